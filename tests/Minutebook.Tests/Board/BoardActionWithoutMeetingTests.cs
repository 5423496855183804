namespace Minutebook.Tests.Board;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Board;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>Action by written consent of all.</summary>
public class BoardActionWithoutMeetingTests
{
    static IEnumerable<Fact> Consents(params int[] signers) =>
    [
        new BoardConsentDrawn(Lease, On("2025-06-02T09:00"), "RESOLVED, that the lease is signed."),
        .. signers.Select(number => Signed(number)),
    ];

    static BoardConsentSigned Signed(int number, string? on = null, WrittenForm form = WrittenForm.Writing, bool? signature = true) =>
        new(Lease, D(number), On(on ?? $"2025-06-0{number + 1}T12:00"), form, signature);

    static Finding InEffect(params IEnumerable<Fact> facts) => Boardroom(3, 3, facts).OfLease("board-consent.in-effect");

    [Fact, Requirement("3.12-1")]
    public void Signed_by_every_one_in_office_it_takes_effect_with_the_last_signature()
    {
        InEffect(Consents(1, 2, 3)).Yes().Citing("By-laws 3.12").Having("effective", "2025-06-04 at 12:00");
        InEffect(Consents(1, 2)).NotYet().Saying("d3 has not signed");
        Boardroom(3, 3, Consents(1, 2, 3)).OfLease("resolution.adopted").Yes();
        Boardroom(3, 3, Consents(1, 2, 3)).OfLease("resolution.in-force", "on=2025-06-03").No();
    }

    [Fact, Requirement("3.12-1")]
    public void All_who_serve_and_not_all_seats_but_enough_for_a_quorum()
    {
        Boardroom(5, 3, Consents(1, 2, 3)).OfLease("board-consent.in-effect").Yes();
        Boardroom(9, 3, Consents(1, 2, 3)).OfLease("board-consent.in-effect").Yes();
        Boardroom(10, 3, Consents(1, 2, 3)).OfLease("board-consent.in-effect").No().Standing("void");
    }

    [Fact, Requirement("3.12-1")]
    public void In_office_are_those_who_serve_when_the_last_has_signed()
    {
        var left = new DirectorLeft(D(3), On("2025-06-03T08:00"), LeftBy.Death);
        Boardroom(3, 3, [.. Consents(1, 2), left]).OfLease("board-consent.in-effect").Yes();
        var joined = Seated(4, "2025-06-03T08:00");
        Boardroom(4, 3, [.. Consents(1, 2, 3), joined]).OfLease("board-consent.in-effect").NotYet().Saying("d4");
    }

    [Theory, Requirement("3.12-1"), InlineData(WrittenForm.Writing, true, Answer.Yes), InlineData(WrittenForm.Writing, false, Answer.No)]
    [InlineData(WrittenForm.Writing, null, Answer.Open), InlineData(WrittenForm.Transmission, true, Answer.Yes)]
    [InlineData(WrittenForm.Oral, true, Answer.No)]
    public void In_writing_or_by_electronic_signature(WrittenForm form, bool? signature, Answer answer) =>
        InEffect([.. Consents(1, 2), Signed(3, form: form, signature: signature)]).Is(answer);

    [Fact, Requirement("3.12-1")]
    public void Before_the_statute_allowed_it_an_electronic_one_is_none() => Empty.And([Fixed(1, on: "1998-01-05"), Seated(1, "1998-06-09"),
        new BoardConsentDrawn(Lease, On("1999-06-01"), "RESOLVED."), Signed(1, "1999-06-02", WrittenForm.Transmission)])
        .OfLease("board-consent.in-effect").No();

    [Theory, Requirement("3.12-1"), InlineData("2025-08-03", Answer.Yes), InlineData("2025-08-04", Answer.No)]
    public void One_may_state_a_later_time_sixty_days_ahead_at_most(string later, Answer answer) =>
        InEffect([.. Consents(1, 2), Signed(3) with { TakesEffect = On(later) }]).Is(answer);

    [Fact, Requirement("3.12-1")]
    public void Until_then_it_is_not_in_effect_and_may_be_revoked()
    {
        var springing = Signed(3) with { TakesEffect = On("2025-07-15") };
        Boardroom(3, 3, [.. Consents(1, 2), springing]).Asked("2025-07-01").OfLease("board-consent.in-effect").NotYet();
        Boardroom(3, 3, [.. Consents(1, 2), springing]).Asked("2025-07-16").OfLease("board-consent.in-effect").Yes();
        InEffect([.. Consents(1, 2), springing, new BoardConsentRevoked(Lease, D(1), On("2025-07-01"))]).No();
        InEffect([.. Consents(1, 2, 3), new BoardConsentRevoked(Lease, D(1), On("2025-07-01"))]).Yes();
        InEffect([.. Consents(1, 2), new BoardConsentRevoked(Lease, D(1), On("2025-06-03T20:00")), Signed(3)]).No();
    }

    [Fact, Requirement("3.12-1")]
    public void One_who_will_be_a_Director_by_then_may_sign_before() =>
        Boardroom(4, 3, [.. Consents(1, 2), Signed(3) with { TakesEffect = On("2025-06-12") },
            Signed(4, "2025-06-02T10:00") with { TakesEffect = On("2025-06-12") }, Seated(4, "2025-06-11")])
            .OfLease("board-consent.in-effect").Yes().Having("effective", "2025-06-12");

    [Theory, Requirement("3.12-1"), InlineData(9), InlineData(1), InlineData(4)]
    public void Who_joins_or_signs_after_it_has_taken_effect_changes_nothing(int signer) =>
        Boardroom(4, 3, [.. Consents(1, 2, 3), Seated(4, "2025-06-10"), Signed(signer, "2025-06-11"),
            new BoardConsentRevoked(Lease, D(2), On("2025-06-12"))]).OfLease("board-consent.in-effect").Yes()
            .Having("effective", "2025-06-04 at 12:00");

    [Fact, Requirement("3.12-1")]
    public void A_signature_in_form_counts_from_its_own_day_after_one_that_is_not() =>
        InEffect([Consents(1).First(), Signed(1, signature: false), Signed(2), Signed(3), Signed(1, "2025-06-06T12:00")]).Yes()
            .Having("effective", "2025-06-06 at 12:00");

    [Theory, Requirement("3.12-1"), InlineData(LeftBy.Death), InlineData(LeftBy.Disqualification)]
    public void One_who_has_left_is_not_asked_to_sign_and_with_the_leaving_all_in_office_have_signed(LeftBy cause)
    {
        var left = Boardroom(3, 3, [.. Consents(1, 2), new DirectorLeft(D(3), On("2025-06-09T12:00"), cause)]);
        left.OfLease("board-consent.in-effect").Yes().Having("effective", "2025-06-09 at 12:00");
        left.OfLease("resolution.in-force", "on=2025-06-08").No();
        var one = Boardroom(3, 3, [.. Consents(1), new DirectorLeft(D(3), On("2025-06-09T12:00"), cause)])
            .OfLease("board-consent.in-effect").NotYet().Saying("obtain the signature of d2");
        Assert.DoesNotContain("d3", one.ToText(), System.StringComparison.Ordinal);
    }

    [Fact, Requirement("3.12-1")]
    public void One_whom_it_seats_is_not_among_those_who_sign()
    {
        Fact[] seated = [.. Consents(1, 2), Seated(4, "2025-06-04T08:00", ChosenBy.Board) with { Resolution = Lease }];
        Boardroom(4, 3, seated).OfLease("board-consent.in-effect").NotYet().Having("effective", "not yet");
        Boardroom(4, 3, [.. seated, Signed(3)]).OfLease("board-consent.in-effect").Yes().Having("effective", "2025-06-04 at 12:00");
    }

    [Fact, Requirement("3.12-1")]
    public void One_who_revoked_and_stays_is_needed_still() =>
        InEffect([.. Consents(1, 2), new BoardConsentRevoked(Lease, D(2), On("2025-06-03T20:00")), Signed(3),
            new DirectorLeft(D(3), On("2025-06-09"), LeftBy.Death)]).No().Saying("d2 revoked");

    [Fact, Requirement("3.12-1")]
    public void Of_a_committee_all_its_members_sign() =>
        Boardroom(5, 5, [new CommitteeCreated(Audit, "Audit Committee", On("2024-07-01"), 2, Upto(2)),
            new BoardConsentDrawn(Lease, On("2025-06-02"), "RESOLVED.", Committee: Audit), Signed(1), Signed(2)])
            .OfLease("board-consent.in-effect").Yes();

    [Fact, Requirement("3.12-1")]
    public void Without_a_text_there_is_nothing_to_consent_to() => InEffect(Signed(1)).NotShown();
}
