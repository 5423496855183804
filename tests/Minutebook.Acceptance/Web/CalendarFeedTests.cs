namespace Minutebook.Acceptance.Web;

using System;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Minutebook.Books;
using Minutebook.Web.Accounts;
using Xunit;

/// <summary>The docket as a calendar, at an address that is made and ended on the page of the account.</summary>
public sealed partial class CalendarFeedTests(Served served) : IClassFixture<Served>
{
    /// <summary>Makes an address as a person does, and gives its path; null where the page gives none.</summary>
    async Task<string?> Made(Visitor visitor, Capacity capacity)
    {
        await using var db = await served.DbAsync();
        var account = await db.Users.FirstAsync(one => one.Email == Served.EmailOf(capacity), TestContext.Current.CancellationToken);
        var grant = await db.Grants.FirstAsync(one => one.AccountId == account.Id, TestContext.Current.CancellationToken);
        var page = await visitor.Post("/account", "/account/keys", ("name", "phone"), ("scope", "calendar"), ("days", "30"),
            ("grant", $"{grant.Id}"));
        var found = Address().Match(page.Body);
        return found.Success ? found.Groups[1].Value : null;
    }

    async Task<HttpStatusCode> StatusOf(string path)
    {
        using var calendar = served.Nobody();
        return (await calendar.Get(path)).Status;
    }

    [Fact]
    public async Task Its_address_opens_the_docket_of_one_capacity_in_one_corporation_and_nothing_else()
    {
        using var secretary = await served.As(Capacity.Secretary);
        var path = (await Made(secretary, Capacity.Secretary))!;
        Assert.Equal(HttpStatusCode.OK, await StatusOf(path));
        Assert.NotEqual(HttpStatusCode.OK, await StatusOf(path.Replace(Served.Corporation, "elsewhere", StringComparison.Ordinal)));
        var key = path.Split('/')[^1][..^".ics".Length];
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusOf(path.Replace(key, key[..^1], StringComparison.Ordinal)));
        using var program = served.Nobody();
        program.Http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        foreach (var other in new[] { "docket", "entries", "holdings" })
            Assert.Equal(HttpStatusCode.Unauthorized, (await program.Get($"/api/v1/corporations/{Served.Corporation}/{other}")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await program.Get($"/c/{Served.Corporation}")).Status);
        var reader = await served.KeyAsync(Capacity.Secretary, "read enter");
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusOf(path.Replace(key, reader, StringComparison.Ordinal)));
        await using var db = await served.DbAsync();
        Assert.DoesNotContain(await db.ApiKeys.ToListAsync(TestContext.Current.CancellationToken),
            one => one.KeyHash.Contains(key, StringComparison.Ordinal) || one.Name.Contains(key, StringComparison.Ordinal));
        Assert.Contains(await db.ApiKeys.ToListAsync(TestContext.Current.CancellationToken), one => one.KeyHash == Keys.HashOf(key));
    }

    [Fact]
    public async Task An_officer_and_a_Director_get_what_is_due_from_them()
    {
        using var secretary = await served.As(Capacity.Secretary);
        using var officer = await served.As(Capacity.Officer);
        using var director = await served.As(Capacity.Director);
        using var calendar = served.Nobody();
        var whole = (await calendar.Get((await Made(secretary, Capacity.Secretary))!)).Body;
        var mine = (await calendar.Get((await Made(officer, Capacity.Officer))!)).Body;
        Assert.StartsWith("BEGIN:VCALENDAR", mine, StringComparison.Ordinal);
        Assert.True(Events(mine) < Events(whole), $"{Events(mine)} of {Events(whole)}");
        Assert.NotNull(await Made(director, Capacity.Director));
    }

    static int Events(string calendar) => calendar.Split("BEGIN:VEVENT").Length - 1;

    [Fact]
    public async Task It_ends_with_its_key_with_its_days_and_with_the_capacity()
    {
        using var auditor = await served.As(Capacity.Auditor);
        var ended = (await Made(auditor, Capacity.Auditor))!;
        var key = Ends().Matches((await auditor.Get("/account")).Body)[^1].Value;
        await auditor.Post("/account", key);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusOf(ended));

        var (late, taken) = ((await Made(auditor, Capacity.Auditor))!, (await Made(auditor, Capacity.Auditor))!);
        await using (var db = await served.DbAsync())
        {
            var hash = Keys.HashOf(late.Split('/')[^1][..^".ics".Length]);
            var now = served.Clock.GetCurrentInstant().ToDateTimeUtc();
            await db.ApiKeys.Where(one => one.KeyHash == hash).ExecuteUpdateAsync(
                set => set.SetProperty(one => one.Expires, now.AddSeconds(-1)), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusOf(late));
            Assert.Equal(HttpStatusCode.OK, await StatusOf(taken));
            await db.Grants.Where(one => one.Capacity == Capacity.Auditor).ExecuteUpdateAsync(
                set => set.SetProperty(one => one.Ended, now), TestContext.Current.CancellationToken);
        }
        Assert.Equal(HttpStatusCode.Forbidden, await StatusOf(taken));
    }

    [Fact]
    public async Task A_stockholder_and_an_administrator_get_none_and_nobody_one_for_another()
    {
        using var stockholder = await served.As(Capacity.Stockholder);
        Assert.Null(await Made(stockholder, Capacity.Stockholder));
        Assert.Null(await Made(stockholder, Capacity.Secretary));
        using var administrator = await served.As(Capacity.Administrator);
        Assert.Null(await Made(administrator, Capacity.Administrator));
        var forced = await served.KeyAsync(Capacity.Stockholder, "calendar");
        Assert.Equal(HttpStatusCode.Forbidden, await StatusOf($"/api/v1/corporations/{Served.Corporation}/docket/{forced}.ics"));
    }

    [GeneratedRegex("<code class=\"secret\">http://[^/]+(/api/[^<]+\\.ics)</code>")]
    private static partial Regex Address();

    [GeneratedRegex("/account/keys/\\d+/end")]
    private static partial Regex Ends();
}
