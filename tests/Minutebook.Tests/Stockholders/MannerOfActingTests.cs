namespace Minutebook.Tests.Stockholders;

using System.Collections.Generic;
using Minutebook.Instruments;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

public class MannerOfActingTests
{
    static Corporate Put(MatterKind kind, params IEnumerable<Fact> facts) =>
        With([.. Meeting(), Corporate.Put(kind), Came(Ada), Came(Bob), Came(Cy), .. facts, Polls(Plan)]);

    static Finding Carried(params IEnumerable<Fact> facts) => Put(MatterKind.Ordinary, facts).OfAnnual("vote.carried", "matter=plan");

    [Fact, Requirement("2.9-1")]
    public void It_is_more_than_half_of_the_shares_present_and_entitled()
    {
        Carried(Vote(Ada, Choice.For), Vote(Bob, Choice.Against), Vote(Cy, Choice.For)).Yes().Having("for", 65)
            .Having("present", 100).Citing("By-laws 2.9");
        Carried(Vote(Ada, Choice.Against), Vote(Bob, Choice.For), Vote(Cy, Choice.Against)).No();
    }

    [Fact, Requirement("2.9-1")]
    public void Exactly_half_is_not_enough() => Holding((Ada, 50), (Bob, 50))
        .And([.. Meeting(), Corporate.Put(), Came(Ada), Came(Bob), Vote(Ada, Choice.For), Vote(Bob, Choice.Against), Polls(Plan)])
        .OfAnnual("vote.carried", "matter=plan").No().Having("needed", "more than 50");

    [Fact, Requirement("2.9-1")]
    public void An_abstention_counts_against() =>
        Carried(Vote(Ada, Choice.For), Vote(Bob, Choice.Abstain), Vote(Cy, Choice.Abstain)).No().Having("for", 40)
            .Having("abstain", 60).Having("against", 0);

    [Fact, Requirement("2.9-1")]
    public void One_who_is_present_and_casts_no_ballot_counts_against_too() =>
        Carried(Vote(Ada, Choice.For)).No().Having("present", 100);

    [Fact, Requirement("2.9-1")]
    public void A_broker_non_vote_is_present_for_the_quorum_and_not_entitled_on_the_matter()
    {
        var held = With(
        [
            .. Meeting(), Corporate.Put(), .. Given(Proxy("street", Bob, power: ProxyPower.Directed)), Came(Ada),
                Came(Bob, proxy: "street"), Came(Cy),
            Vote(Ada, Choice.For), Vote(Cy, Choice.Against), Polls(Plan),
        ]);
        held.OfAnnual("quorum.present").Having("present", 100);
        held.OfAnnual("vote.carried", "matter=plan").Yes().Having("present", 65).Having("for", 40);
    }

    [Fact, Requirement("2.9-1")]
    public void Of_a_nominee_with_several_proxies_only_the_uninstructed_part_is_left_out()
    {
        var (direct, silent) = (
            Proxy("told", Ada, power: ProxyPower.Directed) with { Shares = Number(30), Directions = [new(Plan, Choice.For)] },
            Proxy("silent", Ada, power: ProxyPower.Directed, to: "hugo") with { Shares = Number(10) });
        foreach (var last in new[] { "told", "silent" })
            With(
                [
                    .. Meeting(), Corporate.Put(), .. Given(direct), .. Given(silent), Came(Ada, proxy: last == "told" ? "silent" : "told"),
                        Came(Ada, "10:01", last),
                    Came(Bob), Vote(Ada, Choice.For, proxy: "told"), Vote(Bob, Choice.Against), Polls(Plan),
                ])
                .OfAnnual("vote.carried", "matter=plan").No().Having("present", 65).Having("for", 30).Having("against", 35);
    }

    [Fact, Requirement("2.9-1")]
    public void Who_came_after_the_polls_closed_or_left_before_is_not_present_at_the_vote()
    {
        var held = With([.. Meeting(), Corporate.Put(), Came(Ada), Came(Bob), Vote(Ada, Choice.For), Left(Bob, "10:30"), Polls(Plan),
            Came(Cy, "10:50")]);
        held.OfAnnual("vote.carried", "matter=plan").Yes().Having("present", 40);
        held.OfAnnual("vote.adopted", "matter=plan").Yes();
        With([.. Meeting(), Corporate.Put(), Came(Ada), Vote(Ada, Choice.For), Polls(Plan), Came(Bob, "10:50")])
            .OfAnnual("vote.adopted", "matter=plan").No();
        With([.. Meeting(), Corporate.Put(), Came(Ada), Came(Bob), Vote(Ada, Choice.For), Polls(Plan), Left(Bob, "10:50")])
            .OfAnnual("vote.carried", "matter=plan").Yes().Having("present", 75);
    }

    [Theory, Requirement("2.9-2"), InlineData(MatterKind.Merger, "DGCL § 251(c)"), InlineData(MatterKind.Dissolution, "DGCL § 275(b)")]
    [InlineData(MatterKind.CharterAmendment, "DGCL § 242(b)"), InlineData(MatterKind.Removal, "By-laws 3.14")]
    [InlineData(MatterKind.Conversion, "DGCL § 266(b)")]
    public void Some_matters_need_a_majority_of_all_that_is_outstanding(MatterKind kind, string section)
    {
        Fact[] held = [.. Meeting(), Corporate.Put(kind), Came(Ada), Came(Cy)];
        With([.. held, Vote(Ada, Choice.For), Polls(Plan)]).OfAnnual("vote.carried", "matter=plan").No().Having("counted-of", 100)
            .Citing(section);
        With([.. held, Vote(Ada, Choice.For), Vote(Cy, Choice.For), Polls(Plan)]).OfAnnual("vote.carried", "matter=plan").Yes()
            .Having("for", 65);
    }

    [Fact, Requirement("2.9-2")]
    public void A_conversion_needed_every_share_until_2022() => With(
            Called(at: "2021-06-10T10:00", on: "2021-03-01"), RecordDate("2021-05-12", "2021-05-05"), Corporate.Put(MatterKind.Conversion),
            Came(Ada, "2021-06-10T10:00"), Vote(Ada, Choice.For) with { At = At("2021-06-10T10:10") },
                new PollsClosed(Annual, Plan, At("2021-06-10T10:20")))
        .OfAnnual("vote.carried", "matter=plan").No().Having("needed", "at least 100");

    [Fact, Requirement("2.9-3")]
    public void A_class_vote_is_the_same_test_within_the_class()
    {
        var preferred = new StockClass("preferred");
        var held = With(
        [
            new StockClassAuthorized(preferred, "Preferred Stock", Number(100), On("2020-01-06")),
                Issued(Ada, 6, "2020-01-07T10:00", "p-ada", preferred),
            Issued(Bob, 4, "2020-01-07T10:00", "p-bob", preferred), .. Meeting(), Corporate.Put() with { ClassVotes = [preferred] },
                Came(Ada), Came(Bob), Came(Cy),
        ]);
        held.And(Vote(Ada, Choice.Against), Vote(Bob, Choice.For), Vote(Cy, Choice.For), Polls(Plan))
            .OfAnnual("vote.adopted", "matter=plan").No();
        held.And(Vote(Ada, Choice.For), Vote(Bob, Choice.For), Vote(Cy, Choice.Against), Polls(Plan))
            .OfAnnual("vote.adopted", "matter=plan").Yes();
    }

    [Fact, Requirement("2.9-3")]
    public void A_class_without_a_vote_of_its_own_votes_share_by_share_where_it_votes_by_itself()
    {
        var silent = new StockClass("silent");
        Fact[] held = [new StockClassAuthorized(silent, "Class S", Number(10), On("2020-01-06"), VotesPerShare: 0),
            Issued(Bob, 5, "2020-01-07T10:00", "s-bob", silent), .. Meeting(),
            Corporate.Put(MatterKind.CharterAmendment) with { ClassVotes = [silent] }, Came(Ada), Came(Bob), Came(Cy)];
        With([.. held, Vote(Ada, Choice.For), Vote(Bob, Choice.Against), Vote(Cy, Choice.For), Polls(Plan)])
            .OfAnnual("vote.adopted", "matter=plan").No();
        With([.. held, Vote(Ada, Choice.For), Vote(Bob, Choice.For), Vote(Cy, Choice.Against), Polls(Plan)])
            .OfAnnual("vote.adopted", "matter=plan").Yes();
    }

    [Fact, Requirement("2.9-3")]
    public void The_vote_of_one_class_has_a_question_of_its_own()
    {
        var preferred = new StockClass("preferred");
        Fact[] classes = [new StockClassAuthorized(preferred, "Preferred Stock", Number(100), On("2020-01-06")),
            Issued(Ada, 6, "2020-01-07T10:00", "p-ada", preferred), Issued(Bob, 4, "2020-01-07T10:00", "p-bob", preferred), .. Meeting()];
        With([.. classes, Corporate.Put() with { ClassVotes = [preferred] }, Came(Ada), Came(Bob), Vote(Ada, Choice.For), Polls(Plan)])
            .OfAnnual("vote.class", "matter=plan", "class=preferred").Yes().Having("for", 6).Having("counted-of", 10).Citing("By-laws 2.9");
        // Of an amendment of the certificate a majority of all of the class is needed, present or not.
        With([.. classes, Corporate.Put(MatterKind.CharterAmendment) with { ClassVotes = [preferred] }, Came(Bob), Vote(Bob, Choice.For),
            Polls(Plan)])
            .OfAnnual("vote.class", "matter=plan", "class=preferred").No().Having("for", 4).Having("counted-of", 10)
            .Citing("DGCL § 242(b)(2)");
    }

    [Fact, Requirement("2.8-2", "2.9-3")]
    public void A_matter_on_which_one_class_alone_votes_needs_the_quorum_of_that_class_and_no_other()
    {
        var preferred = new StockClass("preferred");
        var held = With([new StockClassAuthorized(preferred, "Preferred Stock", Number(100), On("2020-01-06")),
            Issued(Ada, 6, "2020-01-07T10:00", "p-ada", preferred), Issued(Bob, 4, "2020-01-07T10:00", "p-bob", preferred), .. Meeting(),
            Corporate.Put() with { Classes = [preferred] }]);
        // Ada has 46 of 110 shares, and 6 of the 10 that vote on it.
        held.And(Came(Ada), Vote(Ada, Choice.For), Polls(Plan)).OfAnnual("vote.adopted", "matter=plan").Yes();
        held.And(Came(Bob), Came(Cy), Vote(Bob, Choice.For), Polls(Plan)).OfAnnual("vote.adopted", "matter=plan").No();
    }

    [Fact, Requirement("2.9-1")]
    public void While_the_polls_are_open_it_is_not_yet() =>
        With([.. Meeting(), Corporate.Put(), Came(Ada), Vote(Ada, Choice.For)]).OfAnnual("vote.carried", "matter=plan").NotYet();

    [Fact, Requirement("2.9-1")]
    public void A_later_ballot_takes_the_place_of_an_earlier() =>
        Carried(Vote(Ada, Choice.For), Vote(Bob, Choice.Against), Vote(Cy, Choice.For), Vote(Ada, Choice.Against, "10:30")).No()
            .Having("for", 25).Having("against", 75);

    [Fact, Requirement("2.9-1")]
    public void A_ballot_cast_after_the_polls_closed_does_not_count() =>
        Carried(Vote(Ada, Choice.For), Vote(Bob, Choice.For), Vote(Bob, Choice.Against, "10:45")).Yes().Having("for", 75)
            .Saying("after the polls on plan closed");

    [Fact, Requirement("2.9-1")]
    public void A_ballot_of_one_who_was_not_of_record_does_not_count()
    {
        var dee = new Holder("dee");
        With([Account(dee), .. Meeting(), Transferred(Ada, dee, 40, "2025-05-20T10:00"), Corporate.Put(), Came(Bob), Came(Cy),
            Vote(dee, Choice.Against), Vote(Bob, Choice.For), Polls(Plan)])
            .OfAnnual("vote.carried", "matter=plan").Yes().Having("against", 0).Having("present", 60)
            .Saying("was not entitled to vote");
    }

    [Fact, Requirement("2.2-3")]
    public void At_a_special_meeting_other_business_than_its_notice_stated_is_not_adopted()
    {
        Fact[] held = [.. Meeting(MeetingKind.Special), Prepared("the plan"), Came(Ada), Came(Bob), Vote(Ada, Choice.For),
            Vote(Bob, Choice.For), Polls(Plan)];
        With([Corporate.Put(purpose: "the plan"), .. held]).OfAnnual("vote.adopted", "matter=plan").Yes();
        With([Corporate.Put(purpose: "something else"), .. held]).OfAnnual("vote.adopted", "matter=plan").No().Standing("voidable");
        With([Corporate.Put(), .. held]).OfAnnual("business.within-purposes", "matter=plan").No().Citing("DGCL § 222(a)");
    }
}
