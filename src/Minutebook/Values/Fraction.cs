namespace Minutebook.Values;

using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

/// <summary>An exact rational number, in lowest terms. Nothing that is counted or compared is ever rounded.</summary>
public readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>
{
    const int PercentDivisor = 100;
    const int DecimalBase = 10;
    const int LongestNumeral = 60;

    readonly BigInteger denominatorLessOne; // so that default(Fraction) is 0/1

    Fraction(BigInteger numerator, BigInteger denominator)
    {
        Numerator = numerator;
        denominatorLessOne = denominator - BigInteger.One;
    }

    Fraction(BigInteger whole) => Numerator = whole;

    public BigInteger Numerator { get; }

    /// <summary>Always positive.</summary>
    public BigInteger Denominator => denominatorLessOne + BigInteger.One;

    public static Fraction Zero => default;

    public static Fraction One { get; } = Of(1, 1);

    public static Fraction Half { get; } = Of(1, 1 + 1);

    /// <summary>The quotient of two whole numbers.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static Fraction Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsOne) return new(numerator);
        if (denominator.IsZero) throw new DivideByZeroException("A fraction has no zero below its line.");
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        return new(numerator / common, denominator / common);
    }

    public static implicit operator Fraction(long whole) => new(whole);

    /// <summary>Reads "12", "12.5", "1/3", "33 1/3" or "20%" exactly; no thousands separators, no exponents.</summary>
    public static bool TryParse(string? text, out Fraction fraction)
    {
        fraction = default;
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed) || trimmed.Length > LongestNumeral) return false;
        if (trimmed.EndsWith('%') && TryDecimal(trimmed[..^1].TrimEnd(), out var percent))
        {
            fraction = percent / PercentDivisor;
            return true;
        }
        var line = trimmed.IndexOf('/', StringComparison.Ordinal);
        return line < 0 ? TryDecimal(trimmed, out fraction) : TryQuotient(trimmed, line, out fraction);
    }

    static bool TryQuotient(string text, int line, out Fraction fraction)
    {
        fraction = default;
        var above = text[..line].TrimEnd();
        var space = above.LastIndexOf(' ');
        Fraction whole = 0;
        if (space >= 0 && (!TryDecimal(above[..space], out whole) || !whole.IsWhole || whole.IsNegative)) return false;
        if (!TryWhole(above[(space + 1)..], out var numerator) || !TryWhole(text[(line + 1)..].Trim(), out var denominator)) return false;
        if (denominator.IsZero || (space >= 0 && numerator.Sign < 0)) return false;
        fraction = whole + Of(numerator, denominator);
        return true;
    }

    static bool TryDecimal(string text, out Fraction fraction)
    {
        fraction = default;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? text : text.Remove(point, 1);
        var places = point < 0 ? 0 : text.Length - point - 1;
        if (point >= 0 && (places == 0 || point == 0) || !TryWhole(digits, out var whole)) return false;
        fraction = Of(whole, BigInteger.Pow(DecimalBase, places));
        return true;
    }

    static bool TryWhole(string text, out BigInteger whole) =>
        BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out whole);

    public bool IsWhole => denominatorLessOne.IsZero;

    public bool IsZero => Numerator.IsZero;

    public bool IsNegative => Numerator.Sign < 0;

    // Nearly all shares are whole, and whole numbers have no terms to lower: looking for them would be most of the cost.
    static bool AreWhole(in Fraction left, in Fraction right) => left.IsWhole && right.IsWhole;

    public static Fraction operator +(Fraction left, Fraction right) => AreWhole(left, right)
        ? new(left.Numerator + right.Numerator)
        : Of(left.Numerator * right.Denominator + right.Numerator * left.Denominator, left.Denominator * right.Denominator);

    public static Fraction operator -(Fraction left, Fraction right) => left + -right;

    public static Fraction operator -(Fraction value) => new(-value.Numerator, value.Denominator);

    public static Fraction operator *(Fraction left, Fraction right) => AreWhole(left, right)
        ? new(left.Numerator * right.Numerator)
        : Of(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Fraction operator /(Fraction left, Fraction right) =>
        Of(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    public static bool operator ==(Fraction left, Fraction right) => left.Equals(right);

    public static bool operator !=(Fraction left, Fraction right) => !left.Equals(right);

    public int CompareTo(Fraction other) => AreWhole(this, other)
        ? Numerator.CompareTo(other.Numerator)
        : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Fraction other) => Numerator == other.Numerator && denominatorLessOne == other.denominatorLessOne;

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Fraction other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, denominatorLessOne);

    /// <summary>"12", "1/3", "33 1/3", "1,234,567": whole part with separators, then what remains.</summary>
    public override string ToString()
    {
        var whole = BigInteger.DivRem(Numerator, Denominator, out var rest);
        if (rest.IsZero) return whole.ToString("N0", CultureInfo.InvariantCulture);
        var part = $"{BigInteger.Abs(rest)}/{Denominator}";
        return whole.IsZero ? (Numerator.Sign < 0 ? "-" + part : part) : $"{whole.ToString("N0", CultureInfo.InvariantCulture)} {part}";
    }

    /// <summary>The form that is written to the books and read back: "12" or "100/3".</summary>
    public string ToCanonical() => IsWhole
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : $"{Numerator.ToString(CultureInfo.InvariantCulture)}/{Denominator.ToString(CultureInfo.InvariantCulture)}";
}
