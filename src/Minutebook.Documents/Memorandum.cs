namespace Minutebook.Documents;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Books;
using Minutebook.Values;
using NodaTime;

/// <summary>A finding, and its grounds, as a memorandum shows them.</summary>
/// <param name="Standing">What it makes of an act; null at a ground, and where it makes nothing of one.</param>
public sealed record FindingOnPaper(
    string Answer, string Words, IReadOnlyList<string> At, string? Settles, IReadOnlyList<string> Notes, IReadOnlyList<long> Entries,
    string? Standing, IReadOnlyList<FindingOnPaper> Grounds)
{
    internal static FindingOnPaper Of(Finding finding, bool top = true) => new(
        finding.Open is { } open ? open.Wanting == Wanting.NotYet ? "Not yet" : "Not shown" : finding.Answer.ToString(),
        finding.Words, [.. finding.At.Select(at => at.ToString())],
        finding.Open is { } wanting
            ? wanting.Settles + (wanting.Until is { } until ? $", by {Wording.Day(until)}" : "") + "." : null,
        [.. finding.Displaced, .. finding.Notes], [.. finding.ReliedOn.Distinct().Order()],
        top && finding.Standing() != Values.Standing.Valid ? finding.Standing().ToString() : null,
        [.. finding.Grounds.Select(ground => Of(ground, top: false))]);
}

/// <summary>A finding as a memorandum.</summary>
public sealed record Memorandum(
    Letterhead Corporation, LocalDate Dated, string Question, string AskedOn, string KnownAt, FindingOnPaper Finding)
    : Document(Corporation, "Memorandum of finding", Dated)
{
    public override string Template => "finding.typ";

    /// <param name="question">The question in words, with its arguments.</param>
    public static Memorandum Of(Corporation corporation, string question, Finding finding, Now now)
    {
        var day = now.DateIn(corporation.Zone);
        return new(Letterhead.Of(corporation, day), day, question, Wording.Day(day),
            ((Fraction)corporation.LastEntry).ToString(), FindingOnPaper.Of(finding));
    }
}
