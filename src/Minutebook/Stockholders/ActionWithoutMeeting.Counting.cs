namespace Minutebook.Stockholders;

using System.Collections.Immutable;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>Whether enough consents were delivered, in form and in time.</summary>
public static partial class ActionWithoutMeeting
{
    /// <summary>
    /// Were consents of enough shares delivered, apart from the clocks: at least the votes that would be needed at a meeting at which all
    /// shares entitled to vote were present and voted; of each class too that votes by itself?
    /// </summary>
    public static Finding Enough(StockholderFile file, ConsentedAction action) => Counted(file, action, count =>
        count.Needed.Length == 1 ? Enough(count, count.Needed[0])
            : Finding.All($"consents of enough shares to {action.Name} were delivered", [.. count.Needed.Select(one => Enough(count,
                one))]))
        .WithBreach(Effect.Void);

    static Finding Enough(ConsentCount count, ConsentNeeded needed)
    {
        var (given, at) = count.Most(needed);
        var total = needed.Electorate.Total;
        var words = $"{given} votes were consented of {total} {needed.Of}; {needed.Threshold.Of(total)} are needed";
        var possible = needed.Threshold.MetBy(count.Most(needed, true).Given, total);
        var finding = needed.Threshold.MetBy(given, total) ? Finding.Yes(words, needed.Term)
            : possible ? Finding.NotShown($"{words}, and of some consents it is open whether they count",
                "settle whether these consents are good", needed.Term)
            : Finding.NotYet(words, new(Wanting.NotYet, "obtain, and deliver, more consents", null, count.Law.Last), needed.Term);
        return finding.WithFigure("for", given).WithFigure("outstanding", total).WithFigure("needed", needed.Threshold.Of(total))
            .WithFigure("record-date", needed.Electorate.RecordDate)
            .RelyingOn(count.Consents.Where(one => at is { } then && one.CountsAt(then)).Select(one => one.Consent.Delivered.Entry));
    }

    /// <summary>
    /// Were enough consents delivered in time? The law's clock decides; the switch ConsentClock may let the by-law's decide as well.
    /// </summary>
    public static Finding InTime(StockholderFile file, ConsentedAction action) => Counted(file, action, count =>
    {
        var law = InWindow(file, count, count.Law, "the law's clock");
        if (count.Bylaw is not { } own) return law;
        var bylaw = InWindow(file, count, own, "the by-law's clock");
        var strict = count.Terms.Switches.ConsentClock == ConsentClock.BylawStrict;
        var noted = strict ? Finding.All("enough consents were delivered in time, by the law's clock and the by-law's",
                law, bylaw, InWindow(file, count, count.Deciding, "both clocks together")) with { Figures = bylaw.Figures } : law;
        if (!strict && bylaw.Answer != law.Answer) noted = noted
            .WithNote($"By the by-law's own clock: {bylaw.Words}. That alone is irregular.");
        return noted.WithNote($"Which clock decides is a choice (switch ConsentClock = {count.Terms.Switches.ConsentClock}).");
    }).WithBreach(Effect.Void);

    /// <summary>By the law's clock alone: that of the certificate, or of the statute.</summary>
    public static Finding InTimeByLaw(StockholderFile file, ConsentedAction action) =>
        Counted(file, action, count => InWindow(file, count, count.Law, "the law's clock")).WithBreach(Effect.Void);

    /// <summary>By the by-law's clock alone: each signature dated, and enough delivered within so many days of the earliest date.</summary>
    public static Finding InTimeByBylaw(StockholderFile file, ConsentedAction action) => Counted(file, action, count =>
        count.Bylaw is { } own ? InWindow(file, count, own, "the by-law's clock") : Finding.Yes("the by-laws set no clock of their own"));

    static Finding InWindow(StockholderFile file, ConsentCount count, ConsentWindow clock, string named) =>
        InWindow(file, count, [clock], named);

    static Finding InWindow(StockholderFile file, ConsentCount count, ImmutableArray<ConsentWindow> clocks, string named)
    {
        var (clock, terms) = (clocks[^1], clocks.SelectMany(one => (Term?[])[one.Clock, one.Term]).Distinct().ToArray());
        if (Undated(count, clock) is { } undated) return undated;
        if (count.Effect(clocks) is { } effect && Decisive(file, count, clocks, effect) is var last)
            return Figured($"by {named} enough were delivered on {StockholderFile.Text(last)}", Answer.Yes, last);
        if (count.Effect(clocks, true) is not null)
            return Finding.NotShown($"by {named} it is open whether enough were delivered in time",
                "settle whether these consents are good",
                terms);
        // Enough came, and not so that this clock holds: too late, or without their dates.
        if (count.Effect([]) is { } late && Decisive(file, count, [], late) is var reached)
            return Figured(clock.Dated && count.Consents.Any(one => one.Signature is { BearsNoDate: true })
                ? $"by {named} not enough consents that bear their date were delivered by {StockholderFile.Text(reached)}"
                : $"by {named} enough were delivered only on {StockholderFile.Text(reached)}", Answer.No, reached);
        return clock.Last is not { } end || file.Today <= end
            ? Finding.NotYet($"by {named} not enough are delivered yet", new(Wanting.NotYet, "deliver enough consents", null, clock.Last),
                terms)
            : Figured($"by {named} not enough were delivered until {StockholderFile.Text(end)}, when it ended", Answer.No, null);

        Finding Figured(string words, Answer answer, LocalDate? day)
        {
            var days = clock.From is { } from && day is { } on ? DayWindow.Days(from, on) : (int?)null;
            var counted = clock.From is { } begun && days is { } so
                ? $"{words}, {StockholderFile.DaysText(so)} after {StockholderFile.Text(begun)}; at most {clock.Days} are allowed" : words;
            var finding = Finding.That(answer == Answer.Yes, counted, terms)
                .RelyingOn(count.Consents.Select(one => one.Consent.Delivered.Entry));
            if (days is { } after) finding = finding.WithFigure("days", after);
            if (clock.From is { } start) finding = finding.WithFigure("from", start);
            return clock.Last is { } last ? finding.WithFigure("last-day", last) : finding;
        }
    }

    /// <summary>Where only dated consents count, one whose date the books do not show leaves the answer open: it may be the earliest.
    /// </summary>
    static Finding? Undated(ConsentCount count, ConsentWindow clock)
    {
        if (!clock.Dated) return null;
        var unknown = count.Consents.FirstOrDefault(one => one.Signature is { Dated: null, BearsNoDate: false });
        return unknown is null ? null
            : Finding.NotShown($"the books do not show whether the consent of {unknown.Holder} bears its date",
                "record the date that it bears, or that it bears none", clock.Term).RelyingOn(unknown.Consent.Signature.Entry);
    }

    /// <summary>The day of the last delivery that the effect needed: of those that counted then, the latest.</summary>
    static LocalDate Decisive(StockholderFile file, ConsentCount count, ImmutableArray<ConsentWindow> clocks, Placed effect) =>
        count.Consents.Where(one => one.CountsAt(effect)
                && clocks.All(clock => clock.Holds(one, one.Consent.At.At.DateIn(file.Office))))
            .Select(one => one.Consent.At.At.DateIn(file.Office)).Max();

    /// <summary>The clock of the law in force: by the certificate, or the statute, since a by-law cannot limit consents.</summary>
    internal static ConsentWindow WindowOf(StockholderFile file, Terms terms, ImmutableArray<CountedConsent> consents) =>
        Window(file, terms, terms.Find(TermNames.ConsentDays), consents);

    /// <summary>The by-law's own clock, apart from what prevails over it. The days float with those of the law.</summary>
    internal static ConsentWindow? BylawWindowOf(StockholderFile file, Terms terms, ImmutableArray<CountedConsent> consents)
    {
        var own = (file.Instruments with { Sheets = file.Instruments.Sheets.RemoveAll(sheet => sheet.Instrument != Instrument.Bylaws) })
            .On(terms.Day);
        return own.Find(TermNames.ConsentClockFrom) is null ? null
            : Window(file, own, terms.Find(TermNames.ConsentDays) ?? own.Find(TermNames.ConsentDays), consents);
    }

    static ConsentWindow Window(StockholderFile file, Terms terms, Term<int>? days, ImmutableArray<CountedConsent> consents)
    {
        var clock = terms.Find(TermNames.ConsentClockFrom);
        var dated = terms.Find(TermNames.ConsentDated);
        var certain = consents.Where(one => one.Good.Answer == Answer.Yes);
        var begun = clock?.Figure == "earliest-date"
            ? certain.Select(one => one.Signature?.Dated).Where(date => date is not null).DefaultIfEmpty().Min()
            : certain.Select(one => (LocalDate?)one.Consent.At.At.DateIn(file.Office)).DefaultIfEmpty().Min();
        return new(begun, days?.Figure, dated is { Figure: true }, clock, days);
    }
}
