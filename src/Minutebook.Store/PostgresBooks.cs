namespace Minutebook.Store;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Books;
using Minutebook.Values;
using Npgsql;

/// <summary>
/// A corporation's books in a PostgreSQL database, which may hold those of others too: every key begins with the corporation. Any number of
/// processes may append; a lost connection is made again, and a group whose commit it cut off is looked for.
/// </summary>
public sealed partial class PostgresBooks : IBooks
{
    /// <summary>How many entries are read at once: a slow reader holds no old view of the database open.</summary>
    const int PageLength = 64;

    static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(30);

    readonly PostgresAddress address;
    readonly PostgresSession session;
    readonly string key;

    PostgresBooks(PostgresAddress address, PostgresSession session) =>
        (this.address, this.session, key) = (address, session, address.Corporation);

    public string Corporation => session.All(
        "SELECT name FROM minutebook.corporations WHERE corporation = $1", row => row.GetString(0), key).FirstOrDefault() ?? "";

    public Head Head => session.All(
        "SELECT number, hash FROM minutebook.entries WHERE corporation = $1 ORDER BY number DESC LIMIT 1",
        row => new Head(row.GetInt64(0), DigestAt(row, 1)), key).FirstOrDefault();

    /// <summary>Makes new books, in which nothing is entered yet, and opens them for writing.</summary>
    /// <param name="corporation">The name of the corporation, as in its certificate.</param>
    /// <exception cref="BooksFileException">There are such books already, or the database is not ready for them.</exception>
    public static PostgresBooks Create(PostgresAddress address, string corporation)
    {
        using (var session = Ready(address, readOnly: false, DefaultPatience))
            if (session.Run(
                "INSERT INTO minutebook.corporations (corporation, name) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                address.Corporation, corporation) == 0) throw PostgresTrouble.Exists(address);
        return Open(address);
    }

    /// <summary>Takes books away in which nothing was entered; the database keeps all others.</summary>
    /// <exception cref="BooksFileException">Something is entered in them.</exception>
    public static void RemoveEmpty(PostgresAddress address)
    {
        using var session = Ready(address, readOnly: false, DefaultPatience);
        session.Run("DELETE FROM minutebook.corporations WHERE corporation = $1", address.Corporation);
    }

    /// <summary>Opens books.</summary>
    /// <param name="address">The address, which names the corporation.</param>
    /// <param name="readOnly">
    /// True to read only: no entry is ever written, and the end of the chain is not verified, so that damaged books can be checked.
    /// </param>
    /// <param name="patience">How long to wait for a lock, and for a server that went away; 30 seconds where null.</param>
    /// <exception cref="BooksFileException">The books cannot be used as asked; the message says why and what to do.</exception>
    public static PostgresBooks Open(PostgresAddress address, bool readOnly = false, TimeSpan? patience = null)
    {
        var session = Ready(address, readOnly, patience ?? DefaultPatience);
        try
        {
            var books = new PostgresBooks(address, session);
            if (!books.Exist()) throw PostgresTrouble.NoSuchBooks(address);
            if (!readOnly) books.VerifyTail();
            return books;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    public IEnumerable<SealedEntry> Read(long from, long? through = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(from, 1);
        return ReadPages(from, through ?? long.MaxValue);
    }

    public IReadOnlyList<SealedEntry> OfRequest(string request) => IsStorable(request)
        ? session.All(
            """
            SELECT number, request, bytes, hash FROM minutebook.entries
            WHERE corporation = $1 AND left(request, 100) = left($2, 100) AND request = $2 ORDER BY number
            """, Entry, key, request)
        : [];

    public IReadOnlySet<string> Entered(IReadOnlyCollection<string> requests) => session.All(
        """
        SELECT DISTINCT entries.request FROM unnest($2::text[]) AS asked (request) JOIN minutebook.entries
        ON corporation = $1 AND left(entries.request, 100) = left(asked.request, 100) AND entries.request = asked.request
        """, row => row.GetString(0), key, requests.Where(IsStorable).ToArray()).ToHashSet();

    public IReadOnlyDictionary<Digest, byte[]?> Particulars() => KeptParticulars().ToDictionary(one => one.Digest, one => one.Value);

    public bool TryReadParticular(Digest digest, out byte[]? value)
    {
        var found = session.All(
            "SELECT digest, salt, value, erased FROM minutebook.particulars WHERE corporation = $1 AND digest = $2",
            Kept, key, digest.Bytes.ToArray());
        value = found.FirstOrDefault()?.Value;
        return found.Count > 0;
    }

    public IEnumerable<KeptParticular> KeptParticulars()
    {
        var last = Array.Empty<byte>();
        while (true)
        {
            var page = session.All(
                $"""
                SELECT digest, salt, value, erased FROM minutebook.particulars
                WHERE corporation = $1 AND digest > $2 ORDER BY digest LIMIT {PageLength}
                """, Kept, key, last);
            foreach (var one in page) yield return one;
            if (page.Count < PageLength) yield break;
            last = page[^1].Digest.Bytes.ToArray();
        }
    }

    public T AtOneMoment<T>(Func<T> read) => session.AtOneMoment(read);

    public IReadOnlyList<Defect> Check() => PostgresInspection.Of(session, key);

    public void Dispose() => session.Dispose();

    static PostgresSession Ready(PostgresAddress address, bool readOnly, TimeSpan patience)
    {
        _ = address.Corporation;
        var session = PostgresSession.Open(address, readOnly, patience);
        try
        {
            PostgresSchema.RefuseOther(session, address);
            if (!readOnly && session.All("SELECT current_setting('fsync')", row => row.GetString(0))[0] == "off")
                throw PostgresTrouble.NotSafe(address);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    bool Exist() => session.All("SELECT 1 FROM minutebook.corporations WHERE corporation = $1", row => row.GetInt32(0), key).Count > 0;

    IEnumerable<SealedEntry> ReadPages(long next, long through)
    {
        while (true)
        {
            var page = session.All(
                $"""
                SELECT number, request, bytes, hash FROM minutebook.entries
                WHERE corporation = $1 AND number BETWEEN $2 AND $3 ORDER BY number LIMIT {PageLength}
                """, Entry, key, next, through);
            foreach (var entry in page)
            {
                if (entry.Number != next) throw PostgresTrouble.Damaged(address, $"entry {next} is missing");
                next++;
                yield return entry;
            }
            if (page.Count < PageLength) yield break;
        }
    }

    SealedEntry Entry(NpgsqlDataReader row)
    {
        var entry = new SealedEntry(row.GetInt64(0), row.GetString(1), row.GetFieldValue<byte[]>(2));
        var recorded = DigestAt(row, 3);
        return entry.Hash == recorded
            ? entry
            : throw PostgresTrouble.Damaged(address, Inspection.Changed(entry.Number, entry.Hash, recorded));
    }

    KeptParticular Kept(NpgsqlDataReader row)
    {
        var kept = new KeptParticular(DigestAt(row, 0), BytesAt(row, 1), BytesAt(row, 2), row.IsDBNull(3) ? null : row.GetString(3));
        return kept.IsWhole ? kept : throw PostgresTrouble.Damaged(address, Inspection.ParticularsChanged(kept.Digest));
    }

    static byte[]? BytesAt(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);

    static Digest DigestAt(NpgsqlDataReader row, int column) => Digest.FromBytes(row.GetFieldValue<byte[]>(column));
}
