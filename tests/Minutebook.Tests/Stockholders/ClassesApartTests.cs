namespace Minutebook.Tests.Stockholders;

using System.Collections.Generic;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>
/// Classes voted apart by several owners, consented to apart, and keyed again. Class B has ten votes a share; the Bells, who are three,
/// have 30 shares of common stock and 10 of Class B, Ada 40 and 10.
/// </summary>
public class ClassesApartTests
{
    static readonly StockClass B = new("b");
    static readonly Holder Bells = new("bells");
    static readonly Person Carl = new("carl");
    static readonly Person Dana = new("dana");
    static readonly Person Emil = new("emil");

    static Corporate Books(params IEnumerable<Fact> facts) => With([
        new StockClassAuthorized(B, "Class B", Number(1000), On("1992-08-03"), VotesPerShare: 10),
        new HolderOpened(Bells, new("the Bells"), HolderKind.Joint, new("77 Lake Road"), Persons: [Carl, Dana, Emil]),
        Issued(Bells, 30), Issued(Bells, 10, security: "b-bells", of: B), Issued(Ada, 10, security: "b-ada", of: B), .. facts]);

    static BallotCast By(Person owner, Choice choice, StockClass? of = null, string at = "10:20") =>
        Vote(Bells, choice, at) with { Owner = owner, Class = of };

    static Finding Voted(params IEnumerable<Fact> facts) =>
        Books([.. Meeting(), Put(), .. facts, Polls(Plan)]).OfAnnual("joint.vote", "matter=plan", "holder=bells");

    [Fact, Requirement("2.10.2-5", "2.11-1")]
    public void Several_owners_bind_or_divide_each_class_by_itself() =>
        Voted(By(Carl, Choice.For, Common), By(Dana, Choice.Against, Common), By(Carl, Choice.For, B, "10:21"))
            .Yes().Having("for", 115).Having("against", 15).Saying("each class by itself");

    [Fact, Requirement("2.10.2-5", "2.11-1")]
    public void One_who_names_no_class_votes_every_class()
    {
        Voted(By(Carl, Choice.For), By(Dana, Choice.Against, Common, "10:21")).Having("for", 115).Having("against", 15);
        Voted(By(Carl, Choice.For), By(Dana, Choice.Against, B, "10:21"), By(Emil, Choice.Against, B, "10:22"))
            .Having("for", 30).Having("against", 100);
    }

    [Fact, Requirement("2.10.2-5", "2.11-1")]
    public void The_later_ballot_of_one_owner_for_one_class_leaves_its_earlier_one_the_rest() =>
        Voted(By(Carl, Choice.For), By(Carl, Choice.Against, B, "10:21")).Having("for", 30).Having("against", 100);

    [Fact, Requirement("2.10.2-5")]
    public void Without_a_class_all_that_they_hold_is_divided() =>
        Voted(By(Carl, Choice.For), By(Dana, Choice.Against, at: "10:21")).Having("for", 65).Having("against", 65);

    static readonly ActionId Act = ActionWithoutMeetingTests.Act;

    /// <summary>There are 330 votes in all: 130 of common stock, 200 of Class B.</summary>
    static Corporate Consented(params IEnumerable<Fact> facts) => Books([ActionWithoutMeetingTests.Drawn(), .. facts]);

    static IEnumerable<Fact> Consent(Holder holder, string on, StockClass? of = null, int? shares = null) =>
    [
        new ConsentSigned(Act, holder, On($"{on}T09:00"), HasSignature: true, Dated: NodaTime.Text.LocalDatePattern.Iso.Parse(on).Value,
            Shares: shares is { } part ? Number(part) : null, Class: of),
        new ConsentDelivered(Act, [holder], On($"{on}T10:00"), DeliveryPoint.PrincipalPlace),
    ];

    static Finding Enough(params IEnumerable<Fact> facts) => Consented(facts).Ask("consent.enough", "action=act");

    [Fact, Requirement("2.13-1", "2.11-1")]
    public void A_consent_that_names_a_class_is_of_the_shares_of_it_alone()
    {
        Enough(Consent(Ada, "2025-06-02", B)).Having("for", 100).Having("outstanding", 330);
        Enough(Consent(Ada, "2025-06-02", Common)).Having("for", 40);
        Enough(Consent(Ada, "2025-06-02")).Having("for", 140);
        Enough([.. Consent(Ada, "2025-06-02", B), .. Consent(Ada, "2025-06-03", Common)]).Having("for", 140);
    }

    [Fact, Requirement("2.13-1", "2.11-1")]
    public void Classes_together_may_be_enough_and_one_alone_not()
    {
        Enough(Consent(Bells, "2025-06-01")).Is(Answer.Open).Having("for", 130);
        var both = Consented([.. Consent(Bells, "2025-06-01"), .. Consent(Ada, "2025-06-02", B)]);
        both.Ask("action.in-effect", "action=act").Yes();
        both.Ask("consent.counts", "action=act", "holder=ada").Yes().Having("shares", 10);
        Consented([.. Consent(Bells, "2025-06-01"), .. Consent(Ada, "2025-06-02", Common)]).Ask("consent.enough", "action=act")
            .Yes().Having("for", 170);
        Consented([.. Consent(Bells, "2025-06-01", Common), .. Consent(Ada, "2025-06-02", B)]).Ask("consent.enough", "action=act")
            .Is(Answer.Open).Having("for", 130);
    }

    [Fact, Requirement("2.13-1", "2.11-1")]
    public void A_later_consent_for_one_class_leaves_an_earlier_one_for_all_the_rest()
    {
        Enough([.. Consent(Ada, "2025-06-02"), .. Consent(Ada, "2025-06-03", B, 4)]).Having("for", 80);
        // A part that names no class is of each in proportion: 25 of 50 shares are 20 of common stock and 5 of Class B.
        Enough(Consent(Ada, "2025-06-02", shares: 25)).Having("for", 70);
        Enough([.. Consent(Ada, "2025-06-02", shares: 25), .. Consent(Ada, "2025-06-03", B)]).Having("for", 120);
    }

    [Fact, Requirement("2.13-1")]
    public void Two_consents_for_two_classes_may_come_in_one_delivery()
    {
        List<Fact> facts = [.. Consent(Ada, "2025-06-02", B), .. Consent(Ada, "2025-06-03", Common)];
        facts.RemoveAt(1);
        Enough(facts).Having("for", 140);
    }

    static Finding Keyed(params IEnumerable<Fact> facts) => Books([.. Meeting(), Put(), .. facts])
        .OfAnnual("ballots.keyed-alike", "matter=plan");

    static BallotKeyedAgain Again(Choice choice, StockClass? of, Person? owner = null) =>
        new(Annual, Plan, Bells, Hour("10:30"), Wei, choice, Class: of, Owner: owner);

    [Fact, Requirement("2.13-7")]
    public void Ballots_for_two_classes_are_keyed_again_each_by_itself()
    {
        Fact[] cast = [Vote(Bells, Choice.For) with { Class = Common }, Vote(Bells, Choice.Against, "10:21") with { Class = B }];
        Keyed([.. cast, Again(Choice.For, Common), Again(Choice.Against, B)]).Yes();
        Keyed([.. cast, Again(Choice.For, Common)]).NotYet();
        Keyed([.. cast, Again(Choice.Against, Common), Again(Choice.Against, B)]).No()
            .Saying("keyed as for of common, and again as against of common");
    }

    [Fact, Requirement("2.13-7")]
    public void Where_the_class_alone_was_keyed_differently_that_is_shown() =>
        Keyed(Vote(Bells, Choice.For) with { Class = B }, Again(Choice.For, Common)).No()
            .Saying("keyed as for of b, and again as for of common");

    [Fact, Requirement("2.13-7")]
    public void Ballots_of_several_owners_are_keyed_again_each_by_itself()
    {
        Fact[] cast = [By(Carl, Choice.For), By(Dana, Choice.Against)];
        Keyed([.. cast, Again(Choice.For, null, Carl), Again(Choice.Against, null, Dana)]).Yes();
        Keyed([.. cast, Again(Choice.For, null, Carl), Again(Choice.For, null, Dana)]).No();
        Keyed([.. cast, Again(Choice.For, null, Carl)]).NotYet();
    }
}
