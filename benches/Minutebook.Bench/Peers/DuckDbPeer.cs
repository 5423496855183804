namespace Minutebook.Bench.Peers;

using System;
using System.IO;
using System.Runtime.InteropServices;

/// <summary>DuckDB in memory, by its C interface, with as many threads as the machine has cores.</summary>
sealed unsafe partial class DuckDbPeer : IDisposable
{
    /// <summary>What must be said where it is not there.</summary>
    public const string Missing = "DuckDB is not compared: run benches/Minutebook.Bench/Peers/DuckDb/install (needs npm)";

    const string Library = "duckdb";
    const int BigInt = 5; // DUCKDB_TYPE_BIGINT

    static readonly string File = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "..", "duckdb", "node_modules", "@duckdb", "node-bindings-linux-x64", "libduckdb.so"));

    static DuckDbPeer() => NativeLibrary.SetDllImportResolver(typeof(DuckDbPeer).Assembly,
        (name, _, _) => name == Library ? NativeLibrary.Load(File) : 0);

    nint database, connection;

    DuckDbPeer()
    {
        Must(duckdb_open(null, out database), "open a database");
        Must(duckdb_connect(database, out connection), "connect");
    }

    public static string Version => Marshal.PtrToStringUTF8(duckdb_library_version())!;

    /// <summary>A database in memory; null where the library is not installed.</summary>
    public static DuckDbPeer? Start() => System.IO.File.Exists(File) ? new() : null;

    public void Script(string sql)
    {
        var state = duckdb_query(connection, sql, out var result);
        var error = state == 0 ? null : Marshal.PtrToStringUTF8(duckdb_result_error(ref result));
        duckdb_destroy_result(ref result);
        if (error is not null) throw new InvalidOperationException($"DuckDB: {error}");
    }

    /// <summary>Appends rows of whole numbers, written column by column into as much room as the library has for a chunk.</summary>
    /// <param name="write">Gets a column, the row to begin with, and the room for its numbers.</param>
    public void Append(string table, int columns, int rows, Action<int, int, Span<long>> write)
    {
        Must(duckdb_appender_create(connection, null, table, out var appender), "append");
        var type = duckdb_create_logical_type(BigInt);
        var types = new nint[columns];
        Array.Fill(types, type);
        var room = (int)duckdb_vector_size();
        var chunk = duckdb_create_data_chunk(types, (ulong)columns);
        for (var row = 0; row < rows; row += room)
        {
            var count = Math.Min(room, rows - row);
            duckdb_data_chunk_reset(chunk);
            for (var column = 0; column < columns; column++)
                write(column, row, new(duckdb_vector_get_data(duckdb_data_chunk_get_vector(chunk, (ulong)column)), count));
            duckdb_data_chunk_set_size(chunk, (ulong)count);
            Must(duckdb_append_data_chunk(appender, chunk), "append a chunk");
        }
        Must(duckdb_appender_destroy(ref appender), "append the rest");
        duckdb_destroy_data_chunk(ref chunk);
        duckdb_destroy_logical_type(ref type);
    }

    /// <summary>Runs a query that gives pairs of a key and a sum, and puts each sum at the place of its key.</summary>
    public void Sums(string sql, Span<long> sums)
    {
        sums.Clear();
        if (duckdb_query(connection, sql, out var result) != 0)
            throw new InvalidOperationException($"DuckDB: {Marshal.PtrToStringUTF8(duckdb_result_error(ref result))}");
        while (duckdb_fetch_chunk(result) is var chunk and not 0)
        {
            var keys = (long*)duckdb_vector_get_data(duckdb_data_chunk_get_vector(chunk, 0));
            var units = (long*)duckdb_vector_get_data(duckdb_data_chunk_get_vector(chunk, 1));
            var count = (int)duckdb_data_chunk_get_size(chunk);
            for (var row = 0; row < count; row++) sums[(int)keys[row]] = units[row];
            duckdb_destroy_data_chunk(ref chunk);
        }
        duckdb_destroy_result(ref result);
    }

    public void Dispose()
    {
        duckdb_disconnect(ref connection);
        duckdb_close(ref database);
    }

    static void Must(int state, string what)
    {
        if (state != 0) throw new InvalidOperationException($"DuckDB did not {what}.");
    }
}
