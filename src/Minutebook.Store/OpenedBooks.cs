namespace Minutebook.Store;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
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
    readonly Instruments law;
    readonly Checkpoints use;
    readonly Reader reader;
    readonly CheckpointFile? checkpoint;
    readonly Sealer sealer;
    readonly BooksQueue<Corporation, Request, Ruling> queue;

    /// <summary>The last entry that the checkpoint knows, and the writing of it.</summary>
    long checkpointAt;
    Task keeping = Task.CompletedTask;

    /// <summary>Of the group that is being decided: the requests that were entered before.</summary>
    IReadOnlySet<string> entered = new HashSet<string>();

    OpenedBooks(IBooks file, string place, Instruments law, IClock clock, Checkpoints use)
    {
        (this.file, this.clock, this.law, this.use) = (file, clock, law, use);
        reader = new(place);
        checkpoint = BooksPlace.IsServer(place) ? null : new(Path.GetFullPath(place), law);
        sealer = new(() => RandomNumberGenerator.GetBytes(SealedParticular.ShortestSalt), reader.TextOf);
        var head = file.Head;
        queue = new(file, Folded(Corporation.Under(law), head.Number), head, Decide,
            (state, entries) => state.With(entries.Select(sealer.Read)),
            group => entered = file.Entered([.. group.Select(request => request.Id)]));
        if (use.Writes) Keep();
    }

    /// <summary>The fold of all entries: from a checkpoint on, where there is one that can be used.</summary>
    Corporation Folded(Corporation corporation, long last)
    {
        var kept = use.Reads || use.Compares ? checkpoint?.Read(last, number => file.Read(number, number).First()) : null;
        if (kept is { } found && use.Reads)
        {
            OpenedFrom = checkpointAt = found.Entry.Number;
            return With(Corporation.Of(found.Segments, Sealer.Rows(reader.TextOf), law, reader.Through(sealer.Read(found.Entry))), last);
        }
        reader.Keep(file.Particulars());
        if (kept is not { } other) return With(corporation, last);
        var there = With(corporation, other.Entry.Number);
        if (CheckpointFile.Differs(there, other.Segments))
            CheckpointDefect = new(null, $"{checkpoint!.Path} says otherwise than the entries from which it was made; delete it: it is "
                + "made again");
        return With(there, last);
    }

    Corporation With(Corporation corporation, long last)
    {
        var entries = Ahead.Of(file.Read(corporation.LastEntry + 1, last).Select(sealer.Read));
        return last < use.Few ? corporation.With(entries) : corporation.WithStored(entries, reader.Through);
    }

    /// <summary>Keeps what was folded, where folding it again would take long.</summary>
    void Keep()
    {
        var corporation = Corporation;
        if (checkpoint is null || corporation.LastEntry - checkpointAt < Math.Max(use.Few, corporation.LastEntry / use.PartSince)) return;
        checkpointAt = corporation.LastEntry;
        keeping = Task.Run(() => checkpoint.Write(corporation));
    }

    /// <summary>Opens the books.</summary>
    /// <param name="place">The path of a file, or an address on a server.</param>
    /// <param name="law">The statute, under which everything stands.</param>
    /// <param name="clock">The system's clock where it is left out.</param>
    /// <param name="use">How checkpoints are used: as usual where it is left out.</param>
    /// <exception cref="BooksFileException">The books cannot be used; the message says why and what to do.</exception>
    /// <exception cref="FormatException">An entry cannot be read by this version.</exception>
    public static OpenedBooks Open(string place, Instruments law, IClock? clock = null, Checkpoints? use = null) =>
        Opened(BooksPlace.Open(place), place, law, clock ?? SystemClock.Instance, use ?? Checkpoints.Usual);

    /// <summary>Opens the books to be asked, also where they may not be written; whoever enters into them all the same is
    /// refused.</summary>
    /// <param name="use">How checkpoints are used: none is written where it is left out.</param>
    /// <exception cref="BooksFileException">The books cannot be used; the message says why and what to do.</exception>
    /// <exception cref="FormatException">An entry cannot be read by this version.</exception>
    public static OpenedBooks OpenToRead(string place, Instruments law, Checkpoints? use = null) =>
        Opened(BooksPlace.OpenToRead(place), place, law, SystemClock.Instance, use ?? Checkpoints.Usual with { Writes = false });

    static OpenedBooks Opened(IBooks file, string place, Instruments law, IClock clock, Checkpoints use)
    {
        try
        {
            return new(file, place, law, clock, use);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The last entry that a checkpoint knew when these books were opened: those after it were folded. 0 where all were.</summary>
    public long OpenedFrom { get; private set; }

    /// <summary>That the checkpoint says otherwise than the entries; null where it agrees, and where it was not compared.</summary>
    public Defect? CheckpointDefect { get; private set; }

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
        var fact = corporation.Numbered(erased.Entry)!.Fact;
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
        await keeping.ConfigureAwait(false);
        if (use.Writes) Keep();
        await keeping.ConfigureAwait(false);
        reader.Dispose();
        file.Dispose();
    }
}
