namespace Minutebook.Acceptance.Web;

using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Minutebook.Books;
using Xunit;

/// <summary>What others could try: forged forms, scripts in texts, addresses elsewhere, bodies without end.</summary>
[Collection(nameof(Web))]
public sealed partial class SafetyTests(Served served)
{
    static readonly string[] Pages = ["/sign-in", "/account", $"/c/{Served.Corporation}", $"/c/{Served.Corporation}/entries", "/nope"];

    [Fact]
    public async Task Every_answer_forbids_what_is_not_ours()
    {
        using var secretary = await served.As(Capacity.Secretary);
        foreach (var page in Pages)
        {
            var given = await secretary.Get(page);
            var policy = given.Response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", given.Response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Contains("no-store", given.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.DoesNotMatch(Elsewhere(), given.Body);
            Assert.DoesNotMatch(Inline(), given.Body);
            Assert.False(given.Response.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task Cookies_are_out_of_reach_of_scripts_and_of_other_sites()
    {
        using var visitor = served.Nobody();
        var link = await served.LinkAsync(Capacity.Secretary);
        var page = await visitor.Get(link);
        var token = Token().Match(page.Body).Groups[1].Value;
        var signedIn = await visitor.PostForm("/sign-in/link", ("__RequestVerificationToken", token), ("key", link.Split('=')[1]));
        var cookies = page.Response.Headers.GetValues("Set-Cookie").Concat(signedIn.Response.Headers.GetValues("Set-Cookie")).ToList();
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task A_form_without_its_token_does_nothing()
    {
        using var secretary = await served.As(Capacity.Secretary);
        var before = served.Place.Books.Corporation.LastEntry;
        var forged = await secretary.PostForm($"/c/{Served.Corporation}/enter/person-entered", ("person", "forged"), ("name", "Forged"));
        Assert.Equal(HttpStatusCode.BadRequest, forged.Status);
        Assert.Equal(before, served.Place.Books.Corporation.LastEntry);
        Assert.Equal(HttpStatusCode.BadRequest, (await secretary.PostForm("/sign-out")).Status);
        Assert.Equal(HttpStatusCode.OK, (await secretary.Get("/account")).Status);
    }

    [Fact]
    public async Task A_session_of_a_browser_cannot_enter_over_the_api()
    {
        using var secretary = await served.As(Capacity.Secretary);
        var given = await secretary.PostJson($"/api/v1/corporations/{Served.Corporation}/entries",
            """{ "fact": "person-entered", "person": "forged", "name": "Forged" }""", ("Idempotency-Key", "forged"));
        Assert.Equal(HttpStatusCode.Forbidden, given.Status);
    }

    [Theory, InlineData("https://evil.example/"), InlineData("//evil.example/"), InlineData("/\\evil.example/"),
        InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    public async Task Nobody_is_sent_elsewhere_after_signing_in(string back)
    {
        using var visitor = served.Nobody();
        var given = await visitor.Post("/sign-in", "/sign-in", ("email", Served.EmailOf(Capacity.Director)), ("password", Served.Password),
            ("back", back));
        Assert.StartsWith("/", given.Location, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", given.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_name_for_this_computer_is_not_answered()
    {
        using var visitor = served.Nobody();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health");
        request.Headers.Host = "evil.example";
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Send(request)).Status);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_not_read()
    {
        using var program = await served.With(Capacity.Secretary, "read enter");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/corporations/{Served.Corporation}/preview")
        { Content = new StringContent(new string(' ', 5 << 20), Encoding.UTF8, "application/json") };
        HttpStatusCode? status;
        try
        {
            status = (await program.Send(request)).Status;
        }
        catch (HttpRequestException)
        {
            status = HttpStatusCode.RequestEntityTooLarge; // the server closed the connection while the body was still sent
        }
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
    }

    [Theory, InlineData("/assets/../accounts.sqlite"), InlineData("/assets/..%2faccounts.sqlite"), InlineData("/assets/%2e%2e%2fx"),
        InlineData("/assets/nope.css")]
    public async Task Files_come_by_their_names_alone(string path)
    {
        using var visitor = served.Nobody();
        Assert.NotEqual(HttpStatusCode.OK, (await visitor.Get(path)).Status);
    }

    [Theory, InlineData("/c/harbor-optics/entries/999999999999"), InlineData("/c/harbor-optics/ask/nope"),
        InlineData("/c/harbor-optics/holders/nobody")]
    [InlineData("/c/harbor-optics/meetings/none"), InlineData("/c/harbor-optics/enter/none"), InlineData("/nope")]
    public async Task What_is_not_there_is_told_without_a_trace(string path)
    {
        using var secretary = await served.As(Capacity.Secretary);
        var given = await secretary.Get(path);
        Assert.Equal(HttpStatusCode.NotFound, given.Status);
        Assert.DoesNotContain("   at ", given.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ballot-cast", """
        "meeting": "annual-2026", "matter": "ballot-cast", "holder": "bell", "at": "2026-05-21T10:20", "manner": "in-person",
        "choice": "against"
        """)]
    [InlineData("proxy-executed", """
        "proxy": "told-how", "holder": "bell", "to": ["cho"], "on": "2026-05-02", "form": "writing", "power": "directed",
        "directions": [{ "matter": "proxy-executed", "choice": "against" }]
        """)]
    public async Task Who_voted_how_is_shown_to_the_inspectors_alone(string kind, string fields)
    {
        var books = served.Place.Books;
        await books.Enter(new($"voting-{kind}", null, null, [.. Facts($$"""
            { "fact": "matter-put", "meeting": "annual-2026", "matter": "{{kind}}", "kind": "ordinary", "text": "Their pay" }
            """, $$"""
            { "fact": "{{kind}}", {{fields}} }
            """)]));
        var entry = books.Corporation.LastEntry;
        Assert.Equal(kind, Minutebook.Books.Written.FactCatalogue.Of(books.Corporation.Entries[^1].Fact).Name);
        foreach (var capacity in new[] { Capacity.Secretary, Capacity.Director, Capacity.Auditor, Capacity.Inspector })
        {
            using var reader = await served.As(capacity);
            using var program = await served.With(capacity, "read");
            var page = (await reader.Get($"/c/{Served.Corporation}/entries/{entry}")).Body;
            var listed = (await reader.Get($"/c/{Served.Corporation}/entries")).Body;
            var given = (await program.Get($"/api/v1/corporations/{Served.Corporation}/entries/{entry}")).Body;
            var isInspector = capacity == Capacity.Inspector;
            Assert.Equal(isInspector, page.Contains("against", StringComparison.Ordinal));
            Assert.Equal(isInspector, given.Contains("against", StringComparison.Ordinal));
            if (!isInspector) Assert.DoesNotContain("against", listed, StringComparison.Ordinal);
            var found = (await reader.Get($"/c/{Served.Corporation}/entries?search=against")).Body;
            Assert.Equal(isInspector, found.Contains($"/entries/{entry}\"", StringComparison.Ordinal));
        }
    }

    System.Collections.Generic.IEnumerable<Minutebook.Values.Fact> Facts(params string[] facts) => facts.Select(fact =>
        Minutebook.Books.Written.FactJson.ForPeople(served.Place.Books.Corporation.Zone).Read(System.Text.Json.Nodes.JsonNode.Parse(fact)));

    [GeneratedRegex("(?:src|href|action)=\"(?:https?:)?//")]
    private static partial Regex Elsewhere();

    [GeneratedRegex(" style=\"| on[a-z]+=\"|<style|<script>")]
    private static partial Regex Inline();

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
