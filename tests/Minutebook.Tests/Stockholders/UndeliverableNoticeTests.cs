namespace Minutebook.Tests.Stockholders;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>Notice is excused where consecutive annual notices came back undeliverable.</summary>
public class UndeliverableNoticeTests
{
    static MeetingCalled OfYear(int year, MeetingKind kind = MeetingKind.Annual) => new(
        new($"{kind}-{year}"), kind, Caller.Board, On($"{year}-01-09"), At($"{year}-06-05T10:00"));

    static NoticeMailed Sent(int year, MeetingKind kind = MeetingKind.Annual) => Mailed(On($"{year}-05-12"), Cy) with
        { Meeting = new($"{kind}-{year}"), Notice = null };

    static NoticeReturned Back(int year, MeetingKind kind = MeetingKind.Annual, bool electronic = false) =>
        new(Cy, On($"{year}-05-20"), new($"{kind}-{year}"), electronic);

    static Fact[] CameBack(params int[] years) => [.. years.SelectMany(year => (Fact[])[OfYear(year), Sent(year), Back(year)])];

    static Fact[] Arrived(int year) => [OfYear(year), Sent(year)];

    static Finding Excused(params IEnumerable<Fact> facts) => With([.. Meeting(), Prepared(), .. facts, Mailed(Before(20), Ada, Bob)])
        .OfAnnual("notice.to-all");

    [Fact]
    public void Two_in_a_row_excuse_and_one_does_not()
    {
        Excused(CameBack(2023, 2024)).Yes();
        Excused(CameBack(2024)).Is(Answer.Open);
        // Once excused, the corporation need not go on sending.
        Excused([.. CameBack(2022, 2023), OfYear(2024)]).Yes();
    }

    [Fact]
    public void Two_that_are_not_consecutive_do_not_excuse()
    {
        Excused([.. CameBack(2022), .. Arrived(2023), .. CameBack(2024)]).Is(Answer.Open);
        // Of an annual meeting between of which the books show no notice at all, none came back.
        Excused([.. CameBack(2022), OfYear(2023), .. CameBack(2024)]).Is(Answer.Open);
    }

    [Fact]
    public void A_notice_of_a_special_meeting_between_that_arrived_breaks_the_run()
    {
        Fact[] between = [OfYear(2023, MeetingKind.Special) with { At = At("2023-11-02T10:00") },
            Sent(2023, MeetingKind.Special) with { On = On("2023-10-02") }];
        Excused([.. CameBack(2023), .. between, .. CameBack(2024)]).Is(Answer.Open);
        Excused([.. CameBack(2023), .. between, Back(2023, MeetingKind.Special) with { On = On("2023-10-09") }, .. CameBack(2024)]).Yes();
    }

    [Fact]
    public void A_new_address_on_the_books_ends_the_excuse() =>
        Excused([.. CameBack(2023, 2024), new HolderAddressChanged(Cy, new("9 Birch Road, Kent"), On("2025-02-03"))]).Is(Answer.Open);

    [Fact]
    public void Transmissions_that_failed_are_no_part_of_it() =>
        Excused([OfYear(2023), Back(2023, electronic: true), OfYear(2024), Back(2024, electronic: true)]).Is(Answer.Open);
}
