namespace Minutebook.Particulars;

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>The seal of the corporation: what it bears, and the log of its use.</summary>
public static class Seal
{
    /// <summary>What the seal bears: the name of the corporation, the state and the year of its incorporation. The figures hold
    /// it.</summary>
    public static Finding Bears(ParticularsFile file, LocalDate day) => file.Instruments.Under(day, terms =>
    {
        var term = terms.Find(TermNames.SealBears);
        if (file.Opened is not { } opened)
            return Finding.NotShown("the books do not show the corporation's name, state and year", "open the books", term);
        var parts = new List<(string Name, string? Text)>
        {
            ("name", file.NameOn(day)), ("state", opened.State),
            ("year", opened.Incorporated?.Year.ToString(CultureInfo.InvariantCulture)),
        }.Where(part => term?.Figure.Contains(part.Name) != false).ToList();
        var missing = parts.Where(part => string.IsNullOrWhiteSpace(part.Text)).Select(part => part.Name).ToList();
        var finding = missing.Count == 0
            ? Finding.Yes($"the seal bears {string.Join(", ", parts.Select(part => part.Text))}", term)
            : Finding.NotShown($"the books do not show the {string.Join(" and the ", missing)} of incorporation",
                "correct the opening of the books by one with the day of incorporation", term);
        foreach (var (name, text) in parts)
            if (text is not null) finding = finding.WithFigure(name, text);
        return finding;
    });

    /// <summary>Is every use of the seal on a document logged in full: who put it there, when and why?</summary>
    public static Finding Logged(ParticularsFile file, string document)
    {
        var uses = file.Records.All<SealUsed>().Where(one => one.Fact.Document == document).ToList();
        return uses.Count == 0
            ? Finding.NotShown($"the log has no use of the seal on {document}", "record \"seal-used\", with who and why")
            : Finding.Each($"each use of the seal on {document} is logged", uses, one => Logged(file, one)).WithBreach(Effect.Irregular);
    }

    /// <summary>The same of every use by a day.</summary>
    public static Finding AllLogged(ParticularsFile file, LocalDate day)
    {
        var uses = file.Records.By<SealUsed>(day).ToList();
        return uses.Count == 0 ? Finding.Yes($"the books show no use of the seal by {ParticularsFile.Text(day)}")
            : Finding.Each("each use of the seal is logged, with who and why", uses, one => Logged(file, one))
                .WithFigure("uses", uses.Count).WithBreach(Effect.Irregular);
    }

    static Finding Logged(ParticularsFile file, Recorded<SealUsed> used)
    {
        var fact = used.Fact;
        var missing = new List<string>();
        if (fact.By is null) missing.Add("who used it");
        if (string.IsNullOrWhiteSpace(fact.Reason)) missing.Add("why");
        var words = $"the seal was put on {fact.Document} on {fact.On.InWords()}" +
            (fact.By is { } by ? $" by {file.Stock.NameOf(by)}" : "") + (fact.Reason is { } reason ? $": {reason}" : "");
        return (missing.Count == 0 ? Finding.Yes(words)
            : Finding.NotShown($"{words}; the log does not show {string.Join(" and ", missing)}",
                $"record {string.Join(" and ", missing)}"))
            .RelyingOn(used.Entry);
    }
}
