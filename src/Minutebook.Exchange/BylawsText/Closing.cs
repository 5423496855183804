namespace Minutebook.Exchange.BylawsText;

using System.Collections.Generic;
using System.Text.RegularExpressions;

/// <summary>Finds where the by-laws end and the note of their adoption, a certificate or signatures begin.</summary>
static partial class Closing
{
    const int LongestLookedAt = 400;

    /// <summary>The place of the first line of the closing; the end where there is none.</summary>
    public static int Start(List<SourceLine> lines, int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (!lines[at].IsText || lines[at].IsRule || (at > from && lines[at - 1].IsText && !lines[at - 1].IsRule)) continue;
            if (Opening().IsMatch(ParagraphAt(lines, at, end))) return at;
        }
        return end;
    }

    static string ParagraphAt(List<SourceLine> lines, int at, int end)
    {
        var words = "";
        for (; at < end && lines[at].IsText && words.Length < LongestLookedAt; at++) words += lines[at].Trimmed + " ";
        return words.Length > LongestLookedAt ? words[..LongestLookedAt] : words;
    }

    const string Note =
        @"(?:the (?:foregoing|above|within)|these) [^.]{0,80}?by-?laws?\b[^.]{0,80}? (?:were|was|have been|has been|are|is)"
        + " [^.]{0,40}?(?:adopted|approved|certified)";

    const string Certificate =
        @"i, [^.]{0,200}?(?:secretary|certify)|the undersigned\b[^.]{0,200}?(?:secretary|certif|adopt)"
        + "|in witness whereof|in testimony whereof"
        + "|(?:secretary['’]s )?(?:certificate|certification) (?:of|by) |secretary['’]s certificate|certification *$|/s/|by: *(?:/s/|_)";

    const string Date =
        "(?:adopted|approved|dated|date|effective|amended)(?: and (?:adopted|effective|restated|approved))?(?: and effective)?"
        + "(?: by [a-z ]{1,60})?(?:: | as of | on | this |: *$| _)";

    [GeneratedRegex($"^(?:{Note}|{Certificate}|{Date})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Opening();
}
