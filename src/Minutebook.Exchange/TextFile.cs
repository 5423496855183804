namespace Minutebook.Exchange;

using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Unicode;
using Minutebook.Exchange.Facts;

/// <summary>The text of a file: UTF-8, or UTF-16 where the file begins with its mark. No other encoding is guessed, for a wrong guess
/// changes names.</summary>
public static class TextFile
{
    const string ToDo = "save the file as UTF-8 (in Excel \"CSV UTF-8\"; or: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW)";

    static readonly (byte[] Mark, Encoding Encoding)[] Marked =
    [
        ([0xEF, 0xBB, 0xBF], new UTF8Encoding(false, true)),
        ([0xFF, 0xFE], new UnicodeEncoding(false, false, true)),
        ([0xFE, 0xFF], new UnicodeEncoding(true, false, true)),
    ];

    /// <summary>The text of the bytes, without the mark.</summary>
    /// <exception cref="LinedException">They are no such text; it says on which line, and what to do.</exception>
    public static string Read(ReadOnlySpan<byte> bytes, string file)
    {
        var encoding = Marked[0].Encoding;
        foreach (var (mark, marked) in Marked)
        {
            if (!bytes.StartsWith(mark)) continue;
            bytes = bytes[mark.Length..];
            encoding = marked;
            break;
        }
        if (encoding is not UTF8Encoding) return Decoded(bytes, encoding, file);
        var zero = bytes.IndexOf((byte)0);
        if (zero >= 0)
            throw new LinedException(file, bytes[..zero].Count((byte)'\n') + 1,
                $"a zero byte stands here: this is no text, or UTF-16 without the mark that says so; {ToDo}");
        return Utf8.IsValid(bytes) ? encoding.GetString(bytes) : throw NotUtf8(bytes, file);
    }

    static string Decoded(ReadOnlySpan<byte> bytes, Encoding encoding, string file)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException bad)
        {
            var before = encoding.GetString(bytes[..Math.Max(0, bad.Index)]);
            throw new LinedException(file, LineAt(before, before.Length),
                $"this is not UTF-16, as the file's first bytes say it is; {ToDo}");
        }
    }

    static LinedException NotUtf8(ReadOnlySpan<byte> bytes, string file)
    {
        var lines = new SortedSet<int>();
        var first = -1;
        var line = 1;
        for (var at = 0; at < bytes.Length;)
        {
            var good = Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done;
            if (bytes[at] == '\n') line++;
            if (!good)
            {
                lines.Add(line);
                if (first < 0) first = bytes[at];
            }
            at += length;
        }
        var more = lines.Count > 1 ? $" ({lines.Count} lines have such bytes)" : "";
        return new(file, lines.Min, $"the byte {first:X2} here is not UTF-8{more}; {ToDo}");
    }

    static int LineAt(string text, int end) => text.AsSpan(0, end).Count('\n') + 1;
}
