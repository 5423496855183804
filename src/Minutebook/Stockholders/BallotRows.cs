namespace Minutebook.Stockholders;

using System;
using System.Collections.Generic;
using System.Text;
using Minutebook.Columns;
using Minutebook.Values;

/// <summary>
/// The ballots of a batch as text, a line each: the short name of the holder, a space, and a sign for each column of the batch: F for,
/// A against, B abstaining, W withheld, - for no ballot. It never changes.
/// </summary>
/// <seealso cref="MannerOfActing"/>
public sealed class BallotRows : IEquatable<BallotRows>
{
    const char Separator = ' ', Ends = '\n', Returns = '\r';
    const string Signs = "-FAB";
    const char Withheld = 'W';

    readonly byte[] text;
    readonly ulong[] marks;

    BallotRows(byte[] text, ulong[] marks, int width, (ulong AsResolution, ulong AsElection) signs) =>
        (this.text, this.marks, Width, OnlyOnResolutions, OnlyInElections) = (text, marks, width, signs.AsResolution, signs.AsElection);

    /// <summary>How many lines there are.</summary>
    public int Count => marks.Length;

    /// <summary>How many signs each line has.</summary>
    public int Width { get; }

    /// <summary>All bits of the columns in which a sign stands that only a ballot on a resolution has: against, or abstaining.</summary>
    internal ulong OnlyOnResolutions { get; }

    /// <summary>All bits of the columns in which votes are withheld.</summary>
    internal ulong OnlyInElections { get; }

    /// <summary>Of each line the signs, two bits for each column.</summary>
    internal ReadOnlySpan<ulong> Marks => marks;

    /// <summary>Reads the lines.</summary>
    /// <exception cref="FormatException">It says which line is wrong, what was found, and what was expected.</exception>
    public static BallotRows Parse(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var (made, width) = (new List<ulong>(), -1);
        var (onResolutions, inElections) = (0UL, 0UL);
        var lines = new StringBuilder(written.Length);
        foreach (var range in written.AsSpan().TrimEnd().Split(Ends))
        {
            var line = written.AsSpan(range).TrimEnd(Returns);
            var space = line.IndexOf(Separator);
            var name = space < 0 ? line : line[..space];
            var signs = line[name.Length..].Trim(Separator);
            if (!Identifier.IsWellFormed(name.ToString()) || signs.IsEmpty)
                throw new FormatException($"line {made.Count + 1} is \"{line}\"; expected the short name of a holder, a space, and signs");
            if (width < 0) width = signs.Length;
            if (signs.Length != width || width > MarkRows.Most)
                throw new FormatException($"line {made.Count + 1} has {signs.Length} signs; expected " +
                    (width > MarkRows.Most ? $"at most {MarkRows.Most}" : $"{width}, as the first line has"));
            made.Add(Read(signs, made.Count + 1, ref onResolutions, ref inElections));
            if (made.Count > 1) lines.Append(Ends);
            lines.Append(name).Append(Separator).Append(signs);
        }
        return new(Encoding.UTF8.GetBytes(lines.ToString()), [.. made], width, (onResolutions, inElections));
    }

    static ulong Read(ReadOnlySpan<char> signs, int line, ref ulong onResolutions, ref ulong inElections)
    {
        var marks = 0UL;
        for (var column = 0; column < signs.Length; column++)
        {
            var sign = char.ToUpperInvariant(signs[column]);
            if (sign == Withheld) inElections |= MarkRows.MaskOf(column);
            var mark = sign == Withheld ? MarkRows.Second : Signs.IndexOf(sign, StringComparison.Ordinal);
            if (mark < 0)
                throw new FormatException($"line {line} has the sign \"{signs[column]}\"; expected F, A, B or -, in an election F, W or -");
            if (sign != Withheld && mark > MarkRows.First) onResolutions |= MarkRows.MaskOf(column);
            marks |= MarkRows.At(column, mark);
        }
        return marks;
    }

    /// <summary>Whose ballots they are, line by line.</summary>
    public IEnumerable<Holder> Holders
    {
        get
        {
            for (var from = 0; from < text.Length;)
            {
                var space = from + text.AsSpan(from).IndexOf((byte)Separator);
                yield return new(Encoding.UTF8.GetString(text.AsSpan(from..space)));
                from = space + 1 + Width + 1;
            }
        }
    }

    /// <summary>The numbers of the holders, line by line.</summary>
    internal int[] NumbersIn(HolderNumbers numbers)
    {
        var (found, row) = (new int[Count], 0);
        Span<char> name = stackalloc char[Identifier.Longest];
        for (var from = 0; from < text.Length; row++)
        {
            var length = text.AsSpan(from).IndexOf((byte)Separator);
            found[row] = numbers.Of(name[..Encoding.UTF8.GetChars(text.AsSpan(from, length), name)]);
            from += length + 1 + Width + 1;
        }
        return found;
    }

    /// <summary>The lines.</summary>
    public override string ToString() => Encoding.UTF8.GetString(text);

    public bool Equals(BallotRows? other) => other is not null && text.AsSpan().SequenceEqual(other.text);

    public override bool Equals(object? obj) => Equals(obj as BallotRows);

    public override int GetHashCode() => HashCode.Combine(Count, Width);
}
