namespace Minutebook.Tests.Stockholders;

using System.Collections.Generic;
using Minutebook.Books;
using Minutebook.Instruments;
using Minutebook.Officers;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime.Text;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>Action by written consent: the threshold, the clocks, the delivery, the effect, and the duties that follow.</summary>
public class ActionWithoutMeetingTests
{
    internal static readonly ActionId Act = new("act");

    internal static ActionDrawn Drawn(MatterKind kind = MatterKind.Ordinary) => new(Act, "RESOLVED, that the plan is adopted.", kind);

    /// <summary>Signed, dated and delivered at the principal place of business on one day.</summary>
    internal static IEnumerable<Fact> Consent(Holder holder, string on, string? delivered = null,
        DeliveryPoint to = DeliveryPoint.PrincipalPlace, DeliveryMeans? means = null, bool? receipt = null) =>
    [
        new ConsentSigned(Act, holder, On(on), HasSignature: true, Dated: LocalDatePattern.Iso.Parse(on[..10]).Value),
        new ConsentDelivered(Act, [holder], On(delivered ?? on), to, means, receipt),
    ];

    static Corporate Acting(params IEnumerable<Fact> facts) => With(Drawn()).And(facts);

    static Finding Ask(Corporate books, string question, params string[] arguments) => books.Ask(question, ["action=act", .. arguments]);

    static Finding InEffect(Corporate books) => Ask(books, "action.in-effect");

    [Theory, Requirement("2.13-1"), InlineData(50, Answer.Open), InlineData(51, Answer.Yes), InlineData(49, Answer.Open)]
    public void More_than_half_of_all_outstanding_shares_are_needed(int held, Answer answer)
    {
        var books = Holding((Ada, held), (Bob, 100 - held)).And([Drawn(), .. Consent(Ada, "2024-03-01")]).Asked("2024-03-20");
        Ask(books, "consent.enough").Is(answer).Having("for", held).Having("outstanding", 100).Having("needed", "more than 50");
        InEffect(books).Is(answer);
    }

    [Fact, Requirement("2.13-1")]
    public void Of_the_votes_that_each_class_needs_by_itself_too()
    {
        var preferred = new StockClass("preferred");
        var books = With(
            new StockClassAuthorized(preferred, "Preferred Stock", Number(100), On("2020-01-06")),
            Issued(Ada, 6, "2020-01-07T10:00", "p-ada", preferred), Issued(Bob, 4, "2020-01-07T10:00", "p-bob", preferred),
            Drawn() with { ClassVotes = [preferred] });
        var without = books.And([.. Consent(Bob, "2024-03-01"), .. Consent(Cy, "2024-03-02")]);
        Ask(without, "consent.enough").Is(Answer.Open).Having("for", 64);
        Ask(without.And(Consent(Ada, "2024-03-03")), "consent.enough").Yes();
    }

    [Theory, Requirement("2.13-1"), InlineData(MatterKind.Ordinary, Answer.Yes), InlineData(MatterKind.BylawAmendment, Answer.Yes)]
    [InlineData(MatterKind.Removal, Answer.Yes)]
    public void A_matter_that_needs_no_more_is_adopted_so(MatterKind kind, Answer answer) =>
        InEffect(With(Drawn(kind)).And([.. Consent(Ada, "2024-03-01"), .. Consent(Bob, "2024-03-02")])).Is(answer);

    [Fact, Requirement("2.13-1")]
    public void A_greater_proportion_that_the_certificate_asks_for_is_met()
    {
        var books = Acting([.. Consent(Ada, "2024-03-01"), .. Consent(Cy, "2024-03-02")]).Under("""
            instrument: certificate
            name: two-thirds
            corporation: Example Company
            editions:
              - in-force-from: 2015-01-01
                adopted: by the incorporator
                sections: [{ number: "6", heading: Votes, terms: { vote.required: at least 2/3 of outstanding } }]
            """);
        Ask(books, "consent.enough").Is(Answer.Open).Having("for", 65);
        Ask(books.And(Consent(Bob, "2024-03-03")), "consent.enough").Yes();
    }

    [Fact, Requirement("2.13-1")]
    public void The_certificate_may_forbid_it()
    {
        var books = Acting([.. Consent(Ada, "2024-03-01"), .. Consent(Bob, "2024-03-02")]).Under("""
            instrument: certificate
            name: no-consents
            corporation: Example Company
            editions:
              - in-force-from: 2015-01-01
                adopted: by the incorporator
                sections: [{ number: "7", heading: Consents, terms: { consent.allowed: false } }]
            """);
        InEffect(books).No().Citing("Certificate 7").Standing("void");
    }

    [Fact, Requirement("2.13-1")]
    public void Shares_of_the_corporation_itself_are_not_counted()
    {
        var books = Acting(new HolderControlled(Cy, true, On("2020-01-06")));
        Ask(books.And(Consent(Ada, "2024-03-01")), "consent.enough").Yes().Having("outstanding", 75);
    }

    // Forty of a hundred shares on one day, thirty-five on another.
    static Corporate Two(string first, string second, string? dated = null, bool strict = false, string? delivered = null) =>
        Acting([.. Consent(Ada, dated ?? first, delivered ?? first), .. Consent(Bob, second)])
            .Switched("ConsentClock", strict ? "BylawStrict" : "StatuteDecides");

    [Theory, Requirement("2.13-2"), Vector("T53", "T54", "T56")]
    [InlineData("2024-03-01", "2024-04-30", 60, Answer.Yes), InlineData("2024-03-01", "2024-05-01", 61, Answer.No)]
    [InlineData("2023-01-15", "2023-03-16", 60, Answer.Yes), InlineData("2023-01-15", "2023-03-17", 61, Answer.No)]
    public void By_the_bylaw_enough_come_within_sixty_days_of_the_earliest_date(string dated, string enough, int days, Answer answer) =>
        Ask(Two(dated, enough), "consent.in-time-by-bylaw").Is(answer).Having("days", days).Having("from", dated).Citing("By-laws 2.13");

    [Theory, Requirement("2.13-2"), Vector("T57")]
    [InlineData("2024-05-19", 60, Answer.Yes), InlineData("2024-05-20", 61, Answer.No)]
    public void By_the_statute_of_today_within_sixty_days_of_the_first_delivery(string enough, int days, Answer answer)
    {
        var books = Two("2024-03-20", enough, dated: "2024-03-01");
        Ask(books, "consent.in-time-by-law").Is(answer).Having("days", days).Having("from", "2024-03-20").Citing("DGCL § 228(c)");
        Ask(books, "consent.in-time-by-bylaw").No().Having("from", "2024-03-01");
        InEffect(books).Is(answer);
    }

    [Theory, Requirement("2.13-2"), InlineData(false, Answer.Yes), InlineData(true, Answer.No)]
    public void Which_clock_decides_is_a_switch(bool strict, Answer answer)
    {
        var books = Two("2024-03-20", "2024-05-19", dated: "2024-03-01", strict: strict);
        InEffect(books).Is(answer);
        Ask(books, "consent.in-time").Is(answer).Saying("switch ConsentClock");
    }

    [Fact, Requirement("2.13-2")]
    public void A_breach_of_the_bylaw_alone_is_irregular()
    {
        var books = Two("2024-03-20", "2024-05-19", dated: "2024-03-01")
            .And(new ActionNoticeGiven(Act, [Cy], On("2024-05-21")), new ConsentsInserted(Act, On("2024-05-21")));
        InEffect(books).Yes().Standing("valid");
        Ask(books, "action.in-order").No().Standing("irregular");
    }

    [Theory, Requirement("2.13-2"), InlineData("2017-05-01", Answer.No), InlineData("2018-05-01", Answer.Yes)]
    public void Before_August_2017_an_undated_consent_was_no_consent_by_statute_either(string on, Answer answer)
    {
        var books = Acting(
            new ConsentSigned(Act, Ada, On(on), HasSignature: true, BearsNoDate: true),
            new ConsentSigned(Act, Bob, On(on), HasSignature: true, BearsNoDate: true),
            new ConsentDelivered(Act, [Ada, Bob], On(on), DeliveryPoint.PrincipalPlace));
        Ask(books, "consent.in-time-by-law").Is(answer);
        Ask(books, "consent.in-time-by-bylaw").No();
        Ask(books.Switched("ConsentClock", "BylawStrict"), "action.in-effect").No();
    }

    [Fact, Requirement("2.13-2")]
    public void A_date_that_the_books_do_not_show_leaves_the_bylaws_clock_open() => Ask(Acting(
        new ConsentSigned(Act, Ada, On("2024-03-01"), HasSignature: true),
        new ConsentDelivered(Act, [Ada], On("2024-03-01"), DeliveryPoint.PrincipalPlace)).And(Consent(Bob, "2024-03-02")),
        "consent.in-time-by-bylaw").NotShown();

    [Fact, Requirement("2.13-2")]
    public void An_early_stray_consent_of_one_who_is_no_holder_starts_no_clock()
    {
        Holder dee = new("dee");
        var books = With(Account(dee), Drawn()).And([.. Consent(dee, "2024-01-02"), .. Consent(Ada, "2024-03-20"),
            .. Consent(Bob, "2024-05-19")]);
        InEffect(books).Yes();
        Ask(books, "consent.in-time-by-law").Having("from", "2024-03-20");
        Ask(books, "consent.counts", "holder=dee").No();
    }

    [Fact, Requirement("2.13-2")]
    public void Consents_that_came_too_late_may_be_signed_again() =>
        InEffect(Two("2024-03-20", "2024-05-20").And(Consent(Ada, "2024-06-03"))).Yes().Having("effective", "2024-06-03");

    [Fact, Requirement("2.13-3")]
    public void It_takes_effect_with_the_delivery_of_the_last_consent_needed()
    {
        var books = Acting([.. Consent(Cy, "2024-03-01T09:00"), .. Consent(Ada, "2024-03-05T10:00", "2024-03-08T15:00"),
            .. Consent(Bob, "2024-03-20T09:00")]);
        InEffect(books).Yes().Having("effective", "2024-03-08 at 15:00");
        Ask(books.Asked("2024-03-07"), "action.in-effect").NotYet();
    }

    [Theory, Requirement("2.13-3"), Vector("T59"), InlineData("2025-03-11", Answer.Yes), InlineData("2025-03-12", Answer.Open)]
    public void Or_at_the_later_time_that_it_states_sixty_days_on_at_most(string effect, Answer answer)
    {
        var books = Acting(Springs(Ada), Springs(Bob),
            new ConsentDelivered(Act, [Ada, Bob], On("2025-01-10"), DeliveryPoint.PrincipalPlace));
        InEffect(books.Asked("2025-04-01")).Is(answer);
        if (answer == Answer.Yes) InEffect(books.Asked("2025-02-01")).NotYet().Having("effective", effect);

        ConsentSigned Springs(Holder holder) => new(Act, holder, On("2025-01-10"), HasSignature: true, Dated: new(2025, 1, 10),
            TakesEffect: On(effect));
    }

    [Fact, Requirement("2.13-3")]
    public void Before_August_2014_no_instrument_allowed_a_later_time() => InEffect(Acting(
        new ConsentSigned(Act, Ada, On("2013-01-10"), HasSignature: true, Dated: new(2013, 1, 10), TakesEffect: On("2013-02-10")),
        new ConsentDelivered(Act, [Ada], On("2013-01-10"), DeliveryPoint.PrincipalPlace)).And(Consent(Bob, "2013-01-10"))).No();

    [Theory, Requirement("2.13-3"), InlineData("2024-03-04", Answer.Open), InlineData("2024-03-06", Answer.Yes)]
    public void It_can_be_revoked_until_then(string revoked, Answer answer)
    {
        var books = Acting([.. Consent(Ada, "2024-03-01"), new ConsentRevoked(Act, Ada, On(revoked)), .. Consent(Bob, "2024-03-05")])
            .Asked("2024-03-20");
        InEffect(books).Is(answer);
        Ask(books, "consent.counts", "holder=ada").Is(answer == Answer.Yes ? Answer.Yes : Answer.No);
    }

    [Fact, Requirement("2.13-3")]
    public void A_revocation_by_word_of_mouth_is_none() => InEffect(Acting([.. Consent(Ada, "2024-03-01"),
        new ConsentRevoked(Act, Ada, On("2024-03-02"), WrittenForm.Oral), .. Consent(Bob, "2024-03-05")])).Yes();

    [Theory, Requirement("2.13-1", "2.6.2-2")]
    [InlineData(DeliveryPoint.RegisteredOffice, DeliveryMeans.Hand, null, Answer.Yes)]
    [InlineData(DeliveryPoint.RegisteredOffice, DeliveryMeans.CertifiedMail, true, Answer.Yes)]
    [InlineData(DeliveryPoint.RegisteredOffice, DeliveryMeans.RegisteredMail, true, Answer.Yes)]
    [InlineData(DeliveryPoint.RegisteredOffice, DeliveryMeans.RegisteredMail, false, Answer.No)]
    [InlineData(DeliveryPoint.RegisteredOffice, DeliveryMeans.CertifiedMail, null, Answer.Open)]
    [InlineData(DeliveryPoint.RegisteredOffice, DeliveryMeans.OrdinaryMail, null, Answer.No)]
    [InlineData(DeliveryPoint.RegisteredOffice, null, null, Answer.Open)]
    [InlineData(DeliveryPoint.PrincipalPlace, DeliveryMeans.OrdinaryMail, null, Answer.Yes)]
    [InlineData(DeliveryPoint.CustodianOfMinutes, null, null, Answer.Yes)]
    [InlineData(DeliveryPoint.Other, DeliveryMeans.Hand, null, Answer.No)]
    [InlineData(DeliveryPoint.Electronic, DeliveryMeans.Transmission, null, Answer.Yes)]
    public void It_is_delivered_where_and_how_it_must_be(DeliveryPoint to, DeliveryMeans? means, bool? receipt, Answer answer) =>
        Ask(Acting(new ConsentRecordDateFixed(Act, new(2024, 2, 20), On("2024-02-20"))).And(Consent(Ada, "2024-03-01", null, to, means,
            receipt)), "consent.counts", "holder=ada").Is(answer);

    [Theory, Requirement("2.13-1"), InlineData("2019-07-31", Answer.No), InlineData("2019-08-01", Answer.Yes)]
    public void Electronic_delivery_serves_since_August_2019(string on, Answer answer) =>
        Ask(Acting(new ConsentRecordDateFixed(Act, new(2019, 7, 30), On("2019-07-30"))).And(Consent(Ada, on, null,
            DeliveryPoint.Electronic)), "consent.counts", "holder=ada").Is(answer);

    [Fact, Requirement("2.13-1")]
    public void One_that_sets_forth_another_action_or_is_not_signed_does_not_count()
    {
        Corporate Of(ConsentSigned signed) => Acting(new ConsentRecordDateFixed(Act, new(2024, 2, 20), On("2024-02-20")), signed,
            new ConsentDelivered(Act, [Ada], On("2024-03-01"), DeliveryPoint.PrincipalPlace));
        var signed = new ConsentSigned(Act, Ada, On("2024-03-01"), HasSignature: true);
        Ask(Of(signed), "consent.counts", "holder=ada").Yes();
        Ask(Of(signed with { SetsForth = false }), "consent.counts", "holder=ada").No();
        Ask(Of(signed with { HasSignature = false }), "consent.counts", "holder=ada").No();
        Ask(Of(signed with { HasSignature = null }), "consent.counts", "holder=ada").NotShown();
        Ask(Of(signed with { Form = WrittenForm.Oral }), "consent.counts", "holder=ada").No();
    }

    static Corporate ByProxy(WrittenForm form, params IEnumerable<Fact> facts) => Acting([
        Proxy("p", Ada, "2024-02-20") with { Form = form, HasSignature = true, ShowsAuthorization = true },
        Filing("p", "2024-03-01"),
        new ConsentSigned(Act, Ada, On("2024-03-01"), HasSignature: true, Dated: new(2024, 3, 1), Proxy: new ProxyId("p")),
        new ConsentDelivered(Act, [Ada], On("2024-03-01"), DeliveryPoint.PrincipalPlace),
        .. Consent(Bob, "2024-03-02"), .. facts]);

    [Fact, Requirement("2.13-4")]
    public void A_consent_under_a_transmitted_proxy_is_determined_by_the_Secretary_with_a_record()
    {
        OfficerElected secretary = new(Wei, Office.Secretary, On("2023-01-06"));
        ConsentProxyDetermined made = new(Act, new("p"), Wei, On("2024-03-01"), true, Record: "the e-mail of Ada Quill");
        Finding Asked(params IEnumerable<Fact> facts) => Ask(ByProxy(WrittenForm.Transmission, facts), "consent.proxy-determined",
            "proxy=p");
        Asked(secretary, made).Yes().Citing("By-laws 2.13");
        Asked(secretary, made with { Person = Hugo }).No();
        Asked(secretary, made with { Person = Hugo, AtDirection = true }).Yes();
        Asked(secretary, made with { Record = null }).No().Standing("irregular");
        Asked(secretary).NotShown();
        Ask(ByProxy(WrittenForm.Transmission), "action.in-effect").Yes();
        Ask(ByProxy(WrittenForm.Transmission, secretary, made with { Valid = false }), "action.in-effect").No();
    }

    [Theory, Requirement("2.13-4", "2.10.2-1"), InlineData("2024-03-01", Answer.Yes), InlineData("2024-03-02", Answer.No)]
    public void The_proxy_is_filed_with_the_consent(string filed, Answer answer) => Ask(Acting(
        new ConsentRecordDateFixed(Act, new(2024, 2, 20), On("2024-02-20")), Proxy("p", Ada, "2024-02-20"), Filing("p", filed),
        new ConsentSigned(Act, Ada, On("2024-03-01"), HasSignature: true, Dated: new(2024, 3, 1), Proxy: new ProxyId("p")),
        new ConsentDelivered(Act, [Ada], On("2024-03-01"), DeliveryPoint.PrincipalPlace)), "consent.counts", "holder=ada").Is(answer);

    [Fact, Requirement("2.13-5")]
    public void Those_who_did_not_consent_are_told_promptly()
    {
        var books = Acting([.. Consent(Ada, "2024-03-01"), .. Consent(Bob, "2024-03-05")]).Asked("2024-03-06");
        Ask(books, "action.notice").NotYet().Having("others", 1).Standing("irregular");
        Assert.Contains(Docket.Of(books.Books, new(At("2024-03-06T12:00").Instant!.Value)),
            line => line.What.Contains("Cy Stone", System.StringComparison.Ordinal));
        var told = books.And(new ActionNoticeGiven(Act, [Cy], On("2024-03-09")));
        Ask(told, "action.notice").Yes();
        Ask(told, "action.notice-to", "holder=cy").Yes().Having("days", 4).Citing("By-laws 2.13");
        Ask(told, "action.notice-to", "holder=ada").Yes().Saying("consented");
    }

    [Fact, Requirement("2.13-5")]
    public void It_is_a_duty_and_no_condition() => InEffect(Acting([.. Consent(Ada, "2024-03-01"), .. Consent(Bob, "2024-03-05")])).Yes();

    [Fact, Requirement("2.13-6")]
    public void The_consents_go_into_the_minute_book_once_they_have_effect()
    {
        var books = Acting([new Minutebook.Particulars.BooksOpened("Example Company", "Delaware", "America/Los_Angeles", On("2024-01-02")),
            .. Consent(Ada, "2024-03-01")]).Asked("2024-03-10");
        Assert.IsType<Refused>(books.Trying(new ConsentsInserted(Act, On("2024-03-10"))).LastRuling);
        var enough = books.And(Consent(Bob, "2024-03-05"));
        Ask(enough, "action.minute-book").NotYet();
        Ask(enough.And(new ConsentsInserted(Act, On("2024-03-10"))), "action.minute-book").Yes().Citing("By-laws 2.13");
    }

    static Corporate Electing(ElectionByConsent election, params IEnumerable<Fact> facts) => With(facts).And(
        Drawn(MatterKind.Election) with { Elects = [D(1), D(2)], Election = election });

    static readonly Fact[] Majority = [.. Consent(Ada, "2024-03-01"), .. Consent(Bob, "2024-03-05")];

    [Fact, Requirement("2.13-6")]
    public void In_place_of_the_annual_meeting_all_consent_or_all_seats_are_vacant()
    {
        var seated = Electing(ElectionByConsent.InLieuOfAnnualMeeting, Fixed(2), Seated(3, "2023-06-11"), Seated(4, "2023-06-11"))
            .And(Majority);
        Ask(seated, "action.may-elect").Is(Answer.Open).Citing("DGCL § 211(b)");
        Ask(seated.And(Consent(Cy, "2024-03-06")), "action.may-elect").Yes();
        Ask(Electing(ElectionByConsent.InLieuOfAnnualMeeting, Fixed(2, on: "2023-01-06")).And(Majority), "action.may-elect").Yes();
        Ask(Electing(ElectionByConsent.InLieuOfAnnualMeeting, Fixed(3, on: "2023-01-06")).And(Majority), "action.may-elect")
            .Is(Answer.Open);
        Ask(Electing(ElectionByConsent.Vacancies, Fixed(3), Seated(3, "2023-06-11")).And(Majority), "action.may-elect").Yes();
    }

    [Fact, Requirement("2.13-6")]
    public void Where_votes_are_cumulated_only_all_can_elect_by_consent()
    {
        var books = Electing(ElectionByConsent.Vacancies, Fixed(2)).And(Majority).Under("""
            instrument: certificate
            name: cumulative
            corporation: Example Company
            editions:
              - in-force-from: 2015-01-01
                adopted: by the incorporator
                sections: [{ number: "5", heading: Cumulative Voting, terms: { votes.cumulative: true } }]
            """);
        Ask(books, "action.may-elect").Is(Answer.Open).Saying("Arguable");
        Ask(books.And(Consent(Cy, "2024-03-06")), "action.may-elect").Yes();
    }

    [Fact, Requirement("2.13-6")]
    public void Those_elected_take_their_seats_when_the_consents_are_inserted()
    {
        var books = Electing(ElectionByConsent.Vacancies, Fixed(3), Seated(3, "2023-06-11")).And(Majority)
            .And(new ConsentsInserted(Act, On("2024-03-10")));
        foreach (var number in new[] { 1, 2, 3 }) books.Ask("directors.serves", $"person=d{number}", "on=2024-03-06").Yes();
        books.Ask("directors.serves", "person=d1", "on=2024-03-04").No();
    }

    [Fact, Requirement("2.13-1", "2.6.2-3")]
    public void What_the_Board_must_do_first_it_does_before_the_consents_have_effect()
    {
        var merger = With(Drawn(MatterKind.Merger)).And([.. Consent(Ada, "2024-03-01"), .. Consent(Bob, "2024-03-05")]);
        InEffect(merger).NotShown();
        InEffect(merger.And(new PriorBoardActionTaken(Act, On("2024-02-20")))).Yes();
        InEffect(merger.And(new PriorBoardActionTaken(Act, On("2024-03-20")))).No();
    }

    [Fact, Requirement("2.13-1")]
    public void A_dissolution_needs_no_Board_where_all_consent()
    {
        var all = With(Drawn(MatterKind.Dissolution)).And([.. Consent(Ada, "2024-03-01"), .. Consent(Bob, "2024-03-05"),
            .. Consent(Cy, "2024-03-06")]);
        Ask(all, "action.board-first").Yes().Citing("DGCL § 275(c)");
        Ask(With(Drawn(MatterKind.Dissolution)).And(Majority), "action.board-first").Is(Answer.Open);
    }

    [Fact, Requirement("2.13-1")]
    public void A_record_holder_may_consent_for_a_part_of_its_shares()
    {
        var books = Acting(
            new ConsentSigned(Act, Ada, On("2024-03-01"), HasSignature: true, Dated: new(2024, 3, 1), Shares: Number(15)),
            new ConsentDelivered(Act, [Ada], On("2024-03-01"), DeliveryPoint.PrincipalPlace)).And(Consent(Bob, "2024-03-02"));
        Ask(books, "consent.enough").Having("for", 50);
    }
}
