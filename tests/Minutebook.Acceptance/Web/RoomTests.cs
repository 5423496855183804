namespace Minutebook.Acceptance.Web;

using System;
using System.Net;
using System.Threading.Tasks;
using Minutebook.Books;
using Xunit;

/// <summary>The live room: what each capacity sees, without scripts too.</summary>
public sealed class RoomTests(Served served) : IClassFixture<Served>
{
    const string Room = $"{HeldMeeting.Path}/room";
    const string Running = "As counted until now";

    [Fact]
    public async Task While_the_polls_are_open_the_count_is_for_the_inspectors_alone()
    {
        await Voting();
        foreach (var capacity in new[] { Capacity.Secretary, Capacity.Director, Capacity.Officer, Capacity.Auditor, Capacity.Stockholder })
        {
            using var other = await served.As(capacity);
            foreach (var page in new[] { Room, $"{HeldMeeting.Path}/screen" })
                Told(await other.Get(page), "2 ballots received", Running);
        }
        using var inspector = await served.As(Capacity.Inspector);
        Told(await inspector.Get(Room), Running, "Ruth Adams</strong>");
        Told(await inspector.Get($"{HeldMeeting.Path}/desk"), "Ruth Adams</strong>", "no ballots");
        // On the wall it is shown to nobody, whoever opened the page.
        Told(await inspector.Get($"{HeldMeeting.Path}/screen"), "2 ballots received", Running);
        using var secretary = await served.As(Capacity.Secretary);
        Told(await secretary.Get($"{HeldMeeting.Path}/desk"), "Who voted how is for the inspectors", "Ruth Adams</strong>");
        // The page of the meeting tells no more than its room.
        Told(await secretary.Get(HeldMeeting.Path), "Live room", "Provisional:");
    }

    static void Told(Given page, string there, string notThere)
    {
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(there, page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(notThere, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_scripts_the_room_is_whole_and_has_a_link_that_refreshes_it()
    {
        await Voting();
        await using var chromium = await Chromium.Start();
        var (page, complaints) = await chromium.Open(served, Capacity.Stockholder, 390, scripts: false);
        await page.GotoAsync(Room);
        Assert.Contains("550,000 of 1,000,000 votes are represented; more than 500,000 are needed",
            await page.Locator(".gauge-figures").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("By-laws 2.8", await page.Locator(".gauge-figures").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("2 holders in person, 0 by proxy.", (await page.Locator("#attendance + p").InnerTextAsync()).Trim());
        Assert.Equal("Cast your ballot", (await page.InnerTextAsync("a.file[href*='matter=auditors']")).Trim());
        await page.GetByText("Refresh", new() { Exact = true }).ClickAsync();
        Assert.EndsWith(Room, page.Url, StringComparison.Ordinal);
        Assert.Equal([], complaints);
    }

    [Fact]
    public async Task A_class_that_votes_by_itself_has_a_gauge_of_its_own()
    {
        await Voting();
        await new HeldMeeting(served).Entered("by-class", """
            { "fact": "matter-put", "meeting": "annual-2027", "matter": "preferences", "kind": "ordinary",
              "text": "To change the preferences", "class-votes": ["common"] }
            """);
        using var auditor = await served.As(Capacity.Auditor);
        Assert.Contains("of the class common", (await auditor.Get(Room)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_meeting_that_is_not_there_is_no_room()
    {
        using var secretary = await served.As(Capacity.Secretary);
        foreach (var page in new[] { "room", "room/live", "screen", "screen/live", "desk", "desk/live" })
            Assert.Equal(HttpStatusCode.NotFound, (await secretary.Get($"/c/{Served.Corporation}/meetings/none/{page}")).Status);
    }

    Task Voting() => new HeldMeeting(served).Voting();
}
