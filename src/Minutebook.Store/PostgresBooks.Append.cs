namespace Minutebook.Store;

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Minutebook.Books;
using Minutebook.Values;

public sealed partial class PostgresBooks
{
    /// <summary>The channel on which every append is told, with the corporation as its message.</summary>
    internal const string Channel = "minutebook";

    /// <summary>Rows go to the server together, up to so many, or so many bytes: copying books of any length takes little memory.</summary>
    const int RowsAtOnce = 256;
    const long BytesAtOnce = 4 << 20;

    public AppendOutcome Append(
        Head after, IReadOnlyList<SealedEntry> entries, IReadOnlyList<SealedParticular> particulars, IReadOnlyList<Digest> erasures)
    {
        var recorded = Group.Verify(after, entries, particulars);
        if (entries.FirstOrDefault(entry => !IsStorable(entry.Request)) is { } odd)
            throw new ArgumentException($"The request id of entry {odd.Number} holds the character U+0000, which PostgreSQL cannot keep.");
        Stopwatch? lost = null;
        var inCommit = false;
        while (true)
        {
            try
            {
                if (lost is not null) session.Reconnect(lost);
                return session.Transact(() => Attempt(after, entries, particulars, erasures, recorded));
            }
            catch (ConnectionLostException loss)
            {
                lost ??= Stopwatch.StartNew();
                inCommit |= loss.InCommit;
                if (!session.IsPatienceOver(lost)) continue;
                var cause = loss.InnerException!;
                throw inCommit ? PostgresTrouble.NotKnown(address, cause) : PostgresTrouble.Lost(address, cause);
            }
            catch (BooksFileException failure) when (inCommit)
            {
                throw PostgresTrouble.NotKnown(address, failure);
            }
        }
    }

    /// <summary>
    /// The lock comes first and alone: no COMMIT is ever sent before the server has said that we hold it. So when we hold it again after a
    /// lost connection, the transaction that was cut off is over, and what it came to stands in the books.
    /// </summary>
    AppendOutcome Attempt(
        Head after, IReadOnlyList<SealedEntry> entries, IReadOnlyList<SealedParticular> particulars, IReadOnlyList<Digest> erasures,
        string recorded)
    {
        Lock();
        var head = Head;
        if (head != after) return Holds(entries[^1]) ? new Appended(Head.At(entries[^1])) : new HeadMoved(head);

        Write(entries);
        Write(particulars);
        Erase(erasures, recorded);
        // Told to those who listen when, and only if, the transaction is committed.
        session.Run("SELECT pg_notify($1, $2)", Channel, key);
        return new Appended(Head.At(entries[^1]));
    }

    /// <summary>One at a time appends to a corporation's books; the lock goes with the transaction.</summary>
    void Lock() => session.Run("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", $"minutebook {key}");

    /// <summary>The entry's hash is over its bytes, with its request and the hash of the one before: nobody else wrote the same.</summary>
    bool Holds(SealedEntry entry) => session.All(
        "SELECT 1 FROM minutebook.entries WHERE corporation = $1 AND number = $2 AND hash = $3", row => row.GetInt32(0),
        key, entry.Number, entry.Hash.Bytes.ToArray()).Count > 0;

    void Write(IEnumerable<SealedEntry> entries)
    {
        foreach (var some in Some(entries, entry => entry.Bytes.Length))
            session.Run(
                """
                INSERT INTO minutebook.entries (corporation, number, request, bytes, hash)
                SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::bytea[], $5::bytea[])
                """,
                key, some.Select(one => one.Number).ToArray(), some.Select(one => one.Request).ToArray(),
                some.Select(one => one.Bytes.ToArray()).ToArray(), some.Select(one => one.Hash.Bytes.ToArray()).ToArray());
    }

    void Write(IReadOnlyList<SealedParticular> particulars)
    {
        var digests = particulars.Select(one => one.Digest).ToList();
        if (digests.CountBy(digest => digest).FirstOrDefault(one => one.Value > 1) is { Value: > 1 } twice) throw Held(twice.Key);
        foreach (var (held, _) in States(digests)) throw Held(held);
        Write(particulars.Select(one => new KeptParticular(one.Digest, one.Salt, one.Value, null)));
    }

    void Write(IEnumerable<KeptParticular> particulars)
    {
        foreach (var some in Some(particulars, one => one.Value?.Length ?? 0))
            session.Run(
                """
                INSERT INTO minutebook.particulars (corporation, digest, salt, value, erased)
                SELECT $1, * FROM unnest($2::bytea[], $3::bytea[], $4::bytea[], $5::text[])
                """,
                key, some.Select(one => one.Digest.Bytes.ToArray()).ToArray(), some.Select(one => one.Salt).ToArray(),
                some.Select(one => one.Value).ToArray(), some.Select(one => one.Erased).ToArray());
    }

    void Erase(IReadOnlyList<Digest> erasures, string recorded)
    {
        if (erasures.Count == 0) return;
        var states = States(erasures);
        foreach (var digest in erasures)
            if (!states.ContainsKey(digest))
                throw new ArgumentException($"The books never held the particulars {digest}, so they cannot be erased.");
        session.Run(
            """
            UPDATE minutebook.particulars SET salt = NULL, value = NULL, erased = $3
            WHERE corporation = $1 AND digest = ANY($2) AND erased IS NULL
            """, key, Bytes(erasures), recorded);
    }

    /// <summary>Those of these particulars that the books hold or held, and whether they are erased.</summary>
    Dictionary<Digest, bool> States(IReadOnlyList<Digest> digests) => digests.Count == 0 ? [] : session.All(
        "SELECT digest, erased IS NOT NULL FROM minutebook.particulars WHERE corporation = $1 AND digest = ANY($2)",
        row => (Digest: DigestAt(row, 0), IsErased: row.GetBoolean(1)), key, Bytes(digests))
        .ToDictionary(one => one.Digest, one => one.IsErased);

    static byte[][] Bytes(IReadOnlyList<Digest> digests) => [.. digests.Select(digest => digest.Bytes.ToArray())];

    static ArgumentException Held(Digest digest) =>
        new($"The books hold the particulars {digest} already, or did until they were erased.");

    static bool IsStorable(string request) => !request.Contains('\0', StringComparison.Ordinal);

    static IEnumerable<List<T>> Some<T>(IEnumerable<T> rows, Func<T, long> size)
    {
        var (some, bytes) = (new List<T>(RowsAtOnce), 0L);
        foreach (var row in rows)
        {
            some.Add(row);
            bytes += size(row);
            if (some.Count < RowsAtOnce && bytes < BytesAtOnce) continue;
            yield return some;
            (some, bytes) = (new(RowsAtOnce), 0);
        }
        if (some.Count > 0) yield return some;
    }

    /// <summary>Nothing is chained on to an end that was tampered with. The whole chain is for <see cref="Check"/>.</summary>
    void VerifyTail()
    {
        if (Head is not { Number: > 0 } head) return;
        var before = session.All("SELECT hash FROM minutebook.entries WHERE corporation = $1 AND number = $2", row => DigestAt(row, 0),
            key, head.Number - 1).FirstOrDefault();
        foreach (var last in Read(head.Number, head.Number))
            if (!Following.Follows(last, before))
                throw PostgresTrouble.Damaged(address, $"their last entry, {last.Number}, does not follow the entry before it");
    }
}
