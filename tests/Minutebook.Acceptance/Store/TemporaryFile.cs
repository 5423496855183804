namespace Minutebook.Acceptance.Store;

using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Minutebook.Store;
using Minutebook.Values;

/// <summary>A folder of its own with a path for a books file in it.</summary>
sealed class TemporaryFile : TemporaryBooks
{
    readonly string folder = Directory.CreateTempSubdirectory("minutebook-").FullName;

    static TemporaryFile() => SQLitePCL.Batteries_V2.Init();

    public string Folder => folder;

    public string Path => System.IO.Path.Combine(folder, "acme.minutebook");

    public override string Place => Path;

    public override string Schema => "";

    /// <summary>Books with entries 1 through this number, one a group, requests r-1, r-2 and so on; closed again.</summary>
    public static TemporaryFile With(int entries)
    {
        var temporary = new TemporaryFile();
        using var books = SqliteBooks.Create(temporary.Path, "Acme");
        for (var number = 1; number <= entries; number++) books.Enter($"r-{number}");
        return temporary;
    }

    /// <summary>Books with five entries and one particular, as version 1 of the file made them.</summary>
    public static TemporaryFile OfVersion1()
    {
        var temporary = new TemporaryFile();
        File.Copy(System.IO.Path.Combine(AppContext.BaseDirectory, "Store", "Samples", "version-1.minutebook"), temporary.Path);
        return temporary;
    }

    public override IBooks Open(bool readOnly = false, TimeSpan? patience = null) => SqliteBooks.Open(Path, readOnly, patience);

    public override void Raw(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public override void Tamper(string sql) => Raw(
        "DROP TRIGGER entries_never_change; DROP TRIGGER entries_never_leave; DROP TRIGGER entries_only_at_the_end;"
        + "DROP TRIGGER particulars_are_only_erased; DROP TRIGGER particulars_never_leave; PRAGMA ignore_check_constraints = ON; " + sql);

    public override IDisposable Lock()
    {
        var connection = Connect();
        connection.BeginTransaction();
        return connection;
    }

    public override void Dispose() => Directory.Delete(folder, recursive: true);

    SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.CreateFunction("sha256", (byte[] bytes) => SHA256.HashData(bytes));
        connection.CreateFunction("bytes_of", (string text) => Encoding.UTF8.GetBytes(text));
        connection.CreateFunction("eve", (byte[] bytes) => Encoding.UTF8.GetBytes(Eve(Encoding.UTF8.GetString(bytes))));
        connection.CreateFunction("relinked", (byte[] bytes) => Encoding.UTF8.GetBytes(Relinked(Encoding.UTF8.GetString(bytes))));
        connection.CreateFunction("forge", (long number, byte[] previous) =>
            Encoding.UTF8.GetBytes(Forged(number, Digest.FromBytes(previous))));
        connection.Open();
        return connection;
    }
}
