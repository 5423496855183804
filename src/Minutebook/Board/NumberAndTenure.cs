namespace Minutebook.Board;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>The number of Directors, and who serves.</summary>
public static class NumberAndTenure
{
    /// <summary>
    /// How many Directors are fixed on a day? The certificate's number wins; else the latest act that fixed one, save that a number in the
    /// by-laws is changed only by amending them (switch NumberBy). The figure "number" holds it; not shown where no act that fixed one is
    /// in the books; no where it is less than the law allows.
    /// </summary>
    public static Finding Number(BoardFile file, LocalDate day) =>
        Number(file, Placed.AtEndOf(Moment.On(day, file.Office))).Finding;

    /// <summary>The same at a point of the books, with the number itself; null where it is not shown.</summary>
    internal static (int? Fixed, Finding Finding) Number(BoardFile file, Placed at)
    {
        int? found = null;
        var finding = file.Instruments.Under(at.At.Date, terms =>
        {
            var term = terms.Find(TermNames.NumberFixedBy);
            if (Governing(file, at, terms.Switches.NumberBy) is not { Fact: { } governing, Entry: var entry })
                return Finding.NotShown("the books do not show how many Directors are fixed",
                    "record the resolution or by-law that fixed the number", term);
            found = governing.Number;
            var least = terms.Find(TermNames.LeastDirectors);
            var words = $"{governing.Number} {(governing.Number == 1 ? "Director is" : "Directors are")} fixed, by " +
                $"{governing.By.ToString().ToLowerInvariant()} of {governing.On.InWords()}";
            return (least is not null && governing.Number < least.Figure
                    ? Finding.No($"{words}; the Board is of {least.Figure} at least", least) : Finding.Yes(words, term))
                .WithFigure("number", governing.Number).WithNote($"Switch NumberBy = {terms.Switches.NumberBy}.").RelyingOn(entry);
        });
        return (finding.Answer == Answer.No ? null : found, finding);
    }

    static Recorded<NumberOfDirectorsFixed> Governing(BoardFile file, Placed at, NumberBy by)
    {
        var acts = file.Records.Numbers.Where(number => !at.IsBefore(new(number.Fact.On, number.Entry))
                && file.HasEffect(number.Entry, number.Fact.Resolution))
            .OrderBy(number => number.Fact.On.SortKey).ThenBy(number => number.Entry).ToList();
        var governing = acts.FindLast(number => number.Fact.By == NumberFixedBy.Certificate);
        if (governing.Fact is not null) return governing;
        var written = acts.FindAll(number => number.Fact.By == NumberFixedBy.Bylaw);
        return (by switch
        {
            NumberBy.Resolution => acts.FindAll(number => number.Fact.By == NumberFixedBy.Resolution),
            NumberBy.Bylaw => written,
            _ => written.Count > 0 ? written : acts,
        }).LastOrDefault();
    }

    /// <summary>
    /// Does this person serve as Director on a day? A Director serves until the next annual meeting or until a successor is elected,
    /// whichever is later: one who holds over is a full Director, and the figure "holds-over-since" says since when.
    /// </summary>
    public static Finding Serves(BoardFile file, Person person, LocalDate day) => file.Instruments.Under(day, terms =>
    {
        var rule = terms.Find(TermNames.DirectorHoldsOver);
        var name = file.NameOf(person);
        var term = file.History.Of(person).LastOrDefault(one => one.RunsOn(day));
        if (term is null)
            return file.History.Of(person).LastOrDefault(one => one.Ended is { } end && end.At.At.Date <= day) is { Ended: { } ended }
                ? Finding.No($"{name} is no Director on {BoardFile.Text(day)}: {ended.Why.Words}", rule).RelyingOn(ended.Why.ReliedOn)
                : Finding.No($"the books do not show {name} as a Director on {BoardFile.Text(day)}", rule);
        if (!Vacancies.HasEffect(file, term))
            return Finding.All($"{name} has served as a Director since {term.From.At.InWords()}", Vacancies.Filled(file, term)).Citing(rule)
                .RelyingOn(term.Seated.Entry);
        var words = $"{name} has served as a Director since {term.From.At.InWords()}";
        if (term.IsDoubtfulAt(Placed.AtEndOf(Moment.On(day, file.Office))))
            return Finding.All($"{words}, and still does", Finding.Not("nothing ended the term", term.Doubtful!.Why))
                .RelyingOn(term.Seated.Entry);
        var since = term.HoldsOverSince(file.AnnualMeetings, day);
        var finding = since is { } held
            ? Finding.Yes($"{words}, and holds over since the annual meeting of {BoardFile.Text(held)}, which elected no successor", rule)
                .WithFigure("holds-over-since", held)
            : Finding.Yes(words, rule);
        return finding.RelyingOn(term.Seated.Entry);
    });

    /// <summary>
    /// May this person be a Director? Only a natural person; and a stockholder, or a resident of the state, only where an instrument asks
    /// for it.
    /// </summary>
    public static Finding Qualified(BoardFile file, Person person, LocalDate day) => file.Instruments.Under(day, terms =>
    {
        var name = file.NameOf(person);
        var (natural, holder, resident) = (terms.Find(TermNames.DirectorNaturalPerson), terms.Find(TermNames.DirectorMustHoldShares),
            terms.Find(TermNames.DirectorMustReside));
        return Finding.All($"{name} may be a Director",
            natural is { Figure: true } ? file.Qualities.IsNatural(person).Citing(natural) : Finding.Yes("anyone may be", natural),
            holder is { Figure: true } ? file.Qualities.HoldsShares(person, day).Citing(holder)
                : Finding.Yes("a Director need not be a stockholder", holder),
            resident is { Figure: true }
                ? Finding.NotShown($"the books do not show where {name} resides", $"inquire where {name} resides", resident)
                : Finding.Yes("a Director need not be a resident of the state", resident));
    });

    /// <summary>How many Directors serve on a day? The figures "serving", "fixed" and "vacant" hold it. Open where it is in doubt of
    /// someone.</summary>
    public static Finding Serving(BoardFile file, LocalDate day)
    {
        var body = Body.Of(file, null, Placed.AtEndOf(Moment.On(day, file.Office)));
        if (!body.Doubtful.IsEmpty)
            return Finding.All($"it is known how many Directors serve on {BoardFile.Text(day)}",
                [.. body.Doubtful.Select(one => Finding.Not($"{file.NameOf(one.Person)} still serves", one.Why))]);
        var finding = Finding.That(!body.Members.IsEmpty,
            $"{body.Members.Length} serve on {BoardFile.Text(day)}: {(body.Members.IsEmpty ? "nobody" : file.NamesOf(body.Members))}")
            .WithFigure("serving", body.Members.Length).WithFigure("directors", string.Join(", ", body.Members));
        if (body.Fixed is not { } number) return finding;
        finding = finding.WithFigure("fixed", number).WithFigure("vacant", number - body.Members.Length);
        return body.Number.Figures.TryGetValue("number", out var least) && least != finding.Figures["fixed"]
            ? finding.WithNote(
                $"{least} are fixed, and more serve: where the number was not made less, record whom each succeeded, or who left.")
            : finding;
    }
}
