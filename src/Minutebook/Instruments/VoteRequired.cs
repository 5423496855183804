namespace Minutebook.Instruments;

using System;
using Minutebook.Values;

/// <summary>Of what a vote must be a proportion.</summary>
public enum VoteBase
{
    /// <summary>The shares present in person or by proxy and entitled to vote on the matter: abstentions are in it, broker non-votes are
    /// not.</summary>
    Present,

    /// <summary>All outstanding shares entitled to vote on the matter, present or not.</summary>
    Outstanding,
}

/// <summary>The vote that adopts a matter: "more than 1/2 of present", "at least 2/3 of outstanding".</summary>
public readonly record struct VoteRequired(Threshold Threshold, VoteBase Base) : IComparable<VoteRequired>
{
    const string Of = " of ";

    public static bool TryParse(string? text, out VoteRequired vote)
    {
        vote = default;
        var at = text?.LastIndexOf(Of, StringComparison.Ordinal) ?? -1;
        if (at < 0 || !Threshold.TryParse(text![..at], out var threshold)) return false;
        VoteBase? named = text[(at + Of.Length)..]
            switch { "present" => VoteBase.Present, "outstanding" => VoteBase.Outstanding, _ => null };
        if (named is not { } counted) return false;
        vote = new(threshold, counted);
        return true;
    }

    /// <summary>The greater vote is the later in this order: first by what it is counted of, then by the proportion.</summary>
    public int CompareTo(VoteRequired other)
    {
        if (Base != other.Base) return Base.CompareTo(other.Base);
        if (Threshold == other.Threshold) return 0;
        return Threshold.Stricter(Threshold, other.Threshold) == Threshold ? 1 : -1;
    }

    public static bool operator <(VoteRequired left, VoteRequired right) => left.CompareTo(right) < 0;

    public static bool operator >(VoteRequired left, VoteRequired right) => left.CompareTo(right) > 0;

    public static bool operator <=(VoteRequired left, VoteRequired right) => left.CompareTo(right) <= 0;

    public static bool operator >=(VoteRequired left, VoteRequired right) => left.CompareTo(right) >= 0;

    public override string ToString() =>
        Base == VoteBase.Present
            ? $"{Threshold} of the shares present and entitled to vote" : $"{Threshold} of all outstanding shares entitled to vote";
}
