namespace Minutebook.Web.Mail;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Minutebook.Web.Hosting;

/// <summary>Goes round the mailrooms while the server runs: letters go out, and what came back is read.</summary>
public sealed partial class MailRound : BackgroundService
{
    readonly MailSettings settings;
    readonly ILogger<MailRound> log;
    readonly Dictionary<string, Mailroom> rooms;
    readonly SemaphoreSlim bell = new(0, 1);

    public MailRound(Places places, ServeSettings settings, ILogger<MailRound> log)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(settings);
        (this.settings, this.log) = (settings.Mail ?? MailSettings.Beside(settings.Accounts), log);
        rooms = places.All.ToDictionary(place => place.Name, place => new Mailroom(place, this.settings, settings.Clock));
    }

    public MailSettings Settings => settings;

    public Mailroom Of(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return rooms[place.Name];
    }

    /// <summary>Letters were put into a queue: no need to wait for the next round.</summary>
    public void Ring()
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var (name, room) in rooms)
                try
                {
                    await room.RoundAsync(stoppingToken).ConfigureAwait(false);
                }
                catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
                {
                    Trouble(name, trouble.Message);
                }
            await bell.WaitAsync(settings.LooksEvery, stoppingToken).ConfigureAwait(false);
        }
    }

    [LoggerMessage(LogLevel.Error, "The mail of {Corporation} cannot be carried: {Message}")]
    partial void Trouble(string corporation, string message);

    public override void Dispose()
    {
        base.Dispose();
        foreach (var room in rooms.Values) room.Dispose();
        bell.Dispose();
    }
}
