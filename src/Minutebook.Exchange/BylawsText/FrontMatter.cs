namespace Minutebook.Exchange.BylawsText;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;

/// <summary>What stands before the first section: title, name of the corporation, table of amendments.</summary>
sealed partial class FrontMatter
{
    const int LongestTitleLine = 120;

    readonly List<SourceLine> lines;

    FrontMatter(List<SourceLine> lines) => this.lines = lines;

    public string Title { get; private set; } = "";

    public string Corporation { get; private set; } = "";

    public ImmutableArray<AmendmentRow> Amendments { get; private set; } = [];

    /// <summary>The lines of the title page or pages, contents left out.</summary>
    public IReadOnlyList<SourceLine> Lines => lines;

    /// <summary>The lines before the body, but those of the contents. What stands among these and is no entry is kept.</summary>
    public static FrontMatter Read(List<SourceLine> lines, ContentsTable contents, int bodyStart)
    {
        var front = new FrontMatter(
            [.. lines.Take(bodyStart).Where((line, at) => !contents.Taken.Contains(at) && !(at >= contents.Start && at < contents.End
                && ContentsTable.IsHead(line)))]);
        front.ReadTitle();
        front.Amendments = AmendmentTable.Read(front.lines);
        return front;
    }

    void ReadTitle()
    {
        var texts = lines.Where(line => line.IsText && !line.IsRule && line.Trimmed.Length < LongestTitleLine)
            .Select(line => Spaces().Replace(line.Trimmed, " ").Trim('*', '_', ' ')).Where(text => text.Length > 0).ToList();
        var at = texts.FindIndex(text => Bylaws().IsMatch(text) && !text.Any(char.IsDigit) && HeadingWords.IsTitle(text));
        if (at < 0) return;
        var match = Bylaws().Match(texts[at]);
        var first = at;
        while (first > 0 && TitlePrefix().IsMatch(texts[first - 1])) first--;
        Title = string.Join(' ', texts[first..at].Append(texts[at][..(match.Index + match.Length)]));
        Corporation = Name(texts, first, at, texts[at][(match.Index + match.Length)..].Trim());
    }

    /// <summary>The name follows "of"; failing that it stands above the title, or below it if it is plainly a corporation's.</summary>
    static string Name(List<string> texts, int first, int at, string rest)
    {
        if (NameAfter(texts, at, rest) is { Length: > 0 } name) return name;
        if (first > 0 && !NotAName().IsMatch(texts[first - 1])) return texts[first - 1];
        return at + 1 < texts.Count && CorporateName().IsMatch(texts[at + 1]) ? texts[at + 1] : "";
    }

    static string NameAfter(List<string> texts, int at, string rest)
    {
        var next = at + 1;
        if (rest.Length == 0 && next < texts.Count && Of().IsMatch(texts[next])) rest = texts[next++];
        if (!Of().IsMatch(rest)) return "";
        var name = Of().Replace(rest, "").Trim();
        return name.Length > 0 ? name : next < texts.Count && HeadingWords.BeginsAsName(texts[next]) ? texts[next] : "";
    }

    [GeneratedRegex(@"\bBY[-‑ ]?LAWS\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Bylaws();

    [GeneratedRegex(@"^(?:(?:amended|restated|and|the|form|of|second|third|fourth|fifth|sixth|code|composite)\b[\s&]*)+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TitlePrefix();

    [GeneratedRegex(@"^\s*of(?:\s+the)?(?=\s|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Of();

    [GeneratedRegex(@"^(?:exhibit|ex-|adopted|effective|dated|originally|as amended)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NotAName();

    [GeneratedRegex(@"\b(?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|bank|trust|cooperative)\b\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex CorporateName();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Spaces();
}
