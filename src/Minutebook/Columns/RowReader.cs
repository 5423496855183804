namespace Minutebook.Columns;

using System;
using System.Text;

/// <summary>Reads the fields of a row in the order in which <see cref="RowWriter"/> wrote them.</summary>
public ref struct RowReader(ReadOnlySpan<byte> row, Words words)
{
    const int SevenBits = 7;
    const byte More = 0x80;

    ReadOnlySpan<byte> rest = row;

    /// <summary>Whether every field was read.</summary>
    public readonly bool IsAtEnd => rest.IsEmpty;

    public bool Flag() => Number() != 0;

    public long Number()
    {
        var (number, shift, at) = (0UL, 0, 0);
        for (; rest[at] >= More; at++, shift += SevenBits) number |= (ulong)(rest[at] & (More - 1)) << shift;
        number |= (ulong)rest[at] << shift;
        rest = rest[(at + 1)..];
        return unchecked((long)(number >> 1) ^ -(long)(number & 1));
    }

    public int Small() => (int)Number();

    public long? NumberIfAny() => Flag() ? Number() : null;

    public string? TextIfAny() => Number() is >= 0 and var count ? Encoding.UTF8.GetString(Next((int)count)) : null;

    /// <exception cref="FormatException">There is none.</exception>
    public string Text() => TextIfAny() ?? throw new FormatException("A row lacks a text that it must have.");

    public string Word() => words[Small()];

    public ReadOnlySpan<byte> Bytes() => Next(Small());

    ReadOnlySpan<byte> Next(int count)
    {
        var next = rest[..count];
        rest = rest[count..];
        return next;
    }
}
