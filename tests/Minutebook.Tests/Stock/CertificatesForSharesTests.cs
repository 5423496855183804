namespace Minutebook.Tests.Stock;

using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Officers;
using Minutebook.Stock;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Stock.Certified;

/// <summary>Who signs certificates, who countersigns them, and how they are numbered.</summary>
public class CertificatesForSharesTests
{
    [Fact, Requirement("6.2-1")]
    public void One_of_each_list_of_officers_signs() =>
        Books(TwoSignatures).Of("certificate.signed").Yes().Citing("By-laws 6.2").Having("signatures", 2);

    [Theory, Requirement("6.2-1")]
    [InlineData(SignedAs.President, SignedAs.VicePresident, Answer.No)]
    [InlineData(SignedAs.Secretary, SignedAs.Secretary, Answer.No)]
    [InlineData(SignedAs.VicePresident, SignedAs.Secretary, Answer.Yes)]
    [InlineData(SignedAs.Other, SignedAs.Secretary, Answer.No)]
    public void Two_of_one_list_are_not_enough(SignedAs first, SignedAs second, Answer answer)
    {
        static Person Holds(SignedAs office) => office switch { SignedAs.President => Ines, SignedAs.VicePresident => Wei, _ => Hugo };
        Books(Signature(Holds(first), first), Signature(Holds(second), second)).Of("certificate.signed").Is(answer);
    }

    [Fact, Requirement("6.2-1")]
    public void One_signature_alone_leaves_it_open()
    {
        Books(Signature(Ines, SignedAs.President)).Of("certificate.signed").NotShown().Saying("no signature of one of treasurer");
        Books().Of("certificate.signed").NotShown();
    }

    [Fact, Requirement("6.2-1")]
    public void Each_is_in_office_when_he_or_she_signs()
    {
        Books(Signature(Ines, SignedAs.President, "2024-06-10"), Signature(Hugo, SignedAs.Secretary)).Of("certificate.signed").No()
            .Standing("void");
        Books(Signature(Wei, SignedAs.President), Signature(Hugo, SignedAs.Secretary)).Of("certificate.signed").No();
    }

    [Fact, Requirement("6.2-1")]
    public void One_who_has_left_before_it_is_issued_has_signed_well()
    {
        var left = new OfficerLeft(Ines, Office.President, On("2025-03-02"), LeftBy.Resignation);
        Books([.. TwoSignatures, left]).Of("certificate.signed").Yes().Saying("has left before it was issued");
        Books([left, Signature(Ines, SignedAs.President, "2025-03-02T18:00"), Signature(Hugo, SignedAs.Secretary)])
            .Of("certificate.signed").No();
    }

    [Fact, Requirement("6.2-1")]
    public void A_facsimile_will_do() =>
        Books(Signature(Ines, SignedAs.President, facsimile: true), Signature(Hugo, SignedAs.Secretary, facsimile: true))
            .Of("certificate.signed").Yes().Citing("By-laws 6.2");

    [Fact, Requirement("6.2-1")]
    public void One_person_in_two_offices_signs_once_in_each()
    {
        var both = Books(Elected(Ines, Office.Treasurer), Signature(Ines, SignedAs.President), Signature(Ines, SignedAs.Treasurer));
        Assert.Contains(both.Of("certificate.signed").Yes().Notes, note => note.Contains("two offices", System.StringComparison.Ordinal));
        Books(Elected(Ines, Office.Treasurer), Signature(Ines, SignedAs.President)).Of("certificate.signed").NotShown();
    }

    static StockAgentAppointed Agent(string name, AgentRole role, string on = "2025-01-15", bool? bank = true,
        string? resolution = "r-1") =>
        new(new(name), name, [role], On(on), resolution is null ? null : new(resolution), bank);

    [Fact, Requirement("6.2-2")]
    public void Before_agents_are_appointed_nobody_countersigns()
    {
        Books().Of("certificate.countersigned").Yes();
        Books(Resolved(), Agent("trust", AgentRole.TransferAgent, "2025-03-04")).Of("certificate.countersigned").Yes();
    }

    [Fact, Requirement("6.2-2")]
    public void Once_they_are_a_certificate_is_countersigned_by_one_and_registered_by_one()
    {
        var appointed = Books(Resolved(on: "2025-01-10"), Agent("trust", AgentRole.TransferAgent), Agent("bank", AgentRole.Registrar));
        appointed.Of("certificate.countersigned").NotShown().Citing("By-laws 6.2");
        var countersigned = appointed.And(new CertificateCountersigned(C1, new("trust"), On("2025-03-03")));
        countersigned.Of("certificate.countersigned").NotShown().Saying("registered");
        countersigned.And(new CertificateRegistered(C1, new("bank"), On("2025-03-03"))).Of("certificate.countersigned").Yes();
        countersigned.And(new CertificateRegistered(C1, new("trust"), On("2025-03-03"))).Of("certificate.countersigned").No()
            .Standing("void");
    }

    [Fact, Requirement("6.2-2")]
    public void An_agent_that_ceased_before_it_countersigned_is_none_and_one_that_ceased_after_did_so_well()
    {
        var books = Books(Resolved(on: "2025-01-10"), Agent("trust", AgentRole.TransferAgent), Agent("other", AgentRole.TransferAgent),
            new CertificateCountersigned(C1, new("trust"), On("2025-02-20")));
        books.And(new StockAgentEnded(new("trust"), On("2025-02-25"))).Of("certificate.countersigned").Yes();
        books.And(new StockAgentEnded(new("trust"), On("2025-02-10"))).Of("certificate.countersigned").No();
    }

    [Theory, Requirement("6.2-2"), InlineData(true, "r-1", Answer.Yes), InlineData(false, "r-1", Answer.No)]
    [InlineData(null, "r-1", Answer.Open), InlineData(true, null, Answer.Open)]
    public void The_Board_appoints_banks_or_trust_companies(bool? bank, string? resolution, Answer answer) =>
        Books(Resolved(on: "2025-01-10"), Agent("trust", AgentRole.TransferAgent, bank: bank, resolution: resolution))
            .Ask("certificate.agent", "agent=trust", "role=transfer-agent", "on=2025-02-01").Is(answer);

    [Fact, Requirement("6.2-2")]
    public void A_committee_appoints_none() => Books(new CommitteeCreated(Audit, "Audit Committee", On("2024-02-01"), 1, [Ines]),
            Resolved(on: "2025-01-10", committee: Audit), Agent("trust", AgentRole.TransferAgent))
        .Ask("certificate.agent", "agent=trust", "role=transfer-agent", "on=2025-02-01").No();

    [Theory, Requirement("6.2-3"), InlineData("C-2", Answer.Yes), InlineData("C-3", Answer.No), InlineData("C-1", Answer.No)]
    [InlineData("P-7", Answer.Yes)]
    public void The_next_certificate_has_the_next_number(string number, Answer answer) =>
        Books().Ask("certificate.next-number", "class=common", $"number={number}").Is(answer);

    [Fact, Requirement("6.2-3")]
    public void Certificates_are_numbered_without_gap_or_repetition()
    {
        var third = new StockIssued(new("x-3"), Bob, Common, Number(5), On("2025-03-05T10:00"), Certificate: "C-3");
        Books().Ask("certificate.consecutive", "class=common").Yes();
        Books(third).Ask("certificate.consecutive", "class=common").No().Having("gaps", "C-2").Citing("By-laws 6.2");
        Books(third, new CertificateSpoiled(Common, "C-2", On("2025-03-04"), "ink")).Ask("certificate.consecutive", "class=common").Yes();
        var again = Books(third with { Certificate = "C-1" });
        again.Ask("certificate.consecutive", "class=common").No().Having("twice", "C-1");
        again.Of("certificate.numbered").No();
    }

    [Fact, Requirement("6.2-3")]
    public void After_the_opening_a_gap_is_refused()
    {
        var open = Open(Resolved(), Resolved("r-2"), new IssueAuthorized(new("r-2"), Common, On("2025-02-03"), AuthorizedBy.Board,
            Number(50),
            new Money(1m, "USD")));
        var issue = new StockIssued(new("x"), Bob, Common, Number(5), On("2025-04-05T10:00"), new("r-2"), new Money(1m, "USD"), "C-3");
        Assert.Contains("C-2 is next", Assert.IsType<Refused>(open.Trying(issue).LastRuling).Finding.ToText(),
            System.StringComparison.Ordinal);
        Assert.IsType<Entered>(open.Trying(issue with { Certificate = "C-2" }).LastRuling);
    }

    [Theory, Requirement("6.2-3")]
    [InlineData(LegendPlace.Face, Answer.Yes), InlineData(LegendPlace.ReverseWithReference, Answer.Yes)]
    [InlineData(LegendPlace.ReverseOnly, Answer.No)]
    public void The_face_tells_of_restrictions_itself_or_by_a_reference(LegendPlace place, Answer answer)
    {
        var restricted = Books(new RestrictionImposed("refusal", "right of first refusal", On("2025-01-02"), Common));
        restricted.Of("certificate.states-restrictions").NotShown();
        restricted.And(new LegendPlaced(C1, place, On("2025-03-03"), "refusal")).Of("certificate.states-restrictions").Is(answer);
    }

    [Fact, Requirement("6-7")]
    public void Shares_are_uncertificated_by_the_Boards_resolution_and_the_holder_is_sent_a_notice()
    {
        var free = new StockIssued(new("U-1"), Bob, Common, Number(5), On("2025-03-10T10:00"));
        var books = Books(free, Resolved(on: "2025-02-01"));
        books.Ask("shares.uncertificated", "security=U-1").No();
        var resolved = books.And(new SharesUncertificated(Common, On("2025-02-01"), new("r-1")));
        resolved.Ask("shares.uncertificated", "security=U-1").Yes().Citing("DGCL § 158");
        resolved.Of("shares.uncertificated").No().Saying("until it is surrendered");
        resolved.Ask("shares.uncertificated-notice", "security=U-1").NotYet();
        resolved.And(new UncertificatedNoticeSent(new("U-1"), On("2025-03-17"), true)).Ask("shares.uncertificated-notice", "security=U-1")
            .Yes().Having("days", 7);
        resolved.And(new UncertificatedNoticeSent(new("U-1"), On("2025-03-17"), false)).Ask("shares.uncertificated-notice", "security=U-1")
            .No();
    }

    [Fact, Requirement("6.2-1")]
    public void A_certificate_is_issued_only_when_it_is_in_order()
    {
        var open = Open(new StockIssued(new("U-1"), Bob, Common, Number(5), On("2025-03-10T10:00")));
        var issued = new CertificateIssued(new("U-1"), "C-2", On("2025-04-10"));
        Assert.IsType<Refused>(open.Trying(issued).LastRuling);
        var ready = open.And(
            new CertificateSigned(new("U-1"), Ines, SignedAs.President, On("2025-04-09")),
            new CertificateSigned(new("U-1"), Hugo, SignedAs.Secretary, On("2025-04-09")),
            new LegendPlaced(new("U-1"), LegendPlace.Face, On("2025-04-09"), AsPrescribed: true));
        Assert.IsType<Entered>(ready.Trying(issued).LastRuling);
        Assert.IsType<Refused>(ready.Trying(issued with { Certificate = "C-9" }).LastRuling);
    }

    [Fact, Requirement("6.2-1")]
    public void A_certificate_that_is_not_in_order_is_not_printed()
    {
        var now = new Now(On("2026-01-05T12:00").Instant!.Value);
        var unsigned = Books();
        Assert.Equal("C-1", Minutebook.Documents.ShareCertificate.Of(unsigned.Books, C1, now).Certificate.Number);
        var wrong = Books(Signature(Hugo, SignedAs.Secretary), Signature(Wei, SignedAs.AssistantSecretary));
        var refused = Assert.Throws<Minutebook.Documents.NothingToPrintException>(
            () => Minutebook.Documents.ShareCertificate.Of(wrong.Books, C1, now));
        Assert.Contains("is not in order", refused.Message, System.StringComparison.Ordinal);
    }
}
