namespace Minutebook.Web.Live;

using System;
using System.Threading;
using System.Threading.Tasks;
using Minutebook.Books;
using Minutebook.Store;
using NodaTime;

/// <summary>
/// What one kind of viewer watches. While somebody does, the books are looked at ten times a second, so that many entries at once are one
/// drawing; what other programs enter is read on once a second.
/// </summary>
public sealed class LivePart(LiveKey key, Func<LiveKey, Corporation, Task<string>> draw) : IDisposable
{
    const int LooksBetweenReading = 10;
    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <summary>Findings that say "not yet" change with the time alone.</summary>
    static readonly Duration Fresh = Duration.FromMinutes(1);

    readonly SemaphoreSlim drawing = new(1, 1);
    readonly Lock counting = new();
    (long Entry, Instant At, Drawn Drawn)? shown;
    int watchers;

    /// <summary>How many watch now.</summary>
    public int Watchers => Volatile.Read(ref watchers);

    /// <summary>What is to be shown by the books as they are known here; drawn anew where they moved on.</summary>
    public async Task<Drawn> NowAsync()
    {
        await drawing.WaitAsync().ConfigureAwait(false);
        try
        {
            var (corporation, now) = (key.Place.Books.Corporation, key.Place.Now.Instant);
            if (shown is { } before && before.Entry == corporation.LastEntry && now - before.At < Fresh
                && !before.Drawn.Followed.IsCompleted) return before.Drawn;
            var html = await draw(key, corporation).ConfigureAwait(false);
            var (old, next) = (shown?.Drawn, shown is { Drawn: var known } && known.Html == html && !known.Followed.IsCompleted ? known
                : new Drawn(corporation.LastEntry, html));
            shown = (corporation.LastEntry, now, next);
            if (!ReferenceEquals(old, next)) old?.IsFollowed();
            return next;
        }
        finally
        {
            drawing.Release();
        }
    }

    /// <summary>One more watches; the books are looked at until the last one goes.</summary>
    public void Come()
    {
        lock (counting)
            if (watchers++ == 0) _ = Task.Run(LookAsync);
    }

    public void Go()
    {
        lock (counting) watchers--;
    }

    public void Dispose() => drawing.Dispose();

    async Task LookAsync()
    {
        using var timer = new PeriodicTimer(BetweenLooks);
        for (var look = 0; await timer.WaitForNextTickAsync().ConfigureAwait(false); look++)
        {
            lock (counting)
                if (watchers == 0) return;
            try
            {
                if (look % LooksBetweenReading == 0) await key.Place.ReadOnAsync().ConfigureAwait(false);
                await NowAsync().ConfigureAwait(false);
            }
            catch (Exception trouble) when (trouble is BooksFileException or ObjectDisposedException)
            {
                // The books cannot be read for now, or the server ends: whoever loads the page is told. What is shown stays.
            }
            catch (Exception)
            {
                // A defect of ours. Whoever watches draws for himself or herself, and fails as every request does: it stands in the log.
                shown?.Drawn.IsFollowed();
            }
        }
    }
}
