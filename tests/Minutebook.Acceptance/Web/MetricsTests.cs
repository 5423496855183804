namespace Minutebook.Acceptance.Web;

using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Minutebook.Books;
using Xunit;

/// <summary>What the server tells of itself: to this computer, or with the key.</summary>
[Collection(nameof(Web))]
public sealed partial class MetricsTests(Served served)
{
    [Fact]
    public async Task They_are_text_for_Prometheus_and_count_what_was_asked()
    {
        using var anybody = served.Nobody();
        using var secretary = await served.As(Capacity.Secretary);
        await secretary.Get($"/c/{Served.Corporation}/holders/adams");
        var first = await anybody.Get("/metrics");
        Assert.Equal("text/plain", first.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal([], first.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !Form().IsMatch(line)));
        var entries = $"minutebook_entries{{corporation=\"{Served.Corporation}\"}} {served.Place.Books.Corporation.LastEntry}\n";
        Assert.Contains(entries, first.Body, StringComparison.Ordinal);
        const string Health = "minutebook_requests_total{method=\"GET\",part=\"other\",status=\"200\"} ";
        Assert.Equal(HttpStatusCode.OK, (await anybody.Get("/health")).Status);
        Assert.True(Of((await anybody.Get("/metrics")).Body, Health) > Of(first.Body, Health));
    }

    static double Of(string body, string name) => body.Split('\n').Where(line => line.StartsWith(name, StringComparison.Ordinal))
        .Select(line => double.Parse(line[name.Length..], System.Globalization.CultureInfo.InvariantCulture)).SingleOrDefault();

    [Fact]
    public async Task No_person_and_no_address_is_named()
    {
        using var secretary = await served.As(Capacity.Secretary);
        foreach (var path in new[] { "holders/adams", "entries?search=Zhang", "nope/ruth" })
            await secretary.Get($"/c/{Served.Corporation}/{path}");
        var body = (await secretary.Get("/metrics")).Body;
        foreach (var name in new[] { "adams", "Zhang", "ruth", "tomas", "example.org", "holders" })
            Assert.DoesNotContain(name, body, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, InlineData(null, 403), InlineData("wrong", 403), InlineData("", 403), InlineData(Served.MetricsKey, 200)]
    public async Task What_a_proxy_passes_on_needs_the_key(string? key, int status)
    {
        using var anybody = served.Nobody();
        foreach (var header in new[] { "X-Forwarded-For", "Forwarded", "Via" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
            request.Headers.TryAddWithoutValidation(header, "203.0.113.7");
            if (key is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
            Assert.Equal(status, (await anybody.Send(request)).Code);
        }
    }

    [GeneratedRegex("^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\\{[a-z]+=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")*\\})? [0-9.E+-]+)$")]
    private static partial Regex Form();
}
