namespace Minutebook.Acceptance.Store;

using System.Linq;
using Minutebook.Books;
using Minutebook.Store;
using Npgsql;
using Xunit;

/// <summary>What the database itself lets the application and the owner do, whatever program they run.</summary>
public sealed class RightsTests
{
    static readonly SealedParticular Name = SealedParticular.Of(new byte[16], "Ada"u8.ToArray());

    [Theory]
    [InlineData("UPDATE minutebook.entries SET request = 'x'")]
    [InlineData("DELETE FROM minutebook.entries")]
    [InlineData("TRUNCATE minutebook.entries")]
    [InlineData("ALTER TABLE minutebook.entries DISABLE TRIGGER ALL")]
    [InlineData("DROP TRIGGER entries_never_change ON minutebook.entries")]
    [InlineData("DROP TABLE minutebook.entries")]
    [InlineData("DELETE FROM minutebook.particulars")]
    [InlineData("UPDATE minutebook.particulars SET digest = digest")]
    [InlineData("TRUNCATE minutebook.particulars")]
    [InlineData("UPDATE minutebook.corporations SET name = 'x'")]
    [InlineData("UPDATE minutebook.migrations SET number = 0")]
    [InlineData("CREATE TABLE minutebook.notes (text text)")]
    [InlineData("CREATE OR REPLACE FUNCTION minutebook.never() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'")]
    [InlineData("SET session_replication_role = replica")]
    [InlineData("SET ROLE minutebook_owner")]
    public void The_application_may_not(string sql) => Refuses("minutebook_app", sql, PostgresErrorCodes.InsufficientPrivilege);

    [Theory]
    [InlineData("UPDATE minutebook.entries SET request = 'x'", PostgresErrorCodes.RaiseException)]
    [InlineData("DELETE FROM minutebook.entries", PostgresErrorCodes.RaiseException)]
    [InlineData("TRUNCATE minutebook.entries", PostgresErrorCodes.RaiseException)]
    [InlineData("DELETE FROM minutebook.particulars", PostgresErrorCodes.RaiseException)]
    [InlineData("TRUNCATE minutebook.particulars", PostgresErrorCodes.RaiseException)]
    [InlineData("UPDATE minutebook.corporations SET name = 'x'", PostgresErrorCodes.RaiseException)]
    [InlineData("DELETE FROM minutebook.corporations", PostgresErrorCodes.ForeignKeyViolation)]
    [InlineData("INSERT INTO minutebook.entries SELECT corporation, 2, request, bytes, sha256('') FROM minutebook.entries",
        PostgresErrorCodes.CheckViolation)]
    public void Not_even_the_owner_may_while_the_triggers_and_checks_stand(string sql, string code) =>
        Refuses("minutebook_owner", sql, code);

    [Fact]
    public void The_application_may_erase_particulars_and_nothing_else_of_them()
    {
        using var temporary = Books();
        temporary.Server.Script(temporary.Name,
            "UPDATE minutebook.particulars SET salt = NULL, value = NULL, erased = 'now'", "minutebook_app");
        using var books = temporary.Open();
        Assert.Null(books.Particulars()[Name.Digest]);

        Refuses("minutebook_app", "UPDATE minutebook.particulars SET value = 'Eve'", PostgresErrorCodes.RaiseException);
    }

    [Fact]
    public void Everybody_else_sees_nothing()
    {
        using var temporary = Books();
        temporary.Server.Script("postgres", $"CREATE ROLE stranger_{temporary.Name} LOGIN PASSWORD '{PostgresServer.Password}'");

        var refused = Assert.Throws<PostgresException>(() =>
            temporary.Server.Script(temporary.Name, "SELECT * FROM minutebook.entries", $"stranger_{temporary.Name}"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Theory]
    [InlineData("GRANT UPDATE ON minutebook.entries TO minutebook_app", "the right of minutebook_app to update entries is not ours")]
    [InlineData("GRANT UPDATE (hash) ON minutebook.entries TO PUBLIC", "the right of everybody to update entries.hash is not ours")]
    [InlineData("ALTER TABLE minutebook.entries DISABLE TRIGGER entries_never_change",
        "the trigger entries_never_change is missing or was changed")]
    [InlineData("CREATE OR REPLACE FUNCTION minutebook.never() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'",
        "the function never is missing or was changed")]
    [InlineData("CREATE RULE quiet AS ON DELETE TO minutebook.entries DO INSTEAD NOTHING", "the rule quiet is not ours")]
    [InlineData("ALTER TABLE minutebook.entries DROP CONSTRAINT hash_is_of_the_bytes",
        "the constraint entries.hash_is_of_the_bytes is missing or was changed")]
    [InlineData("DROP INDEX minutebook.entries_of_request", "the index entries_of_request is missing or was changed")]
    [InlineData("ALTER TABLE minutebook.entries OWNER TO minutebook_app", "the owner of entries is missing or was changed")]
    public void A_right_or_a_trigger_that_is_not_as_it_should_be_is_found_by_fsck(string sql, string what)
    {
        using var temporary = Books();
        temporary.Server.Script(temporary.Name, sql);

        using var books = temporary.Open(readOnly: true);
        Assert.Contains(what, books.Check().Select(defect => defect.What));
    }

    [Fact]
    public void The_right_to_read_is_for_the_operator_to_give()
    {
        using var temporary = Books();
        temporary.Server.Script(temporary.Name, "GRANT SELECT ON ALL TABLES IN SCHEMA minutebook TO pg_monitor");

        using var books = temporary.Open(readOnly: true);
        Assert.Empty(books.Check());
    }

    [Fact]
    public void Corporations_in_one_database_share_nothing()
    {
        using var temporary = Books();
        using var other = PostgresBooks.Create(PostgresAddress.Parse(temporary.Server.Address(temporary.Name, "other")), "Other, Inc.");
        using var books = temporary.Open();
        other.Enter("r-1", [Name], []);
        other.Enter("r-2", [], [Name.Digest]);

        Assert.Equal(("Acme", "Other, Inc."), (books.Corporation, other.Corporation));
        Assert.Equal((1, 2), (books.Head.Number, other.Head.Number));
        Assert.Single(books.OfRequest("r-1"));
        Assert.Empty(books.OfRequest("r-2"));
        Assert.Equal(Name.Value, books.Particulars()[Name.Digest]);
        Assert.Null(other.Particulars()[Name.Digest]);
        Assert.Empty(books.Check().Concat(other.Check()));
    }

    static void Refuses(string user, string sql, string code)
    {
        using var temporary = Books();
        Assert.Equal(code, Assert.Throws<PostgresException>(() => temporary.Server.Script(temporary.Name, sql, user)).SqlState);
    }

    static TemporaryDatabase Books()
    {
        var temporary = new TemporaryDatabase();
        using var books = PostgresBooks.Create(temporary.Address, "Acme");
        books.Enter("r-1", [Name], []);
        return temporary;
    }
}
