namespace Minutebook.Tests.Exchange.BylawsText;

using System;
using System.Collections.Generic;
using System.Linq;

/// <summary>How articles and sections are numbered.</summary>
enum Style
{
    ArticleAndSection,
    Restarting,
    Dotted,
    Signs,
    Lettered,
    LetteredDotted,
    Markdown,
}

enum Table
{
    None,
    Leaders,
    Plain,
    Tagged,
}

/// <summary>What stands at the foot of every page, beside or instead of a page mark.</summary>
enum Foot
{
    None,
    PageOfAll,
    Dash,
    Roman,
    Mirrored,
}

/// <summary>One way to print by-laws: numbers, contents, where pages break, how wide lines are.</summary>
sealed record Layout(Style Style, Table Contents, bool OneLineHeadings, bool TitleRepeats, bool HeadingsRunIn, int Width, int Indent,
    string Break, int BreakEvery, bool Labels, bool Certificate, string NewLine, Foot Foot)
{
    const char HeadingBegins = '\u0001';

    /// <summary>Feet are printed where there are pages enough to know them by.</summary>
    const int PagesThatShowAFoot = 4;

    static readonly string[] RomanUnits = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];

    static readonly string[] RomanPages =
        [.. Enumerable.Range(1, 39).Select(page => string.Concat(Enumerable.Repeat('x', page / 10)) + RomanUnits[page % 10])];

    const string Name = "TIN WHISTLE AND HERON COMPANY";

    public static Layout Of(Random random) => new(
        (Style)random.Next(7), (Table)random.Next(4), random.Next(2) == 0, random.Next(2) == 0, random.Next(2) == 0, random.Next(44, 76),
        random.Next(3) * 4, random.Next(3) switch { 0 => "<PAGE>", 1 => "\f", _ => "" }, random.Next(7, 40), random.Next(2) == 0,
        random.Next(2) == 0, random.Next(3) == 0 ? "\r\n" : "\n", (Foot)random.Next(5));

    bool IsMarkdown => Style == Style.Markdown;

    public string Print(MadeUpBylaws bylaws)
    {
        var lines = new List<string> { $"{(IsMarkdown ? "# " : "")}BY-LAWS OF {Name}", "" };
        if (Contents != Table.None && !IsMarkdown)
        {
            PrintContents(bylaws, lines);
            BreakPage(lines);
            if (TitleRepeats) lines.AddRange([$"BY-LAWS OF {Name}", ""]);
        }
        var body = new List<string>();
        foreach (var article in bylaws.Articles) PrintArticle(article, body);
        Paginate(body, lines);
        if (Certificate)
            lines.AddRange(["", "CERTIFICATE OF SECRETARY", "", "I, the undersigned, certify that these were adopted on May 3, 2014.", "",
                "1. I am the Secretary.", "", "By: ______________"]);
        return string.Join(NewLine, lines.Select(line => line.Length == 0 || Indent == 0 || IsMarkdown || line is "\f" or "<PAGE>" ? line
            : new string(' ', Indent) + line)) + NewLine;
    }

    /// <summary>Pages break at any line, also within a sentence, with or without blank lines around the break; but not within a heading:
    /// nobody can tell whether its second line is a heading still.</summary>
    void Paginate(List<string> body, List<string> lines)
    {
        var page = 1;
        var due = false;
        var hasFeet = Foot != Foot.None && body.Count > BreakEvery * PagesThatShowAFoot;
        for (var at = 0; at < body.Count; at++)
        {
            due |= (Break.Length > 0 || hasFeet) && !IsMarkdown && at > 0 && at % BreakEvery == 0;
            if (due && !body[at - 1].Contains(HeadingBegins))
            {
                due = false;
                if (hasFeet) lines.AddRange(["", Footer(page, body.Count / BreakEvery)]);
                else if (Labels) lines.AddRange(["", new string(' ', Width / 2) + $"- {page} -"]);
                page++;
                BreakPage(lines);
            }
            lines.Add(body[at].TrimEnd(HeadingBegins));
        }
    }

    string Footer(int page, int pages) => Foot switch
    {
        Foot.PageOfAll => $"By-laws of Tin Whistle          Page {page} of {pages + 1}",
        Foot.Dash => $"Tin Whistle By-laws - {page}",
        Foot.Roman => new string(' ', Width / 2) + RomanPages[page - 1],
        _ => page % 2 == 0 ? $"{page}    By-laws of Tin Whistle" : $"By-laws of Tin Whistle    {page}",
    };

    void BreakPage(List<string> lines) => lines.AddRange(Break.Length == 0 ? [""] : BreakEvery % 2 == 0 ? ["", Break, ""] : [Break]);

    void PrintContents(MadeUpBylaws bylaws, List<string> lines)
    {
        lines.AddRange(["TABLE OF CONTENTS", ""]);
        if (Contents == Table.Tagged) lines.AddRange(["<TABLE>", "<S>                                        <C>"]);
        foreach (var article in bylaws.Articles)
        {
            lines.Add(Listed($"{ArticleMark(article)} {article.Heading.ToUpperInvariant()}", article.Number));
            foreach (var section in article.Sections)
                lines.Add(Listed($"  {SectionMark(article, section)} {section.Heading}", article.Number));
        }
        if (Contents == Table.Tagged) lines.Add("</TABLE>");
    }

    string Listed(string words, int page) =>
        Contents == Table.Plain ? words : $"{words} {new string('.', 70 - Math.Min(60, words.Length))} {page}";

    void PrintArticle(MadeUpArticle article, List<string> body)
    {
        var heading = article.Heading.ToUpperInvariant();
        if (IsMarkdown) body.AddRange([$"## {ArticleMark(article)} {article.Heading}", ""]);
        else if (OneLineHeadings || Style is Style.Lettered or Style.LetteredDotted or Style.Dotted or Style.Signs)
            body.AddRange([$"{ArticleMark(article)} {heading}", ""]);
        else body.AddRange([Centred(ArticleMark(article)), "", Centred(heading), ""]);
        foreach (var section in article.Sections) PrintSection(article, section, body);
    }

    void PrintSection(MadeUpArticle article, MadeUpSection section, List<string> body)
    {
        var mark = SectionMark(article, section);
        if (IsMarkdown) body.AddRange([$"### {mark} {section.Heading}", ""]);
        else if (!HeadingsRunIn) body.AddRange([$"{mark} {section.Heading}", ""]);
        for (var at = 0; at < section.Paragraphs.Length; at++)
        {
            var lead = at == 0 && HeadingsRunIn && !IsMarkdown ? $"{mark} {section.Heading}. " : "";
            var printed = Wrapped(lead + section.Paragraphs[at]).ToList();
            if (lead.Length > printed[0].Length) printed[0] += HeadingBegins;
            body.AddRange(printed);
            body.Add("");
        }
    }

    string Centred(string words) => new string(' ', Math.Max(0, (Width - words.Length) / 2)) + words;

    IEnumerable<string> Wrapped(string words)
    {
        var line = "";
        foreach (var word in words.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length >= Width)
            {
                yield return line;
                line = "";
            }
            line += line.Length == 0 ? word : $" {word}";
        }
        yield return line;
    }

    string ArticleMark(MadeUpArticle article) => Style switch
    {
        Style.Dotted => $"{article.Number}.",
        Style.Signs => $"§ {article.Number}",
        Style.Lettered or Style.LetteredDotted => $"{Letter(article)}.",
        _ => $"ARTICLE {Roman(article)}",
    };

    string SectionMark(MadeUpArticle article, MadeUpSection section) => Style switch
    {
        Style.ArticleAndSection => $"Section {article.Number}.{section.Number:00}",
        Style.Restarting => $"Section {section.Number}.",
        Style.Signs => $"§ {article.Number}.{section.Number}",
        Style.Lettered => $"{section.Number}.",
        Style.LetteredDotted => $"{Letter(article)}.{section.Number}",
        _ => $"{article.Number}.{section.Number}",
    };

    static string Roman(MadeUpArticle article) => ((string[])["I", "II", "III", "IV", "V", "VI"])[article.Number - 1];

    static string Letter(MadeUpArticle article) => $"{(char)('A' + article.Number - 1)}";

    /// <summary>Number and heading of every section, as the reader should find them.</summary>
    public IEnumerable<(string Number, string Heading, string Words)> Expected(MadeUpBylaws bylaws)
    {
        foreach (var article in bylaws.Articles)
        {
            var number = Style switch
            {
                Style.Dotted or Style.Signs => $"{article.Number}",
                Style.Lettered or Style.LetteredDotted => Letter(article),
                _ => Roman(article),
            };
            yield return (number, IsMarkdown ? article.Heading : article.Heading.ToUpperInvariant(), "");
            foreach (var section in article.Sections)
                yield return (
                    Style switch
                    {
                        Style.ArticleAndSection => $"{article.Number}.{section.Number:00}",
                        Style.Restarting or Style.Lettered or Style.LetteredDotted => $"{number}.{section.Number}",
                        _ => $"{article.Number}.{section.Number}",
                    }, section.Heading, string.Join(' ', section.Paragraphs));
        }
    }
}
