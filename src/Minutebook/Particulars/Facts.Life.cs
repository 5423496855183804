namespace Minutebook.Particulars;

using Minutebook.Values;

/// <summary>The corporation took another name: the amendment of its certificate became effective.</summary>
/// <param name="Name">The new name, as in the certificate.</param>
/// <param name="On">When it became effective.</param>
/// <param name="Amendment">The amendment of the certificate, where these books have it.</param>
[FactName("corporation-renamed")]
public sealed record CorporationRenamed(string Name, Moment On, AmendmentId? Amendment = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A merger of the corporation became effective.</summary>
/// <param name="With">The other corporation, in words.</param>
/// <param name="Survives">Whether this corporation survives; if not, its separate existence ended.</param>
/// <param name="On">When it became effective.</param>
[FactName("corporation-merged")]
public sealed record CorporationMerged(string With, bool Survives, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The corporation was converted: it goes on as another kind of entity, and these by-laws do not govern it.</summary>
/// <param name="Into">What it was converted into, in words.</param>
/// <param name="On">When that became effective.</param>
[FactName("corporation-converted")]
public sealed record CorporationConverted(string Into, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The dissolution of the corporation became effective.</summary>
/// <param name="On">When.</param>
[FactName("corporation-dissolved")]
public sealed record CorporationDissolved(Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The dissolution of the corporation was revoked: it is as if it had not been dissolved.</summary>
/// <param name="On">When that became effective.</param>
[FactName("dissolution-revoked")]
public sealed record DissolutionRevoked(Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>These books were handed over from one who kept them to the next.</summary>
/// <param name="From">Who gave them.</param>
/// <param name="To">Who received them.</param>
/// <param name="On">When.</param>
/// <param name="Entry">The last entry that was in them, as both saw it.</param>
/// <param name="Head">Its hash, as both saw it; "minutebook fsck" shows it.</param>
[FactName("books-handed-over")]
public sealed record BooksHandedOver(Person From, Person To, Moment On, long Entry, Digest Head) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>Records must be kept for a lawsuit or an inquiry: nothing that the hold covers is erased until it is lifted.</summary>
/// <param name="Hold">A short name for it.</param>
/// <param name="Reason">Why.</param>
/// <param name="On">From when on.</param>
/// <param name="About">The one person or holder whose personal data it covers; omitted where it covers all.</param>
[FactName("legal-hold-placed")]
public sealed record LegalHoldPlaced(string Hold, string Reason, Moment On, string? About = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A legal hold was lifted.</summary>
/// <param name="Hold">Which.</param>
/// <param name="On">When.</param>
[FactName("legal-hold-lifted")]
public sealed record LegalHoldLifted(string Hold, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>For how long personal data of one kind are kept after the last day on which they were needed.</summary>
/// <param name="Kind">The kind of fact that holds them, such as "holder-opened".</param>
/// <param name="Years">For how many years.</param>
/// <param name="On">From when on this holds.</param>
/// <param name="Reason">The law or policy that asks for it.</param>
[FactName("retention-set")]
public sealed record RetentionSet(string Kind, int Years, Moment On, string Reason) : Fact
{
    public override Moment? Effective => On;
}
