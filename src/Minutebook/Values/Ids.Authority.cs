namespace Minutebook.Values;

/// <summary>A grant of authority to sign.</summary>
public readonly record struct GrantId(string Value) : IIdentifier
{
    public override string ToString() => Value;
}

/// <summary>An instrument that was signed in the name of the corporation: a contract, a deed, a loan.</summary>
public readonly record struct SignedInstrumentId(string Value) : IIdentifier
{
    public override string ToString() => Value;
}

/// <summary>A bank account of the corporation.</summary>
public readonly record struct AccountId(string Value) : IIdentifier
{
    public override string ToString() => Value;
}

/// <summary>A bank, a trust company or another depository.</summary>
public readonly record struct DepositoryId(string Value) : IIdentifier
{
    public override string ToString() => Value;
}

/// <summary>A deposit of funds.</summary>
public readonly record struct DepositId(string Value) : IIdentifier
{
    public override string ToString() => Value;
}

/// <summary>Another corporation, partnership, joint venture, trust or enterprise, in which this one holds shares or an interest, or for
/// which its people serve.</summary>
public readonly record struct EntityId(string Value) : IIdentifier
{
    public override string ToString() => Value;
}

/// <summary>An agent's appointment to exercise the rights of shares held in other corporations.</summary>
public readonly record struct AgencyId(string Value) : IIdentifier
{
    public override string ToString() => Value;
}

/// <summary>An action, suit or proceeding, actual or threatened.</summary>
public readonly record struct ProceedingId(string Value) : IIdentifier
{
    public override string ToString() => Value;
}

/// <summary>A part of a proceeding that is judged by itself: a claim, a count, a counterclaim.</summary>
public readonly record struct PartId(string Value) : IIdentifier
{
    public override string ToString() => Value;
}

/// <summary>A written claim for indemnification or for an advancement of expenses.</summary>
public readonly record struct ClaimId(string Value) : IIdentifier
{
    public override string ToString() => Value;
}

/// <summary>A suit over a claim for indemnification, or to recover an advancement.</summary>
public readonly record struct SuitId(string Value) : IIdentifier
{
    public override string ToString() => Value;
}

/// <summary>An amendment of the by-laws or of the certificate of incorporation.</summary>
public readonly record struct AmendmentId(string Value) : IIdentifier
{
    public override string ToString() => Value;
}
