namespace Minutebook.Acceptance.Store;

using System;
using System.Globalization;
using Minutebook.Store;
using Minutebook.Values;
using Npgsql;

/// <summary>A migrated database of its own on a server, for the books of one corporation, "acme".</summary>
sealed class TemporaryDatabase(PostgresServer server) : TemporaryBooks
{
    public TemporaryDatabase() : this(PostgresServer.Shared)
    {
    }

    public string Name { get; } = server.NewDatabase();

    public PostgresServer Server => server;

    public override string Place => server.Address(Name);

    public override string Schema => "minutebook.";

    public PostgresAddress Address => PostgresAddress.Parse(Place);

    /// <summary>
    /// Lets the same SQL run here as on a file: views without the corporation, and the functions that <see cref="TemporaryBooks.Raw"/>
    /// names.
    /// </summary>
    public static string Tools { get; } =
        $"""
        CREATE SCHEMA tools;
        CREATE VIEW tools.entries AS SELECT number, request, bytes, hash, corporation FROM minutebook.entries;
        CREATE VIEW tools.particulars AS SELECT digest, salt, value, erased, corporation FROM minutebook.particulars;
        ALTER VIEW tools.entries ALTER corporation SET DEFAULT 'acme';
        ALTER VIEW tools.particulars ALTER corporation SET DEFAULT 'acme';
        CREATE FUNCTION tools.bytes_of(text) RETURNS bytea LANGUAGE sql AS $$ SELECT convert_to($1, 'UTF8') $$;
        CREATE FUNCTION tools.eve(bytea) RETURNS bytea LANGUAGE sql AS
            $$ SELECT convert_to(replace(convert_from($1, 'UTF8'), 'ada', 'eve'), 'UTF8') $$;
        CREATE FUNCTION tools.relinked(bytea) RETURNS bytea LANGUAGE sql AS
            $$ SELECT convert_to(replace(convert_from($1, 'UTF8'), '"previous":"00', '"previous":"11'), 'UTF8') $$;
        CREATE FUNCTION tools.forge(bigint, bytea) RETURNS bytea LANGUAGE sql AS
            $$ SELECT convert_to(format('{ForgedForm}', $1, encode($2, 'hex')), 'UTF8') $$;
        """;

    /// <summary>A forged entry, with %s for its number and for the hash of the one before.</summary>
    static string ForgedForm => Forged(long.MaxValue, Digest.Zero)
        .Replace(long.MaxValue.ToString(CultureInfo.InvariantCulture), "%s", StringComparison.Ordinal)
        .Replace(Digest.Zero.ToString(), "%s", StringComparison.Ordinal);

    public override IBooks Open(bool readOnly = false, TimeSpan? patience = null) => PostgresBooks.Open(Address, readOnly, patience);

    /// <summary>Ends the connections of the application, as an administrator can.</summary>
    public void EndConnections() => server.Script("postgres",
        $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Name}' AND usename = 'minutebook_app'");

    public override void Raw(string sql) => server.Script(Name, "SET search_path = tools, minutebook; " + sql);

    public override void Tamper(string sql) => Raw(
        """
        DROP TRIGGER entries_never_change ON minutebook.entries; DROP TRIGGER entries_only_at_the_end ON minutebook.entries;
        DROP TRIGGER particulars_are_only_erased ON minutebook.particulars; DROP TRIGGER particulars_never_leave ON minutebook.particulars;
        ALTER TABLE minutebook.entries DROP CONSTRAINT hash_is_of_the_bytes, DROP CONSTRAINT entries_number_check;
        ALTER TABLE minutebook.particulars DROP CONSTRAINT erased_whole;
        """ + sql);

    public override IDisposable Lock()
    {
        var connection = server.Connect(Name);
        using var command = new NpgsqlCommand("BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('minutebook acme', 0))", connection);
        command.ExecuteNonQuery();
        return connection;
    }

    public override void Dispose() => server.Script("postgres", $"DROP DATABASE {Name} WITH (FORCE)");
}
