namespace Minutebook.Tests.Stockholders;

using System.Collections.Generic;
using Minutebook.Instruments;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

public class WaiverOfNoticeTests
{
    static Finding ByAttendance(params IEnumerable<Fact> facts) =>
        With([.. Meeting(), Put(), .. facts]).OfAnnual("waiver.by-attendance", "holder=ada");

    static Finding InWriting(string on, WrittenForm form, bool? signed) =>
        With([.. Meeting(), new WaiverSigned(Annual, Ada, On(on), form, signed)]).OfAnnual("waiver.in-writing", "holder=ada");

    static ObjectionMade Objection(bool atBeginning) => new(Annual, Ada, Hour("10:05"), atBeginning);

    [Theory, Requirement("2.5-1"), InlineData("2025-06-01"), InlineData("2025-06-10"), InlineData("2025-09-01")]
    public void A_signed_waiver_before_or_after_the_meeting_equals_notice(string on) =>
        InWriting(on, WrittenForm.Writing, true).Yes().Citing("By-laws 2.5.1");

    [Fact, Requirement("2.5-1")]
    public void A_waiver_is_in_writing_and_signed()
    {
        InWriting("2025-06-01", WrittenForm.Writing, false).No();
        InWriting("2025-06-01", WrittenForm.Writing, null).NotShown();
        InWriting("2025-06-01", WrittenForm.Oral, true).No();
        InWriting("2025-06-01", WrittenForm.Transmission, true).Yes().Citing("DGCL § 229");
        InWriting("1999-06-01", WrittenForm.Transmission, true).No();
    }

    [Fact, Requirement("2.5-1")]
    public void Without_one_it_may_still_be_signed() => With(Meeting()).OfAnnual("waiver.in-writing", "holder=ada").NotYet();

    [Fact, Requirement("2.5-1")]
    public void A_waiver_cures_a_late_notice_of_its_signer_only()
    {
        var late = With([.. Meeting(), Prepared(), Mailed(Before(9)),
            new WaiverSigned(Annual, Ada, On("2025-06-11"), WrittenForm.Writing, true)]);
        late.OfAnnual("notice.window", "holder=ada").No();
        late.OfAnnual("notice.given", "holder=ada").Yes().Standing("valid");
        late.OfAnnual("notice.given", "holder=bob").NotYet().Standing("voidable");
        late.OfAnnual("notice.to-all").NotYet().Standing("voidable");
    }

    [Fact, Requirement("2.5-2")]
    public void Attendance_waives_in_person_and_by_proxy()
    {
        ByAttendance(Came(Ada)).Yes().Citing("By-laws 2.5.2");
        ByAttendance([.. Given(Proxy("p", Ada)), Came(Ada, proxy: "p")]).Yes().Saying("by proxy");
        ByAttendance(Came(Bob)).No();
    }

    [Fact, Requirement("2.5-2")]
    public void One_who_voted_was_there_though_nobody_noted_the_coming()
    {
        ByAttendance(Vote(Ada, Choice.For)).Yes();
        ByAttendance([.. Given(Proxy("p", Ada)), Vote(Ada, Choice.For, proxy: "p")]).Yes().Saying("by proxy");
        ByAttendance([.. Given(Proxy("p", Ada) with { HasSignature = false }), Vote(Ada, Choice.For, proxy: "p")]).No();
    }

    [Fact, Requirement("2.5-2")]
    public void One_who_comes_under_a_proxy_that_is_not_good_waives_nothing() =>
        ByAttendance(Proxy("p", Ada) with { HasSignature = false }, Filing("p"), Came(Ada, proxy: "p")).No();

    [Fact, Requirement("2.5-2")]
    public void To_object_at_the_beginning_saves_the_objection()
    {
        ByAttendance(Came(Ada, onlyToObject: true), Objection(true)).No().Saying("said so at the beginning");
        ByAttendance(Came(Ada), Objection(true)).No();
        ByAttendance(Came(Ada, onlyToObject: true)).NotShown();
    }

    [Fact, Requirement("2.5-2")]
    public void To_object_after_other_business_does_not() =>
        ByAttendance(Came(Ada, onlyToObject: true), Objection(false)).Yes().Saying("after other business had begun");

    [Fact, Requirement("2.5-2")]
    public void To_vote_on_the_business_gives_the_objection_up() =>
        ByAttendance(Came(Ada), Objection(true), Vote(Ada, Choice.Against)).Yes();

    [Fact, Requirement("2.5-2")]
    public void To_vote_on_adjournment_is_neutral() =>
        ByAttendance(Came(Ada, onlyToObject: true), Objection(true), Put(MatterKind.Adjournment), Vote(Ada, Choice.For)).No();

    [Theory, Requirement("2.5-2"), InlineData("false", Answer.Yes), InlineData("true", Answer.No)]
    public void Whether_one_may_vote_under_protest_is_a_switch(string setting, Answer waived) =>
        With([.. Meeting(), Put(), Came(Ada), Objection(true), Vote(Ada, Choice.Against) with { UnderProtest = true }])
            .Switched("ObjectorMayVoteUnderProtest", setting).OfAnnual("waiver.by-attendance", "holder=ada").Is(waived);

    [Fact, Requirement("2.5-2")]
    public void Before_the_meeting_attendance_may_still_come() =>
        With(Meeting()).Asked("2025-06-01").OfAnnual("waiver.by-attendance", "holder=ada").NotYet();
}
