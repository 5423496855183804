namespace Minutebook.Tests.Indemnification;

using Minutebook.Indemnification;
using Minutebook.Values;
using static Minutebook.Tests.Authority.AuthorityFacts;
using static Minutebook.Tests.Corporate;

/// <summary>Facts on indemnification in few words. Hugo, a Director, is sued on 2025-02-03 for an act of 2024-07-01; the claim is received
/// on 2025-03-03.</summary>
static class IndemnityFacts
{
    public static readonly ProceedingId Rowe = new("rowe");

    public static readonly ProceedingBegun Begun = new(Rowe, ProceedingKind.Civil, On("2025-02-03"));

    public static readonly PersonInvolved HugoInvolved =
        new(Rowe, Hugo, Involvement.Party, ServiceAs.Director, On("2025-02-03"), ActOn: new(2024, 7, 1));

    public static Corporate Sued => Staff.And(Begun, HugoInvolved);

    public static ClaimedItem Fees(string amount = "1000 USD", bool inAdvance = false, string? part = null) =>
        new(CoveredItem.AttorneysFees, Amount(amount), inAdvance, part is null ? null : new PartId(part));

    public static IndemnityClaimed Claim(params ClaimedItem[] items) => new(new("c-1"), Hugo, Rowe, On("2025-03-03"),
        Many.Of<ClaimedItem>(items.Length == 0 ? [Fees()] : items));

    public static Finding OfClaim(this Corporate books, string question, params string[] more) =>
        books.Ask(question, ["claim=c-1", .. more]);

    public static Finding Covered(this Corporate books, string person = "hugo") =>
        books.Ask("indemnity.person-covered", $"person={person}", "proceeding=rowe");
}
