namespace Minutebook.Web.Filings;

using System.Collections.Immutable;

/// <summary>How a field of a filing is asked for.</summary>
public enum FilingControl
{
    Line,

    /// <summary>Several lines.</summary>
    Lines,

    Day,

    /// <summary>One of several.</summary>
    One,

    /// <summary>Any of several.</summary>
    Several,
}

/// <summary>What can be chosen.</summary>
/// <param name="Value">As it is sent.</param>
/// <param name="Label">As it is read.</param>
public sealed record FilingOption(string Value, string Label);

/// <summary>A field that the person who files fills in. What the person's standing fixes is no field.</summary>
/// <param name="Name">As it is sent.</param>
/// <param name="Help">What else there is to say of it; may be empty.</param>
/// <param name="Options">What can be chosen.</param>
public sealed record FilingField(
    string Name, string Label, FilingControl Control, string Help = "", bool Required = false,
    ImmutableArray<FilingOption> Options = default)
{
    public ImmutableArray<FilingOption> Choices => Options.IsDefault ? [] : Options;
}
