namespace Minutebook.Tests.Authority;

using Minutebook.Authority;
using Minutebook.Officers;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Authority.AuthorityFacts;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Officers.OfficerFacts;

public class ChecksAndDraftsTests
{
    /// <summary>Any one of President, Treasurer and Secretary to 10,000; two of them to 100,000; the account for payroll has its own.
    /// </summary>
    static Corporate Banking => Staff.And(
        Granted("small", InstrumentKind.Check, InstrumentKind.Draft).To(Office.President, Office.Treasurer, Office.Secretary)
            .UpTo("10000 USD") with { Account = new AccountId("operating") },
        Granted("large", InstrumentKind.Check).To(Office.President, Office.Treasurer, Office.Secretary).UpTo("100000 USD") with
            { Signatures = 2, Account = new AccountId("operating") },
        Granted("payroll", InstrumentKind.Check).To(Kim) with { Account = new AccountId("payroll") });

    static Finding Authorized(CheckSigned check) =>
        Banking.And(check).Ask("check.authorized", $"account={check.Account}", $"number={check.Number}").Citing("By-laws 5.3");

    [Theory, Requirement("5.3-1"), InlineData("10000 USD", 1, Answer.Yes), InlineData("10000.01 USD", 1, Answer.No),
        InlineData("10000.01 USD", 2, Answer.Yes), InlineData("100000 USD", 2, Answer.Yes), InlineData("100000.01 USD", 2, Answer.No)]
    public void One_signature_to_an_amount_and_two_above_it(string amount, int signers, Answer answer) =>
        Authorized(Check("1", amount, signers == 1 ? [Tia] : [Tia, Ines])).Is(answer);

    [Fact, Requirement("5.3-1")]
    public void By_the_signers_of_that_account_alone()
    {
        Authorized(Check("1", "5 USD", Kim)).No().Standing("voidable");
        Authorized(Check("1", "5 USD", Kim) with { Account = new("payroll") }).Yes();
        Authorized(Check("1", "5 USD", Tia) with { Account = new("payroll") }).No();
        Authorized(Check("1", "20000 USD", Tia, Kim)).No();
        Authorized(Check("1", "5 USD", Tia) with { Kind = InstrumentKind.Draft }).Yes();
        Authorized(Check("1", "5 USD", Tia) with { Kind = InstrumentKind.PaymentOrder }).No();
    }

    [Fact, Requirement("5.3-1")]
    public void The_President_signs_no_check_by_virtue_of_the_office() => Staff.MaySign("ines", "check", "5 USD").No();

    [Fact, Requirement("5.3-1")]
    public void A_note_needs_the_resolution_for_the_debt_as_well()
    {
        var note = Check("n-1", "500 USD", Tia) with { Kind = InstrumentKind.Note };
        var signers = Staff.And(Granted("g", InstrumentKind.Check).To(Tia), Granted("notes", InstrumentKind.Note).To(Office.Treasurer) with
            { On = On("2025-04-01") });
        signers.And(note).Ask("check.authorized", "account=operating", "number=n-1").Is(Answer.No);
        Staff.And(Granted("notes", InstrumentKind.Note).To(Office.Treasurer), note)
            .Ask("check.authorized", "account=operating", "number=n-1").Yes().Citing("By-laws 5.2").Citing("By-laws 5.3");
    }

    [Fact, Requirement("5.3-1")]
    public void As_resolutions_set_it_over_time()
    {
        var books = Banking.And(Resolved("r-2", "2025-06-02")).And(
            new AuthorityRevoked(new("small"), On("2025-06-02"), new ResolutionId("r-2")),
            Granted("smaller", InstrumentKind.Check).To(Office.Treasurer).UpTo("1000 USD") with
                { On = On("2025-06-02"), Resolution = new ResolutionId("r-2") });
        var check = Check("1", "5000 USD", Tia);
        books.And(check with { On = On("2025-06-01") }).Ask("check.authorized", "account=operating", "number=1").Yes();
        books.And(check with { On = On("2025-06-03") }).Ask("check.authorized", "account=operating", "number=1").No();
    }

    [Fact, Requirement("5.3-1")]
    public void Every_check_outside_authority_is_told()
    {
        var books = Banking.And(Check("1", "5 USD", Tia), Check("2", "5 USD", Hugo), Check("3", "50000 USD", Tia),
            Check("4", "5 USD", Ines) with { On = On("2025-04-01") });
        books.Ask("checks.authorized", "from=2025-03-01", "to=2025-03-31").No().Having("yes", 1).Having("no", 2).Saying("operating:2")
            .Saying("operating:3");
        books.Ask("checks.authorized", "from=2025-04-01", "to=2025-04-30", "account=operating").Yes();
        books.And(Resolved("r-2", "2025-05-05")).And(new SigningRatified(new("operating:2"), new("r-2"), On("2025-05-05")),
            new SigningRatified(new("operating:3"), new("r-2"), On("2025-05-05")))
            .Ask("checks.authorized", "from=2025-03-01", "to=2025-03-31").Yes();
    }
}
