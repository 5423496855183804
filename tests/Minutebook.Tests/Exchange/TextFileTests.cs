namespace Minutebook.Tests.Exchange;

using System;
using System.Text;
using Minutebook.Exchange;
using Minutebook.Exchange.Facts;
using Xunit;

/// <summary>Text is what it was when it was saved, or it is refused: no encoding is guessed.</summary>
public sealed class TextFileTests
{
    const string Text = "holder,name\r\nada,Ada Núñez\n";

    static string Read(byte[] bytes) => TextFile.Read(bytes, "list.csv");

    [Fact]
    public void Utf_8_and_marked_utf_16_are_read()
    {
        Assert.Equal(Text, Read(Encoding.UTF8.GetBytes(Text)));
        Encoding[] marked = [new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)];
        foreach (var encoding in marked)
            Assert.Equal(Text, Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]));
        Assert.Equal("", Read([]));
    }

    [Fact]
    public void Another_encoding_is_refused_with_its_line_and_what_to_do()
    {
        var bad = Assert.Throws<LinedException>(() => Read(Encoding.Latin1.GetBytes(Text + "bob,Bob\neve,Ève\n")));
        Assert.StartsWith("list.csv:2: the byte FA here is not UTF-8 (2 lines have such bytes); save the file as UTF-8 (in Excel",
            bad.Message, StringComparison.Ordinal);
        Assert.Equal(3, Assert.Throws<LinedException>(() => Read([.. "a\nb\n"u8, 0xC3])).Line);
    }

    [Fact]
    public void Utf_16_without_its_mark_and_half_a_character_are_refused()
    {
        Assert.Contains("a zero byte stands here", Assert.Throws<LinedException>(() => Read(Encoding.Unicode.GetBytes(Text))).Message,
            StringComparison.Ordinal);
        var half = Assert.Throws<LinedException>(() => Read([0xFF, 0xFE, (byte)'a', 0, (byte)'\n', 0, 0x00, 0xD8]));
        Assert.StartsWith("list.csv:2: this is not UTF-16", half.Message, StringComparison.Ordinal);
    }
}
