namespace Minutebook.Store;

using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

/// <summary>The form of a books file, and how an older form becomes the present one.</summary>
static class Schema
{
    /// <summary>"MBOK", which stands in the header of every SQLite file that is ours.</summary>
    public const int ApplicationId = 0x4D424F4B;

    /// <summary>The present form: the number of the last file in Schema/.</summary>
    public const int Version = 2;

    /// <exception cref="BooksFileException">The file is not ours, or is from a newer Minutebook.</exception>
    public static void RefuseForeign(Database database)
    {
        var applicationId = Number(database, "PRAGMA application_id");
        if (applicationId != ApplicationId) throw FileTrouble.NotOurs(database.Path, applicationId);
        var version = VersionOf(database);
        if (version > Version) throw FileTrouble.Newer(database.Path, version);
    }

    /// <exception cref="BooksFileException">The file has an older form.</exception>
    public static void RefuseOlder(Database database)
    {
        var version = VersionOf(database);
        if (version < Version) throw FileTrouble.Older(database.Path, version);
    }

    /// <summary>Brings an empty or older file to the present form, in one transaction.</summary>
    public static void Upgrade(Database database)
    {
        if (VersionOf(database) == Version) return;
        database.Immediately(() =>
        {
            // Read again: another program may have upgraded while we waited for the lock.
            for (var next = VersionOf(database) + 1; next <= Version; next++)
                database.Script(Migration(next));
            database.Script(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Version}"));
            return Version;
        });
    }

    public static void MarkAsOurs(Database database) =>
        database.Script(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));

    /// <summary>What differs between a file's tables, indexes and triggers and those that the migrations make, in words.</summary>
    public static IEnumerable<string> Differences(Database database)
    {
        using var model = Database.InMemory();
        Upgrade(model);
        var expected = Objects(model);
        var found = Objects(database);
        return expected.Except(found).Select(one => $"the {one.Kind} {one.Name} is missing or was changed")
            .Concat(found.Except(expected).Where(one => expected.All(other => other.Name != one.Name))
                .Select(one => $"the {one.Kind} {one.Name} is not ours"));
    }

    static List<(string Kind, string Name, string? Sql)> Objects(Database database) =>
        database.All("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'",
            row => (row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2)));

    static long VersionOf(Database database) => Number(database, "PRAGMA user_version");

    static long Number(Database database, string sql) => database.All(sql, row => row.GetInt64(0))[0];

    static string Migration(long version)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Schema/{version:0000}.sql");
        using var resource = typeof(Schema).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
