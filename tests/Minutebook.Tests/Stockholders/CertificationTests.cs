namespace Minutebook.Tests.Stockholders;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Books;
using Minutebook.Particulars;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>Certified results and minutes: acts that are refused until they are in order.</summary>
public class CertificationTests
{
    static readonly Person Sam = new("sam");

    static Corporate Open(params IEnumerable<Fact> facts) =>
        With([new BooksOpened("Sample, Inc.", "Delaware", "America/Los_Angeles", On("2020-01-01")), .. Meeting(), Put(), Came(Ada),
            Came(Bob), .. facts]);

    static ResultCertified Result(bool? adopted = null) => new(Annual, Plan, Hour("10:50"), [Sam], adopted);

    static Fact[] Voted => [Vote(Ada, Choice.For), Vote(Bob, Choice.Against)];

    [Fact]
    public void A_result_is_refused_before_the_polls_close()
    {
        Assert.IsType<Refused>(Open(Voted).Trying(Result()).LastRuling);
        Assert.IsType<Entered>(Open([.. Voted, Polls(Plan)]).Trying(Result()).LastRuling);
    }

    [Fact]
    public void It_is_refused_where_it_is_not_what_was_counted_or_without_a_quorum()
    {
        Assert.IsType<Refused>(Open([.. Voted, Polls(Plan)]).Trying(Result(adopted: false)).LastRuling);
        var few = With([new BooksOpened("Sample, Inc.", "Delaware", "America/Los_Angeles", On("2020-01-01")), .. Meeting(), Put(),
            Came(Ada), Vote(Ada, Choice.For), Polls(Plan)]);
        Assert.IsType<Refused>(few.Trying(Result()).LastRuling);
    }

    [Fact]
    public void A_count_lists_for_against_and_abstain_and_the_refusal_says_so()
    {
        var open = Open([.. Voted, Polls(Plan)]);
        ResultCertified With(params Counted[] count) => Result() with { Count = Many.From(count) };
        var refused = Assert.IsType<Refused>(open.Trying(With(new("for", 40), new("against", 35))).LastRuling);
        Assert.Contains("certified is for 40, against 35, counted was for 40, against 35, abstain 0. A certified count lists for, against "
            + "and abstain, those with none too", refused.Finding.ToText(), System.StringComparison.Ordinal);
        Assert.IsType<Entered>(open.Trying(With(new("for", 40), new("against", 35), new("abstain", 0))).LastRuling);
    }

    [Fact]
    public void It_is_refused_with_another_record_date_or_before_the_polls_closed()
    {
        var open = Open([.. Voted, Polls(Plan)]);
        Assert.IsType<Refused>(open.Trying(Result() with { RecordDate = new(2025, 5, 13) }).LastRuling);
        Assert.IsType<Entered>(open.Trying(Result() with { RecordDate = new(2025, 5, 12) }).LastRuling);
        Assert.IsType<Refused>(open.Trying(Result() with { At = Hour("10:30") }).LastRuling);
    }

    [Fact, Requirement("2.8-1")]
    public void The_minutes_say_of_each_session_whether_there_was_a_quorum()
    {
        var adjourned = With([.. Meeting(), Came(Ada), Adjourned("2025-06-20T10:00", 40), Came(Ada, "2025-06-20T10:00"),
            Came(Bob, "2025-06-20T10:00"), new MeetingClosed(Annual, At("2025-06-20T11:00"))]);
        var minutes = MinutesOfMeeting.Draw(adjourned.Books.File(Annual, new(NodaTime.Instant.FromUtc(2025, 7, 1, 0, 0)))!, "Sample, Inc.",
            person => person.Value);
        Assert.Contains("- No quorum was present on 2025-06-10: 40 of 100 votes were represented.", minutes,
            System.StringComparison.Ordinal);
        Assert.Contains("- A quorum was present on 2025-06-20: 75 of 100 votes were represented.", minutes,
            System.StringComparison.Ordinal);
    }

    [Fact, Requirement("2.8-1")]
    public void Who_comes_after_the_final_adjournment_makes_no_quorum() =>
        With([.. Meeting(), Came(Ada), Final("11:00"), Came(Bob, "11:30")]).OfAnnual("quorum.present").No();

    [Fact]
    public void A_rejection_is_certified_as_well()
    {
        var rejected = Open(Vote(Ada, Choice.Against), Vote(Bob, Choice.For), Polls(Plan)).And(Result());
        var certified = (ResultCertified)rejected.Books.Entries[^1].Fact;
        Assert.False(certified.Adopted);
        Assert.Equal(new(2025, 5, 12), certified.RecordDate);
    }

    [Fact]
    public void Inspectors_where_there_are_any_certify_under_oath()
    {
        var inspected = Open([.. Voted, Polls(Plan), new InspectorAppointed(Annual, new("paula"), Hour("10:00"))]);
        Assert.IsType<Refused>(inspected.Trying(Result()).LastRuling);
        Assert.IsType<Refused>(inspected.Trying(Result() with { By = [new("paula")] }).LastRuling);
        Assert.IsType<Entered>(inspected.And(new InspectorSworn(Annual, new("paula"),
            Hour("10:01"))).Trying(Result() with { By = [new("paula")] }).LastRuling);
    }

    [Fact, Requirement("2.6-9")]
    public void A_correction_marks_but_does_not_alter_a_certified_result()
    {
        var certified = Open([.. Voted, Polls(Plan)]).And(Result());
        certified.OfAnnual("result.stands", "matter=plan").Yes();
        var issue = certified.Books.Entries.Single(entry => entry.Fact is Minutebook.Stock.StockIssued { Holder.Value: "bob" });
        var corrected = certified.And(new EntryCorrected(issue.Number, Issued(Bob, 60), "the certificate says 60"));
        corrected.OfAnnual("result.stands", "matter=plan").No().Saying("would differ on what is known today");
        Assert.True(corrected.Books.Stockholders.Meeting(Annual)!.Certified[0].Fact.Adopted);
    }

    [Fact]
    public void Minutes_are_refused_before_the_final_adjournment()
    {
        var minutes = new MinutesEntered(Annual, On("2025-06-12"));
        Assert.IsType<Refused>(Open(Voted).Trying(minutes).LastRuling);
        var entered = Open([.. Voted, Polls(Plan), Final()]).Trying(minutes);
        Assert.IsType<Entered>(entered.LastRuling);
        Assert.Contains("Minutes of the annual meeting of 2025", ((MinutesEntered)entered.Books.Entries[^1].Fact).Text!.Text,
            System.StringComparison.Ordinal);
    }
}
