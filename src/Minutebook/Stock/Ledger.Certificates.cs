namespace Minutebook.Stock;

using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Minutebook.Values;

/// <summary>The numbers of certificates, by class and by what stands before the number.</summary>
/// <seealso cref="CertificatesForShares"/>
public sealed partial record Ledger
{
    /// <summary>The greatest number of each series of certificates: of a class, and of one form, such as "C-".</summary>
    ImmutableDictionary<(StockClass Class, string Form), BigInteger> GreatestNumbers { get; init; } =
        ImmutableDictionary<(StockClass, string), BigInteger>.Empty;

    /// <summary>The greatest number that was used in a series; null where it has none yet.</summary>
    public BigInteger? GreatestNumber(StockClass of, CertificateNumber number) =>
        GreatestNumbers.TryGetValue((of, number.Form), out var greatest) ? greatest : null;

    Ledger WithNumber(StockClass of, string certificate) =>
        CertificateNumber.Read(certificate) is { } number && (GreatestNumber(of, number) is not { } greatest || number.Number > greatest)
            ? this with { GreatestNumbers = GreatestNumbers.SetItem((of, number.Form), number.Number) }
            : this;

    Ledger Certificated(CertificateIssued issued) =>
        (this with { Holdings = Holdings.SetItem(issued.Security, Holdings[issued.Security] with { Certificate = issued.Certificate }) })
        .WithNumber(Holdings[issued.Security].Class, issued.Certificate);

    Ledger Replaced(CertificateReplaced replaced, long entry)
    {
        var old = Holdings[replaced.Security];
        return Exchanged(replaced.Security, [new(replaced.New, old.Holder, old.Shares, Certificate: replaced.Certificate)], replaced.On,
            entry);
    }
}

/// <summary>The number on a certificate: what stands before it, and the number itself, such as "C-" and 17.</summary>
public readonly record struct CertificateNumber(string Form, BigInteger Number)
{
    /// <summary>Reads "17", "C-17" or "CS 0017"; null where no number stands at the end: then it is identified otherwise.</summary>
    public static CertificateNumber? Read(string? certificate)
    {
        var text = certificate?.Trim() ?? "";
        var digits = text.Length;
        while (digits > 0 && char.IsAsciiDigit(text[digits - 1])) digits--;
        return digits == text.Length ? null
            : new(text[..digits], BigInteger.Parse(text.AsSpan(digits), CultureInfo.InvariantCulture));
    }
}
