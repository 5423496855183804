namespace Minutebook.Store;

using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading.Channels;
using System.Threading.Tasks;
using Minutebook.Books;
using Minutebook.Values;

/// <summary>
/// The one writer of opened books. Requests wait here; all that wait are decided in their order, each on the state that includes those
/// before it, committed with one sync, and only then acknowledged. The books and the decisions are used by one thread at a time.
/// </summary>
/// <typeparam name="TState">The fold. It must be immutable: when a commit fails, the queue goes back to the one before.</typeparam>
/// <typeparam name="TRequest">What a person asks to have entered.</typeparam>
/// <typeparam name="TRuling">What the person is told.</typeparam>
[SuppressMessage("Naming", "CA1711", Justification = "People wait in it, in order: it is a queue, though not a collection.")]
public sealed class BooksQueue<TState, TRequest, TRuling> : IAsyncDisposable
{
    /// <summary>The most requests in one group, where the caller names no other number.</summary>
    public const int DefaultGroupLimit = 1_024;

    /// <summary>More groups than this never wait; who enters then waits to enter.</summary>
    const int GroupsWaiting = 16;

    /// <summary>How often one group is decided again because other programs keep appending.</summary>
    const int MostTries = 100;

    readonly IBooks books;
    readonly Func<TState, TRequest, Decision<TState, TRuling>> decide;
    readonly Func<TState, IEnumerable<SealedEntry>, TState> follow;
    readonly Action<IReadOnlyList<TRequest>>? before;
    readonly int groupLimit;
    readonly Channel<Waiting> waiting;
    readonly Task writing;
    volatile Position position;

    /// <summary>Opens the queue. It does not own the books: dispose of the queue first, then of them.</summary>
    /// <param name="books">The books, which nobody else uses while the queue is open.</param>
    /// <param name="state">The fold of the books through <paramref name="head"/>.</param>
    /// <param name="head">The entry through which the state was folded.</param>
    /// <param name="decide">Decides a request on a state. An exception from it fails that request alone.</param>
    /// <param name="follow">Folds entries that another program appended.</param>
    /// <param name="before">Told each group before it is decided, and again where it is decided again: what the books hold can be looked up
    /// for all of it at once.</param>
    /// <param name="groupLimit">The most requests committed with one sync.</param>
    public BooksQueue(
        IBooks books,
        TState state,
        Head head,
        Func<TState, TRequest, Decision<TState, TRuling>> decide,
        Func<TState, IEnumerable<SealedEntry>, TState> follow,
        Action<IReadOnlyList<TRequest>>? before = null,
        int groupLimit = DefaultGroupLimit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(groupLimit, 1);
        this.books = books;
        this.decide = decide;
        this.follow = follow;
        this.before = before;
        this.groupLimit = groupLimit;
        position = new(state, head);
        waiting = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(groupLimit * GroupsWaiting) { SingleReader = true });
        writing = Task.Run(WriteAsync);
    }

    /// <summary>The state through the last durable entry that this queue knows.</summary>
    public TState State => position.State;

    /// <summary>How many requests wait now, without the group that is being written.</summary>
    public int WaitingCount => waiting.Reader.Count;

    /// <summary>Enters a request; the ruling comes once everything it made is durable.</summary>
    /// <exception cref="BooksFileException">The group could not be written; nothing of this request is in the books.</exception>
    /// <exception cref="ObjectDisposedException">The queue is closed.</exception>
    public async Task<TRuling> Enter(TRequest request)
    {
        var entered = new Waiting(request);
        try
        {
            await waiting.Writer.WriteAsync(entered).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(BooksQueue<,,>), "These books are being closed; nothing more is entered.");
        }
        return await entered.Ruling.ConfigureAwait(false);
    }

    /// <summary>Takes no more requests, and returns when all that wait are settled.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await writing.ConfigureAwait(false);
    }

    async Task WriteAsync()
    {
        var group = new List<Waiting>(groupLimit);
        while (await waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            // Those who were told their rulings just now ask for more at once: they go first, so that one sync is for all of them.
            await Task.Yield();
            while (group.Count < groupLimit && waiting.Reader.TryRead(out var next)) group.Add(next);
            Settle(group);
            group.Clear();
        }
    }

    void Settle(IReadOnlyList<Waiting> group)
    {
        try
        {
            Acknowledge(Commit(group));
        }
        catch (ArgumentException) when (group.Count > 1)
        {
            // Somebody's entries do not fit the books. Alone, only the one to blame fails.
            foreach (var one in group) Settle([one]);
        }
        catch (Exception failure)
        {
            foreach (var one in group) one.Fail(failure);
        }
    }

    Draft Commit(IReadOnlyList<Waiting> group)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            before?.Invoke([.. group.Select(one => one.Request)]);
            var draft = new Draft(position, decide);
            foreach (var one in group) draft.Decide(one);
            if (Append(draft) is not HeadMoved moved) return draft;
            ReadOn(moved.Head);
        }
        throw new BooksFileException($"Other programs appended to these books {MostTries} times while a group was decided. Try again.");
    }

    /// <summary>A group of refusals writes nothing, but it too is decided on what the books hold now.</summary>
    AppendOutcome Append(Draft draft)
    {
        if (draft.Entries.Count > 0) return books.Append(position.Head, draft.Entries, draft.Particulars, draft.Erasures);
        var head = books.Head;
        return head == position.Head ? new Appended(head) : new HeadMoved(head);
    }

    void ReadOn(Head head)
    {
        var here = position.Head;
        var added = head.Number > here.Number ? books.Read(here.Number + 1, head.Number).ToList() : [];
        if (added.Count == 0 || EntryOutline.Of(added[0].Bytes.Span)?.Previous != here.Hash)
            throw new BooksFileException($"The books are at {head}, which does not follow {here}: the file was replaced or restored "
                + "while it was open. Close the books, run `minutebook fsck`, and open them again.");
        position = new(follow(position.State, added), Head.At(added[^1]));
    }

    void Acknowledge(Draft draft)
    {
        position = draft.Position;
        foreach (var acknowledge in draft.Acknowledgements) acknowledge();
    }

    /// <summary>A state and the entry through which it holds, which change together.</summary>
    sealed record Position(TState State, Head Head);

    /// <summary>A request and whoever waits for its ruling, who never runs on the writer's thread.</summary>
    sealed class Waiting(TRequest request)
    {
        readonly TaskCompletionSource<TRuling> ruling = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TRequest Request { get; } = request;

        public Task<TRuling> Ruling => ruling.Task;

        public void Tell(TRuling answer) => ruling.SetResult(answer);

        public void Fail(Exception failure) => ruling.TrySetException(failure);
    }

    /// <summary>A group as decided, before it is committed.</summary>
    sealed class Draft(Position start, Func<TState, TRequest, Decision<TState, TRuling>> decide)
    {
        public Position Position { get; private set; } = start;

        public List<SealedEntry> Entries { get; } = [];

        public List<SealedParticular> Particulars { get; } = [];

        public List<Digest> Erasures { get; } = [];

        public List<Action> Acknowledgements { get; } = [];

        public void Decide(Waiting one)
        {
            try
            {
                Take(one, decide(Position.State, one.Request));
            }
            catch (Exception failure)
            {
                Acknowledgements.Add(() => one.Fail(failure));
            }
        }

        void Take(Waiting one, Decision<TState, TRuling> decision)
        {
            Acknowledgements.Add(() => one.Tell(decision.Ruling));
            if (decision.Entries.Count == 0) return;
            Entries.AddRange(decision.Entries);
            Particulars.AddRange(decision.Particulars);
            Erasures.AddRange(decision.Erasures);
            Position = new(decision.State, Head.At(decision.Entries[^1]));
        }
    }
}
