namespace Minutebook.Tests.Stock;

using System.Collections.Generic;
using Minutebook.Books;
using Minutebook.Stock;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Stock.Certified;

/// <summary>Transfer on the books: on whose word, against which certificate, under which conditions.</summary>
public class TransferOfSharesTests
{
    static readonly Holder Joint = new("pair");
    static readonly string[] Ready = ["to=bob", "on=2025-04-10", "authority=holder-of-record", "surrendered=yes"];

    static Corporate Free(params IEnumerable<Fact> facts) => Open([Excused(), .. facts]);

    [Fact, Requirement("6.5-1")]
    public void On_the_word_of_the_holder_with_the_certificate_surrendered_it_is_in_order() =>
        Free().Of("transfer.in-order", Ready).Yes().Citing("By-laws 6.5").Having("surrendered", 60);

    [Theory, Requirement("6.5-1"), InlineData("yes", Answer.Yes), InlineData("no", Answer.No), InlineData("", Answer.Open)]
    public void The_old_certificate_is_surrendered_first(string surrendered, Answer answer) => Free()
        .Of("transfer.in-order", "to=bob", "on=2025-04-10", "authority=holder-of-record", $"surrendered={surrendered}").Is(answer);

    [Theory, Requirement("6.5-1"), InlineData(true, Answer.Yes), InlineData(false, Answer.No)]
    public void And_cancelled(bool cancelled, Answer answer) =>
        Free(new CertificateSurrendered(C1, On("2025-04-09"), cancelled)).Of("transfer.in-order", "to=bob", "on=2025-04-10",
            "authority=holder-of-record").Is(answer);

    [Fact, Requirement("6.5-1")]
    public void A_part_is_transferred_with_a_certificate_for_the_balance()
    {
        var made = new StockTransferred(C1, [new(new("C-2"), Bob, Number(20), Certificate: "C-2"),
            new(new("C-3"), Ada, Number(40), Certificate: "C-3")], On("2025-04-10T10:00"), TransferAuthority.HolderOfRecord,
            Surrendered: true);
        var books = Free().And(made);
        books.Ask("shares.of-record", "holder=ada", "class=common", "on=2025-04-11").Having("shares", 40);
        books.Ask("shares.of-record", "holder=bob", "class=common", "on=2025-04-11").Having("shares", 20);
        var short_ = Free().Trying(made with { To = [made.To[0]] });
        Assert.Contains("neither makes nor ends shares", Assert.IsType<Rejected>(short_.LastRuling).Message,
            System.StringComparison.Ordinal);
        var skips = Free().Trying(made with { To = [made.To[0], made.To[1] with { Certificate = "C-4" }] });
        Assert.IsType<Refused>(skips.LastRuling);
    }

    [Fact, Requirement("6.5-1")]
    public void Without_a_condition_of_the_legend_it_is_refused()
    {
        var refused = Open().Trying(Transferred(new("x"), Bob, 60, "2025-04-10T10:00") with
        {
            Security = C1, Surrendered = true,
        });
        Assert.Contains("registration", Assert.IsType<Refused>(refused.LastRuling).Finding.NotShown().ToText(),
            System.StringComparison.Ordinal);
    }

    [Theory, Requirement("6.5-1"), InlineData("letters testamentary", null, Answer.Yes), InlineData(null, null, Answer.No)]
    [InlineData("a letter", false, Answer.No)]
    public void A_representative_furnishes_proper_evidence(string? evidence, bool? proper, Answer answer) =>
        Free(new HolderDied(Ada, On("2025-04-01")),
                new RepresentativeShown(Ada, Wei, RepresentativeCapacity.Executor, On("2025-04-05"), evidence, proper))
            .Of("transfer.in-order", "to=bob", "on=2025-04-10", "authority=legal-representative", "by=wei", "surrendered=yes").Is(answer);

    [Fact, Requirement("6.5-1")]
    public void One_who_has_died_authorizes_nothing()
    {
        Free(new HolderDied(Ada, On("2025-04-01"))).Of("transfer.in-order", Ready).No();
        Free().Of("transfer.in-order", "to=bob", "on=2025-04-10", "authority=legal-representative", "surrendered=yes").NotShown();
    }

    [Fact, Requirement("6.5-1")]
    public void An_attorney_acts_under_a_power_filed_with_the_Secretary()
    {
        string[] asked = ["to=bob", "on=2025-04-10", "authority=attorney-in-fact", "by=wei", "surrendered=yes"];
        Free().Of("transfer.in-order", asked).NotShown();
        var power = new PowerOfAttorneyFiled(Ada, Wei, On("2025-04-08"), new(2025, 4, 7), true);
        Free(power).Of("transfer.in-order", asked).Yes();
        Free(power with { DulyExecuted = false }).Of("transfer.in-order", asked).No();
        Free(power with { On = On("2025-04-11") }).Of("transfer.in-order", asked).No();
        Free(power with { Until = new(2025, 4, 9) }).Of("transfer.in-order", asked).No();
        Free(power, new PowerOfAttorneyRevoked(Ada, Wei, On("2025-04-09"))).Of("transfer.in-order", asked).No();
    }

    static Corporate Pair(params IEnumerable<Fact> facts) => Books([
        new HolderOpened(Joint, new("Ines and Hugo"), HolderKind.Joint, new("1 Quay, Kent"), Persons: [Ines, Hugo]),
        new StockIssued(new("U-1"), Joint, Common, Number(10), On("2025-03-05T10:00")), Excused(of: Common), .. facts]);

    static Finding OfPair(Corporate books, string by) => books.Ask("transfer.in-order", "security=U-1", "to=bob", "on=2025-04-10",
        "authority=holder-of-record", $"by={by}");

    [Theory, Requirement("6.5-1"), InlineData("ines,hugo", Answer.Yes), InlineData("ines", Answer.No), InlineData("", Answer.Open)]
    public void Joint_owners_act_together(string by, Answer answer) => OfPair(Pair(), by).Is(answer);

    [Theory, Requirement("6.5-1"), InlineData(JointTenancy.WithSurvivorship, Answer.Yes), InlineData(JointTenancy.InCommon, Answer.Open)]
    public void The_survivor_acts_alone_where_the_survivors_take(JointTenancy tenancy, Answer answer)
    {
        var died = new HolderDied(Joint, On("2025-04-01"), Hugo);
        OfPair(Pair(died), "ines").NotShown();
        OfPair(Pair(died, new JointTenancyStated(Joint, tenancy, On("2025-03-05"))), "ines").Is(answer);
        OfPair(Pair(died, new JointTenancyStated(Joint, JointTenancy.InCommon, On("2025-03-05")),
            new RepresentativeShown(Joint, Wei, RepresentativeCapacity.Executor, On("2025-04-02"), "letters")), "ines,wei").Yes();
    }

    [Theory, Requirement("6.5-1"), InlineData(HolderKind.Custodian, "wei", Answer.Yes), InlineData(HolderKind.Custodian, "ines", Answer.No)]
    [InlineData(HolderKind.Trust, "wei", Answer.Yes), InlineData(HolderKind.Estate, "wei", Answer.No)]
    public void A_custodian_and_trustees_act_for_their_account_and_an_estate_by_its_representative(HolderKind kind, string by,
        Answer answer) =>
        Books(new HolderOpened(Joint, new("account"), kind, Persons: [Wei]),
                new StockIssued(new("U-1"), Joint, Common, Number(10), On("2025-03-05T10:00")), Excused(of: Common))
            .Ask("transfer.in-order", "security=U-1", "to=bob", "on=2025-04-10", "authority=holder-of-record", $"by={by}").Is(answer);

    static TransferPresented Presented(bool? rightful = true, bool? tax = true, bool? assured = true) => new(
        new("t-1"), C1, Bob, On("2025-04-10"), null, TransferAuthority.HolderOfRecord, default, null, true, assured, tax, rightful);

    [Fact, Requirement("6.5-1")]
    public void When_all_conditions_are_met_it_must_be_registered_and_stands_on_the_docket()
    {
        var due = Free(Presented());
        due.Ask("transfer.must-be-registered", "presentation=t-1").Yes().Citing("DGCL § 159");
        due.Ask("transfer.registered", "presentation=t-1").NotYet();
        Assert.Contains(Docket.Of(due.Books, new(On("2025-04-11T10:00").Instant!.Value)),
            line => line.What.StartsWith("register the transfer of C-1", System.StringComparison.Ordinal));
        due.And(new StockTransferred(C1, [new(new("C-2"), Bob, Number(60), Certificate: "C-2")], On("2025-04-14T10:00"),
            TransferAuthority.HolderOfRecord, Surrendered: true)).Ask("transfer.registered", "presentation=t-1").Yes().Having("days", 4);
    }

    [Theory, Requirement("6.5-1"), InlineData(false, true, Answer.No), InlineData(true, false, Answer.No), InlineData(null, true,
        Answer.Open)]
    public void Not_when_it_is_wrongful_or_taxes_are_not_complied_with(bool? rightful, bool? tax, Answer answer) =>
        Free(Presented(rightful, tax)).Ask("transfer.must-be-registered", "presentation=t-1").Is(answer);

    [Fact, Requirement("6.5-1")]
    public void A_refusal_is_right_where_a_condition_fails_and_a_breach_where_none_does()
    {
        var refused = new TransferRefused(new("t-1"), On("2025-04-12"), "no opinion of counsel");
        Free(Presented(), refused).Ask("transfer.refused-rightly", "presentation=t-1").No();
        Free(Presented(), refused).Ask("transfer.registered", "presentation=t-1").No().Saying("no opinion of counsel");
        Free(Presented(rightful: false), refused).Ask("transfer.refused-rightly", "presentation=t-1").Yes();
        Free(Presented(), new ClaimAsserted(C1, "Lumen", On("2025-04-09"), "owner", true)).Ask("transfer.must-be-registered",
            "presentation=t-1").No();
    }

    [Fact, Requirement("6.5-1")]
    public void Nothing_is_transferred_on_a_certificate_that_is_stopped() =>
        Free(new CertificateStopped(C1, On("2025-04-09"))).Of("transfer.in-order", Ready).No();

    [Fact, Requirement("6.5-1")]
    public void A_restriction_that_binds_the_holder_is_complied_with_first()
    {
        var bound = Free(new RestrictionImposed("refusal", "right of first refusal", On("2025-01-02"), Common, AgreedBy: [Ada]));
        bound.Of("transfer.in-order", Ready).NotShown();
        bound.And(new TransferConditionMet(C1, TransferCondition.CorporationSatisfied, On("2025-04-09"), Record: "waived",
            Restriction: "refusal")).Of("transfer.in-order", Ready).Yes();
    }
}
