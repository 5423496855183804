namespace Minutebook.Tests.Stockholders;

using System.Collections.Generic;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>A meeting that is put off before it opens, a chair who walks out, one notice for a household.</summary>
public class PostponementTests
{
    static readonly Corporate PutOff = With([Called(), Prepared(), Mailed(Before(20), Ada, Bob, Cy),
        new MeetingPostponed(Annual, On("2025-06-02"), At("2025-06-24T10:00"), Caller.Board)]);

    [Fact, Requirement("2.4-6")]
    public void Notice_and_record_date_run_from_the_new_day()
    {
        PutOff.OfAnnual("meeting.postponed").Yes().Having("to", "2025-06-24");
        PutOff.OfAnnual("notice.states", "holder=ada").No().Saying("2025-06-10");
        PutOff.Asked("2025-06-05").OfAnnual("record-date.governing").NotYet();
        var again = PutOff.And(Prepared(day: "2025-06-24") with { Notice = new("n-2") },
            Mailed(On("2025-06-14"), Ada, Bob, Cy) with { Notice = new NoticeId("n-2") });
        again.OfAnnual("notice.in-order", "holder=ada").Yes();
        again.OfAnnual("record-date.governing").Yes().Having("date", "2025-06-13");
    }

    [Fact, Requirement("2.4-6")]
    public void A_meeting_that_was_opened_is_not_put_off()
    {
        var opened = With([.. Meeting(), new MeetingOpened(Annual, Hour("10:00")),
            new MeetingPostponed(Annual, Hour("10:10"), At("2025-06-24T10:00"), Caller.Chairman)]);
        opened.OfAnnual("meeting.postponed").No();
        opened.OfAnnual("votes.entitled").Having("record-date", "2025-05-12");
    }

    [Fact, Requirement("2.8-3")]
    public void One_who_presides_cannot_adjourn_alone()
    {
        var left = With([.. Meeting(), Put(), Came(Ada), Came(Bob), new ChairLeft(Annual, Hour("10:10"), DeclaredAdjourned: true),
            Vote(Ada, Choice.For), Vote(Bob, Choice.For), Polls(Plan)]);
        left.OfAnnual("adjournment.carried").No().Saying("alone");
        left.OfAnnual("vote.adopted", "matter=plan").Yes();
    }

    static Corporate Household(params IEnumerable<Fact> facts) => With(
        new HolderOpened(new("eve"), new("Eve Quill"), HolderKind.Individual, new("1 ada street, Kent")), Issued(new("eve"), 5))
        .And([.. Meeting(), Prepared(), Mailed(Before(20), Ada, Bob, Cy), .. facts]);

    static Finding Served(params IEnumerable<Fact> facts) => Household(facts).OfAnnual("notice.household", "holder=eve");

    [Fact, Requirement("2.4-6")]
    public void One_notice_serves_the_holders_of_one_address_with_their_consent()
    {
        HouseholdingChoice consent = new(new("eve"), true, On("2025-01-06"));
        Served().No();
        Served(consent).Yes().Citing("DGCL § 233");
        Household(consent).OfAnnual("notice.given", "holder=eve").Yes();
        Served(consent, consent with { Consents = false, On = On("2025-02-03") }).No();
        Served(consent, new HolderAddressChanged(new("eve"), new("9 Pier Road"), On("2025-03-03"))).No();
    }

    [Theory, Requirement("2.4-6"), InlineData("2025-03-21", Answer.Yes), InlineData("2025-03-22", Answer.No)]
    public void Who_does_not_object_within_sixty_days_of_the_announcement_consents(string announced, Answer answer) =>
        Served(new HouseholdingAnnounced([new("eve"), Ada], On(announced))).Is(answer);
}
