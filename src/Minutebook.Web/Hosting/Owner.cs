namespace Minutebook.Web.Hosting;

using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Minutebook.Books;
using Minutebook.Web.Accounts;

/// <summary>What the owner gets when the server starts.</summary>
/// <param name="Link">The path that signs in, once.</param>
/// <param name="Key">A key of the API, where one was asked for.</param>
sealed record OwnersKeys(string Link, string? Key);

/// <summary>Whoever starts the server can read its files anyway: that person is the first Secretary and administrator.</summary>
public static class Owner
{
    const string Email = "owner@localhost";

    /// <summary>How long a key is good that the server makes when it starts.</summary>
    static readonly TimeSpan KeyLasts = TimeSpan.FromDays(1);

    /// <summary>Makes the accounts ready, and what the owner signs in with.</summary>
    internal static async Task<OwnersKeys> PrepareAsync(IServiceProvider services, ServeSettings settings, Places places)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        await db.MigrateAsync().ConfigureAwait(false);
        var now = settings.Clock.GetCurrentInstant().ToDateTimeUtc();
        var owner = await users.FindByEmailAsync(Email).ConfigureAwait(false);
        if (owner is null)
        {
            owner = new() { Id = Guid.NewGuid().ToString("N"), UserName = Email, Email = Email, EmailConfirmed = true, Name = "The owner" };
            var made = await users.CreateAsync(owner).ConfigureAwait(false);
            if (!made.Succeeded) throw new InvalidOperationException(string.Join(" ", made.Errors.Select(error => error.Description)));
        }
        await GiveAsync(db, owner, "", Capacity.Administrator, now).ConfigureAwait(false);
        foreach (var place in places.All) await GiveAsync(db, owner, place.Name, Capacity.Secretary, now).ConfigureAwait(false);
        var key = Keys.New();
        db.SignInLinks.Add(new() { KeyHash = Keys.HashOf(key), AccountId = owner.Id, Expires = now + settings.LinkLasts });
        await db.SignInLinks.Where(link => link.Expires < now).ExecuteDeleteAsync().ConfigureAwait(false);
        await db.SaveChangesAsync().ConfigureAwait(false);
        return new($"/sign-in/link?key={key}", settings.KeyScopes is null ? null : await KeyAsync(db, owner, settings, places, now)
            .ConfigureAwait(false));
    }

    /// <summary>A key of the owner as Secretary of the first corporation; a day long, since each start can make another.</summary>
    static async Task<string> KeyAsync(AccountsDb db, Account owner, ServeSettings settings, Places places, DateTime now)
    {
        var (first, key) = (places.All.First().Name, Keys.New());
        var grant = await db.Grants.FirstAsync(one => one.AccountId == owner.Id && one.Corporation == first && one.Ended == null)
            .ConfigureAwait(false);
        db.ApiKeys.Add(new()
        {
            KeyHash = Keys.HashOf(key), AccountId = owner.Id, GrantId = grant.Id, Name = "serve --key", Scopes = settings.KeyScopes!,
            Made = now, Expires = now + KeyLasts,
        });
        await db.SaveChangesAsync().ConfigureAwait(false);
        return key;
    }

    /// <summary>A capacity that was once taken back is not given again by starting anew.</summary>
    static async Task GiveAsync(AccountsDb db, Account owner, string corporation, Capacity capacity, DateTime now)
    {
        var known = await db.Grants.AnyAsync(one => one.AccountId == owner.Id && one.Corporation == corporation && one.Capacity == capacity)
            .ConfigureAwait(false);
        if (!known)
            db.Grants.Add(new() { AccountId = owner.Id, Corporation = corporation, Capacity = capacity, Person = "secretary",
                Given = now });
    }
}
