namespace Minutebook.Acceptance.Web;

using System.Net;
using System.Threading.Tasks;
using Minutebook.Books;
using Xunit;

/// <summary>Whoever asks too often waits; others behind the same address do not.</summary>
public sealed class RateTests(SeldomServed served) : IClassFixture<SeldomServed>
{
    [Fact]
    public async Task A_hall_behind_one_address_is_not_one_who_asks_too_often()
    {
        using var stockholder = await served.As(Capacity.Stockholder);
        using var inspector = await served.As(Capacity.Inspector);
        var last = HttpStatusCode.OK;
        for (var asked = 0; asked <= SeldomServed.RequestsAMinute && last == HttpStatusCode.OK; asked++)
            last = (await stockholder.Get($"{HeldMeeting.Path}/room")).Status;
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        Assert.Equal(HttpStatusCode.OK, (await inspector.Get($"{HeldMeeting.Path}/room")).Status);
    }
}

/// <summary>A server that lets each ask a few times a minute.</summary>
public sealed class SeldomServed : IAsyncLifetime
{
    public const int RequestsAMinute = 12;

    readonly Served served = new() { RequestsAMinute = RequestsAMinute };

    internal Task<Visitor> As(Capacity capacity) => served.As(capacity);

    public ValueTask InitializeAsync() => served.InitializeAsync();

    public ValueTask DisposeAsync() => served.DisposeAsync();
}
