namespace Minutebook.Values;

using System;

/// <summary>
/// A proportion that must be reached: "more than half", "at least 20 %", "two thirds". A majority is more than half; "not less than"
/// includes.
/// </summary>
/// <param name="Proportion">Between 0 and 1.</param>
/// <param name="Inclusive">Whether exactly the proportion suffices.</param>
public readonly record struct Threshold(Fraction Proportion, bool Inclusive)
{
    const string MoreThanWords = "more than ";
    const string AtLeastWords = "at least ";
    static readonly Fraction Hundredth = Fraction.Of(1, 100);

    /// <summary>More than half.</summary>
    public static Threshold Majority => MoreThan(Fraction.Half);

    public static Threshold MoreThan(Fraction proportion) => new(proportion, false);

    public static Threshold AtLeast(Fraction proportion) => new(proportion, true);

    /// <summary>Is this part of the whole enough? Of nothing, nothing is enough: where the whole is zero the answer is no.</summary>
    public bool MetBy(Fraction part, Fraction whole)
    {
        if (whole <= Fraction.Zero) return false;
        var needed = Proportion * whole;
        return Inclusive ? part >= needed : part > needed;
    }

    /// <summary>The least whole number that is enough of so many: 3 for more than half of 5, 2 for at least a third of 5.</summary>
    public int LeastOf(int whole)
    {
        var needed = Proportion * whole;
        var below = (int)(needed.Numerator / needed.Denominator);
        return Inclusive && needed.IsWhole ? below : below + 1;
    }

    /// <summary>The stricter of two thresholds.</summary>
    public static Threshold Stricter(Threshold left, Threshold right) =>
        left.Proportion != right.Proportion ? (left.Proportion > right.Proportion ? left : right) : (left.Inclusive ? right : left);

    /// <summary>What is needed of this whole: "more than 500" of 1,000; "at least 200" of 1,000.</summary>
    public string Of(Fraction whole) => (Inclusive ? AtLeastWords : MoreThanWords) + (Proportion * whole);

    /// <summary>Reads "more than 1/2", "at least 20%", "a majority", "all".</summary>
    public static bool TryParse(string? text, out Threshold threshold)
    {
        threshold = default;
        var words = text?.Trim() ?? "";
        switch (words)
        {
            case "a majority":
                threshold = Majority;
                return true;
            case "all":
                threshold = AtLeast(Fraction.One);
                return true;
        }
        var inclusive = words.StartsWith(AtLeastWords, StringComparison.Ordinal);
        if (!inclusive && !words.StartsWith(MoreThanWords, StringComparison.Ordinal)) return false;
        if (!Fraction.TryParse(words[(inclusive ? AtLeastWords : MoreThanWords).Length..], out var proportion)) return false;
        threshold = new(proportion, inclusive);
        return proportion >= Fraction.Zero && proportion <= Fraction.One;
    }

    public override string ToString()
    {
        if (this == Majority) return "more than half";
        if (this == AtLeast(Fraction.One)) return "all";
        var percent = Proportion / Hundredth;
        return (Inclusive ? AtLeastWords : MoreThanWords) + (percent.IsWhole ? $"{percent} %" : Proportion.ToString());
    }
}
