namespace Minutebook.Books.Questions;

using System.Collections.Generic;
using Minutebook.Stockholders;

/// <summary>Questions on a meeting of stockholders up to its opening: call, notice, record date, list.</summary>
public static partial class QuestionList
{
    static IEnumerable<Question> Meetings() =>
    [
        new("meeting.in-order", "Is the meeting in order: call, place, record date, notice to all, list, quorum, adjournments?",
            nameof(MeetingInOrder), [Meeting], asked => MeetingInOrder.Of(asked.File)),
        new("meeting.held-as-called", "Was it opened on the day for which it was called, and not before the hour?", nameof(MeetingInOrder),
            [Meeting], asked => MeetingInOrder.HeldAsCalled(asked.File)),
        new("meeting.fixed", "Did the Board fix date, place and hour of the annual meeting, as its notice says?", nameof(AnnualMeeting),
            [Meeting], asked => AnnualMeeting.Fixed(asked.File)),
        new("meeting.called", "Was the meeting called by one who may call it?", nameof(SpecialMeetings), [Meeting],
            asked => SpecialMeetings.CalledByOneEntitled(asked.File)),
        new("meeting.place", "Is the place of the meeting lawful?", nameof(PlaceOfMeeting), [Meeting],
            asked => PlaceOfMeeting.InOrder(asked.File)),
        new("notice.window",
            "Was notice to this holder given in the window of days before the meeting? The window alone: no waiver, no way, no " +
            "content.", nameof(NoticeOfMeeting), [Meeting, Holder, Session],
                asked => NoticeOfMeeting.Window(asked.File, asked.Holder, asked.Session)),
        new("notice.way", "Was notice to this holder given in a way allowed: delivered, mailed to the right address and prepaid, " +
            "telegraphed, transmitted?", nameof(NoticeOfMeeting), [Meeting, Holder, Session],
            asked => NoticeOfMeeting.Way(asked.File, asked.Holder, asked.Session)),
        new("notice.deemed-given", "On which day is notice to this holder deemed given? The figure \"day\" holds it.",
            nameof(NoticeOfMeeting), [Meeting, Holder, Session],
            asked => NoticeOfMeeting.DeemedGiven(asked.File, asked.Holder, asked.Session)),
        new("notice.states", "Does the notice to this holder state what it must?", nameof(NoticeOfMeeting), [Meeting, Holder, Session],
            asked => NoticeOfMeeting.States(asked.File, asked.Holder, asked.Session)),
        new("notice.in-order", "Was this holder given a notice that is in order in way, window and content, apart from any waiver?",
            nameof(NoticeOfMeeting), [Meeting, Holder, Session], asked => NoticeOfMeeting.InOrder(asked.File, asked.Holder, asked.Session)),
        new("notice.given", "Did this holder have notice, or waive it?", nameof(NoticeOfMeeting), [Meeting, Holder, Session],
            asked => NoticeOfMeeting.Given(asked.File, asked.Holder, asked.Session)),
        new("notice.to-all", "Did every stockholder entitled to notice have it, or waive it?", nameof(NoticeOfMeeting), [Meeting, Session],
            asked => NoticeOfMeeting.ToAll(asked.File, asked.Session)),
        new("notice.caused", "Was this form of notice caused by one who may cause it?", nameof(NoticeOfMeeting),
            [Meeting, new("notice", "the short name of the form of notice")],
            asked => NoticeOfMeeting.CausedBy(asked.File, new(asked.Text("notice")))),
        new("notice.proven", "Is there an affidavit that notice was given to this holder?", nameof(NoticeOfMeeting), [Meeting, Holder],
            asked => NoticeOfMeeting.Proven(asked.File, asked.Holder)),
        new("notice.excused", "Is notice to this holder excused, since annual notices in a row came back undeliverable?",
            nameof(NoticeOfMeeting), [Meeting, Holder], asked => NoticeOfMeeting.Excused(asked.File, asked.Holder)),
        new("waiver.in-writing", "Did this holder waive notice in writing?", nameof(WaiverOfNotice), [Meeting, Holder, Session],
            asked => WaiverOfNotice.InWriting(asked.File, asked.Holder, asked.Session)),
        new("waiver.by-attendance", "Did this holder waive notice by attending?", nameof(WaiverOfNotice), [Meeting, Holder, Session],
            asked => WaiverOfNotice.ByAttendance(asked.File, asked.Holder, asked.Session)),
    ];

    static IEnumerable<Question> RecordDatesAndLists() =>
    [
        new("record-date.window", "Does the record date lie in the window of days before the meeting?", nameof(RecordDateForMeetings),
            [Meeting, Session], asked => RecordDateForMeetings.InWindow(asked.File, asked.Session)),
        new("record-date.adoption", "Is the record date not before the day on which its resolution was adopted?",
            nameof(RecordDateForMeetings), [Meeting, Session], asked => RecordDateForMeetings.NotBeforeAdoption(asked.File, asked.Session)),
        new("record-date.in-order", "Is the record date that the Board fixed in order?", nameof(RecordDateForMeetings), [Meeting, Session],
            asked => RecordDateForMeetings.InOrder(asked.File, asked.Session)),
        new("record-date.governing", "Which record date governs? The figure \"date\" holds it.", nameof(RecordDateForMeetings),
            [Meeting, Session, new("for", "notice or voting, where they differ", "voting")],
            asked => RecordDateForMeetings.Governing(asked.File, asked.Session, asked.Choice<RecordDatePurpose>("for"))),
        new("record-date.one-date", "Does one record date serve for notice and voting, or may they differ as they do?",
            nameof(RecordDateForMeetings), [Meeting, Session], asked => RecordDateForMeetings.OneDate(asked.File, asked.Session)),
        new("list.in-time", "Was the voting list complete so many days before the meeting?", nameof(VotingList), [Meeting, Session],
            asked => VotingList.InTime(asked.File, asked.Session)),
        new("list.complete", "Does the voting list show every stockholder, in order, with address and shares?", nameof(VotingList),
            [Meeting, Session], asked => VotingList.Complete(asked.File, asked.Session)),
        new("list.place", "Is the place where the voting list is open a lawful one?", nameof(VotingList), [Meeting, Session],
            asked => VotingList.PlaceOf(asked.File, asked.Session)),
        new("list.inspection", "Was this request to examine the list rightly decided?", nameof(VotingList),
            [Meeting, new("request", "the short name of the request")], asked => VotingList.Decided(asked.File, asked.Text("request"))),
        new("list.open-to", "Must this request to examine the list be granted?", nameof(VotingList),
            [Meeting, new("request", "the short name of the request")], asked => VotingList.OpenTo(asked.File, asked.Text("request"))),
        new("list.at-meeting", "Was the list produced and kept at the meeting?", nameof(VotingList), [Meeting, Session],
            asked => VotingList.AtMeeting(asked.File, asked.Session)),
        new("list.in-order", "Is the voting list in order?", nameof(VotingList), [Meeting, Session],
            asked => VotingList.InOrder(asked.File, asked.Session)),
    ];
}
