namespace Minutebook.Acceptance.Web;

using System;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Stockholders;
using Xunit;

/// <summary>Facts entered by forms in a real browser, with scripts and without; passkeys; texts that try to be scripts.</summary>
[Collection(nameof(Web))]
public sealed class FormTests(Served served)
{
    const string C = $"/c/{Served.Corporation}";

    Corporation Corporation => served.Place.Books.Corporation;

    [Fact]
    public async Task What_follows_is_shown_while_one_types_and_then_it_is_entered()
    {
        await using var chromium = await Chromium.Start();
        var (page, complaints) = await chromium.Open(served, Capacity.Secretary);
        await page.GotoAsync($"{C}/enter/record-date-fixed?meeting=annual-2027");
        Assert.Equal("annual-2027", await page.Locator("#meeting").InputValueAsync());
        await page.Locator("#date").FillAsync("2027-04-05");
        await page.Locator("#adopted").FillAsync("2026-11-20");
        var outlook = page.Locator("#outlook section");
        await outlook.WaitForAsync();
        Assert.Contains("It is recorded", await outlook.InnerTextAsync(), StringComparison.Ordinal);
        await Chromium.Picture(page, "live-preview");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Record date fixed" }).WaitForAsync();
        Assert.IsType<RecordDateFixed>(Corporation.Entries[^1].Fact);
        Assert.Equal(("tomas", (Capacity?)Capacity.Secretary), (Corporation.Entries[^1].Person?.Value, Corporation.Entries[^1].Capacity));
        Assert.Equal([], complaints);
    }

    [Fact]
    public async Task Without_scripts_the_preview_button_shows_it_and_mistakes_stand_beside_their_fields()
    {
        await using var chromium = await Chromium.Start();
        var (page, _) = await chromium.Open(served, Capacity.Secretary, scripts: false);
        await page.GotoAsync($"{C}/enter/number-of-directors-fixed");
        await page.Locator("#number").FillAsync("four");
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        Assert.Equal("true", await page.Locator("#number").GetAttributeAsync("aria-invalid"));
        Assert.Equal("four", await page.Locator("#number").InputValueAsync());
        Assert.NotEqual(0, await page.Locator("#number-trouble").CountAsync());
        await Chromium.Picture(page, "mistakes");
        await page.Locator("#number").FillAsync("4");
        await page.Locator("#by").SelectOptionAsync("resolution");
        await page.Locator("#on").FillAsync("2026-11-21");
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        Assert.Contains("vacanc", await page.Locator("#outlook").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter", Exact = true }).ClickAsync();
        Assert.IsType<NumberOfDirectorsFixed>(Corporation.Entries[^1].Fact);
    }

    [Fact]
    public async Task An_act_that_is_not_in_order_is_not_entered_and_an_override_shows_for_ever()
    {
        await using var chromium = await Chromium.Start();
        var (page, complaints) = await chromium.Open(served, Capacity.Secretary);
        await page.GotoAsync($"{C}/enter/stock-issued");
        foreach (var (name, value) in new[] { ("security", "C-77"), ("holder", "adams"), ("class", "common"), ("shares", "10"), ("on",
            "2026-11-20") })
            await page.Locator($"#{name}").FillAsync(value);
        var before = Corporation.LastEntry;
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Not in order: it is not entered" }).WaitForAsync();
        Assert.Equal(before, Corporation.LastEntry);
        Assert.Contains("By-laws 6.1", await page.Locator("#outlook").InnerTextAsync(), StringComparison.Ordinal);
        await Chromium.Picture(page, "refused");
        await page.Locator("#override").FillAsync("The resolution is being looked for");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Stock issued" }).WaitForAsync();
        Assert.Contains(Corporation.Overrides, one => one.Fact.Reason == "The resolution is being looked for"
            && one.Fact.By.Value == "tomas");
        Assert.Equal([], complaints);
    }

    [Fact]
    public async Task The_second_of_two_is_told_what_was_entered_meanwhile_and_loses_nothing()
    {
        await using var chromium = await Chromium.Start();
        var (page, _) = await chromium.Open(served, Capacity.Secretary);
        await page.GotoAsync($"{C}/enter/person-entered");
        await page.Locator("#person").FillAsync("second");
        await page.Locator("#name").FillAsync("The Second");
        await served.Place.Books.Enter(new("the-first", null, null, [new Minutebook.Officers.OfficerAbsent(new("ines"),
            Minutebook.Officers.Office.President,
            Minutebook.Values.Moment.On(new(2026, 11, 1), Corporation.Zone))]));
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter", Exact = true }).ClickAsync();
        await page.GetByText("Somebody entered meanwhile").WaitForAsync();
        Assert.Equal("The Second", await page.Locator("#name").InputValueAsync());
        Assert.Contains("Officer absent", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Person entered" }).WaitForAsync();
    }

    [Fact]
    public async Task Texts_that_try_to_be_scripts_stay_texts()
    {
        const string Evil = "<img src=x onerror=alert(1)>\"'><script>alert(2)</script>{{7*7}}";
        await using var chromium = await Chromium.Start();
        var (page, complaints) = await chromium.Open(served, Capacity.Secretary);
        foreach (var (fact, fields) in new (string, (string, string)[])[]
        {
            ("person-entered", [("person", "mallory"), ("name", Evil), ("email", Evil)]),
            ("holder-opened", [("holder", "mallory"), ("name", Evil), ("kind", "individual"), ("address", Evil)]),
            ("board-resolved", [("resolution", "evil"), ("on", "2026-11-20"), ("text", Evil)]),
            ("stock-class-authorized", [("class", "evil"), ("name", Evil), ("authorized", "10"), ("on", "2026-11-20")]),
            ("meeting-called", [("meeting", "evil"), ("kind", "special"), ("by", "board"), ("on", "2026-11-20"), ("at", "2027-03-01"),
                ("place", Evil),
                ("city", Evil)]),
            ("committee-created", [("committee", "evil"), ("on", "2026-11-20")]),
            ("entry-withdrawn", [("entry", "20"), ("reason", Evil)]),
        })
        {
            await page.GotoAsync($"{C}/enter/{fact}");
            foreach (var (name, value) in fields)
            {
                var field = page.Locator($"[id='{name}']");
                if (await field.EvaluateAsync<string>("one => one.tagName") == "SELECT") await field.SelectOptionAsync(value);
                else await field.FillAsync(value);
            }
            await page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Enter", Exact = true }).ClickAsync();
        }
        foreach (var path in new[] { C, $"{C}/entries", $"{C}/entries?search={Uri.EscapeDataString(Evil)}", $"{C}/register",
            $"{C}/holders/mallory", $"{C}/board",
            $"{C}/meetings", $"{C}/meetings/evil", $"{C}/ask/meeting.in-order?asked=yes&meeting={Uri.EscapeDataString(Evil)}",
                $"{C}/enter?search={Uri.EscapeDataString(Evil)}",
            $"{C}/by-laws/{Uri.EscapeDataString(Evil)}", $"{C}/by-laws?on={Uri.EscapeDataString(Evil)}",
                $"/sign-in?returnUrl={Uri.EscapeDataString(Evil)}" })
        {
            await page.GotoAsync(path);
            Assert.Equal(0, await page.Locator("img").CountAsync());
        }
        await page.GotoAsync($"{C}/holders/mallory");
        Assert.Contains("<script>alert(2)</script>", await page.InnerTextAsync("h1"), StringComparison.Ordinal);
        Assert.Equal([], complaints);
    }

    [Fact]
    public async Task A_passkey_is_made_and_signs_in()
    {
        await using var chromium = await Chromium.Start();
        var (page, complaints) = await chromium.Open(served, Capacity.Director);
        var tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("WebAuthn.enable");
        await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new
            {
                protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true,
                automaticPresenceSimulation = true,
            },
        });
        await page.GotoAsync("/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await page.GetByText("Passkey of").Or(page.GetByRole(AriaRole.Alert)).First.WaitForAsync();
        var said = await page.InnerTextAsync("main");
        Assert.False(said.Contains("was not made", StringComparison.Ordinal), said);
        await Chromium.Picture(page, "passkey");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Director" }).WaitForAsync();
        Assert.Equal([], complaints);
    }
}
