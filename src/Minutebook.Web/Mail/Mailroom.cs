namespace Minutebook.Web.Mail;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using MimeKit;
using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Stockholders;
using Minutebook.Values;
using Minutebook.Web.Hosting;
using NodaTime;
using NodaTime.Text;

/// <summary>The mail of one corporation: what waits, goes out and comes back; and what of it the books are told, which the Secretary
/// decides.</summary>
public sealed class Mailroom : IDisposable
{
    readonly Place place;
    readonly MailSettings settings;
    readonly IClock clock;
    readonly DeliveryLog log;
    readonly SemaphoreSlim one = new(1, 1);

    public Mailroom(Place place, MailSettings settings, IClock clock)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(settings);
        (this.place, this.settings, this.clock) = (place, settings, clock);
        Folder = Path.Combine(settings.Folder, place.Name);
        log = new(Folder, clock);
    }

    /// <summary>Where the log lies; the letters in "outbox" beside it, what came back in "returned".</summary>
    public string Folder { get; }

    public async Task<IReadOnlyList<Dispatch>> AllAsync() => await Alone(() => Task.FromResult(log.All)).ConfigureAwait(false);

    /// <summary>Puts letters into the queue: those that were not sent before, or were given up.</summary>
    public Task<int> QueueAsync(Mailing mailing, string by) => Alone(() =>
    {
        ArgumentNullException.ThrowIfNull(mailing);
        var today = clock.GetCurrentInstant().InZone(place.Books.Corporation.Zone).Date;
        var letters = new List<Dispatch>();
        foreach (var to in mailing.To)
        {
            var once = mailing.Once(to, today);
            var before = log.OfOnce(once);
            if (before is null) letters.Add(new(Guid.NewGuid().ToString("N"), once, mailing.Sending, to.To, to.Name, to.Address));
            else if (before.State == DispatchState.GivenUp) letters.Add(before);
        }
        if (letters.Count > 0) log.Queue(mailing.Sending, letters, by);
        return Task.FromResult(letters.Count);
    });

    /// <summary>Whether something can go out now.</summary>
    public async Task<IReadOnlyList<Dispatch>> DueAsync() => [.. (await AllAsync().ConfigureAwait(false))
        .Where(letter => letter.State == DispatchState.Waiting && IsDue(letter)).Reverse()];

    bool IsDue(Dispatch letter) => letter.Tries == 0
        || clock.GetCurrentInstant()
            >= letter.At + Duration.FromTimeSpan(settings.Waits[Math.Min(letter.Tries, settings.Waits.Length) - 1]);

    /// <summary>Hands over what is due. A connection that is lost ends the round: what is left is tried in the next.</summary>
    public async Task RoundAsync(CancellationToken cancel)
    {
        await ReadReturnedAsync().ConfigureAwait(false);
        var due = await DueAsync().ConfigureAwait(false);
        if (due.Count == 0) return;
        ICarrier carrier = settings.Server is { } server ? new SmtpCarrier(server) : new OutboxFolder(Path.Combine(Folder, "outbox"));
        await using var carried = carrier.ConfigureAwait(false);
        foreach (var letter in due)
        {
            using var message = Written(letter);
            var outcome = await carrier.CarryAsync(message, cancel).ConfigureAwait(false);
            await Alone(() => Task.FromResult(Note(letter, outcome))).ConfigureAwait(false);
        }
    }

    bool Note(Dispatch letter, Outcome outcome)
    {
        if (outcome.State == DispatchState.Sent) log.Sent(letter.Id, outcome.Said);
        else if (outcome.State == DispatchState.Refused) log.Refused(letter.Id, outcome.Said);
        else if (outcome.State == DispatchState.GivenUp || letter.Tries >= settings.Waits.Length) log.GivenUp(letter.Id, outcome.Said);
        else log.Delayed(letter.Id, outcome.Said);
        return true;
    }

    /// <summary>The letter as it goes out.</summary>
    MimeMessage Written(Dispatch letter)
    {
        var from = MailboxAddress.Parse(settings.From);
        var text = letter.Sending.Text.Replace("{name}", letter.Name, StringComparison.Ordinal);
        var message = new MimeMessage { Subject = letter.Sending.Subject, Body = new TextPart("plain") { Text = text } };
        message.From.Add(new MailboxAddress(place.Books.Corporation.Name, from.Address));
        message.To.Add(new MailboxAddress(letter.Name, letter.Address));
        message.MessageId = $"{letter.Id}@{from.Domain}";
        message.Date = clock.GetCurrentInstant().ToDateTimeOffset();
        // Programs that answer by themselves must not (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    /// <summary>Reads what lies in the folder "returned", and puts it into "returned/read".</summary>
    async Task ReadReturnedAsync()
    {
        var folder = Path.Combine(Folder, "returned");
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder, "*.eml").Order(StringComparer.Ordinal).ToList())
        {
            var stream = File.OpenRead(file);
            await using (stream.ConfigureAwait(false)) await TakeReturnedAsync(stream).ConfigureAwait(false);
            Directory.CreateDirectory(Path.Combine(folder, "read"));
            File.Move(file, Path.Combine(folder, "read", Path.GetFileName(file)), overwrite: true);
        }
    }

    /// <summary>Takes in a report on delivery. Returns how many letters it says came back; 0 where it is none, or of no letter of ours.
    /// </summary>
    public async Task<int> TakeReturnedAsync(Stream report)
    {
        ImmutableArray<CameBack> found;
        try
        {
            using var message = await MimeMessage.LoadAsync(report).ConfigureAwait(false);
            found = [.. ReturnedMail.Read(message)];
        }
        catch (FormatException)
        {
            return 0;
        }
        return await Alone(() =>
        {
            var (count, now) = (0, clock.GetCurrentInstant());
            foreach (var back in found)
            {
                if (log.Find(back.Letter) is not { State: DispatchState.Sent, SentAt: { } sent }) continue;
                // A clock elsewhere may be wrong: it came back after it went out, and not later than now.
                var on = back.On is { } then && then >= sent && then <= now ? then : now;
                log.Returned(back.Letter, on, back.Said);
                count++;
            }
            return Task.FromResult(count);
        }).ConfigureAwait(false);
    }

    /// <summary>The facts that tell the books what was sent and not entered yet: for each minute in which letters went out, one.</summary>
    static IEnumerable<Fact> Given(IEnumerable<Dispatch> letters, DateTimeZone zone) =>
        from letter in letters
        let minute = Instant.FromUnixTimeSeconds(letter.SentAt!.Value.ToUnixTimeSeconds() / 60 * 60)
        group letter by (letter.Sending.Kind, letter.Sending.Meeting, letter.Sending.Session, letter.Sending.Notice, letter.Sending.Day,
            letter.Sending.Hour, letter.Sending.Place, minute) into same
        orderby same.Key.minute, same.Key.Meeting
        select GivenAs(same.First().Sending, [.. same.Select(letter => letter.To).Distinct().Order(StringComparer.Ordinal)],
            Moment.At(same.Key.minute, zone));

    static Fact GivenAs(Sending sending, ImmutableArray<string> to, Moment on) => sending.Kind == MailKind.BoardNotice
        ? new BoardNoticeGiven(new(sending.Meeting), [.. to.Select(name => new Person(name))], BoardNoticeWay.Email, on,
            sending.Day is { } day ? LocalDatePattern.Iso.Parse(day).Value : null,
            sending.Hour is { } hour ? LocalTimePattern.ExtendedIso.Parse(hour).Value : null, sending.Place)
        : new NoticeTransmitted(new(sending.Meeting), [.. to.Select(name => new Holder(name))], on, TransmittedBy.Email,
            sending.Notice is { } form ? new NoticeId(form) : null, sending.Session);

    static IEnumerable<Fact> CameBack(IEnumerable<Dispatch> letters, DateTimeZone zone) => letters.OrderBy(letter => letter.At)
        .Select(letter => new NoticeReturned(new(letter.To), Moment.At(letter.At, zone), new(letter.Sending.Meeting), Electronic: true));

    /// <summary>What would be entered now, for the Secretary to look at.</summary>
    public static ImmutableArray<Fact> ToEnter(IEnumerable<Dispatch> letters, DateTimeZone zone)
    {
        var all = letters.ToList();
        return [.. Given(all.Where(letter => letter.IsToBeGiven), zone), .. CameBack(all.Where(letter => letter.IsToBeReturned), zone)];
    }

    /// <summary>Enters what was sent, and what came back. The request is noted first: where the machine stops between the two, the same
    /// request is made again, and the books know it.</summary>
    /// <returns>The ruling that stopped it; null where all of it is entered.</returns>
    public Task<Ruling?> EnterAsync(Seen seen) => Alone<Ruling?>(async () =>
    {
        foreach (var (what, todo, request, facts) in new (string, Func<Dispatch, bool>, Func<Dispatch, string?>,
            Func<IEnumerable<Dispatch>, DateTimeZone, IEnumerable<Fact>>)[]
            {
                ("given", letter => letter.IsToBeGiven, letter => letter.GivenBy, Given),
                ("came-back", letter => letter.IsToBeReturned, letter => letter.ReturnedBy, CameBack),
            })
        {
            var fresh = log.All.Where(letter => todo(letter) && request(letter) is null).Select(letter => letter.Id).ToList();
            if (fresh.Count > 0) log.Entering(fresh, what, IdOf(what, fresh), done: false);
            foreach (var group in log.All.Where(todo).GroupBy(request).ToList())
            {
                var ruling = await seen.Place.Books.Enter(new(group.Key!, seen.Acting.Person, seen.Acting.Capacity,
                    [.. facts(group, seen.Corporation.Zone)])).ConfigureAwait(false);
                if (ruling is not (Entered or Repeated)) return ruling;
                log.Entering(group.Select(letter => letter.Id), what, group.Key!, done: true);
            }
        }
        return null;
    });

    static string IdOf(string what, IEnumerable<string> letters) => string.Create(CultureInfo.InvariantCulture,
        $"mail-{what}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', letters))))}");

    async Task<T> Alone<T>(Func<Task<T>> act)
    {
        await one.WaitAsync().ConfigureAwait(false);
        try
        {
            return await act().ConfigureAwait(false);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();
}
