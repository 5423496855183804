namespace Minutebook.Store;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Minutebook.Books;
using Minutebook.Instruments;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;

/// <summary>A corporation's books, opened: the fold of all entries, and the desk behind its queue. Here the clock is read, and salt is
/// made.</summary>
public sealed class OpenedBooks : IAsyncDisposable
{
    readonly IBooks file;
    readonly IClock clock;
    readonly Sealer sealer;
    readonly BooksQueue<Corporation, Request, Ruling> queue;

    /// <summary>Of the group that is being decided: the requests that were entered before.</summary>
    IReadOnlySet<string> entered = new HashSet<string>();

    OpenedBooks(IBooks file, Instruments law, IClock clock)
    {
        (this.file, this.clock) = (file, clock);
        Dictionary<Digest, string?> texts = file.Particulars()
            .ToDictionary(one => one.Key, one => one.Value is { } value ? Encoding.UTF8.GetString(value) : null);
        sealer = new(() => RandomNumberGenerator.GetBytes(SealedParticular.ShortestSalt), digest =>
            texts.GetValueOrDefault(digest) ?? Late(digest));
        var head = file.Head;
        var corporation = Corporation.Under(law).With(Ahead.Of(file.Read(1, head.Number).Select(sealer.Read)));
        queue = new(file, corporation, head, Decide, (state, entries) => state.With(entries.Select(sealer.Read)),
            group => entered = file.Entered([.. group.Select(request => request.Id)]));
    }

    /// <summary>Opens the books.</summary>
    /// <param name="place">The path of a file, or an address on a server.</param>
    /// <param name="law">The statute, under which everything stands.</param>
    /// <param name="clock">The system's clock where it is left out.</param>
    /// <exception cref="BooksFileException">The books cannot be used; the message says why and what to do.</exception>
    /// <exception cref="FormatException">An entry cannot be read by this version.</exception>
    public static OpenedBooks Open(string place, Instruments law, IClock? clock = null) =>
        Opened(BooksPlace.Open(place), law, clock ?? SystemClock.Instance);

    /// <summary>Opens the books to be asked, also where they may not be written; whoever enters into them all the same is
    /// refused.</summary>
    /// <exception cref="BooksFileException">The books cannot be used; the message says why and what to do.</exception>
    /// <exception cref="FormatException">An entry cannot be read by this version.</exception>
    public static OpenedBooks OpenToRead(string place, Instruments law) =>
        Opened(BooksPlace.OpenToRead(place), law, SystemClock.Instance);

    static OpenedBooks Opened(IBooks file, Instruments law, IClock clock)
    {
        try
        {
            return new(file, law, clock);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The corporation through the last durable entry.</summary>
    public Corporation Corporation => queue.State;

    public Now Now => new(clock.GetCurrentInstant());

    /// <summary>Enters a request; the ruling comes once all that it made is durable.</summary>
    /// <exception cref="BooksFileException">It could not be written; nothing of it is in the books.</exception>
    public Task<Ruling> Enter(Request request) => queue.Enter(request);

    /// <summary>Reads on to what other programs have entered meanwhile.</summary>
    /// <exception cref="BooksFileException">The books cannot be read.</exception>
    public Task ReadOnAsync() => queue.Enter(NothingToEnter);

    /// <summary>It is refused, and refused on what the books hold now.</summary>
    static readonly Request NothingToEnter = new("reading-on", null, null, []);

    // A text that another program put in after these books were opened.
    string? Late(Digest digest) =>
        file.TryReadParticular(digest, out var value) && value is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    Decision<Corporation, Ruling> Decide(Corporation corporation, Request request)
    {
        if (request.Facts.IsEmpty) return new(corporation, new Rejected(0, "there is no fact in this request"), [], [], []);
        if (entered.Contains(request.Id)) return new(corporation, Again(file.OfRequest(request.Id), request), [], [], []);
        if (InGroup(corporation, request) is { } repeated) return new(corporation, repeated, [], [], []);
        var decided = Desk.Decide(corporation, request, Now, sealer);
        return new(
            decided.Corporation,
            decided.Ruling,
            [.. decided.Written.Select(one => one.Sealed)],
            [.. decided.Written.SelectMany(one => one.Particulars)],
            [.. decided.Written.Select(one => one.Entry.Fact).OfType<ParticularsErased>()
                .SelectMany(erased => DigestsOf(corporation, erased))]);
    }

    /// <summary>The same id twice is one request made again, if it asks for the same; else one of the two is a mistake.</summary>
    Ruling Again(IEnumerable<SealedEntry> before, Request request) => Same([.. before.Select(sealer.Read)], request);

    /// <summary>The same id among the entries that are decided and not stored yet: the file does not know them.</summary>
    Ruling? InGroup(Corporation corporation, Request request)
    {
        var stored = queue.State.LastEntry;
        var waiting = new List<Entry>();
        for (var i = corporation.Entries.Count - 1; i >= 0 && corporation.Entries[i].Number > stored; i--)
            if (corporation.Entries[i].Request == request.Id) waiting.Insert(0, corporation.Entries[i]);
        return waiting.Count == 0 ? null : Same([.. waiting], request);
    }

    static Ruling Same(System.Collections.Immutable.ImmutableArray<Entry> before, Request request)
    {
        var facts = before.Select(entry => entry.Fact).Where(fact => fact is not ActOverridden).ToList();
        var same = facts.Count == request.Facts.Length && facts.Zip(request.Facts)
            .All(pair => Alike(pair.First, pair.Second));
        return same ? new Repeated(before)
            : new Rejected(0, $"the request id {request.Id} was used before for something else (entry {before[0].Number}); give this " +
            "request an id of its own");
    }

    /// <summary>Whether a fact says what was asked; what the books themselves add to a result or to minutes, and text that was erased
    /// since, is not compared.</summary>
    static bool Alike(Fact before, Fact asked) => (before, asked) switch
    {
        (ResultCertified one, ResultCertified other) => (one.Meeting, one.Matter, one.At) == (other.Meeting, other.Matter, other.At),
        (MinutesEntered one, MinutesEntered other) => (one.Meeting, one.On) == (other.Meeting, other.On),
        _ => before.GetType() == asked.GetType()
            && (Form(before) == Form(asked) || Erasure.PersonalData(before).Any(one => one.Text.Text is null)),
    };

    static string Form(Fact fact) => Books.Written.FactJson.ForPeople(DateTimeZone.Utc).Text(fact);

    static IEnumerable<Digest> DigestsOf(Corporation corporation, ParticularsErased erased)
    {
        var fact = corporation.Entries.First(entry => entry.Number == erased.Entry).Fact;
        return Erasure.PersonalData(fact).Where(one => one.Field == erased.Field).Select(one => one.Text.Digest).OfType<Digest>();
    }

    /// <summary>Personal data that an entry names by their digest, and that are gone from beside the chain though no erasure was
    /// entered.</summary>
    public IEnumerable<Defect> MissingParticulars()
    {
        var erased = Corporation.Entries.Select(entry => entry.Fact).OfType<ParticularsErased>()
            .Select(fact => (fact.Entry, fact.Field)).ToHashSet();
        return from entry in Corporation.Entries
               from one in Erasure.PersonalData(entry.Fact)
               where one.Text.Text is null && !erased.Contains((entry.Number, one.Field))
               select new Defect(entry.Number,
                   $"entry {entry.Number}: its {one.Field} is gone from beside the chain, and no erasure was entered");
    }

    public async ValueTask DisposeAsync()
    {
        await queue.DisposeAsync().ConfigureAwait(false);
        file.Dispose();
    }
}
