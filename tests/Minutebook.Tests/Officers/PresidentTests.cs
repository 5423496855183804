namespace Minutebook.Tests.Officers;

using Minutebook.Board;
using Minutebook.Officers;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Officers.OfficerFacts;

public class PresidentTests
{
    [Fact, Requirement("4.7-2")]
    public void The_President_is_chief_executive_unless_the_Board_designates_another()
    {
        Finding Chief(Corporate books) => books.Ask("officers.chief-executive", "on=2025-06-10");
        OfficerDesignated designated = new(Hugo, DesignatedAs.ChiefExecutive, On("2025-06-01"), new ResolutionId("r-1"));
        Chief(Empty.And(Staffed)).Yes().Having("chief-executive", "ines").Citing("By-laws 4.7");
        Chief(Empty.And(Staffed).And(Resolved("r-1", "2025-06-01"), designated)).Yes().Having("chief-executive", "hugo");
        Chief(Empty.And(Staffed).And(designated)).NotShown();
        Chief(Empty.And(Staffed).And(Voted("r-1", "2025-06-01T10:00", carried: false)).And(designated)).Yes()
            .Having("chief-executive", "ines");
        Chief(Empty).No();
    }

    [Theory, Requirement("4.7-2"), InlineData("certificates"), InlineData("deeds"), InlineData("mortgages"), InlineData("bonds"),
        InlineData("contracts"), InlineData("other-instruments")]
    public void The_President_signs_unless_the_signing_is_delegated_to_another(string instrument)
    {
        Signs(Empty.And(Staffed), "ines", instrument).Yes().Citing("By-laws 4.7");
        var kind = System.Enum.Parse<SignedInstrument>(instrument.Replace("-", ""), true);
        SigningAuthorized elsewhere = new(Hugo, [kind], On("2025-06-01"), Resolution: new ResolutionId("r-1"), InsteadOfPresident: true);
        var delegated = Empty.And(Staffed).And(Resolved("r-1", "2025-06-01"), elsewhere);
        Signs(delegated, "ines", instrument).No().Standing("voidable");
        Signs(delegated, "hugo", instrument).Yes();
        var beside = Empty.And(Staffed).And(Resolved("r-1", "2025-06-01"), elsewhere with { InsteadOfPresident = false });
        Signs(beside, "ines", instrument).Yes();
    }

    [Fact, Requirement("4.7-2")]
    public void One_without_an_office_signs_nothing() => Signs(Empty.And(Staffed), "wim", "contracts").No().Standing("voidable");

    [Fact, Requirement("4.7-2")]
    public void Who_performs_the_duties_of_the_President_signs_too() =>
        Signs(Empty.And(Staffed).And(Elected(Vera, Office.VicePresident))
            .And(new OfficerLeft(Ines, Office.President, On("2025-06-01"), LeftBy.Death)), "vera", "contracts").Yes();
}
