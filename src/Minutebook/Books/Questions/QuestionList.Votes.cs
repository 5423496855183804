namespace Minutebook.Books.Questions;

using System.Collections.Generic;
using Minutebook.Board;
using Minutebook.Stockholders;

/// <summary>Questions on quorum, adjournment, votes, proxies and nominations.</summary>
public static partial class QuestionList
{
    static IEnumerable<Question> Votes() =>
    [
        new("quorum.present", "Was a quorum present? The figures present, entitled and needed hold the count.", nameof(Quorum),
            [Meeting, Session], asked => asked.OnGoodShares(asked => Quorum.Present(asked.File, asked.Session))),
        new("quorum.class", "Was a quorum of this class present?", nameof(Quorum), [Meeting, OfClass, Session],
            asked => asked.OnGoodShares(asked => Quorum.OfClass(asked.File, asked.Class, asked.Session))),
        new("votes.entitled", "How many votes are entitled to be cast? The figure \"entitled\" holds it.", nameof(VotingOfShares),
            [Meeting, Session], asked => VotingOfShares.Entitled(asked.File, asked.Session)),
        new("votes.of", "How many votes does this holder have? The figures votes, shares and record-date hold it.", nameof(VotingOfShares),
            [Meeting, Holder, new("matter", "the matter; left out, for all matters", ""), Session], asked =>
                VotingOfShares.VotesOf(asked.File, asked.Holder, asked.Text("matter").Length == 0 ? null : asked.MatterPut.Matter,
                    asked.Session)),
        new("adjournment.carried", "Was the session adjourned by the vote that adjourning needs?", nameof(Quorum), [Meeting, Session],
            asked => asked.OnGoodShares(asked => Adjournment.Carried(asked.File, asked.Session))),
        new("adjournment.days", "Is the adjournment short enough to need no notice? The days alone.", nameof(Quorum), [Meeting, Session],
            asked => Adjournment.ShortEnough(asked.File, asked.Session)),
        new("adjournment.announced", "Were time and place of the session adjourned to announced, or made known as the statute allows?",
            nameof(Quorum), [Meeting, Session], asked => Adjournment.Announced(asked.File, asked.Session)),
        new("adjournment.same-record-date", "Is the record date for the session adjourned to still that of the meeting?", nameof(Quorum),
            [Meeting, Session], asked => Adjournment.SameRecordDate(asked.File, asked.Session)),
        new("adjournment.without-notice", "Needs the session adjourned to no further notice?", nameof(Quorum), [Meeting, Session],
            asked => Adjournment.WithoutNotice(asked.File, asked.Session)),
        new("adjournment.any-business", "May the reconvened session do any business of the meeting?", nameof(Quorum),
            [Meeting, new("session", "the reconvened session", "2")], asked => Adjournment.AnyBusiness(asked.File, asked.Session)),
    ];

    static IEnumerable<Question> Results() =>
    [
        new("vote.carried", "Did the matter get the vote that it needs? The vote alone, without the quorum.", nameof(MannerOfActing),
            [Meeting, Matter], asked => asked.OnGoodShares(asked => MannerOfActing.Vote(asked.File, asked.Matter))),
        new("vote.adopted", "Was the matter adopted: quorum, vote, and class votes?", nameof(MannerOfActing), [Meeting, Matter],
            asked => asked.OnGoodShares(asked => MannerOfActing.Adopted(asked.File, asked.Matter))),
        new("vote.class", "Did the matter get the vote of this class, where it votes by itself?", nameof(MannerOfActing),
            [Meeting, Matter, OfClass],
            asked => asked.OnGoodShares(asked => MannerOfActing.OfClass(asked.File, asked.Matter, asked.Class))),
        new("ballot.in-order", "Do the ballots of this holder on the matter count? The figures votes and shares hold for how many.",
            nameof(VotingOfShares), [Meeting, Matter, Holder], asked => Ballots.Of(asked.File, asked.MatterPut, asked.Holder)),
        new("election.count", "Who has a plurality for how many seats?", nameof(MannerOfActing), [Meeting, Matter],
            asked => asked.OnGoodShares(asked => MannerOfActing.Plurality(asked.File, asked.Matter))),
        new("election.filled", "Were all seats filled, with a quorum?", nameof(MannerOfActing), [Meeting, Matter],
            asked => asked.OnGoodShares(asked => MannerOfActing.Election(asked.File, asked.Matter))),
        new("election.of", "Was this person elected?", nameof(MannerOfActing), [Meeting, Matter, Nominee],
            asked => asked.OnGoodShares(asked => MannerOfActing.Elected(asked.File, asked.Matter, asked.Person("nominee")))),
        new("business.within-purposes", "Does the matter fall under a purpose that the notice of a special meeting stated?",
            nameof(SpecialMeetings), [Meeting, Matter], asked => SpecialMeetings.WithinPurposes(asked.File, asked.MatterPut)),
        new("result.stands", "Would the certified result be the same on what is known today?", nameof(Certification), [Meeting, Matter],
            asked => Certification.Stands(asked.File, asked.Matter)),
    ];

    static IEnumerable<Question> ProxiesAndNominations() =>
    [
        new("proxy.form", "Is the proxy in form?", nameof(ProxyAppointment), [Meeting, ProxyName],
            asked => ProxyAppointment.Form(asked.File, asked.Proxy)),
        new("proxy.filed", "Was the proxy filed before or at the meeting: before the polls closed on the matter?", nameof(ProxyDuration),
            [Meeting, ProxyName, Session, ForMatter],
            asked => ProxyDuration.FiledInTime(asked.File, asked.Proxy, asked.Session, asked.MatterOrAll)),
        new("proxy.in-force", "Is the proxy in force on this day? Its duration alone.", nameof(ProxyDuration), [Meeting, ProxyName, On],
            asked => ProxyDuration.InForce(asked.File, asked.Proxy, asked.Day("on"))),
        new("proxy.not-revoked", "Is the proxy unrevoked?", nameof(ProxyDuration), [Meeting, ProxyName, Session, ForMatter],
            asked => ProxyDuration.NotRevoked(asked.File, asked.Proxy, asked.Session, asked.MatterOrAll)),
        new("proxy.good", "May the proxy be used: in form, filed, in force, not revoked?", nameof(ProxyDuration),
            [Meeting, ProxyName, Session, ForMatter],
            asked => ProxyDuration.Good(asked.File, asked.Proxy, asked.Session, asked.MatterOrAll)),
        new("nomination.window", "Was the nomination received in the window of days before the annual meeting?",
            nameof(NominationAndElection), [Meeting, Nominee],
            asked => Nominated(asked,
                (nomination, election) => NominationAndElection.Window(nomination, election, asked.Corporation.Instruments))),
        new("nomination.contents", "Does the nomination set forth what it must?", nameof(NominationAndElection), [Meeting, Nominee],
            asked => Nominated(asked,
                (nomination, election) => NominationAndElection.Contents(nomination, election, asked.Corporation.Instruments))),
        new("nomination.by-holder", "Was the nomination made by a holder of record entitled to vote?", nameof(NominationAndElection),
            [Meeting, Nominee], asked => Nominated(asked, NominationAndElection.ByHolderOfRecord)),
        new("nomination.in-order", "Was the nomination made in accordance with the by-laws?", nameof(NominationAndElection),
            [Meeting, Nominee], asked => Nominated(asked,
                (nomination, election) => NominationAndElection.InOrder(nomination, election, asked.Corporation.Instruments))),
        new("nomination.declaration", "Do the facts warrant the Board's declaring the nomination defective?", nameof(NominationAndElection),
            [Meeting, Nominee], asked => Nominated(asked,
                (nomination, election) => NominationAndElection.DeclarationWarranted(nomination, election, asked.Corporation.Instruments))),
        new("nomination.votes-count", "Do votes for this nominee count?", nameof(NominationAndElection), [Meeting, Nominee],
            asked => Nominations.With(asked.File,
                election => NominationAndElection.VotesCount(asked.Person("nominee"), asked.File.Meeting.Nominations,
                    asked.File.Meeting.Declarations, election, asked.Corporation.Instruments))),
    ];

    static Values.Finding Nominated(Asked asked, System.Func<Values.Recorded<NominationReceived>, ElectionAhead, Values.Finding> judge) =>
        Nominations.Of(asked.File, asked.Person("nominee"), judge);
}
