namespace Minutebook.Books;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Books.Written;
using Minutebook.Officers;
using Minutebook.Particulars;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;

/// <summary>When personal data may be erased: where no law, no legal hold and no period of retention needs them any longer.</summary>
/// <seealso cref="BooksAndRecords"/>
public static class Erasure
{
    /// <summary>May this be erased, as the desk decides it?</summary>
    public static Finding Allowed(Corporation corporation, ParticularsErased erased, Now now) =>
        corporation.Numbered(erased.Entry) is { } entry ? Of(corporation, entry, now) : Finding.No($"there is no entry {erased.Entry}");

    /// <summary>
    /// May the personal data of an entry be erased? Not of one who holds shares of record, whose name and address the stock transfer books
    /// must show; nor of one who serves as Director or officer; nor minutes. What nothing needs any longer is kept for the period that was
    /// set for its kind, and while a legal hold covers it.
    /// </summary>
    /// <param name="officers">Who serves, for one who asks of many entries; found anew where it is left out.</param>
    public static Finding Of(Corporation corporation, Entry entry, Now now, OfficerFile? officers = null)
    {
        var kind = FactCatalogue.Of(entry.Fact).Name;
        var day = now.DateIn(corporation.Zone);
        var (needed, last) = Needed(corporation, entry, officers ?? corporation.OfficerFile(now));
        if (needed is { Answer: Answer.No }) return needed;
        var holds = Holds(corporation, entry.Fact, day);
        var periods = corporation.Particulars.By<RetentionSet>(day).Where(one => one.Fact.Kind == kind).ToList();
        return Finding.All($"the personal data of entry {entry.Number} may be erased",
            needed,
            holds.Count == 0 ? Finding.Yes("no legal hold covers them")
                : Finding.No($"the legal hold {holds[0].Fact.Hold} covers them: {holds[0].Fact.Reason}").RelyingOn(holds[0].Entry),
            periods.Count == 0 ? Finding.Yes($"no period of retention is set for {kind}") : Kept(periods[^1], last, day));
    }

    /// <summary>The personal data of a fact, each with its field.</summary>
    public static IEnumerable<(string Field, Particular Text)> PersonalData(Fact fact) =>
        from member in fact.GetType().GetProperties()
        where member.PropertyType == typeof(Particular)
        let text = (Particular?)member.GetValue(fact)
        where text is not null
        select (ValueForms.Kebab(member.Name), text);

    static Finding Kept(Recorded<RetentionSet> set, LocalDate last, LocalDate day)
    {
        var until = last.PlusYears(set.Fact.Years);
        return Finding.That(day > until, $"they were last needed on {Text(last)}, and are kept for {set.Fact.Years} years after that, " +
            $"through {Text(until)}: {set.Fact.Reason}").WithFigure("until", until).RelyingOn(set.Entry);
    }

    /// <summary>Whether the law needs them still, and the last day on which it did.</summary>
    static (Finding Finding, LocalDate Last) Needed(Corporation corporation, Entry entry, OfficerFile officers)
    {
        var recorded = entry.Recorded.InZone(corporation.Zone).Date;
        return entry.Fact switch
        {
            MinutesEntered => (Finding.No("minutes are kept for good"), recorded),
            HolderOpened opened => OfHolder(corporation, opened.Holder, recorded),
            HolderAddressChanged changed => OfHolder(corporation, changed.Holder, recorded),
            HolderNameChanged changed => OfHolder(corporation, changed.Holder, recorded),
            PersonEntered person => OfPerson(corporation, person.Person, recorded, officers),
            _ => (Finding.Yes("no law known to these books needs it any longer"), recorded),
        };
    }

    static (Finding, LocalDate) OfHolder(Corporation corporation, Holder holder, LocalDate recorded)
    {
        var held = corporation.Ledger.Classes.Keys.Any(of => !corporation.Ledger.HeldBy(holder, of, Instant.MaxValue).IsZero);
        return held
            ? (Finding.No($"{holder} is a holder of record; the stock transfer books must show name and address"), recorded)
            : (Finding.Yes($"{holder} is no longer a holder of record"),
                corporation.Ledger.LastChangeOf(holder)?.InZone(corporation.Zone).Date ?? recorded);
    }

    static (Finding, LocalDate) OfPerson(Corporation corporation, Person person, LocalDate recorded, OfficerFile officers)
    {
        var seats = officers.Board.History.Terms.Where(term => term.Person == person)
            .Select(term => (What: "a Director", term.From, Until: term.Ended?.At));
        var offices = officers.History.Terms.Where(term => term.Person == person)
            .Select(term => (What: "an officer", term.From, Until: term.Ended?.At));
        var terms = seats.Concat(offices).ToList();
        var serving = terms.FirstOrDefault(term => term.Until is null);
        return serving.What is { } what
            ? (Finding.No($"{corporation.NameOf(person)} serves as {what}; the registers must show name and address"), recorded)
            : (Finding.Yes($"{corporation.NameOf(person)} serves in no seat or office"),
                terms.Count == 0 ? recorded : terms.Max(term => term.Until!.Value.At.Date));
    }

    static List<Recorded<LegalHoldPlaced>> Holds(Corporation corporation, Fact fact, LocalDate day)
    {
        var lifted = corporation.Particulars.By<LegalHoldLifted>(day).Select(one => one.Fact.Hold).ToHashSet();
        return [.. corporation.Particulars.By<LegalHoldPlaced>(day)
            .Where(one => !lifted.Contains(one.Fact.Hold) && (one.Fact.About is not { } about || about == Whose(fact)))];
    }

    static string? Whose(Fact fact) => fact switch
    {
        HolderOpened opened => opened.Holder.Value,
        HolderAddressChanged changed => changed.Holder.Value,
        HolderNameChanged changed => changed.Holder.Value,
        PersonEntered person => person.Person.Value,
        ForeignRecordKept { Personal: not null } kept => kept.Source,
        _ => null,
    };

    static string Text(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
