namespace Minutebook.Store;

using System;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

/// <summary>One prepared statement, bound and stepped without the objects of a command. Every trouble is a
/// <see cref="BooksFileException"/>.</summary>
sealed class Statement : IDisposable
{
    readonly sqlite3 connection;
    readonly sqlite3_stmt prepared;
    readonly string path;

    public Statement(sqlite3 connection, string sql, string path)
    {
        (this.connection, this.path) = (connection, path);
        Check(raw.sqlite3_prepare_v2(connection, sql, out prepared));
    }

    /// <summary>Gives $1, $2 and so on their values.</summary>
    public Statement Bind(int index, long value) => Check(raw.sqlite3_bind_int64(prepared, index, value));

    // By its length, not to its first zero.
    public Statement Bind(int index, string value) => Check(raw.sqlite3_bind_text(prepared, index, Encoding.UTF8.GetBytes(value)));

    public Statement Bind(int index, ReadOnlySpan<byte> value) => Check(raw.sqlite3_bind_blob(prepared, index, value));

    /// <summary>Runs it, and is ready to be bound again; whether there was a row.</summary>
    public bool Step()
    {
        var result = raw.sqlite3_step(prepared);
        raw.sqlite3_reset(prepared);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE)) Check(result);
        return result == raw.SQLITE_ROW;
    }

    public void Dispose() => prepared.Dispose();

    Statement Check(int result)
    {
        try
        {
            SqliteException.ThrowExceptionForRC(result, connection);
            return this;
        }
        catch (SqliteException trouble)
        {
            throw FileTrouble.OfSqlite(trouble, path);
        }
    }
}
