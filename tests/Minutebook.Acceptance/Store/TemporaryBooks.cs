namespace Minutebook.Acceptance.Store;

using System;
using System.IO;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Minutebook.Books;
using Minutebook.Store;
using Minutebook.Values;
using Xunit;

/// <summary>A folder of its own with a path for a books file in it; gone after the test.</summary>
sealed class TemporaryBooks : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("minutebook-").FullName;

    static TemporaryBooks() => SQLitePCL.Batteries_V2.Init();

    public string Folder => folder;

    public string Path => System.IO.Path.Combine(folder, "acme.minutebook");

    /// <summary>Books with entries 1 through this number, one a group, requests r-1, r-2 and so on; closed again.</summary>
    public static TemporaryBooks With(int entries)
    {
        var temporary = new TemporaryBooks();
        using var books = SqliteBooks.Create(temporary.Path, "Acme");
        for (var number = 1; number <= entries; number++) books.Enter($"r-{number}");
        return temporary;
    }

    /// <summary>Books with five entries and one particular, as version 1 of the file made them.</summary>
    public static TemporaryBooks OfVersion1()
    {
        var temporary = new TemporaryBooks();
        File.Copy(System.IO.Path.Combine(AppContext.BaseDirectory, "Store", "Samples", "version-1.minutebook"), temporary.Path);
        return temporary;
    }

    public SqliteBooks Open(bool readOnly = false, TimeSpan? patience = null) => SqliteBooks.Open(Path, readOnly, patience);

    /// <summary>Runs SQL on the file as any other program could.</summary>
    public void Raw(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.CreateFunction("sha256", (byte[] bytes) => SHA256.HashData(bytes));
        connection.CreateFunction("forge", (long number, byte[] previous) =>
            Chain.Sealed(number, "forged", Digest.FromBytes(previous)).Bytes.ToArray());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Runs SQL as one who first takes away the triggers that stand in the way.</summary>
    public void Tamper(string sql) => Raw(
        "DROP TRIGGER entries_never_change; DROP TRIGGER entries_never_leave; DROP TRIGGER entries_only_at_the_end;"
        + "DROP TRIGGER particulars_are_only_erased; DROP TRIGGER particulars_never_leave; PRAGMA ignore_check_constraints = ON; " + sql);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

static class SqliteBooksExtensions
{
    /// <summary>Appends a group to the present head.</summary>
    public static Head Enter(this SqliteBooks books, string request, int count = 1, string fact = "{}")
    {
        var head = books.Head;
        return Assert.IsType<Appended>(books.Append(head, Chain.Group(head, request, count, fact), [], [])).Head;
    }

    /// <summary>Appends one entry with what stands beside it.</summary>
    public static void Enter(this SqliteBooks books, string request, SealedParticular[] particulars, Digest[] erasures)
    {
        var head = books.Head;
        Assert.IsType<Appended>(books.Append(head, Chain.Group(head, request), particulars, erasures));
    }
}
