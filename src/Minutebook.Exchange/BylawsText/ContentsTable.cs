namespace Minutebook.Exchange.BylawsText;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

/// <summary>An entry of the contents with the number that it can be compared by.</summary>
sealed record ContentsEntry(SectionNumber? Number, string Heading, string Page, int Line);

/// <summary>The table of contents, over all the pages that it fills.</summary>
/// <param name="Start">The first line of the table, by its place in the list of lines; the count of lines where there is no table.</param>
/// <param name="End">The line after its last entry.</param>
/// <param name="Taken">The places of the lines that are in the entries; what stands between them is text like any other.</param>
sealed partial record ContentsTable(List<ContentsEntry> Entries, int Start, int End, HashSet<int> Taken)
{
    const int ShortestLeader = 2;
    const int LongestTitle = 60;

    /// <summary>Reads the table; without entries where there is none.</summary>
    public static ContentsTable Read(List<SourceLine> lines, NumberingScheme scheme)
    {
        var title = lines.FindIndex(IsTitle);
        var start = title >= 0 ? title + 1 : lines.FindIndex(line => LeaderDots(line) && scheme.MarkOf(line) is not null);
        if (start < 0) return None(lines);
        var reading = new Reading(lines, scheme);
        var table = reading.From(start) with { Start = title >= 0 ? title : start };
        return table.Entries.Exists(entry => entry.Number is not null) ? table : None(lines);
    }

    /// <summary>What stands for the table in a text without one.</summary>
    public static ContentsTable None(List<SourceLine> lines) => new([], lines.Count, 0, []);

    static bool IsTitle(SourceLine line) =>
        line.IsText && line.Text.Length < LongestTitle + line.Indent && TitleWords().IsMatch(HeadingWords.Essence(line.Text));

    /// <summary>The title of the table, or the heads of its columns.</summary>
    public static bool IsHead(SourceLine line) => IsTitle(line) || (line.IsText && ColumnHead().IsMatch(line.Trimmed));

    static bool LeaderDots(SourceLine line) =>
        line.IsText && line.Text.Contains("....", StringComparison.Ordinal) && PageOf(line.Text).Page.Length > 0;

    /// <summary>A contents line without its page label, and the label.</summary>
    static (string Words, string Page) PageOf(string line)
    {
        var text = MarkdownLink().Replace(line, "$1").Trim();
        var space = text.AsSpan().LastIndexOfAny(' ', '.');
        var last = text[(space + 1)..];
        if (space < 0 || !PageLabel().IsMatch(last)) return (text.TrimEnd('.', ' '), "");
        var words = text[..(space + 1)];
        var leader = words.Length - words.TrimEnd('.', ' ').Length;
        return leader >= ShortestLeader ? (words.TrimEnd('.', ' '), last) : (text, "");
    }

    sealed class Reading(List<SourceLine> lines, NumberingScheme scheme)
    {
        readonly List<ContentsEntry> entries = [];
        readonly HashSet<string> keys = new(StringComparer.Ordinal);
        readonly Numbering numbering = new();
        readonly HashSet<int> taken = [];
        readonly List<int> pending = [];
        string wrapped = "";

        public ContentsTable From(int start)
        {
            var end = start;
            for (var at = start; at < lines.Count; at++)
            {
                if (!lines[at].IsText || IsTitle(lines[at])) continue;
                var (words, page) = PageOf(lines[at].Text);
                if (scheme.MarkOf(lines[at] with { Text = words }) is { ReadsOn: false } mark)
                {
                    if (!TryAdd(mark, page, lines[at].Number)) break;
                    Forget();
                    taken.Add(at);
                    end = at + 1;
                }
                else if (IsProse(at)) break;
                else if (Extend(words, page, at)) end = at + 1;
            }
            return new(entries, start, end, taken);
        }

        /// <summary>The body begins where a listed number comes again, or an earlier one, without a page.</summary>
        bool TryAdd(SectionMark mark, string page, int line)
        {
            var number = numbering.Qualify(mark);
            var last = entries.FindLast(entry => entry.Number is not null)?.Number;
            if (page.Length == 0 && (keys.Contains(number.Key) || (last is not null && number.StepFrom(last) == Step.Back))) return false;
            keys.Add(number.Key);
            numbering.Accept(mark, number);
            entries.Add(new(number, HeadingWords.Clean(mark.Rest), page, line));
            return true;
        }

        /// <summary>A line without number continues the last heading, or is an entry of its own.</summary>
        bool Extend(string words, string page, int at)
        {
            var last = entries.Count > 0 ? entries[^1] : null;
            if (ColumnHead().IsMatch(words)) return false;
            if (last is { Page: "", Number: not null } && (page.Length > 0 || last.Heading.Length == 0))
            {
                entries[^1] = last with { Heading = HeadingWords.Clean($"{last.Heading} {wrapped} {words}"), Page = page };
                taken.UnionWith(pending);
                taken.Add(at);
                Forget();
                return true;
            }
            if (last is { Page: "" } && wrapped.Length < LongestTitle)
            {
                wrapped = $"{wrapped} {words}";
                pending.Add(at);
            }
            else Forget();
            if (page.Length == 0) return false;
            Forget();
            entries.Add(new(null, HeadingWords.Clean(words), page, lines[at].Number));
            taken.Add(at);
            return true;
        }

        void Forget()
        {
            wrapped = "";
            pending.Clear();
        }

        /// <summary>Two long lines together that list nothing are text: the contents ended without the body's first number.</summary>
        bool IsProse(int at) =>
            at + 1 < lines.Count && lines[at + 1].IsText
            && lines[at].Trimmed.Length > LongestTitle && lines[at + 1].Trimmed.Any(char.IsLower)
            && PageOf(lines[at].Text).Page.Length == 0 && PageOf(lines[at + 1].Text).Page.Length == 0
            && scheme.MarkOf(lines[at + 1]) is null;
    }

    [GeneratedRegex("^(?:tableof)?contents(?:continued|contd)?$|^index(?:tobylaws)?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TitleWords();

    [GeneratedRegex(@"^(?:\d{1,4}|[ivxlc]{1,7}|[A-Z]-\d{1,3})$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PageLabel();

    [GeneratedRegex(@"^(?:page|section|heading|title|no\.?|\s)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ColumnHead();

    [GeneratedRegex(@"\[([^\[\]]{1,200})\]\([^()\s]{0,200}\)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex MarkdownLink();
}
