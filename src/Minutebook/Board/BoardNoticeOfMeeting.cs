namespace Minutebook.Board;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>Notice of special meetings of the Board and of its committees.</summary>
public static class BoardNoticeOfMeeting
{
    /// <summary>Was every Director, or member, told of the meeting, or did he or she waive it? One who was missed makes what is done there
    /// void, until that Director's own waiver. An annual or regular meeting needs no notice but the resolution that fixed it.</summary>
    public static Finding ToAll(BoardFile file, BoardMeeting meeting) => file.WithCall(meeting, called =>
    {
        if (called.Kind != BoardMeetingKind.Special && RegularMeetings.Fixed(file, meeting) is { Answer: Answer.Yes } regular)
            return regular;
        var body = Body.Of(file, called.Committee, Placed.AtEndOf(called.At), meeting);
        if (body.NotCountable is { } unknown && body.Members.IsEmpty && body.Doubtful.IsEmpty) return unknown;
        return Finding.Each($"every member of {body.Name} had notice of {file.NameOf(meeting)}, or waived it", body.Possible,
            director => Given(file, meeting, director));
    }).WithBreach(Effect.Void);

    /// <summary>Was this Director told of the meeting, or did he or she waive it?</summary>
    public static Finding Given(BoardFile file, BoardMeeting meeting, Person director) => Finding.Any(
        $"{file.NameOf(director)} had notice of {file.NameOf(meeting)}, or waived it",
        InOrder(file, meeting, director), BoardWaiverOfNotice.InWriting(file, meeting, director),
        BoardWaiverOfNotice.ByAttendance(file, meeting, director)).WithBreach(Effect.Void);

    /// <summary>Was a notice given to this Director that is in order: in a way allowed, in time, and stating what it must?</summary>
    public static Finding InOrder(BoardFile file, BoardMeeting meeting, Person director) => OfNotices(file, meeting, director,
        notice => Finding.All($"{file.NameOf(director)} was given notice in order", InTime(file, meeting, director, notice),
            States(file, meeting, notice)));

    /// <summary>The time alone: so many hours, or by mail so many days, before the meeting, by the way that was taken.</summary>
    public static Finding InTime(BoardFile file, BoardMeeting meeting, Person director) =>
        OfNotices(file, meeting, director, notice => InTime(file, meeting, director, notice));

    /// <summary>The content alone: place, day and hour; a purpose is not needed.</summary>
    public static Finding States(BoardFile file, BoardMeeting meeting, Person director) =>
        OfNotices(file, meeting, director, notice => States(file, meeting, notice));

    static Finding OfNotices(
        BoardFile file, BoardMeeting meeting, Person director, Func<Recorded<BoardNoticeGiven>, Finding> judge)
    {
        var name = file.NameOf(director);
        var notices = meeting.Notices.Where(notice => notice.Fact.Directors.Contains(director))
            .OrderBy(notice => notice.Fact.On.SortKey).ToList();
        if (notices.Count == 0) return NoneGiven(file, meeting, name);
        var judged = notices.Select(notice => judge(notice).RelyingOn(notice.Entry)).ToImmutableArray();
        if (judged.Length == 1) return judged[0];
        var deciding = judged.FirstOrDefault(finding => finding.Answer == Answer.Yes) ?? judged[^1];
        return Finding.Any($"{name} was given notice", [.. judged]) with { Figures = deciding.Figures };
    }

    /// <summary>Before the meeting there may still be time. Where others' notices of it are in the books, the one that is not there was not
    /// given; where none is, the books say nothing about how it was noticed.</summary>
    static Finding NoneGiven(BoardFile file, BoardMeeting meeting, string name) => file.WithCall(meeting, called =>
        file.Instruments.Under(called.At.Date, terms =>
        {
            var hours = terms.Find(TermNames.BoardNoticePersonalHours);
            var last = called.At.Instant is not { } at ? called.At
                : Moment.At(at.Minus(Duration.FromHours(hours?.Figure ?? 0)), Moment.ZoneOf(called.At.Zone));
            return file.IsAhead(last)
                ? Finding.NotYet($"no notice to {name} is in the books; in person there is time until {last.InWords()}",
                    new(Wanting.NotYet, $"give {name} notice of {file.NameOf(meeting)}", null, last.Date), hours)
                : file.IsAhead(called.At)
                ? Finding.No($"no notice to {name} is in the books; the last moment for it was {last.InWords()}", hours)
                : meeting.Notices.IsEmpty
                ? Finding.NotShown($"no notice of {file.NameOf(meeting)} is in the books",
                    $"record how and when {name} was given notice", hours)
                : Finding.No($"no notice to {name} is in the books, while others' notices are", hours);
        }));

    /// <summary>The edition in force when the notice was given judges it.</summary>
    static Finding InTime(BoardFile file, BoardMeeting meeting, Person director, Recorded<BoardNoticeGiven> notice) =>
        file.WithCall(meeting, called => file.Instruments.Under(notice.Fact.On.Date, terms =>
        {
            var name = file.NameOf(director);
            var given = notice.Fact;
            return given.Way switch
            {
                BoardNoticeWay.Personal => Hours(called, given.On, terms.Find(TermNames.BoardNoticePersonalHours),
                    $"a notice was delivered to {name} in person on {given.On.InWords()}"),
                BoardNoticeWay.Oral => Finding.All($"{name} was told in time", Personally(given, name, terms),
                    Hours(called, given.On, terms.Find(TermNames.BoardNoticeOralHours), $"{name} was told on {given.On.InWords()}")),
                BoardNoticeWay.Telecopy => ByTelecopy(called, given, name, terms),
                BoardNoticeWay.Mail => Finding.All($"notice was mailed to {name} in time", Addressed(given, name, terms),
                    Prepaid(given, name, terms), Days(called, given, name, terms)),
                _ => ByEmail(called, given, name, terms),
            };
        }));

    static Finding Hours(BoardMeetingCalled called, Moment effective, Term<int>? needed, string done)
    {
        if (needed is null) return Finding.No($"{done}; no instrument allows that way", needed);
        var elapsed = Elapsed.Between(effective, called.At);
        var words = $"{done}, {elapsed} before the meeting; {needed.Figure} hours are required";
        return (elapsed.AtLeast(needed.Figure) switch
        {
            Answer.Yes => Finding.Yes(words, needed),
            Answer.No => Finding.No(words, needed),
            _ => Finding.NotShown(words, "record the hour of the notice, and of the meeting", needed),
        }).WithFigure("hours", elapsed).WithFigure("least", needed.Figure);
    }

    static Finding Days(BoardMeetingCalled called, BoardNoticeGiven given, string name, Terms terms)
    {
        if (terms.Find(TermNames.BoardNoticeMailDays) is not { } needed) return Finding.No("no instrument allows notice by mail");
        var days = DayWindow.Days(given.On.Date, called.At.Date);
        return Finding.That(days >= needed.Figure,
                $"notice to {name} was deposited in the mail {days} days before the meeting; {needed.Figure} are required", needed)
            .WithFigure("days", days).WithFigure("least", needed.Figure);
    }

    static Finding Addressed(BoardNoticeGiven given, string name, Terms terms) => Shown(given.ToAddressOfRecord,
        $"the notice to {name} was addressed as the books have it", $"the notice to {name} was addressed elsewhere",
        $"the books do not show to which address the notice to {name} went", terms.Find(TermNames.BoardNoticeMailDays));

    static Finding Prepaid(BoardNoticeGiven given, string name, Terms terms) => Shown(given.PostagePrepaid,
        "postage was prepaid", "postage was not prepaid", $"the books do not show whether postage on the notice to {name} was prepaid",
        terms.Find(TermNames.BoardNoticeMailDays));

    static Finding Personally(BoardNoticeGiven given, string name, Terms terms) => Shown(given.ToDirectorPersonally,
        $"{name} was told personally", $"it was not {name} who was told",
        $"the books do not show whether {name} was told personally", terms.Find(TermNames.BoardNoticeOralHours));

    /// <summary>To the number that the Director gave; it counts from the later of the transmission and its confirmation by telephone.
    /// </summary>
    static Finding ByTelecopy(BoardMeetingCalled called, BoardNoticeGiven given, string name, Terms terms)
    {
        var hours = terms.Find(TermNames.BoardNoticeTelecopyHours);
        var number = Shown(given.ToNumberGiven, $"the telecopy went to the number that {name} gave",
            $"the telecopy did not go to the number that {name} gave", $"the books do not show to which number the telecopy to {name} went",
            hours);
        var sent = $"a telecopy was sent to {name} on {given.On.InWords()}";
        if (terms.Find(TermNames.BoardNoticeTelecopyConfirmed) is not { Figure: true } confirming)
            return Finding.All($"{name} was given notice by telecopy in time", number, Hours(called, given.On, hours, sent));
        if (given.Confirmed is not { } confirmed)
            return Finding.All($"{name} was given notice by telecopy in time", number,
                Finding.NotShown($"{sent}; the books do not show that the operator confirmed it by telephone",
                    "record when it was confirmed", confirming));
        var effective = confirmed.IsBefore(given.On) == Answer.Yes ? given.On : confirmed;
        return Finding.All($"{name} was given notice by telecopy in time", number,
            Hours(called, effective, hours, $"{sent} and confirmed on {confirmed.InWords()}").Citing(confirming));
    }

    /// <summary>A writing without a rule of its own: a switch says whether it counts as delivered in person on receipt, or as mail.
    /// </summary>
    static Finding ByEmail(BoardMeetingCalled called, BoardNoticeGiven given, string name, Terms terms)
    {
        var setting = terms.Switches.EmailDirectorNotice;
        var finding = setting switch
        {
            EmailDirectorNotice.AsPersonal => Hours(called, given.On, terms.Find(TermNames.BoardNoticePersonalHours),
                $"{name} received a notice by e-mail on {given.On.InWords()}"),
            EmailDirectorNotice.AsMail => Days(called, given, name, terms),
            _ => Finding.No("notice to a Director by e-mail is not allowed", terms.Find(TermNames.BoardNoticeWays)),
        };
        return finding.WithNote($"Arguable: e-mail is a writing without a rule of its own (switch EmailDirectorNotice = {setting}).");
    }

    static Finding Shown(bool? fact, string yes, string no, string unknown, Term? term) => fact switch
    {
        true => Finding.Yes(yes, term),
        false => Finding.No(no, term),
        null => Finding.NotShown(unknown, "record it", term),
    };

    static Finding States(BoardFile file, BoardMeeting meeting, Recorded<BoardNoticeGiven> notice) => file.WithCall(meeting, called =>
        file.Instruments.Under(notice.Fact.On.Date, terms =>
        {
            if (terms.Find(TermNames.BoardNoticeStates) is not { } states)
                return Finding.Yes("no instrument says what the notice states");
            var grounds = new List<Finding>();
            foreach (var part in states.Figure) grounds.Add(StatesPart(part, notice.Fact, called, states));
            return Finding.All("the notice states what it must", [.. grounds]);
        }));

    static Finding StatesPart(string part, BoardNoticeGiven given, BoardMeetingCalled called, Term states) => part switch
    {
        "day" => given.Day is { } day
            ? Finding.That(day == called.At.Date,
                $"it states the day as {BoardFile.Text(day)}; the meeting is on {BoardFile.Text(called.At.Date)}", states)
            : NotStated("day", states),
        "hour" => given.Hour is { } hour
            ? Finding.That(called.At.Time is not { } time || hour == time,
                $"it states the hour as {hour.ToString("HH:mm", null)}; the meeting is on {called.At.InWords()}", states)
            : NotStated("hour", states),
        _ => given.Place is not { } place ? NotStated("place", states)
            : called.Place is { } fixedPlace && !IsSame(place, fixedPlace)
            ? Finding.No($"it states the place as {place}; the meeting is at {fixedPlace}", states)
            : Finding.Yes($"it states the place: {place}", states),
    };

    /// <summary>One place is written shorter or longer: letters and figures count, and one may be part of the other.</summary>
    static bool IsSame(string place, string other)
    {
        var (one, two) = (Bare(place), Bare(other));
        return one.Contains(two, StringComparison.Ordinal) || two.Contains(one, StringComparison.Ordinal);

        static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
    }

    static Finding NotStated(string what, Term states) =>
        Finding.NotShown($"the books do not show that the notice states the {what}", $"record the {what} that it states", states);
}
