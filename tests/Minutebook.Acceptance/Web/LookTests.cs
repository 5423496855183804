namespace Minutebook.Acceptance.Web;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Minutebook.Books;
using Xunit;

/// <summary>Every page in a real browser: what axe finds, what does not fit on a phone, and pictures to look at.</summary>
public sealed class LookTests(Served served) : IClassFixture<Served>
{
    const string C = $"/c/{Served.Corporation}";
    static readonly (string Name, Capacity? Who, string Path)[] Pages =
    [
        ("sign-in", null, "/sign-in"), ("code", null, "/sign-in/code"), ("recovery", null, "/sign-in/recovery"), ("link", null,
            "/sign-in/link?key=x"),
        ("invitation", null, "/invitation?key=x"), ("not-found", Capacity.Secretary, "/nope"), ("start", Capacity.Secretary, "/account"),
        ("authenticator", Capacity.Secretary, "/account/authenticator"), ("administration", Capacity.Administrator, "/administration"),
        ("corporations", Capacity.Administrator, "/"), ("home", Capacity.Secretary, C), ("kinds", Capacity.Secretary, $"{C}/enter"),
        ("meeting-called", Capacity.Secretary, $"{C}/enter/meeting-called"), ("transfer", Capacity.Secretary,
            $"{C}/enter/stock-transferred"),
        ("entries", Capacity.Secretary, $"{C}/entries"), ("entry", Capacity.Secretary, $"{C}/entries/19"),
        ("questions", Capacity.Secretary, $"{C}/ask"), ("question", Capacity.Secretary,
            $"{C}/ask/meeting.in-order?asked=yes&meeting=annual-2027"),
        ("wrong-question", Capacity.Secretary, $"{C}/ask/notice.given?asked=yes&meeting=none"),
        ("register", Capacity.Secretary, $"{C}/register"), ("register-then", Capacity.Secretary, $"{C}/register?on=1990-01-01"),
        ("holder", Capacity.Secretary, $"{C}/holders/adams"), ("meetings", Capacity.Secretary, $"{C}/meetings"),
        ("meeting", Capacity.Secretary, $"{C}/meetings/annual-2027"), ("board", Capacity.Secretary, $"{C}/board"),
        ("officers", Capacity.Secretary, $"{C}/officers"), ("by-laws", Capacity.Secretary, $"{C}/by-laws"),
        ("room", Capacity.Secretary, $"{C}/meetings/annual-2027/room"), ("desk", Capacity.Inspector, $"{C}/meetings/annual-2027/desk"),
        ("room-of-stockholder", Capacity.Stockholder, $"{C}/meetings/annual-2027/room"),
        ("screen", Capacity.Stockholder, $"{C}/meetings/annual-2027/screen"),
        ("section", Capacity.Secretary, $"{C}/by-laws/2.4"), ("stockholder", Capacity.Stockholder, C), ("director", Capacity.Director, C),
        ("filings", Capacity.Stockholder, $"{C}/filings"),
        ("file-proxy", Capacity.Stockholder, $"{C}/file/proxy?meeting=annual-2027"),
        ("file-ballot", Capacity.Stockholder, $"{C}/file/ballot?meeting=annual-2027&matter=election"),
        ("file-nomination", Capacity.Stockholder, $"{C}/file/nomination?meeting=annual-2027"),
        ("file-demand", Capacity.Stockholder, $"{C}/file/demand"),
        ("file-list", Capacity.Stockholder, $"{C}/file/inspect-list?meeting=annual-2027"),
        ("file-resignation", Capacity.Director, $"{C}/file/resignation"),
        ("file-consent", Capacity.Stockholder, $"{C}/file/consent?action=plan"),
        ("file-join", Capacity.Stockholder, $"{C}/file/join-demand?demand=auditors"),
        ("file-dissent", Capacity.Director, $"{C}/file/dissent?resolution=lease"),
        ("officer", Capacity.Officer, C), ("inspector", Capacity.Inspector, C), ("auditor", Capacity.Auditor, C),
    ];

    /// <summary>With MINUTEBOOK_PICTURES=1 pictures of every page are kept, in each width and colour.</summary>
    [Theory, InlineData(1440, false), InlineData(390, true), InlineData(1440, true), InlineData(390, false)]
    public async Task Axe_finds_nothing_and_every_page_fits(int width, bool dark)
    {
        var pictures = Environment.GetEnvironmentVariable("MINUTEBOOK_PICTURES") == "1";
        Assert.SkipWhen(!pictures && dark != (width < 500), "each width and each colour was looked at; the others are for pictures");
        var axe = await Axe.Installed();
        await new FilingPapers(served).All();
        await using var chromium = await Chromium.Start();
        var wrong = new List<string>();
        foreach (var group in Pages.GroupBy(page => page.Who))
        {
            var (page, complaints) = await chromium.Open(served, group.Key, width, dark);
            foreach (var (name, _, path) in group)
            {
                await page.GotoAsync(path);
                await Look(name);
                await Filed(name);
            }
            wrong.AddRange(complaints);
            await page.Context.CloseAsync();

            // A filing is looked at when it is read, and those that need nothing filled in as their receipt too.
            async Task Filed(string name)
            {
                foreach (var (button, then) in new[] { ("Read it first", "read"), ("Sign and file", "receipt") })
                {
                    if (await page.GetByRole(AriaRole.Button, new() { Name = button }).CountAsync() == 0) continue;
                    await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
                    await Look($"{name}-{then}");
                }
            }

            async Task Look(string name)
            {
                wrong.AddRange(await axe.WrongWith(page, name));
                if (pictures) await Chromium.Picture(page, $"{name}-{width}-{(dark ? "dark" : "light")}");
            }
        }
        Assert.Equal([], wrong);
    }

    [Fact]
    public async Task A_page_is_small_and_can_be_gone_through_by_keyboard()
    {
        await using var chromium = await Chromium.Start();
        var (page, complaints) = await chromium.Open(served, Capacity.Secretary);
        await page.GotoAsync(C);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.InRange(await page.EvaluateAsync<int>("""
            [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                .reduce((sum, one) => sum + one.decodedBodySize, 0)
            """), 1, 150_000);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Go to the content", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Equal([], complaints);
    }
}
