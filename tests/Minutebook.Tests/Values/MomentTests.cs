namespace Minutebook.Tests.Values;

using System;
using Minutebook.Values;
using Xunit;

public class MomentTests
{
    [Theory]
    [InlineData("2025-05-31 23:59")]
    [InlineData("2025-05-31 9:05")]
    [InlineData("2025-05-31 23:59[America/New_York]")]
    public void A_space_between_day_and_hour_is_told_as_such(string text)
    {
        var bad = Assert.Throws<FormatException>(() => Moment.Parse(text, Corporate.Zone));
        Assert.Contains("\"T\" stands between the day and the hour, not a space: 2025-05-31T", bad.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("time zone", bad.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zone_may_stand_after_a_space() =>
        Assert.Equal("America/New_York", Moment.Parse("2025-05-31T23:59 America/New_York", Corporate.Zone).Zone);
}
