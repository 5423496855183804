namespace Minutebook.Acceptance.Web;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Minutebook.Books;
using Minutebook.Web.Access;
using Xunit;

/// <summary>Every page and endpoint of the routing table is tried in every capacity and by nobody; who-may.txt says what must come out.
/// </summary>
[Collection(nameof(Web))]
public sealed partial class WhoMayTests(Served served)
{
    const string Nobody = "nobody";
    static readonly string File = Path.Combine(AppContext.BaseDirectory, "Web", "who-may.txt");

    static IEnumerable<string> Everybody => Enum.GetNames<Capacity>().Select(name => name.ToLowerInvariant()).Prepend(Nobody);

    /// <summary>"GET /c/{corporation}/entries".</summary>
    IEnumerable<string> Endpoints => from source in served.Services.GetServices<EndpointDataSource>()
                                     from endpoint in source.Endpoints.OfType<RouteEndpoint>()
                                     from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"]
                                     select $"{method} {Slashed(endpoint.RoutePattern.RawText)}";

    static string Slashed(string? pattern) => $"/{pattern?.Trim('/')}";

    static Dictionary<string, string[]> Expected() => System.IO.File.ReadAllLines(File)
        .Where(line => line.Length > 0 && !line.StartsWith('#'))
        .Select(line => line.Split(": ", 2)).ToDictionary(parts => parts[0].Trim(),
            parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["everybody"] ? [.. Everybody]
                : parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["signed-in"] ? [.. Everybody.Skip(1)]
                : parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Every_endpoint_stands_in_the_table_and_the_table_has_no_other()
    {
        var (there, expected) = (Endpoints.Distinct().Order(StringComparer.Ordinal).ToList(), Expected().Keys);
        Assert.Equal([], there.Except(expected).Select(one => $"{one}: not in who-may.txt"));
        Assert.Equal([], expected.Except(there).Select(one => $"{one}: in who-may.txt, and not in the program"));
    }

    [Fact]
    public async Task Each_is_open_to_those_whom_the_table_names_and_to_nobody_else()
    {
        var visitors = new Dictionary<string, Visitor> { [Nobody] = served.Nobody() };
        foreach (var capacity in Enum.GetValues<Capacity>()) visitors[capacity.ToString().ToLowerInvariant()] = await served.As(capacity);
        var wrong = new List<string>();
        foreach (var (endpoint, who) in Expected().OrderBy(pair => pair.Key.Contains("sign-out", StringComparison.Ordinal) ? 1 : 0))
            foreach (var (name, visitor) in visitors)
            {
                var isOpen = await IsOpen(visitor, endpoint);
                var words = isOpen ? "may, and should not" : "may not, and should";
                if (isOpen != who.Contains(name)) wrong.Add($"{endpoint}: {name} {words}");
            }
        Assert.Equal([], wrong);
    }

    [Fact]
    public async Task A_capacity_in_one_corporation_opens_no_other_and_an_unknown_one_looks_the_same()
    {
        using var secretary = await served.As(Capacity.Secretary);
        Assert.Equal(HttpStatusCode.Forbidden, (await secretary.Get("/c/elsewhere/entries")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await secretary.Get("/api/v1/corporations/elsewhere/entries")).Status);
    }

    /// <summary>Posts carry no token: who may post is told that the form is wrong, everybody else is turned away before that.</summary>
    static async Task<bool> IsOpen(Visitor visitor, string endpoint)
    {
        var (method, pattern) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1]);
        using var request = new HttpRequestMessage(new HttpMethod(method == "ANY" ? "GET" : method), Filled(pattern));
        if (method == "POST" && pattern.StartsWith("/api/", StringComparison.Ordinal)) request.Content = new StringContent("{");
        else if (method == "POST") request.Content = new FormUrlEncodedContent([]);
        var given = pattern.EndsWith("/live", StringComparison.Ordinal) ? await visitor.Begin(request) : await visitor.Send(request);
        var isTurnedAway = given.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            || (given.Status == HttpStatusCode.Redirect && given.Location!.Contains("/sign-in?", StringComparison.OrdinalIgnoreCase));
        return !isTurnedAway || given.Body.Contains("urn:minutebook:problem:key-needed", StringComparison.Ordinal);
    }

    static string Filled(string pattern) => Part().Replace(pattern, part => part.Groups[1].Value switch
    {
        "corporation" => Served.Corporation, "number" or "id" => "1", "fact" => "meeting-called", "question" => "officers.required",
        "holder" => "adams", "meeting" => "annual-2027", "section" => "2.4", "name" => "site.css", "documentName" => "v1",
            var other => other,
    });

    [Fact]
    public async Task A_key_opens_only_what_it_was_made_for()
    {
        using var reader = await served.With(Capacity.Secretary, Scopes.Read);
        Assert.Equal(HttpStatusCode.OK, (await reader.Get($"/api/v1/corporations/{Served.Corporation}/entries")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostJson($"/api/v1/corporations/{Served.Corporation}/entries", "[]")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.Get($"/c/{Served.Corporation}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.Get("/account")).Status);
        using var calendar = await served.With(Capacity.Secretary, Scopes.Calendar);
        Assert.Equal(HttpStatusCode.Unauthorized, (await calendar.Get($"/api/v1/corporations/{Served.Corporation}/docket")).Status);
        using var stockholder = await served.With(Capacity.Stockholder, Scopes.Read);
        Assert.Equal(HttpStatusCode.Forbidden, (await stockholder.Get($"/api/v1/corporations/{Served.Corporation}/holdings")).Status);
    }

    [GeneratedRegex(@"\{(\w+)(?::\w+)?\}")]
    private static partial Regex Part();
}
