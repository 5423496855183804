namespace Minutebook.Exchange.BylawsText;

using System.Collections.Generic;

/// <summary>Which marks number sections in this text, apart from lists within a section.</summary>
/// <param name="PlainCounts">"3." numbers a section, not an item of a list.</param>
/// <param name="RomanCounts">"IV." numbers an article.</param>
/// <param name="IsLettered">Articles have letters: "B." numbers one, and "C." is the third.</param>
sealed record NumberingScheme(bool PlainCounts, bool RomanCounts, bool IsLettered)
{
    /// <summary>
    /// Plain numbers are sections only where no others mark the same level. Letters are articles where "A" is the first number of all, "B"
    /// comes too, and no article has a number: else "A." is an item of some list.
    /// </summary>
    public static NumberingScheme Of(List<SourceLine> lines)
    {
        var (found, letters, first, numbered) = (new HashSet<MarkWord>(), new HashSet<string>(), "", false);
        for (var at = 0; at < lines.Count; at++)
        {
            if (at > 0 && lines[at - 1].IsText && lines[at].Depth == 0) continue;
            if (SectionMark.Parse(lines[at]) is not { ReadsOn: false } mark) continue;
            if (first.Length == 0) first = mark.Number;
            if (!mark.IsOnlyLettered) found.Add(mark.Keyword);
            if (mark.IsTop && mark.MayBeLettered) letters.Add(mark.Number);
            else numbered |= mark.IsTop;
        }
        var lettered = first == "A" && letters.Contains("B") && !numbered;
        var articles = found.Contains(MarkWord.Article) && !lettered;
        var sections = found.Contains(MarkWord.Section);
        var dotted = found.Contains(MarkWord.Dotted) || (lettered && HasDottedLetters(lines));
        var inArticles = articles || lettered || found.Contains(MarkWord.Roman);
        return new(PlainCounts: !sections && !(dotted && inArticles), RomanCounts: !articles, lettered);
    }

    static bool HasDottedLetters(List<SourceLine> lines) =>
        lines.Exists(line => SectionMark.Parse(line) is { Keyword: MarkWord.Dotted, MayBeLettered: true, ReadsOn: false });

    /// <summary>The mark at the beginning of a line, if such marks number sections in this text.</summary>
    public SectionMark? MarkOf(SourceLine line)
    {
        if (SectionMark.Parse(line) is not { } mark) return null;
        if (IsLettered) mark = mark.AsLettered();
        else if (mark.IsOnlyLettered) return null;
        return Counts(mark) ? mark : null;
    }

    bool Counts(SectionMark mark) => mark.Keyword switch
    {
        MarkWord.Plain => PlainCounts,
        MarkWord.Roman => RomanCounts,
        MarkWord.Letter => IsLettered,
        _ => true,
    };
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
