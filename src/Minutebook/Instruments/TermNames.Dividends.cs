namespace Minutebook.Instruments;

using System.Collections.Immutable;

/// <summary>Terms on dividends.</summary>
public static partial class TermNames
{
    public static readonly TermKey<ImmutableArray<string>> DividendNetProfitsOf =
        Names("dividend.net-profits-of", "Of which accounting years the net profits are out of which a dividend may be paid.",
            "current", "preceding");
}
