namespace Minutebook.Acceptance.Store;

using System;
using System.Linq;
using System.Threading.Tasks;
using Minutebook.Books;
using Minutebook.Store;
using Minutebook.Values;
using Xunit;

/// <summary>The connection to the server is lost, in the middle of a commit too: nothing is lost, and nothing is entered twice.</summary>
public sealed class LostConnectionTests
{
    static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    [Theory, InlineData(Cut.BeforeTheCommit), InlineData(Cut.BeforeTheAnswer)]
    internal void A_group_whose_commit_was_cut_off_is_in_the_books_once(Cut cut)
    {
        using var temporary = new TemporaryDatabase();
        using var proxy = new CuttingProxy(temporary.Server.Port);
        using var books = Made(temporary, proxy);
        var name = SealedParticular.Of(new byte[16], "Ada"u8.ToArray());
        proxy.Next = cut;

        var outcome = books.Append(Head.Empty, Chain.Group(Head.Empty, "r-1", 3), [name], []);

        Assert.Equal(1, proxy.Cuts);
        Assert.Equal(new Appended(books.Head), outcome);
        Assert.Equal([1L, 2, 3], books.OfRequest("r-1").Select(entry => entry.Number));
        Assert.Equal(name.Value, Assert.Single(books.Particulars()).Value);
        Assert.Empty(books.Check());
    }

    [Theory, InlineData(Cut.BeforeTheCommit), InlineData(Cut.BeforeTheAnswer)]
    internal async Task The_queue_enters_each_request_once_though_every_tenth_commit_is_cut_off(Cut cut)
    {
        using var temporary = new TemporaryDatabase();
        using var proxy = new CuttingProxy(temporary.Server.Port);
        using var books = Made(temporary, proxy);
        using var watched = new WatchedBooks(books);
        watched.Before = () => proxy.Next = watched.Appends % 10 == 1 ? cut : Cut.Nowhere;
        await using (var queue = Ledger.QueueOn(watched))
            for (var number = 1; number <= 50; number++)
                Assert.Equal($"entered {number}", await queue.Enter(new($"r-{number}", 1)));

        Assert.Equal(5, proxy.Cuts);
        Assert.Equal(50, books.Head.Number);
        Assert.Equal(50, books.Read(1).Select(entry => entry.Request).Distinct().Count());
    }

    [Theory, InlineData(Cut.BeforeTheCommit, 0), InlineData(Cut.BeforeTheAnswer, 1)]
    internal async Task Where_the_server_stays_away_it_is_not_known_and_the_request_id_tells_later(Cut cut, int entries)
    {
        using var temporary = new TemporaryDatabase();
        using var proxy = new CuttingProxy(temporary.Server.Port);
        using var books = Made(temporary, proxy);
        await using var queue = Ledger.QueueOn(books);
        (proxy.Next, proxy.StaysAway) = (cut, true);

        var failed = await Assert.ThrowsAsync<BooksFileException>(() => queue.Enter(new("r-1", 1)));
        Assert.Contains("not known", failed.Message, StringComparison.Ordinal);
        Assert.Contains("same id", failed.Message, StringComparison.Ordinal);

        (proxy.IsAway, proxy.StaysAway) = (false, false);
        Assert.Equal(entries, books.OfRequest("r-1").Count);
        Assert.Equal($"entered {entries + 1}", await queue.Enter(new("r-2", 1)));
        Assert.Equal(entries + 1, queue.State.Total);
        Assert.Empty(books.Check());
    }

    [Fact]
    public void A_connection_that_an_administrator_ends_is_made_again()
    {
        using var temporary = new TemporaryDatabase();
        using var books = PostgresBooks.Create(temporary.Address, "Acme");
        for (var number = 1; number <= 3; number++)
        {
            books.Enter($"r-{number}");
            temporary.EndConnections();
        }

        Assert.Equal(3, books.Head.Number);
        Assert.Empty(books.Check());
    }

    [Fact]
    public async Task Writers_whose_connections_are_ended_at_random_moments_enter_each_request_once()
    {
        using var temporary = new TemporaryDatabase();
        using var books = PostgresBooks.Create(temporary.Address, "Acme");
        using var other = PostgresBooks.Open(temporary.Address);
        var moment = new Random(20_270_104);
        await using (var first = Ledger.QueueOn(books, limit: 3))
        await using (var second = Ledger.QueueOn(other, limit: 3))
        {
            var entering = Task.WhenAll(Enumerable.Range(0, 400)
                .Select(number => (number % 2 == 0 ? first : second).Enter(new($"r-{number}", 1))));
            while (!entering.IsCompleted)
            {
                temporary.EndConnections();
                await Task.Delay(moment.Next(60), TestContext.Current.CancellationToken);
            }
            await entering;
        }

        Assert.Equal(400, books.Head.Number);
        Assert.Equal(400, books.Read(1).Select(entry => entry.Request).Distinct().Count());
        Assert.Empty(books.Check());
    }

    [Fact]
    public void A_moment_that_is_read_is_not_read_on_after_the_connection_was_lost()
    {
        using var temporary = new TemporaryDatabase();
        using var books = PostgresBooks.Create(temporary.Address, "Acme");
        books.Enter("r-1");

        var lost = Assert.Throws<BooksFileException>(() => books.AtOneMoment(() =>
        {
            temporary.EndConnections();
            return books.Head;
        }));

        Assert.Contains("was lost", lost.Message, StringComparison.Ordinal);
        Assert.Equal(1, books.Head.Number);
    }

    static PostgresBooks Made(TemporaryDatabase temporary, CuttingProxy proxy)
    {
        PostgresBooks.Create(temporary.Address, "Acme").Dispose();
        return PostgresBooks.Open(PostgresAddress.Parse(temporary.Server.Address(temporary.Name, port: proxy.Port)), patience: Short);
    }
}
