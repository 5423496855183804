namespace Minutebook.Acceptance.Web;

using System;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Books.Written;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;

/// <summary>What stockholders and Directors file themselves: read first, then filed, and for nobody else.</summary>
public sealed class FilingTests(Served served) : IClassFixture<Served>
{
    const string C = $"/c/{Served.Corporation}";
    const string Api = $"/api/v1/corporations/{Served.Corporation}";

    Corporation Corporation => served.Place.Books.Corporation;

    FilingPapers Papers => new(served);

    [Fact]
    public async Task A_proxy_is_read_first_on_a_phone_and_filed_with_its_receipt()
    {
        await Papers.Matters();
        await using var chromium = await Chromium.Start();
        var (page, complaints) = await chromium.Open(served, Capacity.Stockholder, 390, scripts: false);
        await page.GotoAsync(C);
        await page.GetByRole(AriaRole.Link, new() { Name = "Vote by proxy" }).First.ClickAsync();
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Sign and file" }).CountAsync());
        await page.Locator("#to").SelectOptionAsync("ines");
        await page.Locator("#power").SelectOptionAsync("discretion");
        await page.Locator("[id='vote.pay']").SelectOptionAsync("against");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it first" }).ClickAsync();
        var says = (await page.Locator(".signs").InnerTextAsync()).Trim();
        Assert.Contains("To approve the pay of the officers: Against", says, StringComparison.Ordinal);
        Assert.Contains("By-laws 2.10", await page.InnerTextAsync(".outlook"), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign and file" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Receipt" }).WaitForAsync();

        var proxy = Corporation.Entries.Select(entry => entry.Fact).OfType<ProxyExecuted>().Last();
        var filed = Corporation.Entries[^1];
        Assert.Equal(("hugo", (Capacity?)Capacity.Stockholder), (filed.Person?.Value, filed.Capacity));
        Assert.Equal(("adams", "ines", WrittenForm.Transmission), (proxy.Holder.Value, proxy.To.Single().Value, proxy.Form));
        Assert.Equal(served.Place.Now.Instant, proxy.On.Instant);
        Assert.Equal(says, proxy.Shown!.Text);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(says))), proxy.Electronic!.Shown.ToString());
        Assert.Equal(SignedInBy.Link, proxy.Electronic.SignedIn);
        Assert.Contains(filed.Hash.ToString(), await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.GotoAsync($"{C}/filings");
        Assert.Contains(filed.Hash.ToString(), await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Contains($"{filed.Number - 1}", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal([], complaints);
    }

    [Theory]
    [InlineData("proxy", "meeting=annual-2027&to=ines&power=discretion", typeof(ProxyFiled), "Yes")]
    [InlineData("proxy", "meeting=annual-2027&to=-other&to-other=Ruth Lee&power=directed&vote.pay=for", typeof(ProxyFiled), "Yes")]
    [InlineData("ballot", "meeting=annual-2027&matter=pay&vote=for", typeof(BallotCast), "")]
    [InlineData("consent", "action=plan", typeof(ConsentDelivered), "")]
    [InlineData("revoke-consent", "action=plan", typeof(ConsentRevoked), "")]
    [InlineData("nomination", "meeting=annual-2027&nominee=-other&nominee-other=Ruth Lee&states=NomineeConsent", typeof(NominationReceived),
        "No")]
    [InlineData("demand", "purposes=to sell the plant", typeof(MeetingDemanded), "")]
    [InlineData("join-demand", "demand=sale", typeof(MeetingDemanded), "")]
    [InlineData("leave-demand", "demand=sale", typeof(MeetingDemandWithdrawn), "")]
    [InlineData("inspect-list", "meeting=annual-2027&purpose=to write to the others", typeof(ListInspectionRequested), "No")]
    [InlineData("waiver", "meeting=annual-2027", typeof(WaiverSigned), "Yes")]
    [InlineData("revoke-proxy", "proxy=own", typeof(ProxyRevoked), "No")]
    public async Task A_stockholder_files_for_its_own_shares(string filing, string fields, Type last, string answer)
    {
        await Papers.All();
        await OnPageAndApi(Capacity.Stockholder, filing, fields, last, answer);
    }

    [Theory]
    [InlineData("board-consent", "resolution=bank", typeof(BoardConsentSigned), "")]
    [InlineData("revoke-board-consent", "resolution=bank", typeof(BoardConsentRevoked), "")]
    [InlineData("dissent", "resolution=lease", typeof(DissentMade), "No")]
    [InlineData("board-waiver", "meeting=b-1", typeof(BoardWaiverSigned), "Yes")]
    [InlineData("resignation", "to=secretary&takes-effect=2027-03-01", typeof(DirectorResigned), "")]
    public async Task A_director_files_for_himself(string filing, string fields, Type last, string answer)
    {
        await Papers.All();
        await OnPageAndApi(Capacity.Director, filing, fields, last, answer);
    }

    /// <summary>Previewed and filed by the form without scripts, then by a program; each time the entry is the account's own.</summary>
    async Task OnPageAndApi(Capacity capacity, string filing, string fields, Type last, string answer)
    {
        var pairs = fields.Split('&').Select(pair => (Name: pair.Split('=')[0], Value: pair.Split('=')[1])).ToArray();
        using var person = await served.As(capacity);
        var page = $"{C}/file/{filing}?{string.Join('&', pairs.Take(2).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"))}";
        var read = await person.Post(page, $"{C}/file/{filing}/preview", pairs);
        Assert.Equal(HttpStatusCode.OK, read.Status);
        if (answer.Length > 0) Assert.Contains($"</span> {answer}</span>", read.Body, StringComparison.Ordinal);
        var seal = read.Body.Split("name=\"seal\" value=\"")[1].Split('"')[0];
        var unread = await person.Post(page, $"{C}/file/{filing}", pairs);
        Assert.Equal(HttpStatusCode.Conflict, unread.Status);
        var once = ("request-id", $"once-{filing}-{fields.Length}");
        var filed = await person.Post(page, $"{C}/file/{filing}", [.. pairs, ("seal", seal), once]);
        Assert.True(filed.Status == HttpStatusCode.Redirect, filed.Body);
        Own(capacity, last);
        var number = Corporation.LastEntry;
        Assert.Equal(HttpStatusCode.OK, (await person.Get(filed.Location!)).Status);
        var again = await person.Post(page, $"{C}/file/{filing}", [.. pairs, ("seal", seal), once]);
        Assert.Equal((filed.Location, number), (again.Location, Corporation.LastEntry));

        using var program = await served.With(capacity, "read enter");
        var body = new JsonObject(pairs.Select(pair => System.Collections.Generic.KeyValuePair.Create(pair.Name, (JsonNode?)pair.Value)));
        var preview = await program.PostJson($"{Api}/filings/{filing}/preview", body.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        var key = ("Idempotency-Key", $"{filing}-{fields.Length}");
        var first = await program.PostJson($"{Api}/filings/{filing}", body.ToJsonString(), key);
        Assert.Equal(HttpStatusCode.PreconditionFailed, first.Status);
        body["seal"] = preview.Json.GetProperty("seal").GetString();
        Assert.Equal(HttpStatusCode.Created, (await program.PostJson($"{Api}/filings/{filing}", body.ToJsonString(), key)).Status);
        Own(capacity, last);
        Assert.Equal("repeated", (await program.PostJson($"{Api}/filings/{filing}", body.ToJsonString(), key)).Json.GetProperty("ruling")
            .GetString());
        Assert.Contains(Corporation.HeadHash.ToString(), (await program.Get($"{Api}/filings")).Body, StringComparison.Ordinal);
    }

    void Own(Capacity capacity, Type last)
    {
        var entry = Corporation.Entries[^1];
        Assert.Equal((last, (Capacity?)capacity), (entry.Fact.GetType(), entry.Capacity));
        var written = FactJson.ForPeople(Corporation.Zone).Write(entry.Fact).ToJsonString();
        if (written.Contains("\"holder\"", StringComparison.Ordinal)) Assert.Contains("\"adams\"", written, StringComparison.Ordinal);
        if (written.Contains("\"director\"", StringComparison.Ordinal)) Assert.Contains("\"wei\"", written, StringComparison.Ordinal);
        Assert.Equal(served.Place.Now.Instant, entry.Fact.Effective!.Instant);
    }

    [Theory]
    [InlineData(Capacity.Stockholder, "revoke-proxy", "proxy=of-bell")]
    [InlineData(Capacity.Stockholder, "revoke-proxy", "proxy=of-nobody")]
    [InlineData(Capacity.Stockholder, "ballot", "meeting=annual-2027&matter=pay&vote=for&holder=bell")]
    [InlineData(Capacity.Stockholder, "proxy", "meeting=annual-2027&to=ines&power=discretion&on=2026-01-01")]
    [InlineData(Capacity.Stockholder, "consent", "action=plan&holders=bell")]
    [InlineData(Capacity.Stockholder, "board-consent", "resolution=bank")]
    [InlineData(Capacity.Stockholder, "dissent", "resolution=lease")]
    [InlineData(Capacity.Director, "dissent", "resolution=lease&director=ines")]
    [InlineData(Capacity.Director, "resignation", "to=secretary&person=ines")]
    [InlineData(Capacity.Director, "ballot", "meeting=annual-2027&matter=pay&vote=for")]
    public async Task Whoever_files_for_another_is_refused(Capacity capacity, string filing, string fields)
    {
        await Papers.All();
        var before = Corporation.LastEntry;
        var pairs = fields.Split('&').Select(pair => (Name: pair.Split('=')[0], Value: pair.Split('=')[1])).ToArray();
        using var person = await served.As(capacity);
        var own = capacity == Capacity.Director ? $"{C}/file/resignation" : $"{C}/file/demand";
        foreach (var path in new[] { $"{C}/file/{filing}", $"{C}/file/{filing}/preview" })
            Assert.Equal(HttpStatusCode.Forbidden, (await person.Post(own, path, pairs)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.Get($"{C}/file/{filing}?{fields}")).Status);
        using var program = await served.With(capacity, "read enter");
        var body = new JsonObject(pairs.Select(pair => System.Collections.Generic.KeyValuePair.Create(pair.Name, (JsonNode?)pair.Value)));
        foreach (var path in new[] { $"{Api}/filings/{filing}", $"{Api}/filings/{filing}/preview" })
        {
            var given = await program.PostJson(path, body.ToJsonString(), ("Idempotency-Key", "another"));
            Assert.Equal((HttpStatusCode.Forbidden, true), (given.Status, given.Body.Contains("not-yours", StringComparison.Ordinal)));
        }
        Assert.Equal(before, Corporation.LastEntry);
    }

    [Fact]
    public async Task Receipts_are_shown_to_the_one_who_filed_alone()
    {
        using var stockholder = await served.As(Capacity.Stockholder);
        Assert.Equal(HttpStatusCode.NotFound, (await stockholder.Get($"{C}/filings/1")).Status);
        using var program = await served.With(Capacity.Stockholder, "read");
        Assert.Equal(HttpStatusCode.NotFound, (await program.Get($"{Api}/filings/1")).Status);
    }

    [Fact]
    public async Task Who_joined_a_demand_and_with_how_much_is_not_told()
    {
        await Papers.All();
        using var program = await served.With(Capacity.Stockholder, "read");
        var read = await program.PostJson($"{Api}/filings/join-demand/preview", """{ "demand": "auditors" }""");
        Assert.Equal("yes", read.Json.GetProperty("answer").GetString());
        Assert.DoesNotContain("250,000", read.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("250000", read.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("bell", read.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_others_enter_meanwhile_is_told_only_where_it_changes_what_was_read()
    {
        await Papers.Entered("bonus", """
            { "fact": "matter-put", "meeting": "annual-2027", "matter": "bonus", "kind": "ordinary", "text": "To pay a bonus" }
            """);
        using var person = await served.As(Capacity.Stockholder);
        (string, string)[] fields = [("meeting", "annual-2027"), ("matter", "bonus"), ("vote", "abstain"), ("request-id", "meanwhile")];
        var page = $"{C}/file/ballot?meeting=annual-2027&matter=bonus";
        var read = await person.Post(page, $"{C}/file/ballot/preview", fields);
        var seal = read.Body.Split("name=\"seal\" value=\"")[1].Split('"')[0];
        await Papers.Entered("unlike", """
            { "fact": "matter-put", "meeting": "annual-2027", "matter": "bonus", "kind": "ordinary", "text": "To double the bonus" }
            """);
        var changed = await person.Post(page, $"{C}/file/ballot", [.. fields, ("seal", seal)]);
        Assert.Equal(HttpStatusCode.Conflict, changed.Status);
        Assert.Contains("not what you read before", changed.Body, StringComparison.Ordinal);
        seal = changed.Body.Split("name=\"seal\" value=\"")[1].Split('"')[0];
        await Papers.Entered("aside", """{ "fact": "person-entered", "person": "aside", "name": "Some Body" }""");
        Assert.Equal(HttpStatusCode.Redirect, (await person.Post(page, $"{C}/file/ballot", [.. fields, ("seal", seal)])).Status);
    }

    [Fact]
    public async Task Texts_that_try_to_be_scripts_stay_texts_and_a_form_without_its_token_files_nothing()
    {
        const string Evil = "<img src=x onerror=alert(1)>\"'><script>alert(2)</script>{{7*7}}";
        await Papers.Matters();
        await using var chromium = await Chromium.Start();
        foreach (var (who, filing, fields) in new (Capacity, string, (string, string)[])[]
        {
            (Capacity.Stockholder, "demand", [("purposes", Evil)]),
            (Capacity.Stockholder, "inspect-list?meeting=annual-2027", [("purpose", Evil)]),
            (Capacity.Stockholder, "nomination?meeting=annual-2027", [("nominee-other", Evil), ("nominee-address", Evil)]),
            (Capacity.Stockholder, "proxy?meeting=annual-2027", [("to-other", Evil)]),
            (Capacity.Director, "resignation", [("upon", Evil), ("takes-effect", Evil)]),
        })
        {
            var (page, complaints) = await chromium.Open(served, who);
            await page.GotoAsync($"{C}/file/{filing}");
            foreach (var choice in await page.Locator("select").AllAsync())
                await choice.SelectOptionAsync(new SelectOptionValue { Index = 1 });
            foreach (var other in new[] { "to", "nominee" })
                if (await page.Locator($"#{other}-other").CountAsync() > 0) await page.Locator($"#{other}").SelectOptionAsync("-other");
            foreach (var (name, value) in fields) await page.Locator($"[id='{name}']").FillAsync(value);
            await page.GetByRole(AriaRole.Button, new() { Name = "Read it first" }).ClickAsync();
            Assert.Equal(0, await page.Locator("img").CountAsync());
            if (await page.GetByRole(AriaRole.Button, new() { Name = "Sign and file" }).CountAsync() > 0)
                await page.GetByRole(AriaRole.Button, new() { Name = "Sign and file" }).ClickAsync();
            foreach (var path in new[] { C, $"{C}/filings" })
            {
                await page.GotoAsync(path);
                Assert.Equal(0, await page.Locator("img").CountAsync());
            }
            Assert.Equal([], complaints);
            await page.Context.CloseAsync();
        }
        using var person = await served.As(Capacity.Stockholder);
        var before = Corporation.LastEntry;
        Assert.Equal(HttpStatusCode.BadRequest, (await person.PostForm($"{C}/file/demand", ("purposes", "forged"))).Status);
        using var session = await served.As(Capacity.Stockholder);
        Assert.Equal(HttpStatusCode.Forbidden, (await session.PostJson($"{Api}/filings/demand", """{ "purposes": "forged" }""",
            ("Idempotency-Key", "forged"))).Status);
        Assert.Equal(before, Corporation.LastEntry);
    }
}
