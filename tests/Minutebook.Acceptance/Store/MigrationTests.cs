namespace Minutebook.Acceptance.Store;

using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Minutebook.Acceptance.Commands;
using Minutebook.Store;
using Xunit;

public sealed class MigrationTests
{
    [Fact]
    public void What_fsck_expects_of_a_database_is_what_the_migrations_make()
    {
        using var temporary = new TemporaryDatabase();
        var file = Cli.InRepository("src", "Minutebook.Store", "Schema", "Postgres", "objects.txt");
        var made = PostgresSchema.Describe(PostgresAddress.Parse(temporary.Place));

        if (Environment.GetEnvironmentVariable("MINUTEBOOK_REGENERATE") == "1") File.WriteAllText(file, made);
        Assert.True(File.ReadAllText(file) == made, "objects.txt is stale: run the tests with MINUTEBOOK_REGENERATE=1 and commit it.");
    }

    [Fact]
    public async Task Several_who_migrate_at_once_migrate_once()
    {
        using var temporary = Empty();
        var before = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Migrate(temporary))));

        Assert.Equal([0, 1, 1, 1], before.Order());
        Assert.Equal(PostgresSchema.Version, Migrate(temporary));
    }

    [Fact]
    public void The_application_migrates_nothing_and_says_who_may()
    {
        using var temporary = Empty();

        var refused = Assert.Throws<BooksFileException>(() => Migrate(temporary, "minutebook_app"));
        Assert.Contains("minutebook_owner", refused.Message, StringComparison.Ordinal);
        Refused(temporary, "no tables", "minutebook migrate");
    }

    [Fact]
    public void A_database_of_a_newer_Minutebook_is_left_alone()
    {
        using var temporary = new TemporaryDatabase();
        temporary.Raw("INSERT INTO minutebook.migrations (number) VALUES (2)");

        Refused(temporary, "newer Minutebook", "version 2", "Upgrade");
        Assert.Contains("newer Minutebook", Assert.Throws<BooksFileException>(() => Migrate(temporary)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_of_an_older_Minutebook_waits_for_its_owner()
    {
        using var temporary = new TemporaryDatabase();
        temporary.Raw("UPDATE minutebook.migrations SET number = -1");

        Refused(temporary, "older Minutebook", "minutebook migrate");
    }

    [Fact]
    public void A_migration_that_fails_leaves_nothing()
    {
        using var temporary = Empty();
        temporary.Server.Script(temporary.Name, "CREATE SCHEMA minutebook");

        Assert.Throws<BooksFileException>(() => Migrate(temporary));
        temporary.Server.Script(temporary.Name, "DROP SCHEMA minutebook");
        Assert.Equal(0, Migrate(temporary));
    }

    [Fact]
    public void A_database_in_another_encoding_is_refused()
    {
        using var temporary = new TemporaryDatabase();
        temporary.Server.Script("postgres", $"DROP DATABASE {temporary.Name}");
        temporary.Server.Script("postgres",
            $"CREATE DATABASE {temporary.Name} OWNER minutebook_owner TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'");

        Assert.Contains("UTF8", Assert.Throws<BooksFileException>(() => Migrate(temporary)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_without_the_roles_is_told_which_to_make()
    {
        using var server = PostgresServer.Start(prepared: false);
        var address = PostgresAddress.Parse(server.Address("postgres", null, "postgres"));

        var refused = Assert.Throws<BooksFileException>(() => PostgresSchema.Migrate(address));
        Assert.Contains("CREATE ROLE minutebook_owner", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Books_that_are_not_there_are_told_with_the_name_that_was_sought()
    {
        using var temporary = new TemporaryDatabase();

        Refused(temporary, "no books of \"acme\"", "minutebook new");
    }

    static TemporaryDatabase Empty()
    {
        var temporary = new TemporaryDatabase();
        temporary.Raw("DROP SCHEMA tools CASCADE; DROP SCHEMA minutebook CASCADE");
        return temporary;
    }

    static int Migrate(TemporaryDatabase temporary, string user = "minutebook_owner") =>
        PostgresSchema.Migrate(PostgresAddress.Parse(temporary.Server.Address(temporary.Name, null, user)));

    static void Refused(TemporaryDatabase temporary, params string[] words)
    {
        foreach (var readOnly in (bool[])[true, false])
        {
            var message = Assert.Throws<BooksFileException>(() => temporary.Open(readOnly)).Message;
            Assert.All(words, word => Assert.Contains(word, message, StringComparison.Ordinal));
        }
    }
}
