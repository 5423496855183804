namespace Minutebook.Acceptance.Web;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Minutebook.Books;
using NodaTime;
using Xunit;

/// <summary>
/// A whole annual meeting in real browsers: the Secretary, an inspector, three stockholders on phones, and the big screen in the hall. What
/// one enters, the others see without asking. With MINUTEBOOK_PICTURES=1 pictures of each stage are kept.
/// </summary>
public sealed class WholeMeetingTests(Served served) : IClassFixture<Served>, IAsyncLifetime
{
    static readonly string[] Phones = ["adams", "bell", "cho"];

    readonly Dictionary<string, IPage> pages = [];
    readonly List<List<string>> complaints = [];
    readonly List<string> wrong = [];
    readonly HeldMeeting meeting = new(served);

    Chromium? chromium;
    Axe? axe;

    IPage Secretary => pages["secretary"];

    IPage Inspector => pages["inspector"];

    IPage Screen => pages["screen"];

    [Fact]
    public async Task An_annual_meeting_is_held_and_everybody_in_the_room_follows_it()
    {
        await meeting.MadeReady();
        await Everybody();
        await Stage("before");

        await Opening();
        await Stage("opened");

        await Proxies();
        await Polls();
        await Stage("polls-open");

        await Ballots();
        await Stage("voted");

        await Result();
        await Stage("certified");

        await Election();
        await Stage("elected");
        await Closing();
        await Stage("closed");
        Assert.Equal([], wrong);
        Assert.Equal([], complaints.SelectMany(one => one));
    }

    async Task Everybody()
    {
        await Open("secretary", await served.LinkAsync(Capacity.Secretary), 1440, dark: false, "room");
        await Open("inspector", await served.LinkAsync(Capacity.Inspector), 1440, dark: true, "desk");
        await Open("screen", await served.LinkAsync(Capacity.Officer), 1920, dark: false, "screen");
        await Open("adams", await served.LinkAsync(Capacity.Stockholder), 390, dark: false, "room");
        await Open("bell", await served.LinkOfHolderAsync("bell"), 390, dark: true, "room");
        await Open("cho", await served.LinkOfHolderAsync("cho"), 390, dark: false, "room");
    }

    async Task Open(string name, string link, int width, bool dark, string place)
    {
        var (page, heard) = await chromium!.OpenBy(served, link, width, dark);
        complaints.Add(heard);
        pages[name] = page;
        await page.GotoAsync($"{HeldMeeting.Path}/{place}");
    }

    /// <summary>The Secretary opens the meeting by the form; all see it. Those who are there are entered, and the gauge fills.</summary>
    async Task Opening()
    {
        served.Clock.GoOn(Duration.FromMinutes(10));
        await Secretary.GotoAsync($"{HeldMeeting.Path}/desk");
        await Filled(Secretary, "Open the meeting");
        await Secretary.GotoAsync($"{HeldMeeting.Path}/room");
        foreach (var page in pages.Values) await Sees(page, "Open since 20 May 2027, 10:00");
        await Sees(Screen, "No quorum");
        await meeting.Sworn();
        await meeting.Entered("came", Came("adams"), Came("bell"));
        await Sees(Screen, "Quorum present");
        await Sees(Secretary, "2 holders in person");
        await Secretary.GetByText("Who is represented").ClickAsync();
        Assert.DoesNotContain("Adams", await Screen.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    static string Came(string holder) =>
        $$"""
        { "fact": "stockholder-came", "meeting": "annual-2027", "holder": "{{holder}}", "at": "2027-05-20T10:01", "manner": "in-person" }
        """;

    /// <summary>At the desk a proxy is filed, and another that was challenged is ruled on.</summary>
    async Task Proxies()
    {
        await Filled(Inspector, "File p-2");
        await meeting.Entered("challenged", """
            { "fact": "challenge-made", "meeting": "annual-2027", "challenge": "c-1", "proxy": "p-1", "ground": "It is not signed",
              "on": "2027-05-20T10:10" }
            """);
        await Inspector.GotoAsync($"{HeldMeeting.Path}/desk");
        await Inspector.GetByRole(AriaRole.Link, new() { Name = "Rule on c-1" }).First.ClickAsync();
        await Inspector.Locator("#upheld").SelectOptionAsync("false");
        await Entered(Inspector);
        await Inspector.GotoAsync($"{HeldMeeting.Path}/desk");
        await Sees(Inspector, "let in");
        // What the Secretary had opened stays open, though the room was put anew.
        await meeting.Entered("by-proxy", """
            { "fact": "stockholder-came", "meeting": "annual-2027", "holder": "lodz", "at": "2027-05-20T10:02", "manner": "by-proxy",
              "proxy": "p-1" }
            """);
        await Sees(Secretary, "1 by proxy");
        await Sees(Secretary, "by proxy p-1");
    }

    async Task Polls()
    {
        served.Clock.GoOn(Duration.FromMinutes(5));
        await Filled(Inspector, "Open the polls: Ratification of the auditors");
        await Inspector.GotoAsync($"{HeldMeeting.Path}/desk");
        foreach (var page in pages.Values) await Sees(page, "Polls open");
    }

    /// <summary>Three vote on their phones. Their number is told to all; how they voted, to the inspector alone.</summary>
    async Task Ballots()
    {
        foreach (var (phone, number) in Phones.Select((phone, at) => (pages[phone], at + 1)))
        {
            served.Clock.GoOn(Duration.FromMinutes(1));
            await phone.Locator("a.file[href*='matter=auditors']").ClickAsync();
            await phone.Locator("#vote").SelectOptionAsync(number == 3 ? "against" : "for");
            await phone.GetByRole(AriaRole.Button, new() { Name = "Read it first" }).ClickAsync();
            await phone.GetByRole(AriaRole.Button, new() { Name = "Sign and file" }).ClickAsync();
            await phone.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Receipt" }).WaitForAsync();
            await phone.GotoAsync($"{HeldMeeting.Path}/room");
            await Sees(Screen, number == 1 ? "1 ballot received" : $"{number} ballots received");
        }
        await Sees(Inspector, "As counted until now");
        Assert.Contains("650,000", await Inspector.InnerTextAsync(".result table"), StringComparison.Ordinal);
        foreach (var page in new[] { Secretary, Screen, pages["adams"] }) Assert.Equal(0, await page.Locator(".result").CountAsync());
    }

    async Task Result()
    {
        served.Clock.GoOn(Duration.FromMinutes(5));
        await Filled(Inspector, "Close the polls: Ratification of the auditors");
        await Sees(Screen, "The inspectors have not certified this result.");
        await Sees(pages["adams"], "It has the votes that it needs.");
        await Stage("provisional");
        served.Clock.GoOn(Duration.FromMinutes(1));
        await Inspector.GotoAsync($"{HeldMeeting.Path}/desk");
        await Filled(Inspector, "Certify the result: Ratification of the auditors");
        foreach (var page in pages.Values.Where(page => page != Inspector)) await Sees(page, "Adopted.");
        await Inspector.GotoAsync($"{HeldMeeting.Path}/desk");
        await Sees(Inspector, "Open the polls: Election of three Directors");
    }

    /// <summary>The Directors: a stockholder votes on the phone, the others on paper; the inspector closes, and certifies.</summary>
    async Task Election()
    {
        await Filled(Inspector, "Open the polls: Election of three Directors");
        var phone = pages["adams"];
        await phone.Locator("a.file[href*='matter=directors']").ClickAsync();
        foreach (var nominee in new[] { "Ines Okafor", "Tomas Lind", "Wei Zhang" })
            await phone.GetByLabel(nominee, new() { Exact = true }).CheckAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "Read it first" }).ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "Sign and file" }).ClickAsync();
        await phone.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Receipt" }).WaitForAsync();
        await phone.GotoAsync($"{HeldMeeting.Path}/room");
        await meeting.Entered("on-paper", """
            { "fact": "ballot-cast", "meeting": "annual-2027", "matter": "directors", "holder": "cho", "at": "2027-05-20T10:15",
              "manner": "in-person", "for": [{ "nominee": "ines" }] }
            """);
        await Sees(Screen, "2 ballots received");
        served.Clock.GoOn(Duration.FromMinutes(5));
        await Inspector.GotoAsync($"{HeldMeeting.Path}/desk");
        await Filled(Inspector, "Close the polls: Election of three Directors");
        await Inspector.GotoAsync($"{HeldMeeting.Path}/desk");
        await Filled(Inspector, "Certify the result: Election of three Directors");
        await Inspector.GotoAsync($"{HeldMeeting.Path}/desk");
        foreach (var page in pages.Values) await Sees(page, "Elected: ");
        Assert.Contains("Ines Okafor (elected)\t550,000", await Screen.InnerTextAsync(".hall-matter table"), StringComparison.Ordinal);
    }

    async Task Closing()
    {
        served.Clock.GoOn(Duration.FromMinutes(5));
        await meeting.Entered("closed", """{ "fact": "meeting-closed", "meeting": "annual-2027", "at": "2027-05-20T10:26" }""");
        foreach (var page in pages.Values) await Sees(page, "Finally adjourned, 20 May 2027, 10:26");
        await Sees(Inspector, "Nothing is to be done here now.");
    }

    /// <summary>By the link of the desk to a form that is filled in already, and entered.</summary>
    static async Task Filled(IPage page, string link)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();
        await Entered(page);
    }

    static async Task Entered(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/entries/[0-9]+$"));
    }

    static Task Sees(IPage page, string words) => page.Locator("main").GetByText(words).First.WaitForAsync();

    /// <summary>Every page as it stands, without being loaded again.</summary>
    async Task Stage(string stage)
    {
        foreach (var (name, page) in pages.Where(one => one.Value.Url.Contains("/meetings/", StringComparison.Ordinal)))
        {
            wrong.AddRange(await axe!.WrongWith(page, $"{name}, {stage}"));
            if (page == Screen && await page.EvaluateAsync<int>("document.documentElement.scrollHeight") is > 1080 and var height)
                wrong.Add($"{name}, {stage}: {height} pixels high, and the hall cannot scroll");
            if (Environment.GetEnvironmentVariable("MINUTEBOOK_PICTURES") == "1") await Chromium.Picture(page, $"hall-{stage}-{name}");
        }
    }

    public async ValueTask InitializeAsync() => (axe, chromium) = (await Axe.Installed(), await Chromium.Start());

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null) await chromium.DisposeAsync();
    }
}
