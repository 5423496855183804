namespace Minutebook.Tests.Values;

using Minutebook.Values;
using NodaTime.Text;
using Xunit;

/// <summary>How days are counted: the first day out, the last day in, as courts have it.</summary>
public class DayWindowTests
{
    [Theory]
    [InlineData("1927-02-15", "1927-03-07", 0, 20, 20, true)]
    [InlineData("1927-02-14", "1927-03-07", 0, 20, 21, false)]
    [Vector("T03")]
    public void Within_so_many_days_before_excludes_the_day_of_the_event(
        string from, string to, int least, int most, int days, bool holds) => Counted(from, to, least, most, days, holds);

    [Theory, Vector("T05"), InlineData("1956-04-18", "1956-04-25", 7, 7, true), InlineData("1956-04-19", "1956-04-25", 7, 6, false)]
    public void At_least_so_many_days_asks_for_no_clear_days(string from, string to, int least, int days, bool holds) =>
        Counted(from, to, least, null, days, holds);

    [Theory, Vector("T07"), InlineData("1998-03-02", "1998-03-23", 21, false), InlineData("1998-03-02", "1998-03-22", 20, true)]
    public void A_last_day_that_is_a_Sunday_does_not_move(string from, string to, int days, bool holds) =>
        Counted(from, to, 0, 20, days, holds);

    static void Counted(string from, string to, int least, int? most, int days, bool holds)
    {
        var counted = DayWindow.Days(LocalDatePattern.Iso.Parse(from).Value, LocalDatePattern.Iso.Parse(to).Value);
        Assert.Equal(days, counted);
        Assert.Equal(holds, new DayWindow(least, most).Holds(counted));
    }
}
