namespace Minutebook.Store;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Data.Sqlite;
using Minutebook.Books;
using Minutebook.Values;

/// <summary>
/// A corporation's books in one SQLite file. One thread at a time may use an instance; any number of programs and threads may open the file
/// for themselves, and read while one of them writes.
/// </summary>
public sealed partial class SqliteBooks : IBooks, IDisposable
{
    /// <summary>How many entries are read at once: a slow reader holds no old view of the file open.</summary>
    const int PageLength = 256;

    static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(30);

    readonly Database database;

    SqliteBooks(Database database) => this.database = database;

    /// <summary>The corporation whose books these are, as it was named when they were made.</summary>
    public string Corporation =>
        database.All("SELECT value FROM settings WHERE key = 'corporation'", row => row.GetString(0)).FirstOrDefault() ?? "";

    public Head Head =>
        database.All("SELECT number, hash FROM entries ORDER BY number DESC LIMIT 1", row => new Head(row.GetInt64(0), DigestAt(row, 1)))
            .FirstOrDefault();

    /// <summary>Makes new books and opens them for writing. The file stands there whole, or not at all.</summary>
    /// <exception cref="BooksFileException">Something has that name already, or the file cannot be made there.</exception>
    public static SqliteBooks Create(string path, string corporation)
    {
        NewBooksFile.Make(Path.GetFullPath(path), corporation);
        return Open(path);
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

    /// <summary>All particulars by digest, in memory together; null where they are erased.</summary>
    /// <exception cref="BooksFileException">The books cannot be read, or particulars were changed.</exception>
    public IReadOnlyDictionary<Digest, byte[]?> Particulars()
    {
        var particulars = new Dictionary<Digest, byte[]?>();
        database.Each("SELECT digest, salt, value FROM particulars", row => particulars.Add(DigestAt(row, 0), ParticularAt(row)));
        return particulars;
    }

    /// <summary>Finds the particulars of one digest; false where the books never held them.</summary>
    /// <param name="digest">What the fact holds.</param>
    /// <param name="value">The particulars, or null where they are erased.</param>
    /// <exception cref="BooksFileException">The books cannot be read, or the particulars were changed.</exception>
    public bool TryReadParticular(Digest digest, out byte[]? value)
    {
        var found = database.All("SELECT digest, salt, value FROM particulars WHERE digest = $1", ParticularAt, digest.Bytes.ToArray());
        value = found.FirstOrDefault();
        return found.Count > 0;
    }

    /// <summary>
    /// Recomputes the books from their bytes and tells everything that does not agree. A tail that was cut off, or entries that were
    /// properly chained on, cannot be seen in the chain alone: that takes a receipt which somebody else kept.
    /// </summary>
    public IReadOnlyList<Defect> Check() => new Inspection(database).Run();

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

    static Digest DigestAt(SqliteDataReader row, int column) => Digest.FromBytes(row.GetFieldValue<byte[]>(column));
}
