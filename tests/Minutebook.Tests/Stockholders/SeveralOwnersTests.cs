namespace Minutebook.Tests.Stockholders;

using System;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>Joint owners are several: they have, attend and were, where one owner has, attends and was.</summary>
public class SeveralOwnersTests
{
    static readonly Holder Bells = new("bells");

    static readonly Corporate Books = With(new HolderOpened(Bells, new("Carl Bell and Dana Bell"), HolderKind.Joint, new("77 Lake Road")),
        Issued(Bells, 50)).And([.. Meeting(), Prepared(), Mailed(Before(20), Ada, Bob, Cy)]).Asked("2025-06-01T12:00");

    [Theory]
    [InlineData("waiver.in-writing", "Carl Bell and Dana Bell have signed no waiver")]
    [InlineData("waiver.by-attendance", "Carl Bell and Dana Bell have not attended")]
    [InlineData("waiver.by-attendance", "record whether Carl Bell and Dana Bell attend")]
    [InlineData("votes.of", "Carl Bell and Dana Bell have 50 votes")]
    public void The_verb_is_in_the_plural(string question, string says) =>
        Assert.Contains(says, Books.OfAnnual(question, "holder=bells").ToText(), StringComparison.Ordinal);

    [Fact]
    public void Two_notices_to_several_are_judged_in_the_plural() => Assert.Contains("Carl Bell and Dana Bell were given notice in order",
        Books.And(Mailed(Before(20), Bells), Mailed(Before(19), Bells)).OfAnnual("notice.in-order", "holder=bells").ToText(),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("waiver.in-writing", "Ada Quill has signed no waiver")]
    [InlineData("votes.of", "Ada Quill has 40 votes")]
    public void One_owner_keeps_the_singular(string question, string says) =>
        Assert.Contains(says, Books.OfAnnual(question, "holder=ada").ToText(), StringComparison.Ordinal);

    [Fact]
    public void No_sentence_of_the_whole_meeting_says_of_several_that_they_has_or_was()
    {
        var text = Books.And(new MeetingOpened(Annual, Hour("10:00")), Came(Ada), Came(Bells, onlyToObject: true))
            .Asked("2025-06-11").OfAnnual("meeting.in-order").ToText();
        foreach (var verb in new[] { "has", "was", "is", "attends" })
            Assert.DoesNotContain($" Carl Bell and Dana Bell {verb} ", text.Replace("to Carl Bell", "to them", StringComparison.Ordinal),
                StringComparison.Ordinal);
        Assert.Contains("Carl Bell and Dana Bell are said to have come only to object", text, StringComparison.Ordinal);
    }
}
