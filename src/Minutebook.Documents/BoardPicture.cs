namespace Minutebook.Documents;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Minutebook.Board;
using Minutebook.Books;
using NodaTime;

/// <summary>
/// The Board over time as a picture (SVG): a line for each Director, a bar for each term, and how many served beside the number fixed. What
/// is held over, or in doubt, is told by its pattern, not by its colour alone. The same facts give the same bytes.
/// </summary>
public static class BoardPicture
{
    const int Width = 960, Names = 250, Top = 112, Row = 26, Bar = 16, Chart = 56, Edge = 16, Legend = 44, FontSize = 13, Label = 70;
    const int MostYears = 12;

    static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The picture through the end of a day.</summary>
    /// <exception cref="NothingToPrintException">The books know no Director by then.</exception>
    public static string Of(Corporation corporation, LocalDate day)
    {
        var file = corporation.BoardFile(new(day.PlusDays(1).AtStartOfDayInZone(corporation.Zone).ToInstant()));
        var terms = file.Terms.Where(term => term.From.At.Date <= day).ToList();
        if (terms.Count == 0)
            throw new NothingToPrintException($"the books know no Director on {day:uuuu-MM-dd}; enter \"director-seated\" first");
        var lines = terms.GroupBy(term => term.Person).ToList();
        var scale = new Scale(terms.Min(term => term.From.At.Date), day.PlusDays(1));
        var bottom = Top + lines.Count * Row;
        return new XDocument(new XElement(Svg + "svg",
            Attributes(("viewBox", $"0 0 {Width} {bottom + Legend}"), ("width", Width), ("height", bottom + Legend), ("role", "img"),
                ("font-family", "'Source Serif 4', Georgia, serif"), ("font-size", FontSize)),
            new XElement(Svg + "title", $"The Board of {corporation.Name} over time"),
            new XElement(Svg + "desc", string.Join("; ", lines.Select(line => $"{corporation.NameOf(line.Key)}: " +
                string.Join(", ", line.Select(term => $"{term.From.At.InWords()} to {term.Ended?.At.At.InWords() ?? "now"}"))))),
            new XElement(Svg + "style", Style), Pattern(),
            Rectangle("paper", 0, 0, Width, bottom + Legend),
            Text("title", Edge, Edge + FontSize, $"The Board of {corporation.Name}, through {Wording.Day(day)}"),
            Years(scale, bottom), Numbers(file, terms, scale, day),
            lines.Select((line, index) => Line(corporation.NameOf(line.Key), line, file, scale, day, Top + index * Row)),
            LegendAt(bottom))).ToString(SaveOptions.DisableFormatting) + "\n";
    }

    const string Style = """
        .paper{fill:#fff} text{fill:#1d2430} .title{font-size:16px;font-weight:600} .soft{fill:#5b6472;font-size:11px}
        .tick{stroke:#d5d9e0} .term{fill:#2f5d8a} .over{fill:url(#over)} .doubt{fill:none;stroke:#a33b20;stroke-dasharray:4 3}
        .serving{fill:none;stroke:#2f5d8a;stroke-width:2} .fixed{fill:none;stroke:#1d2430;stroke-dasharray:3 3}
        """;

    /// <summary>Days as places across the page.</summary>
    sealed record Scale(LocalDate From, LocalDate To)
    {
        public double At(LocalDate day) => Names + (double)(Width - Names - Edge) * Period.DaysBetween(From, Within(day))
            / Math.Max(1, Period.DaysBetween(From, To));

        LocalDate Within(LocalDate day) => LocalDate.Min(LocalDate.Max(day, From), To);
    }

    static IEnumerable<XElement> Years(Scale scale, int bottom)
    {
        var step = (scale.To.Year - scale.From.Year) / MostYears + 1;
        for (var year = scale.From.Year + 1; year <= scale.To.Year; year += step)
        {
            var x = scale.At(new(year, 1, 1));
            yield return Stroke("tick", x, Top - Label, x, bottom);
            yield return Text("soft", x + 2, bottom + FontSize, year.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>How many served, and the number fixed, day by day.</summary>
    static IEnumerable<XElement> Numbers(BoardFile file, List<DirectorTerm> terms, Scale scale, LocalDate day)
    {
        var fixedAt = file.Records.Numbers.Where(number => number.Fact.On.Date <= day)
            .OrderBy(number => number.Fact.On.SortKey).Select(number => (number.Fact.On.Date, number.Fact.Number)).ToList();
        var days = terms.Select(term => term.From.At.Date).Concat(terms.Where(term => term.Ended is not null)
            .Select(term => term.Ended!.At.At.Date)).Where(one => one <= day).Distinct().Order().ToList();
        var served = days.ConvertAll(one => (one, file.SittingOn(one).Length));
        var most = Math.Max(1, served.Concat(fixedAt).Max(one => one.Item2));
        yield return Text("soft", Edge, Top - Label + FontSize, $"Serving, and number fixed (up to {most})");
        if (fixedAt.Count > 0) yield return Steps("fixed", fixedAt);
        yield return Steps("serving", served);

        XElement Steps(string kind, List<(LocalDate Day, int Count)> steps)
        {
            var path = new System.Text.StringBuilder();
            for (var i = 0; i < steps.Count; i++)
            {
                var (x, y) = (scale.At(steps[i].Day), Top - Edge - (double)(Chart - Edge) * steps[i].Count / most);
                path.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "M" : "L")}{x:0.#} {y:0.#}");
                path.Append(CultureInfo.InvariantCulture, $"H{scale.At(i + 1 < steps.Count ? steps[i + 1].Day : scale.To):0.#}");
            }
            return new(Svg + "path", Attributes(("class", kind), ("d", path.ToString())));
        }
    }

    static IEnumerable<XElement> Line(
        string name, IEnumerable<DirectorTerm> terms, BoardFile file, Scale scale, LocalDate day, int y)
    {
        yield return Text(null, Edge, y + Bar - 2, name.Length > LongestName ? name[..LongestName] + "…" : name);
        foreach (var term in terms)
        {
            var until = term.Ended?.At.At.Date ?? day.PlusDays(1);
            var doubt = term.Ended is null && term.Doubtful is { At.At.Date: var doubtful } && doubtful <= day ? doubtful : until;
            var over = term.HoldsOverSince(file.AnnualMeetings, day) is { } since && since < doubt ? since : doubt;
            yield return Span("term", term.From.At.Date, over);
            if (over < doubt) yield return Span("over", over, doubt);
            if (doubt < until) yield return Span("doubt", doubt, until);
        }

        XElement Span(string kind, LocalDate from, LocalDate to) =>
            Rectangle(kind, scale.At(from), y, Math.Max(1, scale.At(to) - scale.At(from)), Bar);
    }

    const int LongestName = 34;

    static IEnumerable<XElement> LegendAt(int bottom)
    {
        var (x, y) = (Names, bottom + Legend - Edge - Bar / 2);
        foreach (var (kind, words) in new[] { ("term", "term"), ("over", "holding over"), ("doubt", "in doubt whether it runs") })
        {
            yield return Rectangle(kind, x, y, Row, Bar / 2);
            yield return Text("soft", x + Row + 4, y + Bar / 2, words);
            x += Row + 4 + words.Length * FontSize / 2 + Edge;
        }
    }

    /// <summary>Stripes, for what is held over.</summary>
    static XElement Pattern() => new(Svg + "defs", new XElement(Svg + "pattern",
        Attributes(("id", "over"), ("width", 6), ("height", 6), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)")),
        new XElement(Svg + "rect", Attributes(("width", 6), ("height", 6), ("fill", "#c9d8e8"))),
        new XElement(Svg + "rect", Attributes(("width", 2), ("height", 6), ("fill", "#2f5d8a")))));

    static XElement Rectangle(string kind, double x, double y, double width, double height) =>
        new(Svg + "rect", Attributes(("class", kind), ("x", x), ("y", y), ("width", width), ("height", height)));

    static XElement Stroke(string kind, double x1, double y1, double x2, double y2) =>
        new(Svg + "line", Attributes(("class", kind), ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)));

    static XElement Text(string? kind, double x, double y, string text) =>
        new(Svg + "text", Attributes(("class", kind), ("x", x), ("y", y)), text);

    static IEnumerable<XAttribute> Attributes(params (string Name, object? Value)[] all) =>
        from one in all
        where one.Value is not null
        select new XAttribute(one.Name, one.Value is double place ? place.ToString("0.#", CultureInfo.InvariantCulture) : one.Value);
}
