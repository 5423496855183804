namespace Minutebook.Web.Hosting;

using System;
using System.Collections.Immutable;
using System.Threading.Tasks;
using Minutebook.Books;
using Minutebook.Store;
using Minutebook.Values;
using NodaTime;

/// <summary>A corporation that is served: its books, folded and kept in memory, and the name by which addresses call it.</summary>
/// <param name="name">As it stands in addresses: "harbor-optics".</param>
public sealed class Place(string name, OpenedBooks books) : IAsyncDisposable
{
    volatile Drawn? drawn;

    public string Name { get; } = name;

    public OpenedBooks Books { get; } = books;

    public Now Now => Books.Now;

    /// <summary>The corporation as the books have it now, also where another program has entered since.</summary>
    /// <exception cref="BooksFileException">The books cannot be read.</exception>
    public async Task<Corporation> ReadOnAsync()
    {
        await Books.ReadOnAsync().ConfigureAwait(false);
        return Books.Corporation;
    }

    /// <summary>The docket; drawn again when an entry has been made, or when a minute has passed, for a day may have ended.</summary>
    public ImmutableArray<DocketLine> Docket(Corporation corporation)
    {
        ArgumentNullException.ThrowIfNull(corporation);
        var now = Now;
        if (drawn is { } before && before.Entry == corporation.LastEntry && now.Instant - before.At < Duration.FromMinutes(1))
            return before.Lines;
        var lines = Minutebook.Books.Docket.Of(corporation, now);
        drawn = new(corporation.LastEntry, now.Instant, lines);
        return lines;
    }

    public ValueTask DisposeAsync() => Books.DisposeAsync();

    sealed record Drawn(long Entry, Instant At, ImmutableArray<DocketLine> Lines);
}
