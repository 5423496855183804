namespace Minutebook.Books.Questions;

using System.Collections.Generic;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;

/// <summary>Questions on demands for special meetings, and on action by written consent.</summary>
public static partial class QuestionList
{
    static readonly Argument DemandName = new("demand", "the short name of the demand");
    static readonly Argument ActionName = new("action", "the short name of the action by consent");
    static readonly Argument RightsName = new("rights", "the short name of the dividend, rights or other action");

    static IEnumerable<Question> Demands() =>
    [
        new("demand.by-enough", "Did the holders of enough shares demand this special meeting in writing? The figures held, outstanding, " +
            "needed and received hold the count, and when the last request needed came.", nameof(SpecialMeetings), [DemandName],
            asked => asked.OnGoodShares(asked => SpecialMeetings.DemandedByEnough(asked.Stockholders, asked.Demand))),
        new("demand.met", "Did the Secretary give notice of a meeting as this demand asks, for a day in the window? The figure " +
            "\"last-day\" holds the last day for notice.", nameof(NoticeOfMeeting), [DemandName],
            asked => NoticeOfMeeting.DemandMet(asked.Stockholders, asked.Demand)),
        new("demand.meeting-day", "Is the meeting that the Secretary set on a day in the window after receipt? The day alone.",
            nameof(NoticeOfMeeting), [DemandName], asked => NoticeOfMeeting.DemandedDay(asked.Stockholders, asked.Demand)),
        new("demand.neglected", "Did the Secretary neglect or refuse to give notice of the meeting, so that those who demanded it " +
            "may? The figure \"since\" holds the first day.", nameof(NoticeOfMeeting), [DemandName],
            asked => NoticeOfMeeting.Neglected(asked.Stockholders, asked.Demand)),
    ];

    static IEnumerable<Question> Consents() =>
    [
        new("action.in-effect", "Has this action taken effect by written consent? The figure \"effective\" says when.",
            nameof(ActionWithoutMeeting), [ActionName],
            asked => asked.OnGoodShares(asked => ActionWithoutMeeting.InEffect(asked.OfAction, asked.Action))),
        new("action.in-order", "Is this action by consent in order as a whole, with the duties that follow it?",
            nameof(ActionWithoutMeeting), [ActionName],
            asked => ActionWithoutMeeting.InOrder(asked.OfAction, asked.Action)),
        new("action.allowed", "May stockholders act by consent?", nameof(ActionWithoutMeeting), [ActionName],
            asked => ActionWithoutMeeting.Allowed(asked.OfAction, asked.Action)),
        new("action.board-first", "Where the statute asks for it, did the Board act before?", nameof(ActionWithoutMeeting), [ActionName],
            asked => ActionWithoutMeeting.BoardFirst(asked.OfAction, asked.Action)),
        new("action.may-elect", "May Directors be elected by this consent?", nameof(ActionWithoutMeeting), [ActionName],
            asked => ActionWithoutMeeting.MayElect(asked.OfAction, asked.Action)),
        new("action.notice", "Was prompt notice given to every stockholder who did not consent?", nameof(ActionWithoutMeeting),
            [ActionName], asked => ActionWithoutMeeting.NoticeToOthers(asked.OfAction, asked.Action)),
        new("action.notice-to", "Was prompt notice given to this stockholder, if it did not consent?", nameof(ActionWithoutMeeting),
            [ActionName, Holder], asked => ActionWithoutMeeting.NoticeTo(asked.OfAction, asked.Action, asked.Holder)),
        new("action.minute-book", "Are the consents in the minute book?", nameof(ActionWithoutMeeting), [ActionName],
            asked => ActionWithoutMeeting.InMinuteBook(asked.OfAction, asked.Action)),
        new("consent.counts", "Does the consent of this holder count? The figure \"shares\" says for how many.",
            nameof(ActionWithoutMeeting), [ActionName, Holder],
            asked => ActionWithoutMeeting.Counts(asked.OfAction, asked.Action, asked.Holder)),
        new("consent.enough", "Were consents of enough shares delivered, apart from the clocks? The figures for, outstanding and needed " +
            "hold the count.", nameof(ActionWithoutMeeting), [ActionName],
            asked => asked.OnGoodShares(asked => ActionWithoutMeeting.Enough(asked.OfAction, asked.Action))),
        new("consent.in-time", "Were enough consents delivered in time, by the clock that decides? Figures days, from and last-day hold " +
            "the count.", nameof(ActionWithoutMeeting), [ActionName],
            asked => ActionWithoutMeeting.InTime(asked.OfAction, asked.Action)),
        new("consent.in-time-by-law", "Were they delivered in time by the law's clock alone?", nameof(ActionWithoutMeeting), [ActionName],
            asked => ActionWithoutMeeting.InTimeByLaw(asked.OfAction, asked.Action)),
        new("consent.in-time-by-bylaw", "Were they dated, and delivered in time, by the by-law's clock alone?",
            nameof(ActionWithoutMeeting),
            [ActionName], asked => ActionWithoutMeeting.InTimeByBylaw(asked.OfAction, asked.Action)),
        new("consent.proxy-determined", "Was the validity of a consent under this transmitted proxy determined, and recorded?",
            nameof(ActionWithoutMeeting), [ActionName, ProxyName],
            asked => ActionWithoutMeeting.Determined(asked.OfAction, asked.Action, asked.Proxy.Id)),
    ];

    static IEnumerable<Question> ConsentDates() =>
    [
        new("consent-record-date.in-order", "Is the record date that the Board fixed for this consent in order?",
            nameof(RecordDateForConsents), [ActionName], asked => RecordDateForConsents.InOrder(asked.OfAction, asked.Action)),
        new("consent-record-date.window", "Is it at most so many days after its adoption? The days alone.", nameof(RecordDateForConsents),
            [ActionName], asked => RecordDateForConsents.InWindow(asked.OfAction, asked.Action)),
        new("consent-record-date.adoption", "Is it not before its adoption?", nameof(RecordDateForConsents), [ActionName],
            asked => RecordDateForConsents.NotBeforeAdoption(asked.OfAction, asked.Action)),
        new("consent-record-date.governing", "Which record date governs this consent? The figure \"date\" holds it.",
            nameof(RecordDateForConsents), [ActionName], asked => RecordDateForConsents.Governing(asked.OfAction, asked.Action)),
        new("rights-record-date.in-order", "Is the record date of this dividend, distribution, rights or other action in order?",
            nameof(RecordDateForDividends), [RightsName], asked => OfRights(asked, (rights, adopted) => RecordDateForDividends.InOrder(
                asked.Corporation.Instruments, adopted, rights.Date, rights.Action))),
        new("rights-record-date.governing", "Which record date governs it? The figure \"date\" holds it.", nameof(RecordDateForDividends),
            [RightsName], asked => OfRights(asked, (rights, adopted) => RecordDateForDividends.Governing(
                asked.Corporation.Instruments, adopted, rights.Date))),
        new("record-date.of-days", "May a record date for a dividend or other lawful action lie so, by its days alone?",
            nameof(RecordDateForDividends), [new("adopted", "the day on which the resolution was adopted"),
                new("date", "the record date; left out, none was fixed", ""), new("action", "the day of payment or other action")],
            asked => RecordDateForDividends.InOrder(asked.Corporation.Instruments, asked.Day("adopted"),
                asked.Text("date").Length == 0 ? null : asked.Day("date"), asked.Day("action"))),
    ];

    static IEnumerable<Question> Owners() =>
    [
        new("joint.vote", "How are the shares of these joint owners or fiduciaries voted on the matter? The figures for, against and " +
            "abstain hold the votes.", nameof(ProxyDuration), [Meeting, Matter, Holder],
            asked => JointOwners.Of(asked.File, asked.MatterPut, asked.Holder)),
        new("proxy.vote", "How is a proxy voted on the matter by those who hold it? The figures for, against and abstain hold the votes.",
            nameof(ProxyAppointment), [Meeting, Matter, ProxyName],
            asked => ProxyHolders.Of(asked.File, asked.MatterPut, asked.Proxy)),
        new("meeting.postponed", "Was the meeting put off, or moved, before it was opened? Then notice and record date run anew.",
            nameof(NoticeOfMeeting), [Meeting], asked => Adjournment.Postponed(asked.File)),
        new("meeting.equity", "Which patterns at which a court of equity may look does the meeting show? They decide nothing.",
            nameof(AnnualMeeting), [Meeting], asked => EquityFlags.Of(asked.File)),
        new("notice.household", "Does one notice to the household serve this holder?", nameof(NoticeOfMeeting), [Meeting, Holder, Session],
            asked => NoticeOfMeeting.ToHousehold(asked.File, asked.Holder, asked.Session)),
        new("inspectors.required", "Must inspectors of election be appointed?", nameof(MannerOfActing), [Meeting],
            asked => InspectorsOfElection.Required(asked.File)),
        new("inspectors.appointed", "Are there inspectors where there must be, each under oath?", nameof(MannerOfActing), [Meeting],
            asked => InspectorsOfElection.Appointed(asked.File)),
        new("inspectors.sworn", "Did this inspector take the oath before the polls?", nameof(MannerOfActing), [Meeting, OfPerson],
            asked => InspectorsOfElection.Sworn(asked.File, asked.Person("person"))),
        new("inspectors.ruling", "Was this challenge of a ballot or proxy rightly ruled?", nameof(MannerOfActing),
            [Meeting, new("challenge", "the short name of the challenge")],
            asked => InspectorsOfElection.Ruled(asked.File, asked.Text("challenge"))),
        new("result.recount", "Did the recount find what these books count?", nameof(MannerOfActing), [Meeting, Matter],
            asked => InspectorsOfElection.Recounted(asked.File, asked.Matter)),
        new("ballots.in-batches", "Do all ballots on this matter count that came in batches? The figures \"ballots\" and \"batches\" say " +
            "how many came.", nameof(MannerOfActing), [Meeting, Matter],
            asked => asked.OnGoodShares(asked => MannerOfActing.InBatches(asked.File, asked.Matter))),
        new("ballots.keyed-alike", "Were the ballots on this matter keyed twice, alike?", nameof(MannerOfActing), [Meeting, Matter],
            asked => InspectorsOfElection.KeyedAlike(asked.File, asked.Matter)),
        new("proxies.each", "Is every proxy that was given for this meeting good? The findings of those that are not follow.",
            nameof(ProxyDuration), [Meeting, Session], asked => ProxyDuration.Each(asked.File, asked.Session)),
    ];

    static Finding OfRights(Asked asked, System.Func<RightsRecordDateFixed, NodaTime.LocalDate, Finding> judge)
    {
        var (rights, file) = (asked.Rights, asked.Stockholders);
        var adopted = rights.Fact.Adopted.DateIn(file.Office);
        var finding = judge(rights.Fact, adopted).RelyingOn(rights.Entry);
        return rights.Fact.Resolution is { } resolution && finding.Answer == Answer.Yes
            ? Finding.All(finding.Words, finding, file.Officers.ByBoard(resolution, adopted, "so resolved", null))
                with { Figures = finding.Figures } : finding;
    }
}
