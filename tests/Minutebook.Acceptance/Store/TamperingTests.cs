namespace Minutebook.Acceptance.Store;

using System;
using System.Linq;
using Minutebook.Books;
using Xunit;

/// <summary>
/// Somebody takes the triggers away and changes the books by hand. Two things the chain alone can never show: a tail that was cut off, and
/// entries properly chained on to the end. Both take a head, or a receipt, that somebody else kept.
/// </summary>
public abstract class TamperingTests(Stores store) : StoreTests(store)
{
    const string Forge = "eve(bytes)";

    [Fact]
    public void Changed_bytes() =>
        Finds($"UPDATE entries SET bytes = {Forge} WHERE number = 17", 17, "entry 17 was changed: its bytes hash to");

    [Fact]
    public void A_changed_hash() =>
        Finds("UPDATE entries SET hash = sha256(bytes_of('something else')) WHERE number = 17", 17,
            "entry 17 was changed: its bytes hash to");

    [Fact]
    public void Bytes_changed_together_with_their_hash() =>
        Finds($"UPDATE entries SET bytes = {Forge}, hash = sha256({Forge}) WHERE number = 17", 17,
            "entry 17 was changed together with its recorded hash");

    [Fact]
    public void A_first_entry_that_says_it_follows_something() => Finds(
        """
        UPDATE entries SET bytes = relinked(bytes) WHERE number = 1;
        UPDATE entries SET hash = sha256(bytes) WHERE number = 1
        """, 1, "entry 1 says that it follows");

    [Fact]
    public void Bytes_that_are_no_entry() =>
        Finds("UPDATE entries SET bytes = bytes_of('{}'), hash = sha256(bytes_of('{}')) WHERE number = 9", 9, "entry 9 cannot be read");

    [Fact]
    public void A_changed_request() =>
        Finds("UPDATE entries SET request = 'r-3' WHERE number = 4", 4, "entry 4 was filed under the request r-3");

    [Fact]
    public void A_deleted_entry() => Finds("DELETE FROM entries WHERE number = 18", 18, "entry 18 is missing");

    [Fact]
    public void Several_deleted_entries() =>
        Finds("DELETE FROM entries WHERE number BETWEEN 18 AND 20", 18, "entries 18 to 20 are missing");

    [Fact]
    public void A_deleted_first_entry() => Finds("DELETE FROM entries WHERE number = 1", 1, "entry 1 is missing");

    [Fact]
    public void An_entry_deleted_and_those_after_it_renumbered() =>
        Finds("DELETE FROM entries WHERE number = 18;" + Shift(from: 19, by: -1), 18, "entry 18 is missing");

    [Theory, InlineData(12, 13), InlineData(12, 20), InlineData(1, 30)]
    public void Swapped_entries(int one, int other) => Finds(
        $"UPDATE entries SET number = 1000 WHERE number = {one}; UPDATE entries SET number = {one} WHERE number = {other};"
        + $"UPDATE entries SET number = {other} WHERE number = 1000", one, $"entries {one} and {other} stand in each other's place");

    [Fact]
    public void An_entry_inserted_with_a_number_that_was_taken() =>
        Finds(Shift(from: 21, by: 1) + Insert(21, says: 21, previous: 20), 21, "an entry was inserted after 20");

    [Fact]
    public void An_entry_inserted_that_calls_itself_something_else() =>
        Finds(Shift(from: 21, by: 1) + Insert(21, says: 7, previous: 20), 21, "an entry was inserted after 20");

    /// <summary>Of an entry and its copy side by side, either may be called the one that was inserted.</summary>
    [Theory, InlineData(7, 20), InlineData(25, 20), InlineData(20, 19)]
    public void An_entry_inserted_that_is_a_copy_of_another(int copied, int after) => Finds(
        $"{Shift(from: 21, by: 1)} INSERT INTO entries SELECT 21, request, bytes, hash FROM entries WHERE request = 'r-{copied}'",
        after + 1, $"an entry was inserted after {after}");

    [Fact]
    public void A_copy_added_at_the_end() =>
        Finds("INSERT INTO entries SELECT 31, request, bytes, hash FROM entries WHERE number = 7", 31, "an entry was inserted after 30");

    [Fact]
    public void A_renumbered_entry() => Finds("UPDATE entries SET number = 500 WHERE number = 5", 5, "entry 5 stands under the number 500");

    [Fact]
    public void A_renumbered_last_entry() =>
        Finds("UPDATE entries SET number = 31 WHERE number = 30", 30, "entry 30 stands under the number 31");

    [Fact]
    public void An_entry_chained_on_with_the_wrong_link() => Finds(Insert(31, says: 31, previous: 5), 30, "entry 31 was made after");

    [Fact]
    public void Changed_particulars() => Finds("UPDATE particulars SET value = bytes_of('Eve')", null, "were changed");

    [Fact]
    public void Half_erased_particulars() => Finds("UPDATE particulars SET value = NULL", null, "were half erased");

    [Fact]
    public void A_trigger_taken_away() => Finds("", null, "the trigger entries_never_change is missing");

    [Fact]
    public void A_table_that_is_not_ours()
    {
        using var temporary = Thirty();
        temporary.Raw($"CREATE TABLE {temporary.Schema}notes (text TEXT)");

        using var books = temporary.Open(readOnly: true);
        Assert.Equal(["the table notes is not ours"], books.Check().Select(one => one.What).Where(what => what.Contains("table")));
    }

    [Fact]
    public void A_cut_off_tail_cannot_be_seen()
    {
        using var temporary = Thirty();
        temporary.Tamper("DELETE FROM entries WHERE number > 25");

        using var books = temporary.Open(readOnly: true);
        Assert.All(books.Check(), defect => Assert.Null(defect.Number));
    }

    [Fact]
    public void Reading_too_notices_what_it_reads()
    {
        using var temporary = Thirty();
        temporary.Tamper($"UPDATE entries SET bytes = {Forge} WHERE number = 17; DELETE FROM entries WHERE number = 20");
        using var books = temporary.Open();

        Refused(() => Assert.NotEmpty(books.Read(1).ToList()), temporary, "entry 17 was changed");
        Refused(() => Assert.NotEmpty(books.Read(18).ToList()), temporary, "entry 20 is missing");
    }

    /// <summary>Nothing but this is found, besides the triggers that had to go first.</summary>
    void Finds(string sql, long? number, string what)
    {
        using var temporary = Thirty();
        temporary.Tamper(sql);

        using var books = temporary.Open(readOnly: true);
        var defects = books.Check();
        Assert.Contains(defects, defect => defect.Number == number && defect.What.Contains(what, StringComparison.Ordinal));
        if (number is not null) Assert.InRange(defects.Count(defect => defect.Number is not null), 1, 2);
    }

    TemporaryBooks Thirty()
    {
        var temporary = With(29);
        using var books = temporary.Open();
        books.Enter("r-30", [SealedParticular.Of(new byte[16], "Ada"u8.ToArray())], []);
        return temporary;
    }

    /// <summary>By way of negative numbers, since each number may stand only once at any moment.</summary>
    static string Shift(int from, int by) =>
        $"UPDATE entries SET number = -number WHERE number >= {from}; UPDATE entries SET number = -number + {by} WHERE number < 0;";

    static string Insert(int number, int says, int previous) =>
        $"""
        INSERT INTO entries SELECT {number}, 'forged', entry, sha256(entry)
        FROM (SELECT forge({says}, hash) AS entry FROM entries WHERE number = {previous}) AS forged
        """;
}

public sealed class TamperingInAFile() : TamperingTests(Stores.File);

public sealed class TamperingOnAServer() : TamperingTests(Stores.Server);
