namespace Minutebook.Tests.Authority;

using System.Linq;
using Minutebook.Authority;
using Minutebook.Board;
using Minutebook.Officers;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Authority.AuthorityFacts;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Officers.OfficerFacts;

public class ContractsTests
{
    static Corporate Granting(AuthorityGranted grant) => Staff.And(grant);

    [Theory, Requirement("5.1-1"), InlineData("49999.99 USD", Answer.Yes), InlineData("50000 USD", Answer.Yes),
        InlineData("50000.01 USD", Answer.No), InlineData(null, Answer.Open), InlineData("50000 EUR", Answer.Open)]
    public void Up_to_an_amount(string? amount, Answer answer) =>
        Granting(Granted("g", InstrumentKind.Contract).To(Kim).UpTo("50000 USD")).MaySign("kim", "contract", amount).Is(answer)
            .Citing("By-laws 5.1");

    [Fact, Requirement("5.1-1")]
    public void To_a_person_or_to_an_office_whoever_holds_it()
    {
        var person = Granting(Granted("g", InstrumentKind.Contract).To(Kim));
        person.MaySign("kim", "contract").Yes();
        person.MaySign("tia", "contract").No();
        var office = Granting(Granted("g", InstrumentKind.Contract).To(Office.Treasurer));
        office.MaySign("tia", "contract").Yes();
        office.MaySign("kim", "contract").No();
        var after = office.And(Resolved("r-2", "2025-02-03")).And(Elected(Kim, Office.Treasurer, "2025-02-03", "r-2"));
        after.MaySign("kim", "contract").Yes();
        after.MaySign("tia", "contract").No();
        after.MaySign("tia", "contract", on: "2025-02-02").Yes();
    }

    [Theory, Requirement("5.1-1"), InlineData("contract", Answer.Yes), InlineData("deed", Answer.No), InlineData("mortgage", Answer.No)]
    public void For_its_kinds_of_instrument(string kind, Answer answer) =>
        Granting(Granted("g", InstrumentKind.Contract).To(Kim)).MaySign("kim", kind).Is(answer);

    [Fact, Requirement("5.1-1")]
    public void General_or_confined_to_one_instance()
    {
        var books = Granting(Granted("g", InstrumentKind.Contract).To(Kim) with { For = new SignedInstrumentId("lease") });
        books.MaySign("kim", "contract", null, "2025-03-03", "for=lease").Yes();
        books.MaySign("kim", "contract", null, "2025-03-03", "for=other").No();
        books.MaySign("kim", "contract").NotShown();
    }

    [Theory, Requirement("5.1-1"), InlineData("2025-01-05", Answer.No), InlineData("2025-01-06", Answer.Yes),
        InlineData("2025-06-30", Answer.Yes), InlineData("2025-07-01", Answer.No)]
    public void From_its_first_day_until_its_last(string on, Answer answer) =>
        Granting(Granted("g", InstrumentKind.Contract).To(Kim) with { Until = new(2025, 6, 30) }).MaySign("kim", "contract",
            on: on).Is(answer);

    [Fact, Requirement("5.1-1")]
    public void The_resolution_must_be_shown_adopted_and_not_rescinded()
    {
        var grant = Granted("g", InstrumentKind.Contract).To(Kim);
        Granting(grant with { Resolution = null }).MaySign("kim", "contract").NotShown();
        Granting(grant with { Resolution = new ResolutionId("r-9") }).MaySign("kim", "contract").NotShown();
        Staff.And(Voted("r-2", "2025-01-06T10:00", carried: false)).And(grant with { Resolution = new ResolutionId("r-2") })
            .MaySign("kim", "contract").No().Standing("voidable");
        var rescinded = Granting(grant).And(Resolved("r-2", "2025-02-03"))
            .And(new ResolutionRescinded(new("r-1"), new("r-2"), On("2025-02-03")));
        rescinded.MaySign("kim", "contract", on: "2025-02-02").Yes();
        rescinded.MaySign("kim", "contract", on: "2025-02-03").No();
    }

    [Fact, Requirement("5.1-1")]
    public void Jointly_as_many_as_it_asks_for()
    {
        var books = Granting(Granted("g", InstrumentKind.Contract).To(Kim, Tia, Sam) with { Signatures = 2 });
        books.MaySign("kim", "contract").NotShown().Having("signatures-needed", 2).Having("could-sign-jointly", "kim, tia, sam");
        books.MaySign("kim", "contract", null, "2025-03-03", "with=tia").Yes().Having("signatures", 2);
        books.MaySign("kim", "contract", null, "2025-03-03", "with=hugo").No();
        books.MaySign("hugo", "contract", null, "2025-03-03", "with=kim,tia").No();
    }

    [Fact, Requirement("5.1-1")]
    public void It_says_who_could_sign_instead()
    {
        var books = Granting(Granted("g", InstrumentKind.Contract).To(Kim).UpTo("50000 USD"));
        books.MaySign("hugo", "contract", "40000 USD").No().Having("could-sign", "kim, ines");
        books.MaySign("hugo", "contract", "60000 USD").No().Having("could-sign", "ines");
        books.Ask("authority.signers", "instrument=contract", "amount=40000 USD", "on=2025-03-03").Yes().Having("who", "kim, ines");
        Empty.MaySign("hugo", "contract").No().Having("could-sign", "");
    }

    [Fact, Requirement("5.1-1")]
    public void Passed_on_only_where_it_may_be_and_never_more_than_the_giver_has()
    {
        var parent = Granted("g", InstrumentKind.Contract).To(Office.Treasurer).UpTo("50000 USD") with { MayDelegate = true };
        var child = Granted("h", InstrumentKind.Contract, InstrumentKind.Deed).To(Kim).UpTo("80000 USD") with
            { Resolution = null, By = Tia, Under = new GrantId("g"), On = On("2025-02-03") };
        var books = Staff.And(parent, child);
        books.MaySign("kim", "contract", "50000 USD").Yes();
        books.MaySign("kim", "contract", "60000 USD").No();
        books.MaySign("kim", "deed", "10 USD").No();
        Staff.And(parent with { MayDelegate = false }, child).MaySign("kim", "contract", "10 USD").No();
        Staff.And(parent, child with { By = Sam }).MaySign("kim", "contract", "10 USD").No();
        books.And(Resolved("r-2", "2025-03-01")).And(new AuthorityRevoked(new("g"), On("2025-03-01"), new ResolutionId("r-2")))
            .MaySign("kim", "contract", "10 USD").No();
        Staff.And(parent with { Until = new(2025, 2, 28) }, child).MaySign("kim", "contract", "10 USD").No();
    }

    [Fact, Requirement("5.1-1")]
    public void Two_to_whom_one_passed_it_on_are_one_signature()
    {
        var parent = Granted("g", InstrumentKind.Contract).To(Tia, Sam) with { MayDelegate = true, Signatures = 2 };
        var child = Granted("h", InstrumentKind.Contract).To(Kim, Hugo) with { Resolution = null, By = Tia, Under = new GrantId("g") };
        var books = Staff.And(parent, child);
        books.MaySign("kim", "contract", null, "2025-03-03", "with=hugo").No().Having("signatures", 1);
        books.MaySign("kim", "contract", null, "2025-03-03", "with=sam").Yes();
        books.MaySign("kim", "contract", null, "2025-03-03", "with=tia").No();
    }

    [Fact, Requirement("5.1-1")]
    public void Revoked_by_the_Board_or_by_the_one_who_gave_it()
    {
        var books = Granting(Granted("g", InstrumentKind.Contract).To(Kim));
        var revoked = new AuthorityRevoked(new("g"), On("2025-02-10"), new ResolutionId("r-2"));
        var after = books.And(Resolved("r-2", "2025-02-10")).And(revoked);
        after.MaySign("kim", "contract", on: "2025-02-09").Yes();
        after.MaySign("kim", "contract", on: "2025-02-10").No();
        books.And(revoked with { Resolution = null }).MaySign("kim", "contract").NotShown();
        books.And(revoked with { Resolution = null, By = Tia }).MaySign("kim", "contract").Yes();
        books.And(Voted("r-2", "2025-02-10T10:00", carried: false)).And(revoked).MaySign("kim", "contract").Yes();
    }

    [Theory, Requirement("5.1-1"), InlineData("ines", "contract", Answer.Yes), InlineData("ines", "deed", Answer.Yes),
        InlineData("ines", "other", Answer.Yes), InlineData("sam", "contract", Answer.Open), InlineData("tia", "contract", Answer.No)]
    public void By_virtue_of_an_office_without_any_grant(string person, string kind, Answer answer) =>
        Staff.MaySign(person, kind).Is(answer);

    [Fact, Requirement("5.1-1")]
    public void The_President_no_longer_where_the_Board_gave_it_to_another_instead()
    {
        var books = Granting(Granted("g", InstrumentKind.Deed).To(Kim) with { InsteadOfPresident = true });
        books.MaySign("ines", "deed").No();
        books.MaySign("ines", "contract").Yes();
        books.MaySign("ines", "deed", on: "2025-01-05").Yes();
    }

    [Fact, Requirement("5.1-1")]
    public void The_President_gives_authority_to_Vice_Presidents_alone()
    {
        var staff = Staff.And(Elected(Vera, Office.VicePresident));
        var grant = Granted("g", InstrumentKind.Contract) with { Resolution = null, By = Ines };
        staff.And(grant.To(Vera)).MaySign("vera", "contract").Yes().Citing("By-laws 4.8");
        staff.And(grant.To(Kim)).MaySign("kim", "contract").No();
        staff.And(grant.To(Office.Treasurer)).MaySign("tia", "contract").No();
        staff.And((grant with { By = Sam }).To(Vera)).MaySign("vera", "contract").Is(Answer.Open);
    }

    [Fact, Requirement("5.1-1")]
    public void What_was_signed_without_authority_is_voidable_until_the_Board_ratifies_it()
    {
        InstrumentSigned lease = new(new("lease"), InstrumentKind.Contract, On("2025-02-03"), [Kim], Amount("90000 USD"));
        var books = Staff.And(lease);
        books.Ask("instrument.authorized", "instrument=lease").No().Standing("voidable");
        books.And(Resolved("r-2", "2025-05-06")).And(new SigningRatified(new("lease"), new("r-2"), On("2025-05-06")))
            .Ask("instrument.authorized", "instrument=lease").Yes().Standing("valid");
        books.And(Voted("r-2", "2025-05-06T10:00", carried: false)).And(new SigningRatified(new("lease"), new("r-2"), On("2025-05-06")))
            .Ask("instrument.authorized", "instrument=lease").No();
        Granting(Granted("g", InstrumentKind.Contract).To(Kim)).And(lease).Ask("instrument.authorized", "instrument=lease").Yes();
        Staff.And(lease with { Signers = [Ines] }).Ask("instrument.authorized", "instrument=lease").Yes();
        Staff.And(lease with { Signers = [] }).Ask("instrument.authorized", "instrument=lease").NotShown();
    }

    [Fact, Requirement("5.1-1")]
    public void What_was_done_without_authority_stands_out_in_the_register()
    {
        var books = Granting(Granted("g", InstrumentKind.Contract).To(Kim)).And(
            new InstrumentSigned(new("lease"), InstrumentKind.Contract, On("2025-02-03"), [Kim]),
            new InstrumentSigned(new("sale"), InstrumentKind.Contract, On("2025-02-04"), [Hugo]),
            new LoanContracted(new("bridge"), Amount("10 USD"), On("2025-02-05")));
        var register = books.Ask("authority.register").No().Having("yes", 1).Having("open", 1).Having("no", 1);
        Assert.Contains("sale", register.ToText());
        Assert.DoesNotContain("lease was signed", register.ToText());
        Assert.Equal(["lease", "sale", "bridge"],
            AuthorityRegister.Lines(books.Books.AuthorityFile(new(At("2025-03-03T12:00").Instant!.Value))).Select(line => line.Name));
    }

    [Fact]
    public void Names_are_not_used_twice_and_grants_name_someone()
    {
        var grant = Granted("g", InstrumentKind.Contract);
        Assert.IsType<Minutebook.Books.Rejected>(Staff.Trying(grant).LastRuling);
        Assert.IsType<Minutebook.Books.Rejected>(Granting(grant.To(Kim)).Trying(grant.To(Kim)).LastRuling);
        Assert.IsType<Minutebook.Books.Rejected>(Staff.Trying(grant.To(Kim) with { Under = new GrantId("x"), By = Tia, Resolution = null })
            .LastRuling);
        Assert.IsType<Minutebook.Books.Rejected>(Staff.Trying(new AuthorityRevoked(new("x"), On("2025-02-03"))).LastRuling);
    }
}
