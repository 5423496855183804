namespace Minutebook.Tests.Values;

using System;
using Minutebook.Values;
using NodaTime;
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

    /// <summary>A space before it is not of the stored form, so that the general reader takes the text.</summary>
    [Fact]
    public void The_stored_form_is_read_quickly_and_as_the_general_reader_reads_it()
    {
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            var zone = Moment.ZoneOf(Zones[random.Next(Zones.Length)]);
            var instant = Instant.FromUtc(1883, 1, 1, 0, 0).Plus(Duration.FromSeconds(random.NextInt64(9_000_000_000)));
            var text = Moment.At(instant, zone).ToString();
            if (random.Next(1 + 1) == 0)
            {
                var at = random.Next(text.Length);
                text = text[..at] + "0123456789TZ:-+[]_= "[random.Next("0123456789TZ:-+[]_= ".Length)] + text[(at + 1)..];
            }
            Assert.Equal(Read(" " + text), Read(text));
        }
    }

    const int Seed = 1993, Rounds = 20_000;

    static readonly string[] Zones =
        ["America/New_York", "America/Los_Angeles", "Asia/Kolkata", "Europe/London", "Pacific/Auckland", "UTC"];

    static Moment? Read(string text)
    {
        try
        {
            return Moment.Parse(text, null);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
