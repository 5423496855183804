namespace Minutebook.Values;

/// <summary>A demand for a special meeting of stockholders; requests for the same purpose bear the same name.</summary>
public readonly record struct DemandId(string Value) : IIdentifier
{
    public override string ToString() => Value;
}

/// <summary>An action of the stockholders that is taken, or proposed, by written consent without a meeting.</summary>
public readonly record struct ActionId(string Value) : IIdentifier
{
    public override string ToString() => Value;
}
