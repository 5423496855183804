namespace Minutebook.Bench.Peers;

using System.Runtime.InteropServices;

/// <summary>The functions of the library, under the names that its header gives them.</summary>
sealed unsafe partial class DuckDbPeer
{
    /// <summary>The header's duckdb_result: the library reads and writes it, we only keep it.</summary>
    [StructLayout(LayoutKind.Sequential)]
    struct Result
    {
        readonly ulong columns, rows, changed;
        readonly nint columnData, error, inside;
    }

    [LibraryImport(Library)]
    private static partial nint duckdb_library_version();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int duckdb_open(string? path, out nint database);

    [LibraryImport(Library)]
    private static partial int duckdb_connect(nint database, out nint connection);

    [LibraryImport(Library)]
    private static partial void duckdb_disconnect(ref nint connection);

    [LibraryImport(Library)]
    private static partial void duckdb_close(ref nint database);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int duckdb_query(nint connection, string query, out Result result);

    [LibraryImport(Library)]
    private static partial nint duckdb_result_error(ref Result result);

    [LibraryImport(Library)]
    private static partial void duckdb_destroy_result(ref Result result);

    [LibraryImport(Library)]
    private static partial nint duckdb_fetch_chunk(Result result);

    [LibraryImport(Library)]
    private static partial ulong duckdb_vector_size();

    [LibraryImport(Library)]
    private static partial nint duckdb_create_logical_type(int type);

    [LibraryImport(Library)]
    private static partial void duckdb_destroy_logical_type(ref nint type);

    [LibraryImport(Library)]
    private static partial nint duckdb_create_data_chunk(nint[] types, ulong count);

    [LibraryImport(Library)]
    private static partial void duckdb_destroy_data_chunk(ref nint chunk);

    [LibraryImport(Library)]
    private static partial void duckdb_data_chunk_reset(nint chunk);

    [LibraryImport(Library)]
    private static partial void duckdb_data_chunk_set_size(nint chunk, ulong size);

    [LibraryImport(Library)]
    private static partial ulong duckdb_data_chunk_get_size(nint chunk);

    [LibraryImport(Library)]
    private static partial nint duckdb_data_chunk_get_vector(nint chunk, ulong column);

    [LibraryImport(Library)]
    private static partial void* duckdb_vector_get_data(nint vector);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int duckdb_appender_create(nint connection, string? schema, string table, out nint appender);

    [LibraryImport(Library)]
    private static partial int duckdb_append_data_chunk(nint appender, nint chunk);

    [LibraryImport(Library)]
    private static partial int duckdb_appender_destroy(ref nint appender);
}
