namespace Minutebook.Columns;

using System;
using System.Text;

/// <summary>Writes the fields of a row one after the other, small numbers in few bytes. <see cref="RowReader"/> reads them in the same
/// order.</summary>
/// <param name="words">Where the words of these rows are numbered.</param>
public sealed class RowWriter(Words words)
{
    const int FirstRoom = 256;
    const int SevenBits = 7;
    const byte More = 0x80;
    const int LongestNumber = 10;

    byte[] bytes = new byte[FirstRoom];
    int length;

    /// <summary>What was written since the beginning, or since it was cleared.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    public Words Words => words;

    public void Clear() => length = 0;

    public void Flag(bool flag) => Number(flag ? 1 : 0);

    public void Number(long number)
    {
        Reserve(LongestNumber);
        // Numbers near zero are short, whichever their sign: 0, -1, 1, -2, 2 and so on.
        var rest = unchecked((ulong)((number << 1) ^ (number >> (sizeof(long) * 8 - 1))));
        for (; rest >= More; rest >>= SevenBits) bytes[length++] = (byte)((rest & (More - 1)) | More);
        bytes[length++] = (byte)rest;
    }

    public void Number(long? number)
    {
        Flag(number is not null);
        if (number is { } some) Number(some);
    }

    /// <summary>A text, or that there is none.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Number(-1);
            return;
        }
        var count = Encoding.UTF8.GetByteCount(text);
        Number(count);
        Reserve(count);
        length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
    }

    /// <summary>A text that comes again and again.</summary>
    public void Word(string word) => Number(words.NumberOf(word));

    /// <summary>Bytes, after how many they are.</summary>
    public void Bytes(ReadOnlySpan<byte> some)
    {
        Number(some.Length);
        Reserve(some.Length);
        some.CopyTo(bytes.AsSpan(length));
        length += some.Length;
    }

    void Reserve(int more)
    {
        if (length + more > bytes.Length) Array.Resize(ref bytes, Math.Max(length + more, bytes.Length + bytes.Length));
    }
}
