namespace Minutebook.Store;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

/// <summary>The form of the tables on a server, and how an older form becomes the present one.</summary>
public static class PostgresSchema
{
    /// <summary>The present form: the number of the last file in Schema/Postgres/.</summary>
    public const int Version = 1;

    const string Owner = "minutebook_owner";
    const string Application = "minutebook_app";

    /// <summary>Brings a database to the present form, in one transaction; one that has it already is left alone.</summary>
    /// <returns>The form that it had before; 0 where it had no tables of ours.</returns>
    /// <exception cref="BooksFileException">The roles are missing, or whoever connects may not act as the owner.</exception>
    public static int Migrate(PostgresAddress address)
    {
        using var session = PostgresSession.Open(address, readOnly: false, TimeSpan.FromSeconds(30));
        var encoding = session.All("SELECT current_setting('server_encoding')", row => row.GetString(0))[0];
        if (encoding != "UTF8") throw PostgresTrouble.NotUtf8(address, encoding);
        foreach (var role in (string[])[Owner, Application])
            if (session.All("SELECT 1 FROM pg_roles WHERE rolname = $1", row => row.GetInt32(0), role).Count == 0)
                throw PostgresTrouble.NoRole(address, role);
        try
        {
            return session.Transact(() => Migrate(session, address));
        }
        catch (ConnectionLostException lost)
        {
            throw PostgresTrouble.Lost(address, lost.InnerException!);
        }
    }

    /// <exception cref="BooksFileException">The database has no tables of ours, or those of another Minutebook.</exception>
    internal static void RefuseOther(PostgresSession session, PostgresAddress address)
    {
        var version = VersionOf(session);
        if (version == 0) throw PostgresTrouble.NotMigrated(address);
        if (version > Version) throw PostgresTrouble.Newer(address, version);
        if (version < Version) throw PostgresTrouble.Older(address, version);
    }

    /// <summary>What differs between the tables, keys, triggers, functions and rights of a database and those that the migrations make.
    /// </summary>
    internal static IEnumerable<string> Differences(PostgresSession session)
    {
        var expected = Resource("objects.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Thing.Of).ToList();
        var found = session.All(Resource("objects.sql"), row => new Thing(row.GetString(0), row.GetString(1), row.GetString(2)));
        return expected.Except(found).Select(one => $"the {one.Kind} {one.Name} is missing or was changed")
            .Concat(found.Except(expected).Where(one => expected.All(other => (other.Kind, other.Name) != (one.Kind, one.Name)))
                .Select(one => $"the {one.Kind} {one.Name} is not ours"));
    }

    /// <summary>The things of a database as objects.txt has them, for whoever writes a migration.</summary>
    public static string Describe(PostgresAddress address)
    {
        using var session = PostgresSession.Open(address, readOnly: true, TimeSpan.FromSeconds(30));
        return string.Concat(session.All(Resource("objects.sql"), row => $"{row.GetString(0)}\t{row.GetString(1)}\t{row.GetString(2)}\n"));
    }

    static int Migrate(PostgresSession session, PostgresAddress address)
    {
        session.Run("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", "minutebook migrate");
        // Read after the lock: another may have migrated while we waited for it.
        var before = VersionOf(session);
        if (before > Version) throw PostgresTrouble.Newer(address, before);
        if (before == Version) return before;
        session.Run($"SET LOCAL ROLE {Owner}");
        for (var next = before + 1; next <= Version; next++)
        {
            session.Run(Resource(string.Create(CultureInfo.InvariantCulture, $"{next:0000}.sql")));
            session.Run("INSERT INTO minutebook.migrations (number) VALUES ($1)", next);
        }
        return before;
    }

    /// <summary>0 where there are no tables of ours, or none that whoever connected may see.</summary>
    static int VersionOf(PostgresSession session)
    {
        var isThere = session.All(
            """
            SELECT has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'minutebook' AND c.relname = 'migrations'
            """, row => row.GetBoolean(0));
        return isThere is [true] ? session.All("SELECT max(number) FROM minutebook.migrations", row => row.GetInt32(0))[0] : 0;
    }

    static string Resource(string name)
    {
        using var resource = typeof(PostgresSchema).Assembly.GetManifestResourceStream($"Schema/Postgres/{name}")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }

    sealed record Thing(string Kind, string Name, string Definition)
    {
        public static Thing Of(string line) => line.Split('\t') is [var kind, var name, var definition]
            ? new(kind, name, definition)
            : throw new FormatException(line);
    }
}
