namespace Minutebook.Acceptance.Web;

using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Minutebook.Acceptance.Commands;
using Minutebook.Books;
using Minutebook.Exchange.Law;
using Minutebook.Instruments;
using Minutebook.Web.Accounts;
using Minutebook.Web.Hosting;
using NodaTime;
using Xunit;

/// <summary>The sample corporation, served by a real server in this process, on the day after its meeting of 2027 was called.</summary>
public sealed class Served : IAsyncLifetime
{
    public const string Corporation = "harbor-optics";

    static readonly Instant Today = Instant.FromUtc(2026, 11, 23, 18, 0);

    readonly string folder = Directory.CreateTempSubdirectory("minutebook-web-").FullName;
    readonly Dictionary<Capacity, string> accounts = [];

    WebServer? server;

    internal int RequestsAMinute { get; init; } = 1_000_000;

    internal TimeSpan WatchLasts { get; init; } = TimeSpan.FromMinutes(4);

    internal StoppedClock Clock { get; } = new(Today);

    public string Url { get; private set; } = "";

    public string Books => Path.Combine(folder, $"{Corporation}.minutebook");

    internal WebServer Server => server ?? throw new InvalidOperationException("The server is not started.");

    internal IServiceProvider Services => Server.Services;

    internal Place Place => Services.GetRequiredService<Places>().Find(Corporation)!;

    public async ValueTask InitializeAsync()
    {
        var made = Cli.Run("open", "--books", Books);
        Assert.True(made.ExitCode == 0, made.Error);
        Url = $"http://localhost:{FreePort()}";
        server = await WebServer.StartAsync(new([Books], Path.Combine(folder, "accounts.sqlite"), Url,
            Instruments.None.With(DelawareLaw.Sheet))
        {
            Clock = Clock, SignInsAMinute = 100_000, RequestsAMinute = RequestsAMinute, WatchLasts = WatchLasts,
        });
        foreach (var capacity in Enum.GetValues<Capacity>()) accounts[capacity] = await PersonAsync(capacity);
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>A person with one capacity: the Secretary is Tomas, the Director Wei, the stockholder Adams.</summary>
    async Task<string> PersonAsync(Capacity capacity)
    {
        return await AccountAsync(capacity, $"{capacity}@example.org", $"The {capacity}", capacity switch
        {
            Capacity.Secretary => "tomas", Capacity.Director => "wei", Capacity.Officer => "paula", _ => "hugo",
        }, capacity == Capacity.Stockholder ? "adams" : null);
    }

    async Task<string> AccountAsync(Capacity capacity, string email, string name, string person, string? holder)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = new Account { Id = Guid.NewGuid().ToString("N"), UserName = email, Email = email, Name = name };
        Assert.True((await users.CreateAsync(account, Password)).Succeeded);
        var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
        db.Grants.Add(new()
        {
            AccountId = account.Id, Corporation = capacity == Capacity.Administrator ? "" : Corporation, Capacity = capacity,
            Person = person, Holder = holder, Given = Clock.GetCurrentInstant().ToDateTimeUtc(),
        });
        await db.SaveChangesAsync();
        return account.Id;
    }

    public const string Password = "seven quiet herons";

    public static string EmailOf(Capacity capacity) => $"{capacity}@example.org";

    /// <summary>A browser without a session.</summary>
    internal Visitor Nobody() => new(Url);

    /// <summary>A browser that is signed in in one capacity, by a link.</summary>
    internal async Task<Visitor> As(Capacity capacity)
    {
        var visitor = Nobody();
        await visitor.SignIn(await LinkAsync(capacity));
        return visitor;
    }

    /// <summary>A link that signs a person in once.</summary>
    internal Task<string> LinkAsync(Capacity capacity, int minutes = 5) => LinkAsync(accounts[capacity], minutes);

    /// <summary>A link for another stockholder than Adams, who has an account of its own.</summary>
    internal async Task<string> LinkOfHolderAsync(string holder) =>
        await LinkAsync(await AccountAsync(Capacity.Stockholder, $"{holder}@example.org", $"For {holder}", holder, holder), 5);

    async Task<string> LinkAsync(string account, int minutes)
    {
        var key = Keys.New();
        await using var db = await DbAsync();
        db.SignInLinks.Add(new() { KeyHash = Keys.HashOf(key), AccountId = account,
            Expires = Clock.GetCurrentInstant().ToDateTimeUtc().AddMinutes(minutes) });
        await db.SaveChangesAsync();
        return $"/sign-in/link?key={key}";
    }

    /// <summary>A program with a key of a person, for these scopes.</summary>
    internal async Task<Visitor> With(Capacity capacity, string scopes)
    {
        var visitor = Nobody();
        visitor.Http.DefaultRequestHeaders.Authorization = new("Bearer", await KeyAsync(capacity, scopes));
        return visitor;
    }

    internal async Task<string> KeyAsync(Capacity capacity, string scopes)
    {
        var key = Keys.New();
        await using var db = await DbAsync();
        var account = accounts[capacity];
        var grant = await db.Grants.FirstAsync(one => one.AccountId == account);
        db.ApiKeys.Add(new()
        {
            KeyHash = Keys.HashOf(key), AccountId = account, GrantId = grant.Id, Name = "test", Scopes = scopes,
            Made = Clock.GetCurrentInstant().ToDateTimeUtc(), Expires = Clock.GetCurrentInstant().ToDateTimeUtc().AddDays(1),
        });
        await db.SaveChangesAsync();
        return key;
    }

    internal Task<AccountsDb> DbAsync() => Services.GetRequiredService<IDbContextFactory<AccountsDb>>().CreateDbContextAsync();

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>A clock that goes on only when it is told to.</summary>
sealed class StoppedClock(Instant now) : IClock
{
    Instant now = now;

    public Instant GetCurrentInstant() => now;

    public void GoOn(Duration by) => now += by;
}
