namespace Minutebook.Authority;

using System.Linq;
using Minutebook.Officers;
using Minutebook.Values;

/// <summary>Something that is to be signed, or was, as far as authority turns on it.</summary>
/// <param name="Kind">Of which kind.</param>
/// <param name="Signers">Who signs.</param>
/// <param name="AllSigners">Whether nobody else signs: then a signature that is missing is missing.</param>
/// <param name="Amount">For how much; null where that is not said.</param>
/// <param name="Name">Its short name; null where that is not said.</param>
/// <param name="Account">On which account; null where on none, or where that is not said.</param>
/// <param name="At">When.</param>
/// <seealso cref="Contracts"/>
public sealed record Signing(
    InstrumentKind Kind, Many<Person> Signers, bool AllSigners, Money? Amount, SignedInstrumentId? Name, AccountId? Account, Placed At)
{
    /// <summary>"a contract for 500.00 USD".</summary>
    public string InWords => Amount is { } amount ? $"{KindInWords} for {amount}" : KindInWords;

    string KindInWords => Kind switch
    {
        InstrumentKind.PaymentOrder => "an order for the payment of money",
        InstrumentKind.Other => "another instrument",
        _ => $"a {Kind.ToString().ToLowerInvariant()}",
    };

    /// <summary>Whether it makes the corporation a debtor for money: a loan, a note, a bond.</summary>
    public bool IsDebt => Kind is InstrumentKind.Loan or InstrumentKind.Note or InstrumentKind.Bond;

    /// <summary>Whether its signers are only those whom resolutions of the Board determine: what pays money, and notes.</summary>
    public bool IsForPayment =>
        Kind is InstrumentKind.Check or InstrumentKind.Draft or InstrumentKind.PaymentOrder or InstrumentKind.Note;

    /// <summary>As what officers sign it by virtue of their office; null for what only resolutions of the Board let anyone sign.</summary>
    internal SignedInstrument? ByOffice => Kind switch
    {
        // A loan is contracted by signing a contract.
        InstrumentKind.Contract or InstrumentKind.Loan => SignedInstrument.Contracts,
        InstrumentKind.Deed => SignedInstrument.Deeds,
        InstrumentKind.Mortgage => SignedInstrument.Mortgages,
        InstrumentKind.Bond => SignedInstrument.Bonds,
        InstrumentKind.Other => SignedInstrument.OtherInstruments,
        _ => null,
    };

    /// <summary>The same, signed by one person of whom others may still be added.</summary>
    internal Signing By(Person person, Many<Person> with) =>
        this with { Signers = Many.From(with.Prepend(person).Distinct()) };
}
