namespace Minutebook.Tests.Authority;

using System.Collections.Generic;
using Minutebook.Authority;
using Minutebook.Officers;
using Minutebook.Values;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Officers.OfficerFacts;

/// <summary>Facts on authority in few words. Ines is President, Sam Secretary, Tia Treasurer; r-1 is a resolution of 2025-01-06.</summary>
static class AuthorityFacts
{
    public static readonly Person Kim = new("kim");

    public static Corporate Staff => Empty.And(Staffed).And(Resolved("r-1", "2025-01-06"));

    public static AuthorityGranted Granted(string grant, params InstrumentKind[] kinds) =>
        new(new(grant), On("2025-01-06"), Many.Of<InstrumentKind>(kinds), Resolution: new ResolutionId("r-1"));

    public static AuthorityGranted To(this AuthorityGranted grant, params Person[] persons) =>
        grant with { Persons = Many.Of<Person>(persons) };

    public static AuthorityGranted To(this AuthorityGranted grant, params Office[] offices) =>
        grant with { Offices = Many.Of<Office>(offices) };

    public static AuthorityGranted UpTo(this AuthorityGranted grant, string most) => grant with { Most = Amount(most) };

    public static Money Amount(string text) => Money.TryParse(text, out var money) ? money : default;

    public static Finding MaySign(this Corporate books, string person, string instrument, string? amount = null, string on = "2025-03-03",
        params string[] more) =>
        books.Ask("authority.may-sign", [$"person={person}", $"instrument={instrument}", $"on={on}", .. more,
            .. amount is null ? [] : (IEnumerable<string>)[$"amount={amount}"]]);

    public static CheckSigned Check(string number, string amount, params Person[] signers) =>
        new(new("operating"), number, Amount(amount), On("2025-03-03"), Many.Of<Person>(signers));
}
