namespace Minutebook.Tests.Board;

using System.Linq;
using Minutebook.Board;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>The stockholders remove Directors. 1,000 votes are entitled.</summary>
public class RemovalTests
{
    const string Cumulative = """
        instrument: certificate
        name: certificate
        corporation: Sample, Inc.
        editions:
          - in-force-from: 1992-08-03
            adopted: with the certificate
            sections:
              - number: "FIFTH"
                heading: Cumulative voting
                terms:
                  votes.cumulative: true
        """;

    static RemovalVoted Voted(int votesFor, int against = 0, int? present = null, params int[] others) => new(
        On("2025-03-03T10:00"), new(1000),
        Many.From(new[] { 1 }.Concat(others).Select(number => new VotesOnRemoval(
            D(number), new(votesFor), new(against), present is { } there ? new Votes(there) : null))), CalledForIt: true);

    static Finding Removed(RemovalVoted vote, int serving = 5) => Boardroom(5, serving, vote).Ask("directors.removed", "director=d1");

    [Theory, Requirement("3.14-1"), InlineData(500, Answer.No), InlineData(501, Answer.Yes)]
    public void By_a_majority_of_all_shares_entitled_not_of_those_present(int votesFor, Answer answer)
    {
        Removed(Voted(votesFor, present: 600)).Is(answer).Citing("By-laws 3.14");
        Boardroom(5, 5, Voted(votesFor)).Ask("directors.serves", "person=d1", "on=2025-03-04")
            .Is(answer == Answer.Yes ? Answer.No : Answer.Yes);
    }

    [Fact, Requirement("3.14-1")]
    public void With_or_without_cause_and_for_cause_after_a_hearing()
    {
        Removed(Voted(501)).Yes();
        Removed(Voted(501) with { ForCause = true, Heard = true }).Yes();
        Removed(Voted(501) with { ForCause = true, Heard = false }).No().Standing("voidable");
        Removed(Voted(501) with { ForCause = true }).NotShown();
    }

    [Fact, Requirement("3.14-1")]
    public void At_a_meeting_called_expressly_for_it_or_by_consent_unless_the_certificate_bars_it()
    {
        Removed(Voted(501) with { CalledForIt = false }).No();
        Removed(Voted(501) with { CalledForIt = null }).NotShown();
        Removed(Voted(501) with { CalledForIt = null, ByConsent = true }).Yes().Citing("DGCL § 228(a)");
        Boardroom(5, 5, Voted(501) with { ByConsent = true }).Under(Cumulative.Replace("votes.cumulative: true",
            "removal.at-meeting-only: true", System.StringComparison.Ordinal)).Ask("directors.removed", "director=d1").No();
    }

    [Fact, Requirement("3.14-1")]
    public void Of_a_classified_Board_for_cause_only()
    {
        Finding Classified(RemovalVoted vote) => Empty.And(Fixed(1), Seated(1) with { Group = "I" }, vote)
            .Ask("directors.removed", "director=d1");
        Classified(Voted(501)).No().Citing("DGCL § 141(k)(1)");
        Classified(Voted(501) with { ForCause = true, Heard = true }).Yes();
    }

    [Fact, Requirement("3.14-1")]
    public void One_whom_a_class_elected_is_removed_without_cause_by_that_class_alone()
    {
        Finding OfClassA(RemovalVoted vote) => Empty.And(Fixed(1), Seated(1) with { OfClass = new("class-a") }, vote)
            .Ask("directors.removed", "director=d1");
        OfClassA(Voted(501)).No().Citing("DGCL § 141(k)");
        OfClassA(Voted(501) with { OfClass = new StockClass("class-a") }).Yes();
        OfClassA(Voted(501) with { OfClass = new StockClass("class-b") }).No();
        OfClassA(Voted(501) with { ForCause = true, Heard = true }).Yes();
    }

    // Of a Board of 5, one sixth of the votes elects: of 600 cast, more than 100.
    [Theory, Requirement("3.14-2"), InlineData(100, Answer.Yes), InlineData(101, Answer.No)]
    public void With_cumulative_voting_enough_votes_against_shield(int against, Answer answer)
    {
        var vote = Voted(600 - against, against) with { Entitled = new(900) };
        Boardroom(5, 5, vote).Under(Cumulative).Ask("directors.removed", "director=d1").Is(answer)
            .Citing("DGCL § 141(k)(2)");
        Boardroom(5, 5, vote).Ask("directors.removed", "director=d1").Yes();
    }

    [Fact, Requirement("3.14-2")]
    public void They_do_not_shield_from_removal_for_cause_nor_where_the_whole_Board_goes()
    {
        var vote = Voted(501, 400);
        Corporate Under(RemovalVoted voted) => Boardroom(5, 5, voted).Under(Cumulative);
        Under(vote).Ask("directors.removed", "director=d1").No();
        Under(vote with { ForCause = true, Heard = true }).Ask("directors.removed", "director=d1").Yes();
        Under(Voted(501, 400, null, 2, 3, 4, 5)).Ask("directors.removed", "director=d1").Yes();
        Under(Voted(501, 400, null, 2, 3, 4)).Ask("directors.removed", "director=d1").No();
    }

    // 110 against: of 660 cast more than 110 elect; of 690 present more than 115; of 1,000 more than 166 2/3.
    [Theory, Requirement("3.14-2"), InlineData("VotesCast", 109, Answer.Yes), InlineData("VotesCast", 111, Answer.No)]
    [InlineData("SharesPresent", 115, Answer.Yes), InlineData("SharesPresent", 116, Answer.No)]
    [InlineData("Outstanding", 166, Answer.Yes), InlineData("Outstanding", 167, Answer.No)]
    public void Against_what_they_are_measured_is_a_switch(string setting, int against, Answer answer) =>
        Boardroom(5, 5, Voted(setting == "VotesCast" ? 660 - against : 520, against, 690)).Under(Cumulative)
            .Switched("RemovalBase", setting).Ask("directors.removed", "director=d1").Is(answer).Saying($"RemovalBase = {setting}");

    [Fact, Requirement("3.14-2")]
    public void Without_the_number_of_the_whole_Board_it_is_not_shown() =>
        Empty.And(Seated(1), Seated(2), Voted(501, 400)).Under(Cumulative).Ask("directors.removed", "director=d1").NotShown();

    [Fact, Requirement("3.14-1")]
    public void One_who_does_not_serve_is_not_removed_and_no_vote_is_no_removal()
    {
        Removed(Voted(501), 0).No();
        Boardroom(5, 5).Ask("directors.removed", "director=d1").No();
    }

    [Fact, Requirement("3.14-1")]
    public void A_removal_that_is_not_shown_leaves_it_in_doubt_whether_the_Director_serves()
    {
        var books = Boardroom(3, 3, Voted(501) with { CalledForIt = null });
        books.Ask("directors.serves", "person=d1", "on=2025-03-02").Yes();
        books.Ask("directors.serves", "person=d1", "on=2025-03-04").NotShown();
        books.Ask("directors.serving", "on=2025-03-04").NotShown();
    }

    [Fact, Requirement("3.14-1")]
    public void One_whom_all_elected_is_not_removed_by_a_class_alone() =>
        Removed(Voted(800) with { OfClass = new StockClass("a") }).No().Saying("all elected d1");

    [Fact, Requirement("3.14-2")]
    public void The_whole_Board_is_of_those_who_sit_though_fewer_were_fixed_since()
    {
        // Five sit: of 600 votes more than 100 elect, and not more than 150, as of three.
        var books = Boardroom(5, 5, Fixed(3, on: "2025-01-10"), Voted(499, 101)).Under(Cumulative);
        books.Ask("directors.removed", "director=d1").No().Having("seats", 5);
    }

    [Fact, Requirement("3.14-2")]
    public void Of_a_classified_Board_the_class_is_what_would_be_elected()
    {
        // Two of the class sit, of five: of 900 votes more than 300 elect two, and more than 150 would elect five.
        var group = new[] { 1, 2 }.Select(number => (Fact)(Seated(number) with { Group = "I" }));
        Empty.And([Fixed(5), .. group, Seated(3), Seated(4), Seated(5), Voted(640, 260) with { ForCause = false }]).Under(Cumulative)
            .Ask("directors.removed", "director=d1").Having("seats", 2);
    }
}
