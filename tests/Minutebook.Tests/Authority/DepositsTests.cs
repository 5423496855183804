namespace Minutebook.Tests.Authority;

using Minutebook.Authority;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Authority.AuthorityFacts;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Officers.OfficerFacts;

public class DepositsTests
{
    static readonly DepositorySelected Bank = new(new("first-bank"), On("2025-01-06"), new ResolutionId("r-1"));

    static DepositMade Deposit(string? depository = "first-bank", string on = "2025-03-03", string? account = null) => new(new("d-1"),
        Amount("100 USD"), On(on), depository is null ? null : new DepositoryId(depository), account is null ? null
            : new AccountId(account));

    static Finding InOrder(Corporate books) => books.Ask("deposit.in-order", "deposit=d-1");

    [Theory, Requirement("5.4-1"), InlineData("first-bank", Answer.Yes), InlineData("second-bank", Answer.No)]
    public void With_a_depository_that_the_Board_selected(string depository, Answer answer) =>
        InOrder(Staff.And(Bank, Deposit(depository))).Is(answer).Citing("By-laws 5.4");

    [Theory, Requirement("5.4-1"), InlineData("2025-01-05", Answer.No), InlineData("2025-01-06", Answer.Yes),
        InlineData("2025-03-31", Answer.Yes), InlineData("2025-04-01", Answer.No)]
    public void From_its_selection_to_its_last_day(string on, Answer answer) =>
        InOrder(Staff.And(Bank with { Until = new(2025, 3, 31) }, Deposit(on: on))).Is(answer);

    [Fact, Requirement("5.4-1")]
    public void Selected_by_resolution_and_given_up_by_resolution()
    {
        InOrder(Staff.And(Bank with { Resolution = null }, Deposit())).NotShown();
        var dropped = new DepositoryDropped(new("first-bank"), On("2025-02-03"), new ResolutionId("r-2"));
        InOrder(Staff.And(Resolved("r-2", "2025-02-03")).And(Bank, dropped, Deposit())).No().Standing("irregular");
        InOrder(Staff.And(Resolved("r-2", "2025-02-03")).And(Bank, dropped, Deposit(on: "2025-02-02"))).Yes();
        InOrder(Staff.And(Bank, dropped with { Resolution = null }, Deposit())).NotShown();
    }

    [Fact, Requirement("5.4-1")]
    public void To_the_credit_of_the_corporation()
    {
        AccountOpened account = new(new("operating"), new("first-bank"), On("2025-01-07"), true);
        InOrder(Staff.And(Bank, account, Deposit(null, account: "operating"))).Yes();
        InOrder(Staff.And(Bank, account with { InName = false }, Deposit(null, account: "operating"))).No();
        InOrder(Staff.And(Bank, Deposit(null))).NotShown();
        Staff.And(Bank, account).Ask("account.in-order", "account=operating").Yes();
        Staff.And(account).Ask("account.in-order", "account=operating").No();
        Staff.And(Bank).Ask("depository.selected", "depository=first-bank", "on=2025-01-05").No();
    }
}
