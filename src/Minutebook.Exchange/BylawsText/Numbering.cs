namespace Minutebook.Exchange.BylawsText;

using System.Collections.Generic;

/// <summary>Which marks number sections in this text, apart from lists within a section.</summary>
/// <param name="PlainCounts">"3." numbers a section, not an item of a list.</param>
/// <param name="RomanCounts">"IV." numbers an article.</param>
sealed record NumberingScheme(bool PlainCounts, bool RomanCounts)
{
    /// <summary>Plain numbers are sections only where no others mark the same level.</summary>
    public static NumberingScheme Of(List<SourceLine> lines)
    {
        var found = new HashSet<MarkWord>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (at > 0 && lines[at - 1].IsText && lines[at].Depth == 0) continue;
            if (SectionMark.Parse(lines[at]) is { ReadsOn: false } mark) found.Add(mark.Keyword);
        }
        var articles = found.Contains(MarkWord.Article);
        var sections = found.Contains(MarkWord.Section);
        var dotted = found.Contains(MarkWord.Dotted);
        return new(PlainCounts: !sections && !(dotted && (articles || found.Contains(MarkWord.Roman))), RomanCounts: !articles);
    }

    public bool Counts(SectionMark mark) =>
        mark.Keyword switch { MarkWord.Plain => PlainCounts, MarkWord.Roman => RomanCounts, _ => true };
}

/// <summary>Gives each mark its full number: sections that restart in an article take the article's number in front.</summary>
sealed class Numbering
{
    SectionNumber? article;
    SectionNumber? section;

    public SectionNumber Qualify(SectionMark mark)
    {
        if (mark.IsTop || article is null) return new(mark.Number, mark.Parts);
        if (mark.Parts.Length == 1) return new($"{article.Printed}.{mark.Number}", [.. article.Parts, .. mark.Parts]);
        if (mark.Parts[0] != article.Parts[0] && section is { Level: 2 } && mark.Parts[0] == section.Parts[1])
            return new($"{article.Printed}.{mark.Number}", [.. article.Parts, .. mark.Parts]);
        return new(mark.Number, mark.Parts);
    }

    /// <summary>The mark is a heading; numbers after it are read in its light.</summary>
    public void Accept(SectionMark mark, SectionNumber number)
    {
        if (mark.IsTop) (article, section) = (number, null);
        else if (number.Level == 2) section = number;
    }
}
