namespace Minutebook.Documents;

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Minutebook.Books;
using Minutebook.Stock;
using NodaTime;

/// <summary>Who owns how much of each class on a day, as a picture (SVG): a bar for each of the greatest holders, and one for all others.
/// The same facts give the same bytes.</summary>
public static class OwnershipPicture
{
    const int Width = 960, Names = 260, Top = 64, Row = 26, Bar = 17, Edge = 16, FontSize = 13, Figures = 190, Most = 15, Head = 34;

    static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The picture at the end of a day.</summary>
    /// <exception cref="NothingToPrintException">Nobody holds a share then.</exception>
    public static string Of(Corporation corporation, LocalDate day)
    {
        var end = day.PlusDays(1).AtStartOfDayInZone(corporation.Zone).ToInstant().Minus(Duration.FromTicks(1));
        var classes = LedgerReports.Ownership(corporation.Ledger, end).GroupBy(line => line.Class).Select(of => of.ToList()).ToList();
        if (classes.Count == 0) throw new NothingToPrintException($"nobody holds a share on {day:uuuu-MM-dd}");
        var parts = new List<XElement>();
        var y = Top;
        foreach (var of in classes)
        {
            parts.Add(Text("class", Edge, y, corporation.Ledger.Classes[of[0].Class].Name));
            y += Head - FontSize;
            foreach (var (name, shares, part) in Rows(corporation, of))
            {
                var wide = (double)((decimal)part.Numerator / (decimal)part.Denominator) * (Width - Names - Figures - Edge);
                parts.Add(Text("name", Names - Edge, y + FontSize, name));
                parts.Add(new XElement(Svg + "rect", new XAttribute("class", "bar"), At("x", Names), At("y", y), At("width", wide),
                    At("height", Bar)));
                parts.Add(Text("figure", Names + wide + 8, y + FontSize, $"{StockPapers.Part(part)} · {shares}"));
                y += Row;
            }
            y += Head;
        }
        return new XDocument(new XElement(Svg + "svg", new XAttribute("viewBox", $"0 0 {Width} {y}"), At("width", Width), At("height", y),
            new XAttribute("role", "img"), new XAttribute("font-family", "'Source Serif 4', Georgia, serif"), At("font-size", FontSize),
            new XElement(Svg + "title", $"Who owns {corporation.Name} on {Wording.Day(day)}"),
            new XElement(Svg + "style", Style),
            new XElement(Svg + "rect", new XAttribute("class", "paper"), At("width", Width), At("height", y)),
            Text("title", Edge, Edge + FontSize, $"Who owns {corporation.Name}: of record at the end of {Wording.Day(day)}"), parts))
            .ToString(SaveOptions.DisableFormatting) + "\n";
    }

    const string Style = """
        .paper{fill:#fff} text{fill:#1d2430} .title{font-size:16px;font-weight:600} .class{font-weight:600;font-size:14px}
        .name{text-anchor:end} .figure{fill:#5b6472;font-size:11.5px} .bar{fill:#2f5d8a}
        """;

    /// <summary>The greatest holders, and all others together.</summary>
    static IEnumerable<(string Name, Values.Shares Shares, Values.Fraction Part)> Rows(Corporation corporation, List<OwnershipLine> of)
    {
        foreach (var line in of.Take(Most))
            yield return (corporation.Ledger.Accounts[line.Holder].Name.Text ?? line.Holder.Value, line.Shares, line.Part);
        if (of.Count > Most)
            yield return ($"{of.Count - Most} others", of.Skip(Most).Aggregate(Values.Shares.Zero, (sum, line) => sum + line.Shares),
                of.Skip(Most).Aggregate(Values.Fraction.Zero, (sum, line) => sum + line.Part));
    }

    static XElement Text(string kind, double x, double y, string text) =>
        new(Svg + "text", new XAttribute("class", kind), At("x", x), At("y", y), text);

    static XAttribute At(string name, double value) => new(name, value.ToString("0.##", CultureInfo.InvariantCulture));
}
