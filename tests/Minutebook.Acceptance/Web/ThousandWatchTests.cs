namespace Minutebook.Acceptance.Web;

using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Minutebook.Books;
using Xunit;

/// <summary>A ballot is told to a thousand who watch, over as many connections.</summary>
public sealed class ThousandWatchTests(Served served) : IClassFixture<Served>
{
    const string Room = $"{HeldMeeting.Path}/room";

    /// <summary>How long it took is written out; docs/performance.md has it as measured. The bound here is a generous one.</summary>
    [Fact]
    public async Task A_thousand_who_watch_are_told_when_a_ballot_is_entered()
    {
        const int Many = 1000;
        await new HeldMeeting(served).Voting();
        using var stockholder = await served.As(Capacity.Stockholder);
        using var connections = new SocketsHttpHandler { CookieContainer = stockholder.Cookies, MaxConnectionsPerServer = Many + 1 };
        using var http = new HttpClient(connections) { BaseAddress = new(served.Url), Timeout = Timeout.InfiniteTimeSpan };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        using var connected = new CountdownEvent(Many);
        var watching = Enumerable.Range(0, Many).Select(_ => Task.Run(() => Watch(http, connected, limit.Token))).ToList();
        while (!connected.IsSet)
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Delay(20, limit.Token);
        }
        var start = Stopwatch.GetTimestamp();
        await new HeldMeeting(served).Entered("thousand", """
            { "fact": "ballot-cast", "meeting": "annual-2027", "matter": "auditors", "holder": "bell", "at": "2027-05-20T10:05",
              "manner": "in-person", "choice": "for" }
            """);
        var entered = Stopwatch.GetElapsedTime(start);
        var told = (await Task.WhenAll(watching)).Select(at => Stopwatch.GetElapsedTime(start, at)).Order().ToList();
        var (median, last) = (told[Many / 2], told[^1]);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"entered {entered.TotalMilliseconds:0} ms, median {median.TotalMilliseconds:0} ms, last {last.TotalMilliseconds:0} ms"));
        Assert.InRange(last, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    /// <summary>Reads the events until the third ballot is told, and says when that was.</summary>
    static async Task<long> Watch(HttpClient http, CountdownEvent connected, CancellationToken end)
    {
        using var response = await http.GetAsync(new Uri($"{Room}/live", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, end);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        using var events = new StreamReader(await response.Content.ReadAsStreamAsync(end));
        var isConnected = false;
        while (await events.ReadLineAsync(end) is { } line)
        {
            if (!isConnected && line.Contains("2 ballots received", StringComparison.Ordinal)) isConnected = connected.Signal() || true;
            if (line.Contains("3 ballots received", StringComparison.Ordinal)) return Stopwatch.GetTimestamp();
        }
        throw new EndOfStreamException("The stream ended before the ballot was told.");
    }
}
