namespace Minutebook.Exchange.BylawsText;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

/// <summary>Makes paragraphs of a section's lines: wrapped lines are joined, and so is a sentence that a page break divides.</summary>
sealed partial class Paragraphs
{
    enum Gap
    {
        None,
        Blank,
        Page,
    }

    readonly Hyphenation hyphenation;
    readonly bool markdown;
    readonly ImmutableArray<LabelledParagraph>.Builder done = ImmutableArray.CreateBuilder<LabelledParagraph>();
    readonly StringBuilder current = new();
    SourceLine previous;
    int firstIndent;
    int otherIndent;

    Paragraphs(Hyphenation hyphenation, bool markdown) => (this.hyphenation, this.markdown) = (hyphenation, markdown);

    public static ImmutableArray<LabelledParagraph> Of(IEnumerable<SourceLine> lines, Hyphenation hyphenation, bool markdown)
    {
        var paragraphs = new Paragraphs(hyphenation, markdown);
        var gap = Gap.Blank;
        foreach (var line in lines)
        {
            if (line.IsText && !line.IsRule)
            {
                paragraphs.Add(line, gap);
                gap = Gap.None;
            }
            else if (line.IsFurniture) gap = Gap.Page;
            else if (gap != Gap.Page) gap = Gap.Blank;
        }
        paragraphs.End();
        return paragraphs.done.ToImmutable();
    }

    void Add(SourceLine line, Gap gap)
    {
        if (current.Length == 0 || Begins(line, gap)) Start(line);
        else Continue(line);
        previous = line;
    }

    void Start(SourceLine line)
    {
        End();
        current.Append(line.Trimmed);
        (firstIndent, otherIndent) = (line.Indent, -1);
    }

    void Continue(SourceLine line)
    {
        var last = previous.Text.AsSpan();
        var (dropLast, between) = hyphenation.Join(last, line.Trimmed);
        if (dropLast) current.Length--;
        current.Append(between).Append(line.Trimmed);
        otherIndent = line.Indent;
    }

    void End()
    {
        if (current.Length == 0) return;
        var text = Spaces().Replace(current.ToString().Replace(SourceText.SoftHyphen.ToString(), "", StringComparison.Ordinal), " ").Trim();
        if (markdown) text = WithoutEmphasis(text);
        current.Clear();
        if (text.Length == 0) return;
        var label = Label().Match(text);
        done.Add(label.Success ? new(label.Groups["label"].Value, text[label.Length..]) : new("", text));
    }

    static string WithoutEmphasis(string text)
    {
        var plain = text.Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal);
        return plain.Length > 2 && plain[0] == plain[^1] && plain[0] is ('_' or '*') ? plain[1..^1] : plain;
    }

    bool Begins(SourceLine line, Gap gap) =>
        gap switch { Gap.Blank => true, Gap.Page => BeginsAfterPage(line), _ => BeginsWithoutGap(line) };

    /// <summary>Without a blank line only a first-line indent, or the next label of a list, begins a paragraph.</summary>
    bool BeginsWithoutGap(SourceLine line)
    {
        var labelled = IsLabelled(line);
        if (labelled && previous.Text.EndsWith(':')) return true;
        if (!Sentence.EndsClause(previous.Text)) return false;
        if (labelled) return (InList && line.Indent == firstIndent) || line.Indent > previous.Indent;
        return Sentence.IsWhole(previous.Text) && line.Indent >= previous.Indent + 2 && !(otherIndent < 0 && InList);
    }

    /// <summary>After a page break a paragraph begins only where the last one ended, and the line is set as its first lines are.</summary>
    bool BeginsAfterPage(SourceLine line)
    {
        if (IsLabelled(line) && (InList || previous.Text.EndsWith(':')) && Sentence.EndsClause(previous.Text)) return true;
        if (!Sentence.IsWhole(previous.Text) || char.IsLower(line.Trimmed[0])) return false;
        if (otherIndent < 0) return line.Indent >= firstIndent;
        return firstIndent == otherIndent || line.Indent != otherIndent;
    }

    bool InList => Label().IsMatch(current.ToString(0, Math.Min(current.Length, 8)));

    static bool IsLabelled(SourceLine line) => line.Trimmed[0] == '(' && Label().IsMatch(line.Trimmed);

    [GeneratedRegex(@"^(?<label>\((?:[a-zA-Z]{1,2}|[ivx]{1,5}|\d{1,2})\)|[a-z]\))(?:\s+|$)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Label();

    [GeneratedRegex(@"  +", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Spaces();
}
