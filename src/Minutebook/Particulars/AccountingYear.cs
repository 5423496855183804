namespace Minutebook.Particulars;

using System.Collections.Immutable;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>The accounting year: twelve months that end on the day that the by-laws name, or the year selected for federal income taxes.
/// </summary>
public static class AccountingYear
{
    /// <summary>An accounting year, or the part of one that a change of years, or the incorporation, left.</summary>
    /// <param name="Begins">Its first day.</param>
    /// <param name="Ends">Its last day.</param>
    readonly record struct Period(LocalDate Begins, LocalDate Ends)
    {
        public bool IsShort => Ends.PlusDays(1) < Begins.PlusYears(1);
    }

    /// <summary>
    /// Which accounting year does a day lie in? A year selected for federal income taxes governs from its first day on, without more; what
    /// remains of the year before is a short one (reading 82). The figures "begins", "ends", "days" and "short" hold it.
    /// </summary>
    public static Finding Of(ParticularsFile file, LocalDate day) => file.Instruments.Under(day, terms =>
    {
        var (ends, follows) = (terms.Find(TermNames.AccountingYearEnds), terms.Find(TermNames.AccountingYearFollowsTax));
        var selections = follows is { Figure: true }
            ? file.Records.All<TaxYearSelected>().OrderBy(one => one.Fact.Begins).ThenBy(one => one.Entry).ToImmutableArray() : [];
        var governing = selections.LastOrDefault(one => one.Fact.Begins <= day);
        if (governing.Fact is null && ends is null)
            return Finding.NotShown("no instrument says when the accounting year ends", "enter the by-laws with it");
        var period = governing.Fact is { } selected ? InSelected(selected, day) : InYearEnding(ends!.Figure, day);
        period = Cut(period, governing, selections, file.Opened?.Incorporated);
        if (file.Opened?.Incorporated is { } incorporated && day < incorporated)
            return Finding.No($"the corporation was incorporated only on {ParticularsFile.Text(incorporated)}", ends);
        var days = DayWindow.Days(period.Begins, period.Ends) + 1;
        var finding = Finding.Yes($"{ParticularsFile.Text(day)} lies in the accounting year from " +
                $"{ParticularsFile.Text(period.Begins)} to {ParticularsFile.Text(period.Ends)}" +
                (period.IsShort ? $", a short one of {days} days" : "") +
                (governing.Fact is null ? "" : ", the year selected for federal income taxes"),
                governing.Fact is null ? ends : follows)
            .WithFigure("begins", period.Begins).WithFigure("ends", period.Ends).WithFigure("days", days)
            .WithFigure("short", period.IsShort ? "yes" : "no");
        return governing.Fact is null ? finding : finding.RelyingOn(governing.Entry);
    });

    /// <summary>Is the accounting year in which a day lies a full one of twelve months?</summary>
    public static Finding Full(ParticularsFile file, LocalDate day)
    {
        var of = Of(file, day);
        return of.Answer != Answer.Yes ? of : of with { Answer = Answers.Of(of.Figures["short"] == "no") };
    }

    static Period InYearEnding(AnnualDate ends, LocalDate day)
    {
        var last = ends.InYear(day.Year) >= day ? ends.InYear(day.Year) : ends.InYear(day.Year + 1);
        return new(ends.InYear(last.Year - 1).PlusDays(1), last);
    }

    static Period InSelected(TaxYearSelected selected, LocalDate day) => day <= selected.Ends
        ? new(selected.Begins, selected.Ends) : InYearEnding(new(selected.Ends.Month, selected.Ends.Day), day);

    /// <summary>A later selection ends the year before it, and no year begins before the incorporation or before its own
    /// selection.</summary>
    static Period Cut(
        Period period, Recorded<TaxYearSelected> governing, ImmutableArray<Recorded<TaxYearSelected>> selections, LocalDate? incorporated)
    {
        var next = selections.FirstOrDefault(one => governing.Fact is { } now ? one.Fact.Begins > now.Begins : true);
        if (next.Fact is { } later && later.Begins <= period.Ends) period = period with { Ends = later.Begins.PlusDays(-1) };
        if (governing.Fact is { } own && period.Begins < own.Begins) period = period with { Begins = own.Begins };
        return incorporated is { } first && period.Begins < first && first <= period.Ends ? period with { Begins = first } : period;
    }
}
