namespace Minutebook.Acceptance.Store;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Minutebook.Store;
using Xunit;

/// <summary>Whoever follows books is told when others append.</summary>
public sealed class FollowTests
{
    [Fact]
    public async Task Another_program_is_told_of_each_head_soon_after_the_commit()
    {
        using var temporary = new TemporaryDatabase();
        using var books = PostgresBooks.Create(temporary.Address, "Acme");
        await using var heads = Following(temporary.Address);

        Assert.Equal(Head.Empty, await Next(heads));
        for (var number = 1; number <= 3; number++) Assert.Equal(books.Enter($"r-{number}"), await Next(heads));
    }

    [Fact]
    public async Task What_another_corporation_enters_and_what_is_rolled_back_is_not_told()
    {
        using var temporary = new TemporaryDatabase();
        using var books = PostgresBooks.Create(temporary.Address, "Acme");
        using var others = PostgresBooks.Create(PostgresAddress.Parse(temporary.Server.Address(temporary.Name, "other")), "Other");
        await using var heads = Following(temporary.Address);
        Assert.Equal(Head.Empty, await Next(heads));

        others.Enter("r-1");
        Assert.Throws<ArgumentException>(() => books.Enter("r-1", [], [Values.Digest.Of("never"u8)]));
        var next = heads.MoveNextAsync().AsTask();
        await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.False(next.IsCompleted);

        var head = books.Enter("r-1");
        Assert.True(await next.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        Assert.Equal(head, heads.Current);
    }

    [Fact]
    public async Task What_was_appended_while_the_connection_was_lost_is_told_when_it_is_back()
    {
        using var temporary = new TemporaryDatabase();
        using var books = PostgresBooks.Create(temporary.Address, "Acme");
        using var proxy = new CuttingProxy(temporary.Server.Port);
        await using var heads = Following(PostgresAddress.Parse(temporary.Server.Address(temporary.Name, port: proxy.Port)));
        Assert.Equal(Head.Empty, await Next(heads));

        var next = Next(heads);
        proxy.IsAway = true;
        temporary.EndConnections();
        var head = books.Enter("r-1");
        proxy.IsAway = false;

        Assert.Equal(head, await next);
        Assert.Equal(books.Enter("r-2"), await Next(heads));
    }

    [Fact]
    public async Task Following_ends_when_it_is_told_to()
    {
        using var temporary = new TemporaryDatabase();
        PostgresBooks.Create(temporary.Address, "Acme").Dispose();
        using var ending = new CancellationTokenSource();
        await using var heads =
            PostgresBooks.FollowAsync(temporary.Address, ending: ending.Token).GetAsyncEnumerator(CancellationToken.None);
        Assert.Equal(Head.Empty, await Next(heads));

        var next = heads.MoveNextAsync().AsTask();
        await ending.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            next.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_fold_that_follows_has_seen_all_that_two_writers_entered()
    {
        using var temporary = new TemporaryDatabase();
        PostgresBooks.Create(temporary.Address, "Acme").Dispose();
        using var first = WriterProcess.Start(temporary.Place, "first", 20, 3);
        using var second = WriterProcess.Start(temporary.Place, "second", 20, 3);
        using var books = temporary.Open(readOnly: true);
        var seen = new List<string>();
        await using var heads = Following(temporary.Address);
        while (seen.Count < 120)
        {
            var head = await Next(heads);
            seen.AddRange(books.Read(seen.Count + 1, head.Number).Select(entry => entry.Request));
        }

        await first.EndedWell();
        await second.EndedWell();
        Assert.Equal(40, seen.Distinct().Count());
    }

    static IAsyncEnumerator<Head> Following(PostgresAddress address) =>
        PostgresBooks.FollowAsync(address, ending: TestContext.Current.CancellationToken).GetAsyncEnumerator(CancellationToken.None);

    static async Task<Head> Next(IAsyncEnumerator<Head> heads)
    {
        Assert.True(await heads.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        return heads.Current;
    }
}
