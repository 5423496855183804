namespace Minutebook.Acceptance.Web;

using System;
using System.Net;
using System.Threading.Tasks;
using Minutebook.Books;
using Xunit;

/// <summary>Whoever asks too often waits, and others behind the same address do not; nobody watches longer than he or she may.</summary>
public sealed class LimitsTests(StrictServed served) : IClassFixture<StrictServed>
{
    [Fact]
    public async Task A_hall_behind_one_address_is_not_one_who_asks_too_often()
    {
        using var stockholder = await served.As(Capacity.Stockholder);
        using var inspector = await served.As(Capacity.Inspector);
        var last = HttpStatusCode.OK;
        for (var asked = 0; asked <= StrictServed.RequestsAMinute && last == HttpStatusCode.OK; asked++)
            last = (await stockholder.Get($"{HeldMeeting.Path}/room")).Status;
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        Assert.Equal(HttpStatusCode.OK, (await inspector.Get($"{HeldMeeting.Path}/room")).Status);
    }

    [Fact]
    public async Task A_session_that_was_ended_watches_no_more()
    {
        using var secretary = await served.As(Capacity.Secretary);
        Assert.Contains("Not open yet", (await secretary.Get($"{HeldMeeting.Path}/room/live")).Body, StringComparison.Ordinal);
        await secretary.Post("/account", "/sign-out");
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.Get($"{HeldMeeting.Path}/room/live")).Status);
    }
}

/// <summary>A server that lets each ask a few times a minute, and watch for a second.</summary>
public sealed class StrictServed : IAsyncLifetime
{
    public const int RequestsAMinute = 12;

    readonly Served served = new() { RequestsAMinute = RequestsAMinute, WatchLasts = TimeSpan.FromSeconds(1) };

    internal Task<Visitor> As(Capacity capacity) => served.As(capacity);

    public ValueTask InitializeAsync() => served.InitializeAsync();

    public ValueTask DisposeAsync() => served.DisposeAsync();
}
