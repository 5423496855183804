namespace Minutebook.Tests.Stock;

using System.Collections.Generic;
using Minutebook.Books;
using Minutebook.Stock;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Stock.Certified;

/// <summary>A new certificate for one that is lost, and the old one turning up.</summary>
public class LostCertificatesTests
{
    static CertificateLossReported Lost(CertificateLoss cause = CertificateLoss.Lost, bool? affidavit = null) =>
        new(C1, cause, On("2025-04-02"), affidavit, On("2025-03-30"));

    static LostCertificateTermsSet Terms(Security? of = null, bool affidavit = false) =>
        new(On("2025-02-03"), "a bond", new("r-1"), of, new Money(100m, "USD"), affidavit);

    static CertificateIndemnityGiven Bond(decimal amount) => new(C1, On("2025-04-05"), new(amount, "USD"));

    static Finding Replaceable(params IEnumerable<Fact> facts) =>
        Open([Resolved(), .. facts]).Of("certificate.may-be-replaced", "on=2025-04-10");

    [Theory, Requirement("6.6-1"), InlineData(CertificateLoss.Lost), InlineData(CertificateLoss.Destroyed)]
    [InlineData(CertificateLoss.Mutilated)]
    public void On_the_Boards_terms_and_indemnity_a_new_one_may_be_issued(CertificateLoss cause) =>
        Replaceable(Lost(cause), Terms(), Bond(100m)).Yes().Citing("By-laws 6.6");

    [Fact, Requirement("6.6-1")]
    public void One_that_was_stolen_is_as_one_lost() =>
        Replaceable(Lost(CertificateLoss.Stolen), Terms(), Bond(100m)).Yes().Citing("DGCL § 167");

    [Theory, Requirement("6.6-1"), InlineData(99.99, Answer.No), InlineData(100.00, Answer.Yes)]
    public void The_indemnity_is_what_the_Board_prescribed(double amount, Answer answer) =>
        Replaceable(Lost(), Terms(), Bond((decimal)amount)).Is(answer);

    [Fact, Requirement("6.6-1")]
    public void Without_terms_of_the_Board_or_an_indemnity_or_a_report_it_is_open()
    {
        Replaceable(Lost(), Bond(100m)).NotShown().Saying("that the Board prescribed");
        Replaceable(Lost(), Terms()).NotShown();
        Replaceable(Terms(), Bond(100m)).NotShown();
        Replaceable(Lost(), Terms() with { Resolution = null }, Bond(100m)).NotShown();
    }

    [Fact, Requirement("6.6-1")]
    public void Terms_for_the_case_go_before_the_standing_ones()
    {
        Replaceable(Lost(affidavit: true), Terms(), Terms(C1, affidavit: true), Bond(100m)).Yes();
        Replaceable(Lost(affidavit: false), Terms(), Terms(C1, affidavit: true), Bond(100m)).No();
        Replaceable(Lost(), Terms(C1, affidavit: true), Bond(100m)).NotShown();
    }

    [Fact, Requirement("6.6-1")]
    public void The_old_certificate_is_stopped_and_stands_on_the_docket_until_it_is()
    {
        var books = Open(Lost());
        books.Of("certificate.stop-placed", "on=2025-04-03").NotYet();
        Assert.Contains(Docket.Of(books.Books, new(On("2025-04-03T10:00").Instant!.Value)), line =>
            line.What == "stop the certificate of C-1");
        var stopped = books.And(new CertificateStopped(C1, On("2025-04-03")));
        stopped.Of("certificate.stop-placed", "on=2025-04-03").Yes();
        stopped.Of("certificate.stopped", "on=2025-04-02").No();
        stopped.And(new CertificateStopLifted(C1, On("2025-04-06"))).Of("certificate.stopped", "on=2025-04-06").No();
    }

    [Fact, Requirement("6.6-1")]
    public void When_it_turns_up_it_is_not_honoured_twice()
    {
        var books = Open(Resolved(), Lost(), Terms(), Bond(100m));
        books.Of("certificate.honoured", "on=2025-04-09").Yes();
        var replaced = books.And(new CertificateReplaced(C1, new("C-2"), On("2025-04-10T10:00"), "C-2"));
        replaced.Of("certificate.honoured", "on=2025-04-12").No().Saying("C-2");
        replaced.Ask("certificate.honoured", "security=C-2", "on=2025-04-12").Yes();
        replaced.Ask("shares.of-record", "holder=ada", "class=common", "on=2025-04-12").Having("shares", 60);
        Assert.NotEmpty(replaced.And(new OldCertificatePresented(C1, "Lumen", On("2025-04-11"), true))
            .Of("certificate.honoured", "on=2025-04-12").No().Notes);
        Assert.IsType<Refused>(Open(Resolved(), Lost(), Terms()).Trying(new CertificateReplaced(C1, new("C-2"), On("2025-04-10"), "C-2"))
            .LastRuling);
    }

    [Theory, Requirement("6.6-1"), InlineData(true, Answer.No), InlineData(null, Answer.Open), InlineData(false, Answer.Yes)]
    public void Not_after_a_protected_purchaser_has_come(bool? purchaser, Answer answer) =>
        Replaceable(Lost(), Terms(), Bond(100m), new OldCertificatePresented(C1, "Lumen", On("2025-04-09"), purchaser)).Is(answer);

    [Fact, Requirement("6.6-1")]
    public void The_owner_tells_of_it_before_a_transfer_is_registered()
    {
        Open(Lost()).Of("certificate.loss-told-in-time").Yes().Having("days", 3);
        Books(Transferred(new("x"), Bob, 60, "2025-03-31T10:00") with { Security = C1 }, Lost()).Of("certificate.loss-told-in-time").No();
    }
}
