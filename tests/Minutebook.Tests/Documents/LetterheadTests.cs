namespace Minutebook.Tests.Documents;

using Minutebook.Documents;
using NodaTime;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>What stands at the head of a document.</summary>
public class LetterheadTests
{
    [Theory, InlineData(1, "1 Harbor Way"), InlineData(2, "2 Pier Road"), InlineData(3, "2 Pier Road")]
    public void A_session_keeps_the_place_of_the_one_before_it_unless_it_was_adjourned_to_another(int session, string place)
    {
        var books = With([Called() with { Place = "1 Harbor Way" }, RecordDate(),
            Adjourned("2025-06-17T10:00") with { Place = "2 Pier Road" },
            new Minutebook.Stockholders.MeetingReconvened(Annual, At("2025-06-17T10:00")),
            new Minutebook.Stockholders.MeetingAdjourned(Annual, At("2025-06-17T10:30"), At("2025-06-24T10:00"))]);
        var file = books.Books.File(Annual, new(Instant.FromUtc(2025, 7, 1, 12, 0)))!;
        Assert.StartsWith(place, MeetingHead.Of(file, session)!.Place, System.StringComparison.Ordinal);
    }
}
