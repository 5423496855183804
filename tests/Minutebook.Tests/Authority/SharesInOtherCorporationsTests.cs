namespace Minutebook.Tests.Authority;

using Minutebook.Authority;
using Minutebook.Officers;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Authority.AuthorityFacts;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Officers.OfficerFacts;

public class SharesInOtherCorporationsTests
{
    static readonly EntityId Lumen = new("lumen");
    static readonly HoldingsOfficersDesignated Designation = new(On("2025-01-06"), [Office.President], Resolution: new ResolutionId("r-1"));
    static readonly HoldingsAgentAppointed Agency = new(new("a-1"), Kim, Ines, On("2025-02-03"), [AgentPower.Vote], Lumen);
    static readonly HeldSharesVoted Vote = new(Lumen, "election", Kim, HeldVote.For, On("2025-03-03"));

    static Corporate Holding => Staff.And(
        new InterestHeld(Lumen, EntityKind.Corporation, On("2025-01-06"), Number(600), Number(1000)), Designation);

    static Finding MayAct(Corporate books, string power = "vote", string on = "2025-03-03", string entity = "lumen") =>
        books.Ask("held-shares.may-act", "person=kim", $"entity={entity}", $"power={power}", $"on={on}");

    [Fact, Requirement("11-1")]
    public void Officers_whom_the_Board_designated_appoint_agents()
    {
        MayAct(Holding.And(Agency)).Yes().Citing("By-laws 11");
        MayAct(Holding.And(Agency with { By = Tia })).No().Standing("voidable");
        MayAct(Staff.And(Agency)).No();
        MayAct(Staff.And(Designation with { Resolution = null }, Agency)).NotShown();
        MayAct(Staff.And(Designation with { Offices = [], Persons = [Kim] }, Agency with { By = Kim })).No();
        Holding.Ask("held-shares.designated", "person=ines", "on=2025-03-03").Yes();
        Holding.Ask("held-shares.designated", "person=ines", "on=2025-01-05").No();
    }

    [Theory, Requirement("11-1"), InlineData("vote", "2025-02-02", Answer.No), InlineData("vote", "2025-02-03", Answer.Yes),
        InlineData("vote", "2025-06-30", Answer.Yes), InlineData("vote", "2025-07-01", Answer.No),
            InlineData("consent", "2025-03-03", Answer.No)]
    public void An_agent_has_the_powers_given_for_the_time_given(string power, string on, Answer answer) =>
        MayAct(Holding.And(Agency with { Until = new(2025, 6, 30) }), power, on).Is(answer);

    [Fact, Requirement("11-1")]
    public void For_the_shares_of_one_corporation_or_of_all()
    {
        MayAct(Holding.And(Agency), entity: "other").No();
        MayAct(Holding.And(Agency with { Entity = null }), entity: "other").Yes();
    }

    [Theory, Requirement("11-1"), InlineData(true), InlineData(false)]
    public void Proxies_and_powers_of_attorney_under_seal_or_otherwise(bool seal)
    {
        HoldingsPaperExecuted paper = new(HoldingsPaper.Proxy, Ines, Kim, Lumen, On("2025-02-03"), seal);
        MayAct(Holding.And(paper)).Yes();
        MayAct(Holding.And(paper with { By = Tia })).No();
    }

    [Fact, Requirement("11-1")]
    public void A_vote_outside_the_instructions_is_shown()
    {
        var books = Holding.And(Agency, new HoldingsAgentInstructed(new("a-1"), Ines, On("2025-02-10"), HeldVote.Against, "election"));
        books.And(Vote).Ask("held-shares.vote", "entity=lumen", "matter=election").No().Having("instructed", "against").Having("voted",
            "for")
            .Standing("irregular");
        books.And(Vote with { Vote = HeldVote.Against }).Ask("held-shares.vote", "entity=lumen", "matter=election").Yes();
        books.And(Vote with { Matter = "merger" }).Ask("held-shares.vote", "entity=lumen", "matter=merger").Yes();
        books.And(new HoldingsAgentInstructed(new("a-1"), Ines, On("2025-02-11"), HeldVote.Discretion, "election"), Vote)
            .Ask("held-shares.vote", "entity=lumen", "matter=election").Yes();
        books.And(new HoldingsAgentInstructed(new("a-1"), Tia, On("2025-02-11"), HeldVote.For, "election"), Vote)
            .Ask("held-shares.vote", "entity=lumen", "matter=election").No();
        books.And(new HoldingsAgentInstructed(new("a-1"), Ines, On("2025-03-04"), HeldVote.For, "election"), Vote)
            .Ask("held-shares.vote", "entity=lumen", "matter=election").No();
    }

    [Theory, Requirement("11-1"), InlineData(600, Answer.Yes), InlineData(601, Answer.No)]
    public void No_more_shares_are_voted_than_are_held(int shares, Answer answer) => Holding.And(Agency,
        Vote with { Shares = Number(shares) })
        .Ask("held-shares.vote", "entity=lumen", "matter=election").Is(answer);
}
