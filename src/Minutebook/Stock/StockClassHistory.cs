namespace Minutebook.Stock;

using Minutebook.Values;
using NodaTime;

/// <summary>A class of stock, as the certificate has it over time.</summary>
/// <param name="Number">The number by which the columns know it.</param>
public sealed record ClassOfStock(
    StockClass Class, int Number, string Name, Money? Par, Fraction? VotesPerShare, Grown<AuthorizedFrom> Authorized)
{
    /// <summary>The shares authorized on a day; null before the class was created.</summary>
    public AuthorizedFrom? AuthorizedOn(LocalDate day)
    {
        AuthorizedFrom? latest = null;
        foreach (var authorized in Authorized)
            if (authorized.On.Date <= day && (latest is null || authorized.On.Date >= latest.On.Date)) latest = authorized;
        return latest;
    }
}

/// <summary>So many shares were authorized from a day on.</summary>
public sealed record AuthorizedFrom(Shares Shares, Moment On, long Entry);

/// <summary>The shares issued before an issue.</summary>
/// <param name="OfClass">Of its class: outstanding, or in the treasury.</param>
/// <param name="UnderResolution">Under the resolution that it names.</param>
public readonly record struct IssuedBefore(Shares OfClass, Shares UnderResolution);

/// <summary>An issue, with what had been issued before: by that it is judged, also years later.</summary>
public readonly record struct IssueOnTheBooks(long Entry, StockIssued Fact, IssuedBefore Before);

/// <summary>An account on the ledger, as it stands.</summary>
/// <param name="Number">The number by which the columns know it.</param>
/// <param name="Addresses">The addresses on the books over time; the first from the opening of the account on.</param>
/// <param name="Controls">When it came to be, or ceased to be, the corporation itself or its subsidiary.</param>
public sealed record Account(
    Holder Holder, int Number, Particular Name, HolderKind Kind, Particular? Email, Many<Person> Persons, Grown<AddressFrom> Addresses,
    Grown<HolderControlled> Controls)
{
    /// <summary>The address on the stock transfer books on a day; null where they had none.</summary>
    public Particular? AddressOn(LocalDate day)
    {
        Particular? address = null;
        foreach (var from in Addresses)
            if (from.On is not { } on || on.Date <= day) address = from.Address;
        return address;
    }

    /// <summary>Whether on a day the shares belonged to the corporation, itself or through a subsidiary.</summary>
    public bool IsControlledOn(LocalDate day)
    {
        var controlled = false;
        foreach (var change in Controls)
            if (change.On.Date <= day) controlled = change.Controlled;
        return controlled;
    }
}

/// <summary>An address on the books from a moment on; from the opening of the account on, where there is none.</summary>
public sealed record AddressFrom(Particular Address, Moment? On);

/// <summary>Shares that stand on the ledger as one entry in one name.</summary>
/// <param name="Number">The number by which the columns know it.</param>
/// <param name="From">When it was made on the books.</param>
/// <param name="Entry">The entry that made it.</param>
/// <param name="Surrendered">When it was surrendered; null while it stands.</param>
/// <param name="SurrenderedBy">The entry that surrendered it.</param>
/// <param name="Issue">Which of the ledger's issues made it; null where a transfer or an exchange did.</param>
/// <param name="Before">The holding that was surrendered for it; null where an issue made it.</param>
/// <param name="IsPutative">Whether it comes of an issue beyond what was authorized: it counts in no sum until that is cured.</param>
/// <param name="SplitBeyond">The entry of a split beyond what was authorized that gave it shares, or those that it comes of: what the split
/// added counts in no sum until the split is cured. Null where there was none.</param>
public sealed record Holding(
    Security Security, int Number, Holder Holder, StockClass Class, Shares Shares, Moment From, long Entry, string? Certificate,
    string? Source,
    Moment? Surrendered = null, long? SurrenderedBy = null, int? Issue = null, Security? Before = null, bool IsPutative = false,
    long? SplitBeyond = null)
{
    public bool Stands => Surrendered is null;
}
