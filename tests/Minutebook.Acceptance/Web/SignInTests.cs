namespace Minutebook.Acceptance.Web;

using System;
using System.Buffers.Binary;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Minutebook.Books;
using Xunit;

/// <summary>Links, passwords, second factors, invitations, sessions.</summary>
[Collection(nameof(Web))]
public sealed partial class SignInTests(Served served)
{
    [Fact]
    public async Task A_link_signs_in_once()
    {
        var link = await served.LinkAsync(Capacity.Secretary);
        using var first = served.Nobody();
        await first.SignIn(link);
        Assert.Equal(HttpStatusCode.OK, (await first.Get($"/c/{Served.Corporation}")).Status);
        using var second = served.Nobody();
        var again = await second.Post(link, "/sign-in/link", ("key", link.Split('=')[1]));
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains("used before", again.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_has_expired_signs_nobody_in()
    {
        var link = await served.LinkAsync(Capacity.Secretary, minutes: -1);
        using var late = served.Nobody();
        Assert.Equal(HttpStatusCode.BadRequest, (await late.Post(link, "/sign-in/link", ("key", link.Split('=')[1]))).Status);
    }

    [Fact]
    public async Task A_password_alone_opens_no_books_and_an_authenticator_opens_them()
    {
        using var auditor = served.Nobody();
        var entered = await WithPassword(auditor, Capacity.Auditor);
        Assert.Equal("/account/authenticator", entered.Location);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.Get($"/c/{Served.Corporation}")).Status);

        var page = await auditor.Get("/account/authenticator");
        var secret = Secret().Match(page.Body).Groups[1].Value;
        var set = await auditor.Post("/account/authenticator", "/account/authenticator", ("code", Code(secret)));
        Assert.Equal(HttpStatusCode.OK, set.Status);
        var codes = RecoveryCode().Matches(set.Body).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(10, codes.Count);
        Assert.Equal(HttpStatusCode.OK, (await auditor.Get($"/c/{Served.Corporation}")).Status);

        using var later = served.Nobody();
        Assert.StartsWith("/sign-in/code", (await WithPassword(later, Capacity.Auditor)).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await later.Post("/sign-in/code", "/sign-in/code", ("code", "000000"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await later.Post("/sign-in/code", "/sign-in/code", ("code", Code(secret)))).Status);
        Assert.Equal(HttpStatusCode.OK, (await later.Get($"/c/{Served.Corporation}/entries")).Status);

        using var lost = served.Nobody();
        await WithPassword(lost, Capacity.Auditor);
        Assert.Equal(HttpStatusCode.Redirect, (await lost.Post("/sign-in/recovery", "/sign-in/recovery", ("code", codes[0]))).Status);
        Assert.Equal(HttpStatusCode.OK, (await lost.Get($"/c/{Served.Corporation}/entries")).Status);
        using var twice = served.Nobody();
        await WithPassword(twice, Capacity.Auditor);
        Assert.Equal(HttpStatusCode.BadRequest, (await twice.Post("/sign-in/recovery", "/sign-in/recovery", ("code", codes[0]))).Status);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account()
    {
        using var guesser = served.Nobody();
        for (var tries = 0; tries < 5; tries++) await WithPassword(guesser, Capacity.Officer, "not this one at all");
        Assert.Contains("locked", (await WithPassword(guesser, Capacity.Officer)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_address_and_a_wrong_password_are_told_alike()
    {
        using var guesser = served.Nobody();
        var unknown = await guesser.Post("/sign-in", "/sign-in", ("email", "nobody@example.org"), ("password", "something long"));
        var wrong = await WithPassword(guesser, Capacity.Inspector, "something else");
        Assert.Equal(unknown.Status, wrong.Status);
        Assert.Equal(Alert().Match(unknown.Body).Value, Alert().Match(wrong.Body).Value);
        Assert.NotEqual("", Alert().Match(unknown.Body).Value);
    }

    [Fact]
    public async Task An_invitation_makes_an_account_once_with_the_capacity_that_it_gives()
    {
        using var administrator = await served.As(Capacity.Administrator);
        var made = await administrator.Post("/administration", "/administration/invitations", ("email", "cho@example.org"),
            ("corporation", Served.Corporation), ("capacity", "Stockholder"), ("person", ""), ("holder", "cho"));
        Assert.Equal(HttpStatusCode.OK, made.Status);
        var link = Invitation().Match(made.Body).Value;
        using var cho = served.Nobody();
        var accepted = await cho.Post(link, "/invitation", ("key", link.Split('=')[1]), ("name", "Min-jun Cho"), ("password",
            "a harbor lane of my own"));
        Assert.Equal("/account/authenticator", accepted.Location);
        var secret = Secret().Match((await cho.Get("/account/authenticator")).Body).Groups[1].Value;
        await cho.Post("/account/authenticator", "/account/authenticator", ("code", Code(secret)));
        var own = await cho.Get($"/c/{Served.Corporation}");
        Assert.Contains("150,000", own.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Ruth Adams", own.Body, StringComparison.Ordinal);
        using var other = served.Nobody();
        Assert.Equal(HttpStatusCode.BadRequest, (await other.Post(link, "/invitation", ("key", link.Split('=')[1]),
            ("name", "X"), ("password", "another long password"))).Status);
    }

    [Theory, InlineData("short", "harbor-optics", "Secretary", "tomas"), InlineData("a@b.example", "nowhere", "Secretary", "tomas")]
    [InlineData("a@b.example", "harbor-optics", "Emperor", "tomas"), InlineData("a@b.example", "harbor-optics", "Secretary", "")]
    [InlineData("a@b.example", "harbor-optics", "Stockholder", "tomas")]
    public async Task An_invitation_that_would_give_nothing_is_not_made(string email, string corporation, string capacity, string person)
    {
        using var administrator = await served.As(Capacity.Administrator);
        var made = await administrator.Post("/administration", "/administration/invitations", ("email", email), ("corporation",
            corporation),
            ("capacity", capacity), ("person", person), ("holder", "nobody-of-this-name"));
        Assert.Equal(HttpStatusCode.BadRequest, made.Status);
    }

    [Fact]
    public async Task A_session_that_is_ended_opens_nothing_more()
    {
        using var one = await served.As(Capacity.Director);
        using var other = await served.As(Capacity.Director);
        await using var db = await served.DbAsync();
        var newest = await db.Sessions.OrderByDescending(session => session.Id).FirstAsync(TestContext.Current.CancellationToken);
        await one.Post("/account", $"/account/sessions/{newest.Id}/end");
        Assert.Equal(HttpStatusCode.Redirect, (await other.Get($"/c/{Served.Corporation}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await one.Get($"/c/{Served.Corporation}")).Status);
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another()
    {
        using var officer = await served.As(Capacity.Inspector);
        using var director = await served.As(Capacity.Director);
        await using var db = await served.DbAsync();
        var newest = await db.Sessions.OrderByDescending(session => session.Id).FirstAsync(TestContext.Current.CancellationToken);
        await officer.Post("/account", $"/account/sessions/{newest.Id}/end");
        Assert.Equal(HttpStatusCode.OK, (await director.Get($"/c/{Served.Corporation}")).Status);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        using var visitor = await served.As(Capacity.Director);
        Assert.Equal("/sign-in", (await visitor.Post("/account", "/sign-out")).Location);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/account")).Status);
    }

    static Task<Given> WithPassword(Visitor visitor, Capacity capacity, string password = Served.Password) =>
        visitor.Post("/sign-in", "/sign-in", ("email", Served.EmailOf(capacity)), ("password", password));

    /// <summary>RFC 6238, written here again: six digits of an HMAC over the half minute.</summary>
    internal static string Code(string base32)
    {
        var bits = string.Concat(base32.Select(sign => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(sign,
            StringComparison.Ordinal), 2)
            .PadLeft(5, '0')));
        var key = Enumerable.Range(0, bits.Length / 8).Select(index => Convert.ToByte(bits.Substring(index * 8, 8), 2)).ToArray();
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The standard asks for SHA-1.
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("secret=([A-Z2-7]+)")]
    private static partial Regex Secret();

    [GeneratedRegex("<li><code>([^<]+)</code></li>")]
    private static partial Regex RecoveryCode();

    [GeneratedRegex(@"/invitation\?key=[\w-]+")]
    private static partial Regex Invitation();

    [GeneratedRegex("<p class=\"trouble\" role=\"alert\">[^<]+")]
    private static partial Regex Alert();
}
