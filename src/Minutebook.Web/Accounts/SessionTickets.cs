namespace Minutebook.Web.Accounts;

using System;
using System.Linq;
using System.Security.Claims;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

/// <summary>Sessions lie with the accounts and not in the cookie, so that they can be seen and ended.</summary>
public sealed class SessionTickets(IDbContextFactory<AccountsDb> accounts, IHttpContextAccessor here, TimeProvider clock) : ITicketStore
{
    const int LongestBrowser = 200;

    /// <summary>A session is written again only when it was last seen longer ago than this.</summary>
    static readonly TimeSpan Seldom = TimeSpan.FromMinutes(1);

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var key = Keys.New();
        await using var db = await accounts.CreateDbContextAsync().ConfigureAwait(false);
        var browser = here.HttpContext?.Request.Headers.UserAgent.ToString() ?? "";
        db.Sessions.Add(new()
        {
            KeyHash = Keys.HashOf(key), AccountId = ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier) ?? "",
            Ticket = TicketSerializer.Default.Serialize(ticket), Started = Now, LastSeen = Now, Expires = ExpiryOf(ticket),
            Browser = browser.Length > LongestBrowser ? browser[..LongestBrowser] : browser,
        });
        await db.SaveChangesAsync().ConfigureAwait(false);
        return key;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var hash = Keys.HashOf(key);
        var (bytes, expires, now) = (TicketSerializer.Default.Serialize(ticket), ExpiryOf(ticket), Now);
        await using var db = await accounts.CreateDbContextAsync().ConfigureAwait(false);
        await db.Sessions.Where(session => session.KeyHash == hash).ExecuteUpdateAsync(set => set
            .SetProperty(session => session.Ticket, bytes).SetProperty(session => session.Expires, expires)
            .SetProperty(session => session.LastSeen, now)).ConfigureAwait(false);
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var (hash, now) = (Keys.HashOf(key), Now);
        await using var db = await accounts.CreateDbContextAsync().ConfigureAwait(false);
        var session = await db.Sessions.AsNoTracking().FirstOrDefaultAsync(one => one.KeyHash == hash).ConfigureAwait(false);
        if (session is null || session.Expires < now) return null;
        if (now - session.LastSeen > Seldom)
            await db.Sessions.Where(one => one.Id == session.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.LastSeen, now)).ConfigureAwait(false);
        return TicketSerializer.Default.Deserialize(session.Ticket);
    }

    public async Task RemoveAsync(string key)
    {
        var hash = Keys.HashOf(key);
        await using var db = await accounts.CreateDbContextAsync().ConfigureAwait(false);
        await db.Sessions.Where(session => session.KeyHash == hash).ExecuteDeleteAsync().ConfigureAwait(false);
    }

    DateTime ExpiryOf(AuthenticationTicket ticket) => (ticket.Properties.ExpiresUtc ?? clock.GetUtcNow().AddHours(1)).UtcDateTime;
}
