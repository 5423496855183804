namespace Minutebook.Particulars;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>
/// The corporation's own life: its name, and what ends it. A merger into another and a conversion end it under these by-laws at once; one
/// that is dissolved lives on to wind up its affairs, for as long as the statute says.
/// </summary>
/// <seealso cref="BooksAndRecords"/>
public static class CorporateExistence
{
    /// <summary>Does the corporation exist on a day: to do business, or to wind up its affairs? The figure "name" holds its name, "until"
    /// the last day of the winding up.</summary>
    public static Finding Exists(ParticularsFile file, LocalDate day) =>
        (Ended(file, day) ?? (Dissolved(file, day) is { } dissolved ? WindsUp(file, dissolved, day)
            : Finding.Yes($"{file.NameOn(day)} exists on {ParticularsFile.Text(day)}; the books show nothing that ended it")))
        .WithFigure("name", file.NameOn(day));

    /// <summary>May it go on with its business on a day? One that is dissolved may only wind up.</summary>
    public static Finding DoesBusiness(ParticularsFile file, LocalDate day) => Ended(file, day)
        ?? (Dissolved(file, day) is { } dissolved
            ? Finding.No($"it was dissolved on {dissolved.Fact.On.InWords()}, and has only its affairs to wind up",
                file.Instruments.On(dissolved.Fact.On.Date).Find(TermNames.WindingUpYears)).RelyingOn(dissolved.Entry)
            : Finding.Yes($"nothing that the books show keeps {file.NameOn(day)} from its business on {ParticularsFile.Text(day)}"));

    static Finding? Ended(ParticularsFile file, LocalDate day)
    {
        var (name, merger) = (file.NameOn(day), file.Records.By<CorporationMerged>(day).FirstOrDefault(one => !one.Fact.Survives));
        if (merger is { Fact: { } merged, Entry: var by })
            return Finding.No($"{name} was merged into {merged.With} on {merged.On.InWords()}; its separate existence ended")
                .RelyingOn(by);
        return file.Records.By<CorporationConverted>(day).FirstOrDefault() is { Fact: { } converted, Entry: var entry }
            ? Finding.No($"{name} was converted into {converted.Into} on {converted.On.InWords()}; these by-laws govern it no longer")
                .RelyingOn(entry)
            : null;
    }

    static Recorded<CorporationDissolved>? Dissolved(ParticularsFile file, LocalDate day)
    {
        var last = file.Records.By<CorporationDissolved>(day).LastOrDefault();
        if (last.Fact is null) return null;
        var since = new Placed(last.Fact.On, last.Entry);
        return file.Records.By<DissolutionRevoked>(day).Any(one => since.IsBefore(new(one.Fact.On, one.Entry))) ? null : last;
    }

    static Finding WindsUp(ParticularsFile file, Recorded<CorporationDissolved> dissolved, LocalDate day)
    {
        var on = dissolved.Fact.On;
        var words = $"it was dissolved on {on.InWords()}";
        if (file.Instruments.On(on.Date).Find(TermNames.WindingUpYears) is not { } years)
            return Finding.NotShown($"{words}, and no instrument says for how long it winds up its affairs", "enter the statute")
                .RelyingOn(dissolved.Entry);
        var last = on.Date.PlusYears(years.Figure);
        return Finding.That(day <= last, $"{words}, and lives on until {ParticularsFile.Text(last)} to wind up its affairs", years)
            .WithFigure("until", last).RelyingOn(dissolved.Entry);
    }
}
