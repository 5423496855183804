namespace Minutebook.Tests.Books;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Books;
using Minutebook.Values;
using Minutebook.Stockholders;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>Every line of the docket tells what to do, and by when.</summary>
public class DocketTests
{
    static ImmutableArray<DocketLine> At(Corporate corporate, string then) =>
        Docket.Of(corporate.Books, new(Corporate.At(then).Instant!.Value));

    static readonly Corporate Noticed = With([.. Meeting(), Prepared(), Mailed(Before(20)), Put()]);

    static Corporate Late => With([.. Meeting(), Prepared(), Mailed(Before(9))]);

    static Corporate WithoutQuorum => Noticed.And(new MeetingOpened(Annual, Hour("10:00")), Came(Cy));

    public static IEnumerable<TheoryDataRow<string, string>> Days() =>
        from books in new[] { "noticed", "late", "without quorum", "wrong record date" }
        from then in new[] { "2025-05-14T12:00", "2025-06-02T12:00", "2025-06-10T12:00", "2025-06-11T12:00", "2025-08-01T12:00" }
        select new TheoryDataRow<string, string>(books, then);

    static Corporate Named(string books) => books switch
    {
        "noticed" => Noticed,
        "late" => Late,
        "without quorum" => WithoutQuorum,
        _ => With(Called(), RecordDate("2025-04-01"), Prepared(), Mailed(Before(20))),
    };

    /// <summary>An instruction begins with a verb; "no president is in the books" is in the words of a finding.</summary>
    static readonly string[] Verbs =
    [
        "adjourn", "call", "certify", "close", "draw", "elect", "enter", "file", "find", "fix", "give", "have", "hold", "make", "note",
        "obtain", "open", "produce", "put", "receive", "record", "settle", "show", "take",
    ];

    [Theory, MemberData(nameof(Days))]
    public void Every_line_tells_what_to_do(string books, string then)
    {
        var lines = At(Named(books), then);
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Contains(line.What.Split(' ')[0], Verbs));
        Assert.All(lines.Where(line => line.When == "no last day"),
            line => Assert.Contains("waiver", line.What, StringComparison.Ordinal));
    }

    [Fact]
    public void After_the_day_of_a_meeting_without_attendance_it_asks_for_the_attendance()
    {
        var what = At(Noticed, "2025-06-11T12:00").Select(line => line.What).ToList();
        Assert.Contains("record the opening of the meeting, and who came", what);
        Assert.Contains("record when the polls on plan closed, or that the meeting was adjourned", what);
        Assert.DoesNotContain(what, words => words.StartsWith("hold the vote", StringComparison.Ordinal));
    }

    [Fact]
    public void A_breach_is_put_right_before_the_meeting_and_decided_on_after_it()
    {
        var wrong = Named("wrong record date");
        var before = At(wrong, "2025-06-02T12:00").Single(line => line.Because.Contains("70 days before", StringComparison.Ordinal));
        Assert.StartsWith("put right before the meeting", before.What, StringComparison.Ordinal);
        Assert.Equal(Held, before.Due);
        var after = At(wrong, "2025-06-11T12:00").Single(line => line.Because.Contains("70 days before", StringComparison.Ordinal));
        Assert.StartsWith("note in the minutes", after.What, StringComparison.Ordinal);
        var failed = At(WithoutQuorum, "2025-06-11T12:00").Single(line => line.Because.Contains("quorum", StringComparison.Ordinal));
        Assert.StartsWith("call the meeting anew", failed.What, StringComparison.Ordinal);
    }

    [Fact]
    public void An_office_that_is_not_filled_is_to_be_filled() =>
        Assert.Contains("have the Board fill the office of president, or record who holds it",
            At(Noticed, "2025-06-02T12:00").Select(line => line.What));
}
