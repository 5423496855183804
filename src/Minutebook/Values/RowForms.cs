namespace Minutebook.Values;

using System;
using System.Collections.Generic;
using System.Globalization;
using Minutebook.Columns;
using NodaTime;

/// <summary>How values of the law are written in rows, exactly, and read again.</summary>
static class RowForms
{
    const int DaysOfMonth = 32;
    const int Months = 16;

    public static void Write(this RowWriter row, LocalDate day) =>
        row.Number(((long)day.Year * Months + day.Month) * DaysOfMonth + day.Day);

    public static LocalDate Day(this ref RowReader row)
    {
        var number = row.Number();
        return new((int)(number / DaysOfMonth / Months), (int)(number / DaysOfMonth % Months), (int)(number % DaysOfMonth));
    }

    public static void Write(this RowWriter row, Moment moment)
    {
        row.Write(moment.Date);
        row.Word(moment.Zone);
        row.Word(moment.Rules);
        // Nearly all times are whole seconds, which are shorter: those are not negative, and the others are.
        row.Number(moment.Time is not { } time ? null
            : time.NanosecondOfDay % NodaConstants.NanosecondsPerSecond == 0 ? time.NanosecondOfDay / NodaConstants.NanosecondsPerSecond
            : -time.NanosecondOfDay);
        row.Number((long?)moment.Offset?.Seconds);
    }

    public static Moment Moment(this ref RowReader row)
    {
        var (day, zone, rules) = (row.Day(), row.Word(), row.Word());
        LocalTime? time = row.NumberIfAny() is not { } clock ? null
            : LocalTime.FromNanosecondsSinceMidnight(clock < 0 ? -clock : clock * NodaConstants.NanosecondsPerSecond);
        Offset? offset = row.NumberIfAny() is { } seconds ? Offset.FromSeconds((int)seconds) : null;
        return new(day, time, offset, zone, rules);
    }

    public static void WriteIfAny(this RowWriter row, Moment? moment)
    {
        row.Flag(moment is not null);
        if (moment is not null) row.Write(moment);
    }

    public static Moment? MomentIfAny(this ref RowReader row) => row.Flag() ? row.Moment() : null;

    public static void Write(this RowWriter row, Instant instant)
    {
        var since = instant - NodaConstants.UnixEpoch;
        row.Number(since.Days);
        row.Number(since.NanosecondOfDay);
    }

    public static Instant Instant(this ref RowReader row) =>
        NodaConstants.UnixEpoch + Duration.FromDays(row.Small()) + Duration.FromNanoseconds(row.Number());

    public static void Write(this RowWriter row, Fraction fraction)
    {
        var isSmall = fraction.IsWhole && fraction.Numerator >= long.MinValue && fraction.Numerator <= long.MaxValue;
        row.Flag(isSmall);
        if (isSmall) row.Number((long)fraction.Numerator);
        else row.Text(fraction.ToCanonical());
    }

    public static Fraction Fraction(this ref RowReader row)
    {
        if (row.Flag()) return row.Number();
        var parts = row.Text().Split('/');
        return Values.Fraction.Of(Whole(parts[0]), parts.Length > 1 ? Whole(parts[1]) : 1);

        static System.Numerics.BigInteger Whole(string text) => System.Numerics.BigInteger.Parse(text, CultureInfo.InvariantCulture);
    }

    public static void Write(this RowWriter row, Shares shares) => row.Write(shares.Count);

    public static Shares Shares(this ref RowReader row) => new(row.Fraction());

    public static void Write(this RowWriter row, Money money)
    {
        row.Text(money.Amount.ToString(CultureInfo.InvariantCulture));
        row.Text(money.Currency);
    }

    public static Money Money(this ref RowReader row) =>
        new(decimal.Parse(row.Text(), CultureInfo.InvariantCulture), row.Text());

    /// <summary>Personal data go into no row: only the digest by which their text is found beside the chain.</summary>
    /// <exception cref="InvalidOperationException">It has no digest: it was never entered in books.</exception>
    public static void Write(this RowWriter row, Particular particular) => row.Bytes((particular.Digest
        ?? throw new InvalidOperationException("Personal data that are not sealed cannot be written into rows.")).Bytes);

    public static Particular Particular(this ref RowReader row, Func<Digest, string?> textOf)
    {
        var digest = Digest.FromBytes(row.Bytes());
        return new(textOf(digest), digest);
    }

    /// <summary>Writes how many there are, and each.</summary>
    public static void Each<T>(this RowWriter row, IReadOnlyCollection<T> all, Action<RowWriter, T> write)
    {
        row.Number(all.Count);
        foreach (var one in all) write(row, one);
    }

    /// <summary>Reads as many as were written.</summary>
    public static List<T> Each<T>(this ref RowReader row, Reading<T> read)
    {
        var count = row.Small();
        var all = new List<T>(count);
        while (all.Count < count) all.Add(read(ref row));
        return all;
    }

    public delegate T Reading<T>(ref RowReader row);
}
