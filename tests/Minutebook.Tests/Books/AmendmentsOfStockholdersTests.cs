namespace Minutebook.Tests.Books;

using System.Collections.Generic;
using Minutebook.Books;
using Minutebook.Instruments;
using Minutebook.Particulars;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Officers.OfficerFacts;

/// <summary>Amendments by the stockholders: by written consent, and at meetings that are not wholly in order.</summary>
public class AmendmentsOfStockholdersTests
{
    static readonly ActionId Act = new("laws");

    static ByLawsAmended Amended(string key = "notice.least-days", string figure = "20", string number = "2.4",
        string on = "2025-03-05T12:00") => new(new("s-1"), AdoptingBody.Stockholders, On(on), "as consented",
            [new(number, AmendmentEffect.Amended, [new(key, [figure])])], Action: Act);

    static IEnumerable<Fact> Consented(MatterKind kind, params Holder[] holders) =>
    [
        new ActionDrawn(Act, "RESOLVED, that the by-laws are amended.", kind),
        .. System.Array.ConvertAll(holders, holder => new ConsentSigned(Act, holder, On("2025-03-03"), HasSignature: true,
            Dated: new(2025, 3, 3))),
        new ConsentDelivered(Act, Many.Of<Holder>(holders), On("2025-03-05T10:00"), DeliveryPoint.PrincipalPlace, DeliveryMeans.Hand),
    ];

    static Finding InOrder(Corporate books) => books.Ask("amendment.in-order", "amendment=s-1");

    [Fact, Requirement("12-1")]
    public void By_written_consent_of_a_majority_of_all_outstanding()
    {
        InOrder(With([.. Consented(MatterKind.BylawAmendment, Ada, Bob), Amended()])).Yes().Having("for", 75).Citing("By-laws 2.13");
        InOrder(With([.. Consented(MatterKind.BylawAmendment, Ada), Amended()])).No().Standing("void");
        InOrder(With([.. Consented(MatterKind.Ordinary, Ada, Bob), Amended()])).No().Standing("void");
        InOrder(With(Amended())).NotShown();
    }

    [Theory, Requirement("12-1"), InlineData("2025-03-05T12:00", Answer.Yes), InlineData("2025-03-04T12:00", Answer.No)]
    public void Not_before_the_consents_took_effect(string on, Answer answer) =>
        InOrder(With([.. Consented(MatterKind.BylawAmendment, Ada, Bob), Amended(on: on)])).Is(answer);

    [Fact, Requirement("12-1")]
    public void A_greater_vote_that_protects_a_section_is_asked_of_consents_too()
    {
        var protecting = new ByLawsAmended(new("s-0"), AdoptingBody.Stockholders, On("2024-06-11"), "two thirds",
            [new("2.13", AmendmentEffect.Amended, [new("consent.dated", ["true"])])], HigherVote: "at least 4/5 of outstanding",
            Protects: ["2.4"]);
        InOrder(With([protecting, .. Consented(MatterKind.BylawAmendment, Ada, Bob), Amended()])).No().Saying("75 were cast for it of 100");
        InOrder(With([protecting, .. Consented(MatterKind.BylawAmendment, Ada, Bob, Cy), Amended()])).Yes();
    }

    [Fact, Requirement("12-2")]
    public void What_they_adopt_does_not_judge_its_own_adoption()
    {
        // Consents would have to be of ninety days' standing under what they adopt; a quorum of nine tenths would undo its own vote.
        var consented = With([.. Consented(MatterKind.BylawAmendment, Ada, Bob),
            Amended("vote.required", "at least 9/10 of outstanding", "2.9")]);
        InOrder(consented).Yes();
        consented.Ask("action.in-effect", "action=laws").Yes();
        var voted = With([.. Meeting(), Put(MatterKind.BylawAmendment), Came(Ada), Came(Cy), Vote(Ada, Choice.For), Polls(Plan),
            new ByLawsAmended(new("s-1"), AdoptingBody.Stockholders, Hour("11:00"), "a quorum of nine tenths",
                [new("2.8", AmendmentEffect.Amended, [new("quorum.stockholders", ["at least 9/10"])])], Meeting: Annual, Matter: Plan)]);
        voted.OfAnnual("quorum.present").Yes().Having("present", 65);
        voted.OfAnnual("vote.adopted", "matter=plan").Yes();
        voted.Ask("by-laws.term", "term=quorum.stockholders", "on=2025-06-10").Having("figure", "at least 9/10");
    }

    /// <summary>On open books: the meeting's list was never made, and Bob had no notice.</summary>
    [Fact, Requirement("12-1")]
    public void One_late_notice_freezes_no_amendment()
    {
        var books = With([.. Meeting(), Put(MatterKind.BylawAmendment), Came(Ada), Came(Cy), Vote(Ada, Choice.For), Polls(Plan)])
            .And(new BooksOpened("Example Company", "Delaware", "America/Los_Angeles", On("2025-01-02")));
        var amended = new ByLawsAmended(new("s-1"), AdoptingBody.Stockholders, Hour("11:00"), "as voted",
            [new("2.4", AmendmentEffect.Amended, [new("notice.least-days", ["20"])])], Meeting: Annual, Matter: Plan);
        Assert.IsType<Entered>(books.Trying(amended).LastRuling);
        var after = books.And(amended);
        Assert.NotEqual(Answer.Yes, InOrder(after).Answer);
        Assert.Equal(Effect.Voidable, InOrder(after).Standing().AtWorst);
        after.Ask("by-laws.term", "term=notice.least-days", "on=2025-06-11").Having("figure", "20");
        // What was not voted is refused all the same.
        var against = With([.. Meeting(), Put(MatterKind.BylawAmendment), Came(Ada), Came(Cy), Vote(Ada, Choice.Against), Polls(Plan)])
            .And(new BooksOpened("Example Company", "Delaware", "America/Los_Angeles", On("2025-01-02")));
        Assert.IsType<Refused>(against.Trying(amended).LastRuling);
    }

    [Fact, Requirement("12-1")]
    public void The_certificate_too_is_amended_by_written_consent()
    {
        var certificate = new CertificateAmended(new("c-1"), On("2025-03-06"), "more shares",
            [new("FOURTH", AmendmentEffect.Amended)], new ResolutionId("r-1"), Action: Act);
        IEnumerable<Fact> facts = [.. Staffed, Resolved("r-1", "2025-03-01"), .. Consented(MatterKind.CharterAmendment, Ada, Bob),
            new PriorBoardActionTaken(Act, On("2025-03-01"), new ResolutionId("r-1"))];
        With([.. facts, certificate]).Ask("certificate-amendment.in-order", "amendment=c-1").Yes();
        With([.. facts, certificate with { Action = null }]).Ask("certificate-amendment.in-order", "amendment=c-1").NotShown();
    }
}
