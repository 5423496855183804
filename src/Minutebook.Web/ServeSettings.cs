namespace Minutebook.Web;

using System;
using System.Collections.Generic;
using Minutebook.Instruments;
using NodaTime;

/// <summary>What the server is started with.</summary>
/// <param name="Books">Where the books are that it serves: files, or addresses of a server; one a corporation.</param>
/// <param name="Accounts">The SQLite file of the accounts; made where it is not there.</param>
/// <param name="Url">Where it listens: "http://localhost:8080".</param>
/// <param name="Law">The statute under which every corporation stands.</param>
public sealed record ServeSettings(IReadOnlyList<string> Books, string Accounts, string Url, Instruments Law)
{
    /// <summary>The clock: the system's, or one that stands still for a test.</summary>
    public IClock Clock { get; init; } = SystemClock.Instance;

    /// <summary>What a key of the owner shall be made for, with blanks between: "read enter"; null to make none.</summary>
    public string? KeyScopes { get; init; }

    /// <summary>How often one address may try to sign in within a minute.</summary>
    public int SignInsAMinute { get; init; } = 20;

    /// <summary>How often one account or key may ask within a minute; and one address, of those who are not signed in.</summary>
    public int RequestsAMinute { get; init; } = 1_200;

    /// <summary>How long a page is told what is entered before its browser asks again, and with it the question who it is and what it may
    /// see: a session that was ended, or a capacity that was taken back, sees no more after this.</summary>
    public TimeSpan WatchLasts { get; init; } = TimeSpan.FromMinutes(4);

    /// <summary>How long the sign-in link is good that the server prints when it starts.</summary>
    public TimeSpan LinkLasts { get; init; } = TimeSpan.FromMinutes(15);
}
