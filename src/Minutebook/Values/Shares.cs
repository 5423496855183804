namespace Minutebook.Values;

using System;

/// <summary>A number of shares, whole or fractional, exactly. It may be negative only as a difference, never as a holding.</summary>
public readonly record struct Shares(Fraction Count) : IComparable<Shares>
{
    public static Shares Zero => default;

    public static implicit operator Shares(long count) => new(count);

    public static Shares operator +(Shares left, Shares right) => new(left.Count + right.Count);

    public static Shares operator -(Shares left, Shares right) => new(left.Count - right.Count);

    public static bool operator <(Shares left, Shares right) => left.Count < right.Count;

    public static bool operator >(Shares left, Shares right) => left.Count > right.Count;

    public static bool operator <=(Shares left, Shares right) => left.Count <= right.Count;

    public static bool operator >=(Shares left, Shares right) => left.Count >= right.Count;

    public bool IsZero => Count.IsZero;

    public int CompareTo(Shares other) => Count.CompareTo(other.Count);

    /// <summary>"1 share", "1,250 shares", "33 1/3 shares".</summary>
    public string InWords() => Count == Fraction.One ? "1 share" : $"{Count} shares";

    public override string ToString() => Count.ToString();
}

/// <summary>A number of votes: shares times what the certificate gives each of them, exactly.</summary>
public readonly record struct Votes(Fraction Count) : IComparable<Votes>
{
    public static Votes Zero => default;

    public static implicit operator Votes(long count) => new(count);

    public static Votes operator +(Votes left, Votes right) => new(left.Count + right.Count);

    public static Votes operator -(Votes left, Votes right) => new(left.Count - right.Count);

    public static bool operator <(Votes left, Votes right) => left.Count < right.Count;

    public static bool operator >(Votes left, Votes right) => left.Count > right.Count;

    public static bool operator <=(Votes left, Votes right) => left.Count <= right.Count;

    public static bool operator >=(Votes left, Votes right) => left.Count >= right.Count;

    public bool IsZero => Count.IsZero;

    public int CompareTo(Votes other) => Count.CompareTo(other.Count);

    public override string ToString() => Count.ToString();
}
