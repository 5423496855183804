namespace Minutebook.Particulars;

using Minutebook.Values;

/// <summary>A key came to sign the receipts of these books. The key itself is kept beside the books; here is the half of it that everybody
/// may know.</summary>
/// <param name="Key">By what it is called: the SHA-256 of its public half.</param>
/// <param name="PublicKey">Its public half: ECDSA P-256 as SubjectPublicKeyInfo, in base 64.</param>
/// <param name="On">From when on.</param>
/// <param name="Replaces">The key in whose place it comes; omitted for the first.</param>
[FactName("receipt-key-adopted")]
public sealed record ReceiptKeyAdopted(Digest Key, string PublicKey, Moment On, Digest? Replaces = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A key that signed receipts was lost, or became known to others: what it signs from then on proves nothing.</summary>
/// <param name="Key">Which key.</param>
/// <param name="On">From when on it is not to be trusted.</param>
/// <param name="How">How it was lost.</param>
[FactName("receipt-key-lost")]
public sealed record ReceiptKeyLost(Digest Key, Moment On, string? How = null) : Fact
{
    public override Moment? Effective => On;
}
