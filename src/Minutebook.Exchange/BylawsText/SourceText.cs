namespace Minutebook.Exchange.BylawsText;

using System;
using System.Collections.Generic;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

/// <summary>Makes lines of a file: page marks and tags are told from text, stray characters made plain.</summary>
static partial class SourceText
{
    const int TabWidth = 8;

    /// <summary>Stays at the end of a line where a soft hyphen stood: the word goes on without one.</summary>
    public const char SoftHyphen = '\u00AD';

    public static List<SourceLine> Lines(string text, bool markdown)
    {
        var lines = new List<SourceLine>();
        var number = 0;
        foreach (var raw in RawLines(text))
        {
            number++;
            foreach (var piece in raw.Split('\f'))
            {
                if (lines.Count > 0 && lines[^1].Number == number) lines.Add(new(number, "", LineKind.PageMark));
                AddLine(lines, number, piece, markdown);
            }
        }
        return lines;
    }

    /// <summary>Not <c>EnumerateLines</c>, which ends a line at a form feed too: line numbers must be those an editor shows.</summary>
    static IEnumerable<string> RawLines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            if (length < 0) length = text.Length - start;
            yield return text.Substring(start, length);
            start += length + (text.AsSpan(start + length).StartsWith("\r\n") ? 2 : 1);
        }
    }

    /// <summary>A text is Markdown where its name says so, or a heading with # signs stands in it.</summary>
    public static bool IsMarkdown(string text, string fileName) =>
        fileName.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        || fileName.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase)
        || MarkdownHeading().IsMatch(text);

    static void AddLine(List<SourceLine> lines, int number, string raw, bool markdown)
    {
        var untagged = raw;
        if (raw.Contains('<', StringComparison.Ordinal))
        {
            if (PageTag().Match(raw) is { Success: true } page)
            {
                lines.Add(new(number, "", LineKind.PageMark));
                untagged = raw[page.Length..];
                if (string.IsNullOrWhiteSpace(untagged)) return;
            }
            if (FileTag().IsMatch(untagged))
            {
                lines.Add(new(number, "", LineKind.TableMark));
                return;
            }
            untagged = TableTag().Replace(untagged, " ");
            var unblocked = BlockTag().Replace(untagged, " ");
            // A block begins a paragraph, as a blank line does.
            if (unblocked != untagged) lines.Add(new(number, "", LineKind.Blank));
            untagged = InlineTag().Replace(unblocked, "");
        }
        var text = Plain(untagged);
        if (text.Length == 0) lines.Add(new(number, "", raw.Contains('<', StringComparison.Ordinal) ? LineKind.TableMark : LineKind.Blank));
        else if (markdown) AddMarkdown(lines, number, text);
        else lines.Add(new(number, text, LineKind.Text));
    }

    static void AddMarkdown(List<SourceLine> lines, int number, string text)
    {
        var depth = text.AsSpan().IndexOfAnyExcept('#');
        var plain = MarkdownEscape().Replace(text, "$1");
        if (depth is > 0 and <= 6 && text[depth] == ' ')
        {
            var heading = plain[depth..].Trim(' ', '#');
            lines.Add(heading.Length > 0 ? new(number, heading, LineKind.Text, depth) : new(number, "", LineKind.Blank));
            return;
        }
        var bare = MarkdownLeader().Replace(plain, "");
        if (bare.Length < plain.Length) lines.Add(new(number, "", LineKind.Blank));
        if (bare.Length > 0) lines.Add(new(number, bare, LineKind.Text));
    }

    static string Plain(string raw)
    {
        var decoded = raw.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(raw) : raw;
        if (!decoded.AsSpan().ContainsAnyExceptInRange(' ', '~')) return decoded.TrimEnd(' ');
        var plain = new StringBuilder(decoded.Length + TabWidth);
        foreach (var character in decoded) Append(plain, character);
        while (plain.Length > 0 && plain[^1] == ' ') plain.Length--;
        if (decoded.TrimEnd().EndsWith(SoftHyphen)) plain.Append(SoftHyphen);
        return plain.ToString();
    }

    /// <summary>To the next stop, but never one space alone: that is the space between words, and a tab divides columns.</summary>
    static int TabAt(int column) => (TabWidth - (column % TabWidth)) is var width and > 1 ? width : TabWidth + 1;

    static void Append(StringBuilder plain, char character)
    {
        if (character == '\t') plain.Append(' ', TabAt(plain.Length));
        else if (character == '\u2011') plain.Append('-');
        else if (char.IsWhiteSpace(character)) plain.Append(' ');
        else if (character is SoftHyphen or '\uFEFF' or (>= '\u200B' and <= '\u200F') || char.IsControl(character)) return;
        else plain.Append(character);
    }

    [GeneratedRegex(@"^\s*</?PAGE>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PageTag();

    [GeneratedRegex(@"^\s*(?:</?(?:SEC-)?(?:TYPE|SEQUENCE|FILENAME|DESCRIPTION)>|</?(?:SEC-)?(?:DOCUMENT|HEADER|TEXT)>\s*$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex FileTag();

    [GeneratedRegex(@"</?(?:(?:TABLE|CAPTION|TR|TD|TH|TBODY|PRE)(?:\s[^<>]{0,200})?|S|C|FN|F\d{1,2}|(?:SEC-)?(?:DOCUMENT|HEADER|TEXT))>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TableTag();

    [GeneratedRegex(@"</?(?:P|BR|HR|CENTER|DIV|LI|UL|OL|H[1-6]|HTML|BODY)(?:\s[^<>]{0,200})?/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BlockTag();

    [GeneratedRegex(@"</?(?:B|I|U|EM|STRONG|SPAN|FONT)(?:\s[^<>]{0,200})?/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex InlineTag();

    [GeneratedRegex(@"^\#{1,6} +\S", RegexOptions.Multiline | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex MarkdownHeading();

    [GeneratedRegex(@"\\([.\-*_#()\[\]>])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex MarkdownEscape();

    [GeneratedRegex(@"^ {0,6}(?:>\s?|[-+*] (?=\S))+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex MarkdownLeader();
}
