namespace Minutebook.Values;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;

/// <summary>A short name that people choose for a thing in the books: 1 to 80 letters, digits and the signs . _ - : / # +, first a letter
/// or digit.</summary>
public interface IIdentifier
{
    string Value { get; }
}

/// <summary>What a short name may look like.</summary>
public static class Identifier
{
    /// <summary>The longest short name, in characters.</summary>
    public const int Longest = 80;

    public static bool IsWellFormed(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > Longest || !char.IsLetterOrDigit(text[0])) return false;
        foreach (var sign in text)
            if (!char.IsLetterOrDigit(sign) && !"._-:/#+".Contains(sign, StringComparison.Ordinal)) return false;
        return true;
    }
}

/// <summary>Short names in the order of their characters: what is kept by a name is gone through in the same order by every process.
/// </summary>
public static class NameOrder
{
    /// <summary>An empty dictionary in that order.</summary>
    public static ImmutableSortedDictionary<TName, TValue> None<TName, TValue>()
        where TName : struct, IIdentifier => Kept<TName, TValue>.None;

    static class Kept<TName, TValue>
        where TName : struct, IIdentifier
    {
        public static readonly ImmutableSortedDictionary<TName, TValue> None = ImmutableSortedDictionary.Create<TName, TValue>(
            Comparer<TName>.Create((left, right) => string.CompareOrdinal(left.Value, right.Value)));
    }
}

/// <summary>A natural person.</summary>
public readonly record struct Person(string Value) : IIdentifier
{
    public override string ToString() => Value;
}

/// <summary>An account on the stock ledger: one person, joint owners, a trust, an estate, a company. Who may act for it is another
/// matter.</summary>
public readonly record struct Holder(string Value) : IIdentifier
{
    public override string ToString() => Value;
}

/// <summary>A class or series of stock.</summary>
public readonly record struct StockClass(string Value) : IIdentifier
{
    public override string ToString() => Value;
}

/// <summary>Shares that stand on the ledger as one entry in one name: a certificate, or an uncertificated holding.</summary>
public readonly record struct Security(string Value) : IIdentifier
{
    public override string ToString() => Value;
}

/// <summary>A meeting of stockholders, with all its sessions.</summary>
public readonly record struct MeetingId(string Value) : IIdentifier
{
    public override string ToString() => Value;
}

/// <summary>A matter put to a meeting: an election, a resolution, a merger.</summary>
public readonly record struct MatterId(string Value) : IIdentifier
{
    public override string ToString() => Value;
}

/// <summary>A proxy: the authority, not the person who holds it.</summary>
public readonly record struct ProxyId(string Value) : IIdentifier
{
    public override string ToString() => Value;
}

/// <summary>A form of notice that was drawn up for a meeting.</summary>
public readonly record struct NoticeId(string Value) : IIdentifier
{
    public override string ToString() => Value;
}

/// <summary>A meeting of the Board, or of one of its committees, with all its sessions.</summary>
public readonly record struct BoardMeetingId(string Value) : IIdentifier
{
    public override string ToString() => Value;
}

/// <summary>A committee of the Board.</summary>
public readonly record struct CommitteeId(string Value) : IIdentifier
{
    public override string ToString() => Value;
}

/// <summary>A resolution of the Board, or of a committee.</summary>
public readonly record struct ResolutionId(string Value) : IIdentifier
{
    public override string ToString() => Value;
}

/// <summary>A transfer agent or registrar: a bank or trust company.</summary>
public readonly record struct StockAgent(string Value) : IIdentifier
{
    public override string ToString() => Value;
}

/// <summary>A transfer that was presented for registration: the request, not the shares.</summary>
public readonly record struct Presentation(string Value) : IIdentifier
{
    public override string ToString() => Value;
}
