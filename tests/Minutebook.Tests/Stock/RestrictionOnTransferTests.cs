namespace Minutebook.Tests.Stock;

using Minutebook.Stock;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Stock.Certified;

/// <summary>The legend, what excuses it, and whom a restriction binds.</summary>
public class RestrictionOnTransferTests
{
    [Theory, Requirement("6.4-1"), InlineData(LegendPlace.Face, true, Answer.Yes)]
    [InlineData(LegendPlace.ReverseWithReference, true, Answer.Yes), InlineData(LegendPlace.ReverseOnly, true, Answer.No)]
    [InlineData(LegendPlace.Face, false, Answer.No), InlineData(LegendPlace.Face, null, Answer.Open)]
    public void Every_certificate_bears_the_legend(LegendPlace place, bool? asPrescribed, Answer answer) =>
        Books(Legend(place, asPrescribed)).Of("certificate.legend").Is(answer).Citing("By-laws 6.4");

    [Fact, Requirement("6.4-1")]
    public void Where_no_legend_is_shown_it_is_open() => Books().Of("certificate.legend").NotShown().Citing("By-laws 6.4");

    [Theory, Requirement("6.4-1"), InlineData(LegendExcuse.OpinionOfCounsel, true, null, Answer.Yes)]
    [InlineData(LegendExcuse.OpinionOfCounsel, false, null, Answer.No), InlineData(LegendExcuse.OpinionOfCounsel, null, "letter",
        Answer.Open)]
    [InlineData(LegendExcuse.CorporationSatisfied, null, "memo of counsel", Answer.Yes)]
    [InlineData(LegendExcuse.CorporationSatisfied, null, null, Answer.Open)]
    public void It_is_excused_by_an_acceptable_opinion_or_the_corporations_satisfaction(
        LegendExcuse ground, bool? acceptable, string? record, Answer answer) =>
        Books(Excused(ground, acceptable, record)).Of("certificate.legend-excused", "on=2025-03-03").Is(answer);

    [Fact, Requirement("6.4-1")]
    public void An_excuse_given_later_does_not_excuse_the_certificate_issued_before() =>
        Books(Excused(on: "2025-03-04")).Of("certificate.legend").NotShown();

    [Fact, Requirement("6.4-1")]
    public void The_excuse_of_a_class_excuses_each_certificate() => Books(Excused(of: Common)).Of("certificate.legend").Yes();

    [Theory, Requirement("6.5-1"), InlineData(true, true, Answer.Yes), InlineData(true, false, Answer.No), InlineData(true, null,
        Answer.Open)]
    public void A_registration_is_effective_under_federal_and_state_law(bool? federal, bool? states, Answer answer) =>
        Books(new TransferConditionMet(C1, TransferCondition.Registration, On("2025-04-01"), federal, states))
            .Of("transfer.conditions", "on=2025-04-02").Is(answer);

    [Theory, Requirement("6.5-1"), InlineData(true, Answer.Yes), InlineData(false, Answer.No), InlineData(null, Answer.Open)]
    public void Counsel_for_the_corporation_concurs_in_the_opinion(bool? concurred, Answer answer) =>
        Books(new TransferConditionMet(C1, TransferCondition.OpinionConcurred, On("2025-04-01"), Concurred: concurred))
            .Of("transfer.conditions", "on=2025-04-02").Is(answer);

    [Theory, Requirement("6.5-1"), InlineData("memo", Answer.Yes), InlineData(null, Answer.Open)]
    public void The_corporations_satisfaction_is_on_record(string? record, Answer answer) =>
        Books(new TransferConditionMet(C1, TransferCondition.CorporationSatisfied, On("2025-04-01"), Record: record))
            .Of("transfer.conditions", "on=2025-04-02").Is(answer);

    static RestrictionImposed Refusal(string on = "2025-01-02", params Holder[] agreed) =>
        new("refusal", "right of first refusal", On(on), Common, AgreedBy: Many.From(agreed));

    [Fact, Requirement("6.4-1")]
    public void A_restriction_not_noted_conspicuously_binds_only_who_knows_of_it()
    {
        var books = Books(Refusal());
        books.Of("restriction.binds", "restriction=refusal", "holder=bob", "on=2025-04-01").No().Citing("DGCL § 202(a)");
        books.And(new RestrictionKnown("refusal", Bob, On("2025-03-20"))).Of("restriction.binds", "restriction=refusal", "holder=bob",
            "on=2025-04-01").Yes();
        books.And(new LegendPlaced(C1, LegendPlace.Face, On("2025-03-03"), "refusal", Conspicuous: true))
            .Of("restriction.binds", "restriction=refusal", "holder=bob", "on=2025-04-01").Yes();
        books.And(new LegendPlaced(C1, LegendPlace.Face, On("2025-03-03"), "refusal", Conspicuous: false))
            .Of("restriction.binds", "restriction=refusal", "holder=bob", "on=2025-04-01").No();
    }

    [Theory, Requirement("6.4-1"), InlineData(false, Answer.No), InlineData(true, Answer.Yes)]
    public void Shares_issued_before_are_bound_only_where_their_holder_agreed(bool agreed, Answer answer) =>
        Books(Refusal("2025-03-20", agreed ? [Ada] : []),
                new LegendPlaced(C1, LegendPlace.Face, On("2025-03-21"), "refusal", Conspicuous: true))
            .Of("restriction.binds", "restriction=refusal", "holder=ada", "on=2025-04-01").Is(answer);
}
