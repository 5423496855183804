namespace Minutebook.Acceptance.Store;

using System;
using System.Linq;
using System.Threading.Tasks;
using Minutebook.Store;
using Xunit;

/// <summary>The server itself is killed, and everything that it had only in its memory is gone.</summary>
public sealed class KilledServerTests
{
    [Fact]
    public async Task What_was_acknowledged_is_there_once_after_each_kill_and_what_waited_goes_on()
    {
        using var server = PostgresServer.Start();
        using var temporary = new TemporaryDatabase(server);
        using var books = PostgresBooks.Create(temporary.Address, "Acme");
        var kills = Environment.GetEnvironmentVariable("MINUTEBOOK_LONG") == "1" ? 50 : 3;
        var moment = new Random(20_260_501);
        await using (var queue = Ledger.QueueOn(books, limit: 5))
            for (var kill = 0; kill < kills; kill++)
            {
                var entering = Enumerable.Range(0, 200).Select(number => queue.Enter(new($"k{kill}-{number}", 1))).ToList();
                await Task.Delay(moment.Next(150), TestContext.Current.CancellationToken);
                server.Kill();
                server.StartAgain();
                await Task.WhenAll(entering);
            }

        Assert.Equal(200 * kills, books.Head.Number);
        Assert.Equal(200 * kills, books.Read(1).Select(entry => entry.Request).Distinct().Count());
        Assert.Empty(books.Check());
    }

    /// <summary>The server of the tests writes its log by itself every ten seconds only: what no commit waits for is lost.</summary>
    [Fact]
    public void A_role_that_does_not_wait_for_the_disk_is_made_to_wait()
    {
        using var server = PostgresServer.Start();
        using var temporary = new TemporaryDatabase(server);
        server.Script("postgres", "ALTER ROLE minutebook_app SET synchronous_commit = off");
        using (var books = PostgresBooks.Create(temporary.Address, "Acme"))
        {
            server.Ask("postgres", "SELECT pg_switch_wal()");
            books.Enter("r-1", 3);
        }
        server.Kill();
        server.StartAgain();

        using var again = temporary.Open();
        Assert.Equal(3, again.Head.Number);
    }

    [Fact]
    public void A_server_that_syncs_nothing_takes_no_entries()
    {
        using var server = PostgresServer.Start();
        using var temporary = new TemporaryDatabase(server);
        PostgresBooks.Create(temporary.Address, "Acme").Dispose();
        server.Script("postgres", "ALTER SYSTEM SET fsync = off");
        server.Ask("postgres", "SELECT pg_reload_conf()");
        server.Kill();
        server.StartAgain();

        var refused = Assert.Throws<BooksFileException>(() => temporary.Open());
        Assert.Contains("fsync off", refused.Message, StringComparison.Ordinal);
        using var read = temporary.Open(readOnly: true);
        Assert.Equal(Head.Empty, read.Head);
    }

    [Fact]
    public void A_server_that_is_not_there_is_told_at_once_without_the_password()
    {
        using var server = PostgresServer.Start();
        using var temporary = new TemporaryDatabase(server);
        server.Kill();

        var refused = Assert.Throws<BooksFileException>(() => temporary.Open());
        Assert.Contains("cannot be reached", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"minutebook_app@127.0.0.1:{server.Port}", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", refused.Message, StringComparison.Ordinal);
        server.StartAgain();
    }
}
