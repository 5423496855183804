namespace Minutebook.Acceptance.Store;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Minutebook.Store;
using Minutebook.Values;
using Xunit;

public abstract class QueueTests(Stores store) : StoreTests(store)
{
    const int Writers = 32;
    const int Each = 50;

    [Fact]
    public async Task Many_writers_share_syncs_and_each_request_is_entered_once()
    {
        using var temporary = With(0);
        using var books = temporary.Open();
        using var watched = new WatchedBooks(books);
        await using (var queue = Ledger.QueueOn(watched))
        {
            await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
            {
                for (var number = 0; number < Each; number++) await queue.Enter(new($"w{writer}-{number}", 1));
            })));
            Assert.Equal(Writers * Each, queue.State.Total);
        }

        Assert.True(watched.Appends < Writers * Each / 2, $"{watched.Appends} transactions for {Writers * Each} requests");
        Assert.Equal(Writers * Each, books.Read(1).Select(entry => entry.Request).Distinct().Count());
        Assert.Equal(Writers * Each, books.Head.Number);
        Assert.Empty(books.Check());
    }

    [Fact]
    public async Task A_request_is_decided_on_those_before_it_in_the_same_group()
    {
        using var temporary = With(0);
        using var books = temporary.Open();
        using var watched = new WatchedBooks(books);
        await using var queue = Ledger.QueueOn(watched);

        var rulings = await Grouped(queue, watched, new("in", 10), new("out", -7), new("too much", -4), new("rest", -3));

        Assert.Equal(["entered 2", "entered 3", "refused at 3", "entered 4"], rulings);
        Assert.Equal(2, watched.Appends);
    }

    [Fact]
    public async Task A_request_is_acknowledged_only_after_the_commit()
    {
        using var temporary = With(0);
        using var books = temporary.Open();
        using var watched = new WatchedBooks(books);
        watched.Gate.Reset();
        await using var queue = Ledger.QueueOn(watched);

        var ruling = queue.Enter(new("r-1", 1));
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.False(ruling.IsCompleted);
        Assert.Equal(0, queue.State.Total);

        watched.Gate.Set();
        Assert.Equal("entered 1", await ruling);
        Assert.Single(books.OfRequest("r-1"));
    }

    [Fact]
    public async Task A_decision_that_throws_fails_only_its_own_request()
    {
        using var temporary = With(0);
        using var books = temporary.Open();
        using var watched = new WatchedBooks(books);
        await using var queue = Ledger.QueueOn(watched);

        var tasks = Entered(queue, watched, new("a", 1), new("b", 1, Throws: true), new("c", 1));

        Assert.Equal("entered 2", await tasks[0]);
        Assert.Equal("b cannot be decided", (await Assert.ThrowsAsync<InvalidOperationException>(() => tasks[1])).Message);
        Assert.Equal("entered 3", await tasks[2]);
    }

    [Fact]
    public async Task Entries_that_do_not_chain_on_fail_only_their_own_request()
    {
        using var temporary = With(0);
        using var books = temporary.Open();
        using var watched = new WatchedBooks(books);
        await using var queue = Ledger.QueueOn(watched);

        var tasks = Entered(queue, watched, new("a", 1), new("b", 1, Unchained: true), new("c", 1));

        Assert.Equal("entered 2", await tasks[0]);
        await Assert.ThrowsAsync<ArgumentException>(() => tasks[1]);
        Assert.Equal("entered 3", await tasks[2]);
        Assert.Empty(books.Check());
    }

    [Fact]
    public async Task A_commit_that_fails_fails_its_group_and_the_state_goes_back()
    {
        using var temporary = With(0);
        using var books = temporary.Open();
        using var watched = new WatchedBooks(books);
        await using var queue = Ledger.QueueOn(watched);
        await queue.Enter(new("r-1", 10));

        watched.Before = () => throw new BooksFileException("the disk is full");
        var failing = Enumerable.Range(0, 5).Select(number => queue.Enter(new($"f-{number}", 1))).ToList();
        foreach (var one in failing) await Assert.ThrowsAsync<BooksFileException>(() => one);
        Assert.Equal(10, queue.State.Total);

        watched.Before = () => { };
        Assert.Equal("refused at 10", await queue.Enter(new("too much", -11)));
        Assert.Equal("entered 2", await queue.Enter(new("r-2", -10)));
    }

    [Fact]
    public async Task When_another_program_moves_the_head_the_group_is_decided_again()
    {
        using var temporary = With(0);
        using var books = temporary.Open();
        using var other = temporary.Open();
        using var watched = new WatchedBooks(books);
        await using var queue = Ledger.QueueOn(watched);
        await queue.Enter(new("r-1", 10));

        watched.Before = () =>
        {
            watched.Before = () => { };
            other.Enter("other", fact: "-8");
        };
        var rulings = await Task.WhenAll(queue.Enter(new("r-2", -2)), queue.Enter(new("r-3", -1)));

        Assert.Equal(["entered 3", "refused at 0"], rulings);
        Assert.Equal(0, queue.State.Total);
        Assert.Empty(books.Check());
    }

    [Fact]
    public async Task A_refusal_too_is_given_on_what_the_books_hold_now()
    {
        using var temporary = With(0);
        using var books = temporary.Open();
        using var other = temporary.Open();
        await using var queue = Ledger.QueueOn(books);
        Assert.Equal("refused at 0", await queue.Enter(new("r-1", -5)));

        other.Enter("other", fact: "5");

        Assert.Equal("entered 2", await queue.Enter(new("r-1", -5)));
    }

    [Fact]
    public async Task Two_queues_on_the_same_books_keep_one_chain()
    {
        using var temporary = With(0);
        using var mine = temporary.Open();
        using var yours = temporary.Open();
        await using (var first = Ledger.QueueOn(mine))
        await using (var second = Ledger.QueueOn(yours))
        {
            await Task.WhenAll(Enumerable.Range(0, 200).Select(number => (number % 2 == 0 ? first : second).Enter(new($"r-{number}", 1))));
        }

        Assert.Equal(200, mine.Head.Number);
        Assert.Equal(200, Ledger.Empty.Follow(mine.Read(1)).Total);
        Assert.Empty(mine.Check());
    }

    [Fact]
    public async Task Books_that_were_put_back_to_an_older_copy_are_noticed()
    {
        using var temporary = With(3);
        using var books = temporary.Open();
        var later = new Head(7, Digest.Of("later"u8));
        await using var queue = new BooksQueue<Ledger, Order, string>(
            books, new(later, 0), later, Ledger.Decide, (ledger, entries) => ledger.Follow(entries));

        var failure = await Assert.ThrowsAsync<BooksFileException>(() => queue.Enter(new("r", -1)));

        Assert.Contains("replaced or restored", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_is_never_larger_than_its_limit()
    {
        using var temporary = With(0);
        using var books = temporary.Open();
        using var watched = new WatchedBooks(books);
        await using var queue = Ledger.QueueOn(watched, limit: 4);

        await Grouped(queue, watched, [.. Enumerable.Range(0, 12).Select(number => new Order($"r-{number}", 1))]);

        Assert.Equal(1 + 3, watched.Appends);
    }

    [Fact]
    public async Task Closing_settles_all_that_wait_and_takes_no_more()
    {
        using var temporary = With(0);
        using var books = temporary.Open();
        var queue = Ledger.QueueOn(books);
        var waiting = Enumerable.Range(0, 100).Select(number => queue.Enter(new($"r-{number}", 1))).ToList();

        await queue.DisposeAsync();

        var rulings = await Task.WhenAll(waiting).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.All(rulings, ruling => Assert.StartsWith("entered", ruling, StringComparison.Ordinal));
        Assert.Equal(100, books.Head.Number);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => queue.Enter(new("late", 1)));
    }

    /// <summary>Holds the writer up with one request until all of these wait behind it, so that they are one group.</summary>
    static List<Task<string>> Entered(BooksQueue<Ledger, Order, string> queue, WatchedBooks watched, params Order[] orders)
    {
        watched.Gate.Reset();
        var first = queue.Enter(new("first", 0));
        while (queue.WaitingCount > 0) Thread.Yield();
        var tasks = orders.Select(queue.Enter).ToList();
        watched.Gate.Set();
        first.GetAwaiter().GetResult();
        return tasks;
    }

    static Task<string[]> Grouped(BooksQueue<Ledger, Order, string> queue, WatchedBooks watched, params Order[] orders) =>
        Task.WhenAll(Entered(queue, watched, orders));
}

public sealed class QueueInAFile() : QueueTests(Stores.File);

public sealed class QueueOnAServer() : QueueTests(Stores.Server);
