namespace Minutebook.Authority;

using Minutebook.Values;
using NodaTime;

/// <summary>The Board selected a bank, a trust company or another depository for the funds of the corporation.</summary>
/// <param name="Depository">Its short name.</param>
/// <param name="On">From when on.</param>
/// <param name="Resolution">The resolution of the Board; omitted where the books do not show it.</param>
/// <param name="Until">The last day; omitted where there is none.</param>
[FactName("depository-selected")]
public sealed record DepositorySelected(
    DepositoryId Depository, Moment On, ResolutionId? Resolution = null, LocalDate? Until = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The Board gave up a depository.</summary>
/// <param name="Depository">Which.</param>
/// <param name="On">From when on.</param>
/// <param name="Resolution">The resolution of the Board; omitted where the books do not show it.</param>
[FactName("depository-dropped")]
public sealed record DepositoryDropped(DepositoryId Depository, Moment On, ResolutionId? Resolution = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>An account was opened.</summary>
/// <param name="Account">The short name of the account.</param>
/// <param name="Depository">Where.</param>
/// <param name="On">When.</param>
/// <param name="InName">Whether it stands to the credit of the corporation; omitted where the books do not show it.</param>
[FactName("account-opened")]
public sealed record AccountOpened(AccountId Account, DepositoryId Depository, Moment On, bool? InName = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>Funds of the corporation were deposited.</summary>
/// <param name="Deposit">The short name of the deposit, chosen freely.</param>
/// <param name="Amount">How much.</param>
/// <param name="On">When.</param>
/// <param name="Depository">Where; omitted where the account says it.</param>
/// <param name="Account">To which account; omitted where the books do not show it.</param>
[FactName("deposit-made")]
public sealed record DepositMade(
    DepositId Deposit, Money Amount, Moment On, DepositoryId? Depository = null, AccountId? Account = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A check, a draft, another order for the payment of money, or a note was signed.</summary>
/// <param name="Account">On which account.</param>
/// <param name="Number">Its number on that account.</param>
/// <param name="Amount">For how much.</param>
/// <param name="On">When.</param>
/// <param name="Signers">All who signed it; omitted where the books do not show them.</param>
/// <param name="Kind">Whether it is a check, a draft, another order, or a note.</param>
/// <param name="Payee">To whom it is payable.</param>
/// <param name="Resolution">Of a note: the resolution that authorized the debt; omitted where none is named.</param>
[FactName("check-signed")]
public sealed record CheckSigned(
    AccountId Account, string Number, Money Amount, Moment On, Many<Person> Signers = default, InstrumentKind Kind = InstrumentKind.Check,
    Particular? Payee = null, ResolutionId? Resolution = null) : Fact
{
    public override Moment? Effective => On;

    /// <summary>By which it is called: "operating:1041".</summary>
    public string Name => $"{Account}:{Number}";
}
