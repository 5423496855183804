namespace Minutebook.Tests.Officers;

using Minutebook.Officers;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Officers.OfficerFacts;

public class OfficerRemovalTests
{
    static readonly OfficerRemoved Removed = new(Tia, Office.Treasurer, On("2024-09-02"), new ResolutionId("r-1"));

    static Finding OfRemoval(Corporate books) => books.Of("officers.removed", "tia", "treasurer");

    [Theory, Requirement("4.4-1"), InlineData(true), InlineData(false)]
    public void The_Board_removes_with_or_without_cause_and_contract_rights_are_untouched(bool forCause)
    {
        var books = Empty.And(Staffed).And(Resolved("r-1", "2024-09-02"), Removed with { ForCause = forCause });
        OfRemoval(books).Yes().Citing("By-laws 4.4").Saying("contract rights of tia");
        books.InOffice("tia", "treasurer", "2024-09-01").Yes();
        books.InOffice("tia", "treasurer", "2024-09-02").No().Saying("was removed");
    }

    [Fact, Requirement("4.4-1")]
    public void Removal_stands_or_falls_with_the_resolution()
    {
        var staffed = Empty.And(Staffed);
        OfRemoval(staffed).No();
        var notNamed = staffed.And(Removed with { Resolution = null });
        OfRemoval(notNamed).NotShown();
        notNamed.InOffice("tia", "treasurer", "2024-09-03").NotShown();
        OfRemoval(staffed.And(Removed)).NotShown();
        var rejected = staffed.And(Voted("r-1", "2024-09-02T10:00", carried: false)).And(Removed);
        OfRemoval(rejected).No();
        rejected.InOffice("tia", "treasurer", "2024-09-03").Yes();
        OfRemoval(staffed.And(Resolved("r-1", "2024-09-03"), Removed)).No();
        var stranger = staffed.And(Resolved("r-1"), Removed with { Person = Vera });
        stranger.Of("officers.removed", "vera", "treasurer").No().Saying("did not hold");
    }

    [Fact, Requirement("4.4-1")]
    public void Another_than_the_Board_removes_only_whom_it_could_appoint()
    {
        var byInes = Removed with { Resolution = null, By = Ines };
        OfRemoval(Empty.And(Staffed).And(byInes)).No().Saying("the Board removes whom it elected");
        var books = Empty.And(Staffed)
            .And(Resolved("d"), new PowerDelegated(Ines, DelegatedPower.Appoint, On("2024-07-01"), new ResolutionId("d")))
            .And(new OfficerElected(Vera, Office.AssistantTreasurer, On("2024-08-01"), By: Ines))
            .And(byInes with { Person = Vera, Office = Office.AssistantTreasurer });
        books.Of("officers.removed", "vera", "assistant-treasurer").Yes();
    }
}
