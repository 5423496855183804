namespace Minutebook.Values;

using System;

/// <summary>
/// When something took effect, and where it stands in the books. Of two things of one instant, or of one day whose hours are not both
/// known, the one that was entered first comes first.
/// </summary>
/// <param name="At">When it took effect.</param>
/// <param name="Entry">The number of its entry.</param>
public readonly record struct Placed(Moment At, long Entry)
{
    /// <summary>After all that the books have of a day.</summary>
    public static Placed AtEndOf(Moment at) => new(at, long.MaxValue);

    public bool IsBefore(Placed other)
    {
        ArgumentNullException.ThrowIfNull(other.At);
        if (At.Instant is { } here && other.At.Instant is { } there && here == there) return Entry < other.Entry;
        return At.IsBefore(other.At) switch { Answer.Open => Entry < other.Entry, var answer => answer == Answer.Yes };
    }
}
