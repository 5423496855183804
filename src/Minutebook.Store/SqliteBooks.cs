namespace Minutebook.Store;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Data.Sqlite;
using Minutebook.Books;
using Minutebook.Values;

/// <summary>A corporation's books in one SQLite file, which others may read while one writes.</summary>
public sealed partial class SqliteBooks : IBooks
{
    /// <summary>How many entries are read at once: a slow reader holds no old view of the file open.</summary>
    const int PageLength = 64;

    static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(30);

    readonly Database database;

    internal SqliteBooks(Database database) => this.database = database;

    public string Corporation =>
        database.All("SELECT value FROM settings WHERE key = 'corporation'", row => row.GetString(0)).FirstOrDefault() ?? "";

    public Head Head =>
        database.All("SELECT number, hash FROM entries ORDER BY number DESC LIMIT 1", row => new Head(row.GetInt64(0), DigestAt(row, 1)))
            .FirstOrDefault();

    /// <summary>Makes new books and opens them for writing. The file stands there whole, or not at all.</summary>
    /// <exception cref="BooksFileException">Something has that name already, or the file cannot be made there.</exception>
    public static SqliteBooks Create(string path, string corporation)
    {
        NewBooksFile.Make(Path.GetFullPath(path), corporation, _ => { });
        return Open(path);
    }

    /// <summary>Makes a new file with what other books hold at this moment: the same bytes, verified on the way, whole or not at all.
    /// </summary>
    /// <exception cref="BooksFileException">Something has that name already, or the other books are not sound.</exception>
    public static Head CreateFrom(IBooks source, string path)
    {
        var head = Head.Empty;
        NewBooksFile.Make(Path.GetFullPath(path), source.Corporation, copy => head = source.AtOneMoment(() => copy.TakeOver(source)));
        return head;
    }

    /// <summary>Opens books. An older file is upgraded, unless it is opened only for reading.</summary>
    /// <param name="path">The books file.</param>
    /// <param name="readOnly">
    /// True to read only: no entry is ever written, and the end of the chain is not verified, so that damaged books can be checked.
    /// </param>
    /// <param name="patience">How long to wait while another program holds the lock; 30 seconds where null.</param>
    /// <exception cref="BooksFileException">The file cannot be used as asked; the message says why and what to do.</exception>
    public static SqliteBooks Open(string path, bool readOnly = false, TimeSpan? patience = null)
    {
        var whole = Path.GetFullPath(path);
        if (Directory.Exists(whole)) throw FileTrouble.IsFolder(whole);
        if (!File.Exists(whole)) throw FileTrouble.NoSuchFile(whole);
        if (new FileInfo(whole).Length == 0) throw FileTrouble.IsEmpty(whole);

        var wait = patience ?? DefaultPatience;
        var database = readOnly ? Database.ToRead(whole, wait) : Database.ToWrite(whole, wait);
        try
        {
            Schema.RefuseForeign(database);
            var books = new SqliteBooks(database);
            if (readOnly) Schema.RefuseOlder(database);
            else books.PrepareToWrite();
            return books;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public IEnumerable<SealedEntry> Read(long from, long? through = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(from, 1);
        return ReadPages(from, through ?? long.MaxValue);
    }

    public IReadOnlyList<SealedEntry> OfRequest(string request) =>
        database.All("SELECT number, request, bytes, hash FROM entries WHERE request = $1 ORDER BY number", Entry, request);

    public IReadOnlySet<string> Entered(IReadOnlyCollection<string> requests) => database.AtOneMoment(() =>
    {
        var known = database.Statement("SELECT 1 FROM entries WHERE request = $1 LIMIT 1");
        var entered = new HashSet<string>();
        foreach (var request in requests)
            if (known.Bind(1, request).Step()) entered.Add(request);
        return entered;
    });

    public IReadOnlyDictionary<Digest, byte[]?> Particulars()
    {
        var particulars = new Dictionary<Digest, byte[]?>();
        database.Each("SELECT digest, salt, value FROM particulars", row => particulars.Add(DigestAt(row, 0), ParticularAt(row)));
        return particulars;
    }

    public bool TryReadParticular(Digest digest, out byte[]? value)
    {
        var found = database.All("SELECT digest, salt, value FROM particulars WHERE digest = $1", ParticularAt, digest.Bytes.ToArray());
        value = found.FirstOrDefault();
        return found.Count > 0;
    }

    public IEnumerable<KeptParticular> KeptParticulars()
    {
        var last = Array.Empty<byte>();
        while (true)
        {
            var page = database.All(
                $"SELECT digest, salt, value, erased FROM particulars WHERE digest > $1 ORDER BY digest LIMIT {PageLength}", Kept, last);
            foreach (var one in page) yield return one;
            if (page.Count < PageLength) yield break;
            last = page[^1].Digest.Bytes.ToArray();
        }
    }

    public T AtOneMoment<T>(Func<T> read) => database.AtOneMoment(read);

    public IReadOnlyList<Defect> Check() => SqliteInspection.Of(database);

    public void Dispose() => database.Dispose();

    IEnumerable<SealedEntry> ReadPages(long next, long through)
    {
        while (true)
        {
            var page = database.All(
                $"SELECT number, request, bytes, hash FROM entries WHERE number BETWEEN $1 AND $2 ORDER BY number LIMIT {PageLength}",
                Entry, next, through);
            foreach (var entry in page)
            {
                if (entry.Number != next) throw FileTrouble.Damaged(database.Path, $"entry {next} is missing");
                next++;
                yield return entry;
            }
            if (page.Count < PageLength) yield break;
        }
    }

    SealedEntry Entry(SqliteDataReader row)
    {
        var entry = new SealedEntry(row.GetInt64(0), row.GetString(1), row.GetFieldValue<byte[]>(2));
        var recorded = DigestAt(row, 3);
        return entry.Hash == recorded
            ? entry
            : throw FileTrouble.Damaged(database.Path, Inspection.Changed(entry.Number, entry.Hash, recorded));
    }

    byte[]? ParticularAt(SqliteDataReader row)
    {
        if (row.IsDBNull(2)) return null;
        var (digest, value) = (DigestAt(row, 0), row.GetFieldValue<byte[]>(2));
        return SealedParticular.DigestOf(row.GetFieldValue<byte[]>(1), value) == digest
            ? value
            : throw FileTrouble.Damaged(database.Path, Inspection.ParticularsChanged(digest));
    }

    KeptParticular Kept(SqliteDataReader row)
    {
        var kept = new KeptParticular(DigestAt(row, 0), BytesAt(row, 1), BytesAt(row, 2), row.IsDBNull(3) ? null : row.GetString(3));
        return kept.IsWhole ? kept : throw FileTrouble.Damaged(database.Path, Inspection.ParticularsChanged(kept.Digest));
    }

    static byte[]? BytesAt(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);

    static Digest DigestAt(SqliteDataReader row, int column) => Digest.FromBytes(row.GetFieldValue<byte[]>(column));
}
