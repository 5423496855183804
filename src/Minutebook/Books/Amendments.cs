namespace Minutebook.Books;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Board;
using Minutebook.Instruments;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;

/// <summary>Amendments of the by-laws, by the Board or the stockholders, and of the certificate of incorporation.</summary>
public static partial class Amendments
{
    /// <summary>
    /// Were these by-laws validly adopted, amended or repealed? By the Board, only where the certificate confers the power on it; by the
    /// stockholders always, also what the Board made. The edition in force before the amendment judges it.
    /// </summary>
    public static Finding InOrder(Corporation corporation, Recorded<ByLawsAmended> amended, Now now) =>
        InOrder(corporation, amended, corporation.StockholderFile(now));

    /// <param name="all">What the votes, the consents and the resolutions are judged by: one file for all amendments that are asked about.
    /// </param>
    internal static Finding InOrder(Corporation corporation, Recorded<ByLawsAmended> amended, StockholderFile all) =>
        corporation.Instruments.Under(Before(corporation, amended.Fact.On.Date), terms =>
        {
            var fact = amended.Fact;
            return fact.By == AdoptingBody.Board
                ? Finding.All($"the Board amended the by-laws on {fact.On.InWords()}", BoardHasPower(corporation, fact.On.Date),
                    ByResolution(all, fact, terms), NotOfStockholders(corporation, amended, terms))
                : Finding.All($"the stockholders amended the by-laws on {fact.On.InWords()}",
                    Finding.That(terms.Find(TermNames.BylawsByStockholders) is { Figure: true }, "the stockholders may amend the by-laws",
                        terms.Find(TermNames.BylawsByStockholders)),
                    ByStockholders(corporation, new(fact.Meeting, fact.Matter, fact.Action, fact.On), MatterKind.BylawAmendment, all),
                    HigherVote(corporation, amended, all));
        }).RelyingOn(amended.Entry == 0 ? (long[])[] : [amended.Entry]);

    /// <summary>
    /// Does the certificate confer on the Board the power to adopt, amend and repeal by-laws? A by-law that says so is not enough. Where it
    /// is not recorded what the certificate says, it is not shown.
    /// </summary>
    public static Finding BoardHasPower(Corporation corporation, LocalDate day) => corporation.Instruments.Under(day, terms =>
    {
        var term = terms.Find(TermNames.BylawsByBoard);
        if (term?.At.Instrument == Instrument.Certificate)
            return Finding.That(term.Figure, $"the certificate {(term.Figure ? "confers" : "does not confer")} on the Board the power " +
                "over by-laws",
                term);
        var recorded = Power(corporation, day);
        return recorded is { } power
            ? Finding.That(power.Fact.Conferred, $"the certificate{(power.Fact.Section is { } section ? $", in {section}," : "")} " +
                $"{(power.Fact.Conferred ? "confers" : "does not confer")} on the Board the power over by-laws",
                    term).RelyingOn(power.Entry)
            : Finding.NotShown("the books do not show whether the certificate confers on the Board the power over by-laws",
                "record what the certificate says: \"by-law-power-recorded\"", term);
    }).WithBreach(Effect.Void);

    /// <summary>The day whose edition judges an amendment: the one before, since it does not judge itself.</summary>
    static LocalDate Before(Corporation corporation, LocalDate day) =>
        corporation.Instruments.Known(day.PlusDays(-1)) ? day.PlusDays(-1) : day;

    static Recorded<ByLawPowerRecorded>? Power(Corporation corporation, LocalDate day) => corporation.ByLawPowers
        .Where(one => one.Fact.On.Date <= day).OrderBy(one => one.Fact.On.SortKey).ThenBy(one => one.Entry)
        .Select(one => (Recorded<ByLawPowerRecorded>?)one).LastOrDefault();

    /// <summary>By resolution of the Board itself: no committee has this power, whatever its resolution says that it is about.</summary>
    static Finding ByResolution(StockholderFile all, ByLawsAmended fact, Terms terms)
    {
        var file = all.Officers.Board;
        if (fact.Resolution is not { } id)
            return Finding.NotShown("the books do not show by which resolution the Board amended the by-laws",
                "record the resolution, and name it",
                terms.Find(TermNames.BylawsByBoard));
        var grounds = new List<Finding> { GeneralPowers.Resolved(file, id, fact.On.Date) };
        if (file.Records.Resolution(id) is { } resolution && BoardMannerOfActing.CommitteeOf(file, resolution) is { } committee)
            grounds.Add(Finding.No($"the resolution {id} is one of {file.BodyName(committee)}; no committee amends by-laws",
                terms.Find(TermNames.CommitteeNever)).WithBreach(Effect.Void));
        return Finding.All($"the Board resolved it by {id}", [.. grounds]).WithBreach(Effect.Void);
    }

    /// <summary>
    /// Where the Board changes what the stockholders made: it may, as the switch says, save a by-law on the vote that elects Directors, and
    /// one that itself says that the Board may not change it, unless the certificate gives the power without condition.
    /// </summary>
    static Finding NotOfStockholders(Corporation corporation, Recorded<ByLawsAmended> amended, Terms terms)
    {
        var made = amended.Fact.Sections.Select(section => (section, Last: LastOn(corporation, section.Number, amended)))
            .Where(one => one.Last is { Fact.By: AdoptingBody.Stockholders }).ToList();
        return Finding.Each("what it changes is the Board's to change", made, one =>
        {
            var (number, last) = (one.section.Number, one.Last!.Value);
            if (terms.Find(TermNames.BylawsElectionVoteProtected) is { Figure: true } term && SetsElectionVote(last.Fact, number))
                return Finding.No($"section {number} is a by-law of the stockholders on the vote that elects Directors", term)
                    .RelyingOn(last.Entry).WithBreach(Effect.Void);
            if (last.Fact.BoardMayNotChange)
                return Finding.That(Power(corporation, amended.Fact.On.Date) is { Fact.Unconditional: true },
                    $"section {number}, made by the stockholders on {last.Fact.On.InWords()}, says that the Board may not change it",
                    terms.Find(TermNames.BylawsByStockholders)).RelyingOn(last.Entry).WithBreach(Effect.Void);
            var allowed = terms.Switches.BoardMayAmendStockholderBylaws;
            return Finding.That(allowed, $"section {number} was made by the stockholders on {last.Fact.On.InWords()}",
                    terms.Find(TermNames.BylawsByBoard)).RelyingOn(last.Entry)
                .WithNote($"Switch BoardMayAmendStockholderBylaws = {(allowed ? "true" : "false")}.").WithBreach(Effect.Void);
        });
    }

    static bool SetsElectionVote(ByLawsAmended amended, string number) => amended.Sections
        .Where(section => section.Number == number).SelectMany(section => section.Terms)
        .Any(term => term.Key == TermNames.ElectionBy.Name || (term.Key == TermNames.VoteOnMatter.Name
            && term.Matters.Contains(MatterKind.Election)));

    /// <summary>The last amendment of a section before this one.</summary>
    static Recorded<ByLawsAmended>? LastOn(Corporation corporation, string number, Recorded<ByLawsAmended> before) =>
        corporation.ByLawAmendments
        .Where(one => one.Entry != before.Entry && one.Fact.Sections.Any(section => section.Number == number)
            && !new Placed(before.Fact.On, Counted(before)).IsBefore(new(one.Fact.On, one.Entry)))
        .OrderBy(one => one.Fact.On.SortKey).ThenBy(one => one.Entry).Select(one => (Recorded<ByLawsAmended>?)one).LastOrDefault();

    /// <summary>One that is not entered yet comes after all that are.</summary>
    static long Counted(Recorded<ByLawsAmended> amended) => amended.Entry == 0 ? long.MaxValue : amended.Entry;

    /// <summary>
    /// Is nothing that the amendment sets contrary to the statute or the certificate? What is, is flagged with the provision that it
    /// offends, and void to that extent.
    /// </summary>
    public static Finding Lawful(Corporation corporation, ByLawsAmended amended)
    {
        var terms = corporation.Instruments.With(Instrument.Bylaws, amended.From, "", amended.Sections).On(amended.From);
        var set = amended.Sections.Where(section => section.Effect != AmendmentEffect.Repealed)
            .SelectMany(section => section.Terms.Select(term => (section.Number, term))).Where(one => !one.term.Figure.IsEmpty);
        return Finding.Each($"the amendment {amended.Amendment} is contrary neither to the statute nor to the certificate", set, one =>
        {
            var matter = one.term.Matters.IsEmpty ? MatterKind.Ordinary : one.term.Matters[0];
            var winner = TermNames.All[one.term.Key].FindIn(terms, matter);
            var figure = string.Join(", ", one.term.Figure);
            return Finding.That(winner is null || winner.At is { Instrument: Instrument.Bylaws or Instrument.Resolutions },
                winner?.At.Instrument is Instrument.Statute or Instrument.Certificate
                    ? $"By-laws {one.Number}, {one.term.Key} = {figure}, yields to {winner.At}: void to that extent"
                    : $"By-laws {one.Number}, {one.term.Key} = {figure}, offends no higher instrument", winner);
        }).WithBreach(Effect.Void);
    }

    /// <summary>Whether an amendment makes an edition: it does unless it is void on what the books know when it is entered. One that rests
    /// on a meeting with a late list, or that missed a holder, stands until it is challenged.</summary>
    internal static bool MakesEdition(Finding inOrder) => inOrder.Answer != Answer.No || inOrder.Standing().AtBest != Effect.Void;

    /// <summary>
    /// May this amendment be entered: is it in order, or is nothing wrong with it but its meeting, and that at worst voidable? So one late
    /// notice does not freeze the corporation.
    /// </summary>
    internal static Finding MayBeEntered(Finding inOrder) =>
        inOrder.Answer == Answer.Yes || inOrder.Standing().AtWorst is not (Effect.Irregular or Effect.Voidable) ? inOrder
            : Finding.Yes($"{inOrder.Words}; its standing is {inOrder.Standing()}");

    /// <summary>The table of amendments: section, effect, date.</summary>
    public static IEnumerable<(string Section, string Effect, LocalDate Date, AdoptingBody By,
        AmendmentId Amendment)> Table(Corporation corporation) =>
        from one in corporation.ByLawAmendments
        orderby one.Fact.On.SortKey, one.Entry
        from section in one.Fact.Sections
        select (section.Number, one.Fact.Effect, one.Fact.On.Date, one.Fact.By, one.Fact.Amendment);

    /// <summary>Under which edition of the by-laws is an act of a day judged? Acts before the first edition known are
    /// undetermined.</summary>
    public static Finding EditionOf(Corporation corporation, LocalDate day) => corporation.Instruments.Under(day, _ =>
    {
        var edition = corporation.Instruments[Instrument.Bylaws]!.Editions.Last(one => one.InForceFrom <= day);
        return Finding.Yes($"acts of {BoardFile.Text(day)} are judged by the edition in force from {BoardFile.Text(edition.InForceFrom)}" +
            (edition.Adopted is { } adopted ? $", adopted {adopted}" : "")).WithFigure("edition", edition.InForceFrom);
    });

    /// <summary>The figures that differ between the by-laws of two days, by key and section: before, and after; null where it has none.
    /// </summary>
    public static ImmutableArray<(string Section, string Key, string? Before, string? After)> Differences(
        Instruments instruments, LocalDate before, LocalDate after)
    {
        var (old, now) = (Figures(instruments, before), Figures(instruments, after));
        return [.. old.Keys.Union(now.Keys).Where(key => old.GetValueOrDefault(key) is var left && now.GetValueOrDefault(key) is var right
            && left != right)
            .Select(key => ((now.GetValueOrDefault(key) ?? old[key]).Section, key, old.GetValueOrDefault(key)?.Figure,
                now.GetValueOrDefault(key)?.Figure))
            .OrderBy(one => one.Section, System.StringComparer.Ordinal).ThenBy(one => one.key, System.StringComparer.Ordinal)];
    }

    sealed record Standing(string Section, string Figure);

    static Dictionary<string, Standing> Figures(Instruments instruments, LocalDate day)
    {
        var sheet = instruments[Instrument.Bylaws];
        return sheet is null ? [] : sheet.SectionsAt(day).Select(section => section.Number).Distinct()
            .SelectMany(number => Amendment.TermsOf(sheet, number, day).Select(term => (number, term)))
            .ToDictionary(one => one.term.Matters.IsEmpty ? one.term.Key
                    : $"{one.term.Key} ({string.Join(", ", one.term.Matters.Select(Kind))})",
                one => new Standing(one.number, string.Join(", ", one.term.Figure)));
    }
}
