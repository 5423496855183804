namespace Minutebook.Books.Questions;

using System.Collections.Generic;
using Minutebook.Board;
using Minutebook.Values;

/// <summary>Questions on the Board: its seats, meetings, acts and committees.</summary>
public static partial class QuestionList
{
    static readonly Argument BoardMeetingName = new("meeting", "the short name of the meeting of the Board or committee");
    static readonly Argument Director = new("director", "the short name of the Director");
    static readonly Argument ResolutionName = new("resolution", "the short name of the resolution");
    static readonly Argument CommitteeName = new("committee", "the short name of the committee");
    static readonly Argument OfBody = new("committee", "the short name of the committee; left out, the Board", "");

    static IEnumerable<Question> Seats() =>
    [
        new("directors.number", "How many Directors are fixed on a day? The figure \"number\" holds it.", nameof(NumberAndTenure), [On],
            asked => NumberAndTenure.Number(asked.Board, asked.Day("on"))),
        new("directors.serves",
            "Does this person serve as Director on a day? The figure \"holds-over-since\" says so of one who holds over.",
            nameof(NumberAndTenure), [OfPerson, On], asked => OfAnyName(asked, "serves as Director", person =>
                NumberAndTenure.Serves(asked.Board, person, asked.Day("on")))),
        new("directors.qualified", "May this person be a Director?", nameof(NumberAndTenure), [OfPerson, On],
            asked => NumberAndTenure.Qualified(asked.Board, asked.Person("person"), asked.Day("on"))),
        new("directors.serving", "How many Directors serve on a day? The figures serving, fixed, vacant and directors hold it.",
            nameof(NumberAndTenure), [On], asked => NumberAndTenure.Serving(asked.Board, asked.Day("on"))),
        new("directors.resigned", "Did this Director's resignation take effect? The figure \"effective\" says when.", nameof(Resignation),
            [Director], asked => Resignation.Of(asked.Board, asked.Person("director"))),
        new("directors.removed", "Was this Director removed by the stockholders' vote?", nameof(Removal), [Director],
            asked => Removal.Of(asked.Board, asked.Person("director"))),
        new("vacancy.filled", "Was the seat of this Director, whom the Board seated, filled in order?", nameof(Vacancies), [Director],
            asked => Vacancies.Filled(asked.Board, asked.Person("director"))),
        new("directors.compensation",
            "What is due to this Director for the days from one to the other, both included? The figure \"due\" holds it.",
            nameof(Compensation), [Director, new("from", "the first day"), new("to", "the last day")],
            asked => Compensation.Of(asked.Board, asked.Person("director"), asked.Day("from"), asked.Day("to"))),
    ];

    static IEnumerable<Question> BoardMeetings() =>
    [
        new("board-meeting.in-order", "Was this meeting of the Board or committee lawfully called and convened?", nameof(GeneralPowers),
            [BoardMeetingName], asked => BoardMeetingInOrder.Of(asked.Board, asked.BoardMeeting)),
        new("board-meeting.called", "Was it called by one who may call it?", nameof(BoardSpecialMeetings), [BoardMeetingName],
            asked => BoardSpecialMeetings.Called(asked.Board, asked.BoardMeeting)),
        new("board-meeting.regular", "Were time and place of this annual or regular meeting fixed by resolution?", nameof(RegularMeetings),
            [BoardMeetingName], asked => RegularMeetings.Fixed(asked.Board, asked.BoardMeeting)),
        new("board-meeting.present", "Did this Director attend: in person, or by telephone where all hear each other?",
            nameof(MeetingsByTelephone), [BoardMeetingName, Director], Attended),
        new("board-meeting.quorum",
            "Was a quorum present at this meeting: at the vote on the resolution named, or at its last? The figures present, needed, " +
            "fixed and serving hold the count.", nameof(BoardQuorum),
            [BoardMeetingName, new("resolution", "at the vote on this resolution; left out, at the end of what is entered", "")],
            asked => asked.ResolutionOrNull?.Voted is { } voted
                ? BoardQuorum.Present(asked.Board, asked.BoardMeeting, new(voted.Fact.At, voted.Entry), voted.Fact)
                : BoardQuorum.Present(asked.Board, asked.BoardMeeting, LastOf(asked.BoardMeeting, asked.Board))),
        new("board-meeting.adjourned", "Was it adjourned by the vote that adjourning needs?", nameof(BoardQuorum),
            [BoardMeetingName, new("adjournment", "which of its adjournments", "1")],
            asked => BoardQuorum.Adjourned(asked.Board, asked.BoardMeeting, asked.Whole("adjournment"))),
        new("board-meeting.minutes", "Are there minutes of it in the book of the Board, or of the committee?", nameof(CommitteeMinutes),
            [BoardMeetingName], asked => CommitteeMinutes.Kept(asked.Board, asked.BoardMeeting)),
        new("board-notice.to-all", "Did every member have notice of this meeting, or waive it?", nameof(BoardNoticeOfMeeting),
            [BoardMeetingName], asked => BoardNoticeOfMeeting.ToAll(asked.Board, asked.BoardMeeting)),
        new("board-notice.given", "Did this Director have notice of this meeting, or waive it?", nameof(BoardNoticeOfMeeting),
            [BoardMeetingName, Director],
            asked => BoardNoticeOfMeeting.Given(asked.Board, asked.BoardMeeting, asked.Person("director"))),
        new("board-notice.in-order", "Was this Director given notice in order: in a way allowed, in time, stating what it must?",
            nameof(BoardNoticeOfMeeting), [BoardMeetingName, Director],
            asked => BoardNoticeOfMeeting.InOrder(asked.Board, asked.BoardMeeting, asked.Person("director"))),
        new("board-notice.in-time", "Was this Director given notice in time, by the clock of the way that was taken? The time alone.",
            nameof(BoardNoticeOfMeeting), [BoardMeetingName, Director],
            asked => BoardNoticeOfMeeting.InTime(asked.Board, asked.BoardMeeting, asked.Person("director"))),
        new("board-notice.states", "Does the notice to this Director state place, day and hour?", nameof(BoardNoticeOfMeeting),
            [BoardMeetingName, Director],
            asked => BoardNoticeOfMeeting.States(asked.Board, asked.BoardMeeting, asked.Person("director"))),
        new("board-waiver.written", "Did this Director waive notice in writing?", nameof(BoardWaiverOfNotice), [BoardMeetingName, Director],
            asked => BoardWaiverOfNotice.InWriting(asked.Board, asked.BoardMeeting, asked.Person("director"))),
        new("board-waiver.attendance", "Did this Director waive notice by attending?", nameof(BoardWaiverOfNotice),
            [BoardMeetingName, Director],
            asked => BoardWaiverOfNotice.ByAttendance(asked.Board, asked.BoardMeeting, asked.Person("director"))),
    ];

    static IEnumerable<Question> BoardActs() =>
    [
        new("board-quorum.needed",
            "How many are a quorum of the Board, or of a committee, on a day? The figures needed, fixed and serving hold it.",
            nameof(BoardQuorum), [On, OfBody], asked => BoardQuorum.Needed(asked.Board, asked.AtEndOf("on"), asked.CommitteeOrBoard)),
        new("resolution.adopted", "Was this resolution of the Board or of a committee adopted: meeting, quorum, vote, power?",
            nameof(BoardMannerOfActing), [ResolutionName],
            asked => BoardMannerOfActing.Adopted(asked.Board, asked.Resolution)),
        new("resolution.vote", "Did this resolution get the vote that it needs? The vote alone.", nameof(BoardMannerOfActing),
            [ResolutionName], asked => BoardMannerOfActing.Vote(asked.Board, asked.Resolution)),
        new("resolution.in-force", "Is this resolution in force on a day: adopted by then, and not rescinded?", nameof(GeneralPowers),
            [ResolutionName, On], asked => GeneralPowers.Resolved(asked.Board, asked.Resolution, asked.Day("on"))),
        new("resolution.assent", "Is this Director taken to have assented to the resolution?", nameof(PresumptionOfAssent),
            [ResolutionName, Director],
            asked => PresumptionOfAssent.Of(asked.Board, asked.Resolution, asked.Person("director"))),
        new("resolution.assented", "Who is taken to have assented to the resolution? The figures assented and not-assented hold them.",
            nameof(PresumptionOfAssent), [ResolutionName], asked => PresumptionOfAssent.OfAll(asked.Board, asked.Resolution)),
        new("board-consent.in-effect", "Is this resolution in effect by the written consent of all in office?",
            nameof(BoardActionWithoutMeeting), [ResolutionName],
            asked => BoardActionWithoutMeeting.InEffect(asked.Board, asked.Resolution)),
        new("committee.created", "Was this committee created in order?", nameof(Committees), [CommitteeName],
            asked => Committees.Created(asked.Board, asked.Committee)),
        new("committee.may-act", "Has this committee the power for such a matter?", nameof(Committees),
            [CommitteeName, new("matter", "the kind of matter, such as dividend or stock-issue"), On],
            asked => Committees.MayAct(asked.Board, asked.Committee, asked.Choice<BoardMatter>("matter"), asked.AtEndOf("on"))),
        new("committee.serves", "Does this person serve on the committee on a day?", nameof(CommitteeRemoval),
            [CommitteeName, OfPerson, On], OnCommittee),
        new("committee.substitute", "Was a Director rightly put in the place of this member at this meeting?", nameof(Committees),
            [BoardMeetingName, new("member", "the short name of the member")], Substituted),
    ];

    static Finding Attended(Asked asked)
    {
        var director = asked.Person("director");
        return asked.BoardMeeting.Came.FindLast(one => one.Fact.Director == director) is { Fact: not null } came
            ? MeetingsByTelephone.IsPresence(asked.Board, came)
            : Finding.No($"the books do not show that {asked.Corporation.NameOf(director)} attended");
    }

    static Placed LastOf(BoardMeeting meeting, BoardFile file) => meeting.Closed is { Fact: var closed, Entry: var entry }
        ? new(closed.At, entry) : meeting.Called is { Fact: var called } && file.IsAhead(called.At)
        ? Placed.AtEndOf(called.At) : file.Present;

    static Finding OnCommittee(Asked asked)
    {
        var (person, at) = (asked.Person("person"), asked.AtEndOf("on"));
        var body = Body.Of(asked.Board, asked.Committee, at);
        if (body.NotCountable is { } unknown && body.Fixed is null) return unknown;
        var name = asked.Corporation.NameOf(person);
        foreach (var (doubtful, why) in body.Doubtful)
            if (doubtful == person) return Finding.All($"{name} serves on {body.Name}", Finding.Not("the membership goes on", why));
        return Finding.That(body.Has(person), $"{name} {(body.Has(person) ? "serves" : "does not serve")} on {body.Name}");
    }

    static Finding Substituted(Asked asked)
    {
        var member = asked.Person("member");
        return asked.BoardMeeting.Substitutes.FindLast(one => one.Fact.Member == member) is { Fact: { } named }
            ? Committees.SubstituteNamed(asked.Board, asked.BoardMeeting, named)
            : Finding.NotShown($"the books show no one put in the place of {asked.Corporation.NameOf(member)}",
                "record who took the place of the member");
    }
}
