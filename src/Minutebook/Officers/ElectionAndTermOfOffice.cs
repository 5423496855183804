namespace Minutebook.Officers;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Board;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>The election of officers, and their term of office.</summary>
public static class ElectionAndTermOfOffice
{
    /// <summary>
    /// Was this officer elected in order: to an office that there may be, by a resolution of the Board that is adopted and in force when
    /// the term begins, or by one to whom the Board delegated the power? The edition of that day judges it.
    /// </summary>
    public static Finding InOrder(OfficerFile file, Recorded<OfficerElected> elected) => file.Instruments.Under(
        elected.Fact.On.Date, terms =>
        {
            var fact = elected.Fact;
            var (name, office) = (file.NameOf(fact.Person), OfficeNames.InWords(fact.Office, fact.Title));
            var by = terms.Find(TermNames.OfficersElectedBy);
            var chosen = fact.By is { } person ? NumberOfOfficers.Appointed(file, elected, person, terms)
                : by?.Figure.Contains("board") == false ? Finding.No("officers are not the Board's to elect", by)
                : file.ByBoard(fact.Resolution, fact.On.Date, $"elected {name} {office}", by);
            return Finding.All($"{name} was elected {office} on {fact.On.InWords()}, in order",
                [.. NumberOfOfficers.Provided(file, elected, terms), chosen]).RelyingOn(elected.Entry);
        });

    /// <summary>Is this person in the office at a point of the books?</summary>
    public static Finding InOffice(OfficerFile file, Person person, Office office, Placed at) =>
        InOffice(file, person, office, term => term.RunsAt(at), at);

    /// <summary>Is this person in the office on a day?</summary>
    public static Finding InOffice(OfficerFile file, Person person, Office office, LocalDate day) =>
        InOffice(file, person, office, term => term.RunsOn(day), file.EndOf(day));

    /// <summary>
    /// An officer holds office until the next annual meeting of the Board or until a successor is elected, whichever is later, unless he or
    /// she dies, resigns or is removed. One who holds over is a full officer; the figure "holds-over-since" says since when.
    /// </summary>
    static Finding InOffice(OfficerFile file, Person person, Office office, Func<OfficerTerm, bool> runs, Placed at)
    {
        var (day, name) = (at.At.Date, file.NameOf(person));
        var own = file.History.Of(person, office).ToList();
        var running = own.Where(runs).OrderByDescending(term => term.Lawful).ThenBy(term => term.IsDoubtfulAt(at)).FirstOrDefault();
        if (running is null)
        {
            var rule = file.Instruments.Known(day) ? file.Instruments.On(day).Find(TermNames.OfficerHoldsOver) : null;
            return own.FindLast(term => term.Ended is { } end && !at.IsBefore(end.At)) is { Ended: { } ended }
                ? Finding.No($"{name} is not {OfficeNames.InWords(office)} on {Text(day)}: {ended.Why.Words}", rule)
                    .RelyingOn(ended.Why.ReliedOn)
                : Finding.No($"the books do not show {name} as {OfficeNames.InWords(office)} on {Text(day)}", rule);
        }
        return file.Instruments.Under(day, terms => Running(file, running, at, terms));
    }

    static Finding Running(OfficerFile file, OfficerTerm term, Placed at, Terms terms)
    {
        var rule = terms.Find(TermNames.OfficerHoldsOver);
        var words = term.InWords(file);
        if (term.Lawful != Answer.Yes) return OfficerActs.Title(file, term, $"{words}, lawfully elected", terms).Citing(rule);
        if (term.IsDoubtfulAt(at))
            return Finding.All($"{words}, and still is", Finding.Not("nothing ended the term", term.Doubtful!.Why))
                .RelyingOn(term.Elected.Entry);
        var since = HoldsOverSince(file, term, at.At.Date);
        return (since is { } over
                ? rule is { Figure: false }
                    ? Finding.No($"{words}; the term ended on {Text(over)}, and no instrument lets an officer hold over", rule)
                    : Finding.Yes($"{words}, and holds over since {Text(over)}: no successor is elected", rule)
                        .WithFigure("holds-over-since", over)
                : Finding.Yes(words, rule)).RelyingOn(term.Elected.Entry);
    }

    /// <summary>The day on which the term of its own ended: the day after the last one that was set, or that of the next annual meeting of
    /// the Board; null where it did not end yet.</summary>
    static LocalDate? HoldsOverSince(OfficerFile file, OfficerTerm term, LocalDate day)
    {
        if (term.Elected.Fact.Expires is { } expires) return day > expires ? expires.PlusDays(1) : null;
        foreach (var held in file.AnnualMeetingsOfBoard)
            if (held > term.From.At.Date && held <= day) return held;
        return null;
    }

    /// <summary>
    /// The days of the annual meetings of the Board, the earliest first: those called as such, and where there is none after an annual
    /// meeting of stockholders, the first meeting of the Board after it.
    /// </summary>
    internal static ImmutableArray<LocalDate> AnnualMeetingsOfBoard(OfficerFile file) =>
        [.. file.BoardMeetings.Where(held => held.Meeting.Called!.Value.Fact.Kind == BoardMeetingKind.Annual).Select(held => held.Day)
            .Concat(file.Board.AnnualMeetings.Select(annual => MeetingsAfter(file, annual).Select(meeting => (LocalDate?)meeting.Day)
                .FirstOrDefault()).OfType<LocalDate>()).Distinct().Order()];

    /// <summary>The meetings that the Board itself held, of which anything shows that it did, the earliest first.</summary>
    internal static ImmutableArray<(LocalDate Day, BoardMeeting Meeting)> HeldByBoard(OfficerFile file) =>
        [.. from meeting in file.Board.Records.Meetings.Values
            where meeting.Called is { Fact: { Committee: null } called } && !file.Board.IsAhead(called.At)
                && (meeting.Opened is not null || meeting.Closed is not null || !meeting.Came.IsEmpty || !meeting.Voted.IsEmpty)
            orderby meeting.Called!.Value.Fact.At.SortKey
            select (meeting.Called!.Value.Fact.At.Date, meeting)];

    /// <summary>The meetings that the Board held from the day of an annual meeting of stockholders to that of the next.</summary>
    static IEnumerable<(LocalDate Day, BoardMeeting Meeting)> MeetingsAfter(OfficerFile file, LocalDate annual)
    {
        var next = file.Board.AnnualMeetings.FirstOrDefault(day => day > annual, LocalDate.MaxIsoValue);
        return file.BoardMeetings.Where(held => held.Day >= annual && held.Day < next);
    }

    /// <summary>
    /// Were officers elected after the last annual meeting of stockholders: at the Board meeting after it, else at the next that was held?
    /// Until the Board has met, not yet; then, as long as no election is in the books, not shown.
    /// </summary>
    public static Finding Annually(OfficerFile file, LocalDate day)
    {
        var annual = file.Board.AnnualMeetings.Where(held => held <= day).Select(held => (LocalDate?)held).LastOrDefault();
        return annual is { } held ? After(file, held, day)
            : Finding.NotShown($"the books show no annual meeting of stockholders held by {Text(day)}",
                "record the opening of the annual meeting");
    }

    static Finding After(OfficerFile file, LocalDate annual, LocalDate day) => file.Instruments.Under(day, terms =>
    {
        var at = terms.Find(TermNames.OfficersElectedAt);
        var words = $"officers were elected after the annual meeting of {Text(annual)}";
        if (terms.Find(TermNames.OfficersRequired) is not { } required || at is null)
            return Finding.Yes("no instrument asks for an election of officers each year");
        var next = file.Board.AnnualMeetings.FirstOrDefault(other => other > annual, LocalDate.MaxIsoValue);
        var elections = required.Figure.ToDictionary(name => name, name => file.Records.Elected.Find(one =>
            OfficeNames.Word(one.Fact.Office) == name && one.Fact.On.Date >= annual && one.Fact.On.Date < next && one.Fact.On.Date <= day));
        var missing = required.Figure.Where(name => elections[name].Fact is null).ToList();
        var done = elections.Values.Where(one => one.Fact is not null).Select(one => AtMeeting(file, one, annual, terms)).ToList();
        return Finding.All(words, [.. done, .. missing.Count == 0 ? [] : (Finding[])[Missing(file, missing, annual, at)]]);
    });

    static Finding Missing(OfficerFile file, List<string> offices, LocalDate annual, Term at)
    {
        var named = string.Join(", ", offices);
        var words = $"the books show no election of {named} after the annual meeting of {Text(annual)}";
        var called = file.Board.Records.Meetings.Values
            .Where(meeting => meeting.Called is { Fact: { Committee: null } fact } && fact.At.Date >= annual && file.Board.IsAhead(fact.At))
            .Select(meeting => (LocalDate?)meeting.Called!.Value.Fact.At.Date).Min();
        return called is { } ahead && !MeetingsAfter(file, annual).Any()
            ? Finding.NotYet(words, new(Wanting.NotYet, $"have the Board elect the {named} at its meeting of {Text(ahead)}", ahead, ahead),
                at)
            : Finding.NotShown(words, $"have the Board elect the {named}, as soon as it conveniently may meet; or record the election", at)
                .WithBreach(Effect.Irregular);
    }

    /// <summary>
    /// At the Board meeting after the annual meeting, or by consent before another was held; failing that at the next. A meeting that was
    /// held and passed it over shows that it conveniently might have been. A breach leaves the election as it is.
    /// </summary>
    static Finding AtMeeting(OfficerFile file, Recorded<OfficerElected> elected, LocalDate annual, Terms terms)
    {
        var (at, later) = (terms.Find(TermNames.OfficersElectedAt), terms.Find(TermNames.OfficersElectedLater));
        var on = elected.Fact.On.Date;
        var words = $"{file.NameOf(elected.Fact.Person)} was elected {OfficeNames.InWords(elected.Fact.Office)} on {Text(on)}";
        var passed = MeetingsAfter(file, annual).Where(held => held.Day < on).ToList();
        return (passed.Count switch
        {
            0 => Finding.Yes(words, at),
            1 => Finding.That(later is not { Figure: false },
                $"{words}; the Board meeting of {Text(passed[0].Day)} did not hold the election, and this was the next", at, later),
            _ => Finding.No($"{words}; the Board met on {string.Join(", ", passed.Select(held => Text(held.Day)))} without holding the " +
                "election", at, later).WithBreach(Effect.Irregular),
        }).RelyingOn(elected.Entry);
    }

    static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
