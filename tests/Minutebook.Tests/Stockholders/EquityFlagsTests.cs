namespace Minutebook.Tests.Stockholders;

using System.Collections.Generic;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>What equity may look at is told, and refuses nothing.</summary>
public class EquityFlagsTests
{
    static Finding Flags(params IEnumerable<Fact> facts) => With([.. Meeting(), .. facts]).OfAnnual("meeting.equity").Yes();

    [Fact]
    public void A_meeting_without_any_of_the_patterns_has_no_flag() => Flags(Mailed(Before(20))).Having("flags", 0);

    [Fact]
    public void The_day_is_changed_after_notice()
    {
        var moved = new MeetingPostponed(Annual, On("2025-06-02"), At("2025-06-24T10:00"), Caller.Board);
        Flags(Mailed(Before(20)), moved).Having("flags", 1).Saying("the day was changed");
        Flags(moved).Having("flags", 0);
    }

    [Theory, InlineData(7, 0), InlineData(6, 1)]
    public void Nominations_closed_before_stockholders_were_told(int told, int flags) => Flags(Mailed(Before(told))).Having("flags", flags);

    [Theory, InlineData("2025-03-02T10:00", 0), InlineData("2025-03-04T10:00", 1), InlineData("2025-06-11T10:00", 0)]
    public void Shares_are_issued_to_a_Director_once_the_meeting_is_called(string on, int flags)
    {
        Holder dee = new("dee");
        Flags(Seated(1), new HolderOpened(dee, new("Dee"), HolderKind.Individual, new("1 Street"), Persons: [D(1)]), Issued(dee, 5, on),
            Mailed(Before(20))).Having("flags", flags);
    }
}
