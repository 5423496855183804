namespace Minutebook.Tests.Stockholders;

using System.Collections.Generic;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

public class AdjournmentTests
{
    static Corporate After(params IEnumerable<Fact> facts) => With([.. Meeting(), Came(Ada), .. facts]);

    [Theory, Requirement("2.8-3"), InlineData(20, Answer.No), InlineData(21, Answer.Yes), InlineData(0, Answer.No)]
    public void A_majority_of_the_shares_represented_may_adjourn_and_one_who_abstains_is_not_for_it(int votesFor, Answer answer) =>
        After(Adjourned("2025-06-24T10:00", votesFor)).OfAnnual("adjournment.carried").Is(answer)
            .Having("for", votesFor).Having("represented", 40).Citing("By-laws 2.8");

    [Theory, Requirement("2.8-3"), InlineData(40, 0, Answer.Yes), InlineData(41, 0, Answer.No), InlineData(30, 11, Answer.No)]
    public void No_more_votes_than_are_represented_are_counted_on_it(int votesFor, int against, Answer answer) =>
        After(Adjourned("2025-06-24T10:00", votesFor) with { Against = Number(against) }).OfAnnual("adjournment.carried").Is(answer);

    [Fact, Requirement("2.8-3")]
    public void The_chair_alone_cannot_adjourn() => After(Adjourned("2025-06-24T10:00")).OfAnnual("adjournment.carried").NotShown();

    [Theory, Requirement("2.8-3"), Vector("T36", "T37"), InlineData("2025-07-10", Answer.Yes, 30), InlineData("2025-07-11", Answer.No, 31)]
    public void Without_notice_it_is_for_thirty_days_at_most(string to, Answer answer, int days)
    {
        After(Adjourned(to + "T10:00", 40)).OfAnnual("adjournment.days").Is(answer).Having("days", days).Citing("DGCL § 222(c)");
        After(Adjourned(to + "T10:00", 40)).OfAnnual("adjournment.without-notice").Is(answer);
    }

    [Theory, Requirement("2.8-3"), InlineData(true, Answer.Yes), InlineData(false, Answer.No), InlineData(null, Answer.Open)]
    public void Time_and_place_are_announced(bool? announced, Answer answer) =>
        After(Adjourned("2025-06-24T10:00", 40, announced)).OfAnnual("adjournment.without-notice").Is(answer).Citing("DGCL § 222(c)");

    [Theory, Requirement("2.8-3"), InlineData(MadeKnown.OnTheNetwork, "2025-06-10T10:00", Answer.Yes)]
    [InlineData(MadeKnown.InTheNotice, "2025-06-10T10:00", Answer.Yes), InlineData(null, "2025-06-10T10:00", Answer.No)]
    [InlineData(MadeKnown.OnTheNetwork, "2022-07-31T10:00", Answer.No)]
    [InlineData(MadeKnown.OnTheNetwork, "2022-08-01T10:00", Answer.Yes)]
    public void Since_2022_they_may_be_made_known_otherwise(MadeKnown? otherwise, string at, Answer answer) =>
        With(Called(at: at, on: "2022-03-07"), new MeetingAdjourned(Annual, At(at), At(at), Announced: false, Otherwise: otherwise))
            .OfAnnual("adjournment.announced").Is(answer).Citing("DGCL § 222(c)");

    [Fact, Requirement("2.8-3")]
    public void A_new_record_date_has_a_question_of_its_own()
    {
        var adjourned = After(Adjourned("2025-07-08T10:00", 40));
        adjourned.OfAnnual("adjournment.same-record-date").Yes();
        adjourned.And(RecordDate("2025-06-20", "2025-06-16", session: 2)).OfAnnual("adjournment.same-record-date").No();
    }

    [Fact, Requirement("2.8-3")]
    public void A_new_record_date_for_voting_needs_notice() =>
        After(Adjourned("2025-07-08T10:00", 40), RecordDate("2025-06-20", "2025-06-16", session: 2))
        .OfAnnual("adjournment.without-notice").No().Saying("a new record date for voting was fixed");

    [Fact, Requirement("2.8-3")]
    public void Each_adjournment_is_measured_by_itself_and_what_they_add_up_to_is_noted()
    {
        var twice = After(
            Adjourned("2025-07-08T10:00", 40), new MeetingReconvened(Annual, At("2025-07-08T10:00")), Came(Ada, "2025-07-08T10:00"),
            new MeetingAdjourned(Annual, At("2025-07-08T10:20"), At("2025-08-05T10:00"), Announced: true, For: Number(40)));
        twice.OfAnnual("adjournment.days", "session=2").Yes().Having("days", 28).Saying("56 days in all");
    }

    [Fact, Requirement("2.8-4")]
    public void With_a_quorum_the_reconvened_meeting_may_do_any_business()
    {
        var again = After(Adjourned("2025-06-24T10:00", 40), new MeetingReconvened(Annual, At("2025-06-24T10:00")),
            Came(Ada, "2025-06-24T10:00"));
        again.OfAnnual("adjournment.any-business").No();
        again.And(Came(Bob, "2025-06-24T10:00")).OfAnnual("adjournment.any-business").Yes().Citing("By-laws 2.8");
    }

    [Fact, Requirement("2.8-3", "2.4-6")]
    public void After_thirty_one_days_notice_of_the_session_cures_it()
    {
        var late = After(
            Prepared(day: "2025-07-11", session: 2), Adjourned("2025-07-11T10:00", 40),
                new MeetingReconvened(Annual, At("2025-07-11T10:00")),
            Came(Ada, "2025-07-11T10:00"), Came(Bob, "2025-07-11T10:00"));
        late.OfAnnual("adjournment.any-business").Is(Answer.Open);
        late.And(Mailed(On("2025-06-30")) with { Session = 2 }).OfAnnual("adjournment.any-business").Yes();
    }
}
