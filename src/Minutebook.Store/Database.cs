namespace Minutebook.Store;

using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.Data.Sqlite;
using SQLitePCL;

/// <summary>One connection to a books file. Statements stay prepared; every trouble is a <see cref="BooksFileException"/>.</summary>
sealed class Database : IDisposable
{
    readonly SqliteConnection connection;
    readonly Dictionary<string, SqliteCommand> prepared = [];
    readonly Dictionary<string, Statement> statements = [];
    readonly TimeSpan patience;

    static Database() => Batteries_V2.Init();

    Database(string path, SqliteConnection connection, TimeSpan patience)
    {
        Path = path;
        this.connection = connection;
        this.patience = patience;
    }

    public string Path { get; }

    /// <summary>Also true where SQLite was to write, and fell back to reading because the file may not be written.</summary>
    bool IsReadOnly => raw.sqlite3_db_readonly(connection.Handle, "main") == 1;

    /// <summary>Opens for writing; every commit is synced before it returns.</summary>
    public static Database ToWrite(string path, TimeSpan patience) => Connect(path, path, SqliteOpenMode.ReadWrite, patience);

    /// <summary>Makes a new, empty file.</summary>
    public static Database ToMake(string path) => Connect(path, path, SqliteOpenMode.ReadWriteCreate, TimeSpan.Zero);

    public static Database InMemory() => Connect(":memory:", ":memory:", SqliteOpenMode.Memory, TimeSpan.Zero);

    /// <summary>Opens for reading, also from a medium that can never be written, such as an archived disc.</summary>
    public static Database ToRead(string path, TimeSpan patience)
    {
        try
        {
            return Connect(path, path, SqliteOpenMode.ReadOnly, patience);
        }
        catch (BooksFileException unopened) when (IsCannotOpen(unopened) && !File.Exists(path + "-wal"))
        {
            // SQLite wants to put its shared memory beside a file in WAL mode. Where it cannot, nobody writes either.
            return Connect(path, new Uri(path).AbsoluteUri + "?immutable=1", SqliteOpenMode.ReadOnly, patience);
        }
    }

    /// <summary>Runs statements that take no values and give no rows.</summary>
    public void Script(string sql) => Told(() =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    });

    /// <summary>Runs a prepared statement with these values as $1, $2 and so on; gives the number of rows changed.</summary>
    public int Run(string sql, params object[] values) => Told(() => Prepared(sql, values).ExecuteNonQuery());

    /// <summary>A statement for what is done for every entry of a group: its values are bound as they are, without an object for each.
    /// </summary>
    public Statement Statement(string sql)
    {
        if (!statements.TryGetValue(sql, out var statement)) statements.Add(sql, statement = new(connection.Handle!, sql, Path));
        return statement;
    }

    public List<T> All<T>(string sql, Func<SqliteDataReader, T> read, params object[] values)
    {
        var rows = new List<T>();
        Each(sql, row => rows.Add(read(row)), values);
        return rows;
    }

    public void Each(string sql, Action<SqliteDataReader> read, params object[] values) => Told(() =>
    {
        using var reader = Prepared(sql, values).ExecuteReader();
        while (reader.Read()) read(reader);
        return 0;
    });

    /// <summary>One transaction that holds the write lock from its beginning: what is read in it is still so when it commits.</summary>
    public T Immediately<T>(Func<T> work) => InTransaction("BEGIN IMMEDIATE", work);

    /// <summary>One transaction that reads a single moment of the file, whatever others append meanwhile.</summary>
    public T AtOneMoment<T>(Func<T> work) => InTransaction("BEGIN", work);

    T InTransaction<T>(string begin, Func<T> work)
    {
        RollBack(); // where an earlier rollback failed with the disk
        Statement(begin).Step();
        try
        {
            var result = work();
            Statement("COMMIT").Step();
            return result;
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    /// <summary>
    /// Moves the log into the file and empties it, so that erased values do not live on there. The group is committed by now, so nothing
    /// here may fail it; where a reader is in the way, the next checkpoint or the closing of the file does it.
    /// </summary>
    public void EmptyTheLog()
    {
        try
        {
            Script("PRAGMA busy_timeout = 0");
            Script("PRAGMA wal_checkpoint(TRUNCATE)");
            WaitForLocks();
        }
        catch (BooksFileException)
        {
            WaitForLocks();
        }
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values) statement.Dispose();
        foreach (var command in prepared.Values) command.Dispose();
        connection.Dispose();
    }

    static Database Connect(string path, string source, SqliteOpenMode mode, TimeSpan patience)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = source, Mode = mode, Pooling = false, ForeignKeys = true, DefaultTimeout = 1,
        };
        var database = new Database(path, new SqliteConnection(settings.ToString()), patience);
        try
        {
            database.Begin(mode);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    void Begin(SqliteOpenMode mode)
    {
        Told(() =>
        {
            connection.Open();
            return 0;
        });
        if (IsReadOnly && mode != SqliteOpenMode.ReadOnly) throw FileTrouble.ReadOnly(Path);
        WaitForLocks();
        // The log is moved into the file at 16 MB, not at 4: pages that every group writes again are moved once for more groups.
        Script("PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF; PRAGMA wal_autocheckpoint = 4000");
        // The first look into the file finds out what kind of file it is. Reading its header ourselves would not do: closing our own
        // descriptor would drop the POSIX locks that SQLite holds on the file elsewhere in this process.
        All("SELECT count(*) FROM sqlite_schema", row => row.GetInt64(0));
    }

    void WaitForLocks() => Script($"PRAGMA busy_timeout = {(long)patience.TotalMilliseconds}");

    SqliteCommand Prepared(string sql, object[] values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            prepared.Add(sql, command);
        }
        for (var i = command.Parameters.Count; i < values.Length; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i + 1}" });
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        return command;
    }

    void RollBack()
    {
        // After a full disk SQLite has rolled back by itself.
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0) Run("ROLLBACK");
    }

    T Told<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException trouble)
        {
            throw FileTrouble.OfSqlite(trouble, Path);
        }
    }

    static bool IsCannotOpen(BooksFileException trouble) =>
        trouble.InnerException is SqliteException { SqliteErrorCode: raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY };
}
