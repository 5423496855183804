namespace Minutebook.Acceptance.Store;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Minutebook.Store;
using Xunit;

/// <summary>What a writer acknowledged is in the books, once, wherever it was killed.</summary>
public abstract class KilledWriterTests(Stores store) : StoreTests(store)
{
    private protected const int InGroup = 3;
    const int Forever = 1_000_000;

    private protected static bool IsLong => Environment.GetEnvironmentVariable("MINUTEBOOK_LONG") == "1";

    [Fact]
    public async Task Killed_at_random_moments()
    {
        var kills = IsLong ? 1_000 : 15;
        var moment = new Random(20_260_501);
        using var temporary = With(0);
        var acknowledged = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            using var writer = WriterProcess.Start(temporary.Place, $"k{kill}", Forever, InGroup);
            await writer.FirstAcknowledgement;
            await Task.Delay(TimeSpan.FromMilliseconds(moment.NextDouble() * 60), TestContext.Current.CancellationToken);
            writer.Kill();
            acknowledged += Holds(temporary, await writer.Ended(), isLast: kill == kills - 1);
        }
        Assert.True(acknowledged >= kills, "the writers were killed before they had appended anything");
    }

    /// <summary>Gives the number of groups acknowledged, all of which are in the books, whole and once, with at most one more.</summary>
    private protected static int Holds(TemporaryBooks temporary, IReadOnlyList<Acknowledgement> acknowledgements, bool isLast)
    {
        using var books = temporary.Open();
        foreach (var one in acknowledgements)
            Assert.Equal([one.Number - 2, one.Number - 1, one.Number], books.OfRequest(one.Request).Select(entry => entry.Number));
        if (acknowledgements.Count > 0)
            Assert.InRange(books.Head.Number, acknowledgements[^1].Number, acknowledgements[^1].Number + InGroup);
        if (isLast) VerifyWhole(books);
        return acknowledgements.Count;
    }

    static void VerifyWhole(IBooks books)
    {
        Assert.Empty(books.Check());
        var groups = books.Read(1).GroupBy(entry => entry.Request).Where(group => !group.Key.StartsWith("r-", StringComparison.Ordinal));
        Assert.All(groups, group => Assert.Equal(InGroup, group.Count()));
    }
}

public sealed class KilledWriterInAFile() : KilledWriterTests(Stores.File)
{
    /// <summary>
    /// strace kills the writer as it enters its Nth call that changes a file, for every N that there is: between any two writes, syncs and
    /// removals, of upgrading from version 1, of appending, of the checkpoint and of closing.
    /// </summary>
    [Theory, InlineData("pwrite64"), InlineData("fsync,fdatasync"), InlineData("ftruncate"), InlineData("unlink")]
    public async Task Killed_before_every_single_call(string calls)
    {
        var acknowledged = new List<int>();
        var count = await CountOf(calls);
        for (var nth = 1; nth <= count; nth++)
        {
            using var temporary = TemporaryFile.OfVersion1();
            // Not with --seccomp-bpf: strace 6.1 then injects nothing.
            using var writer = WriterProcess.Traced(
                ["-f", "-qq", "-o", "/dev/null", "-e", $"trace={calls}", "-e", $"inject={calls}:signal=KILL:when={nth}"],
                temporary.Path, "w", GroupsTraced, InGroup);
            acknowledged.Add(Holds(temporary, await writer.Ended(), isLast: true));
            Assert.True(writer.WasKilled, $"call {nth} of {count} was never made");
        }
        Assert.Equal(acknowledged.Order(), acknowledged);
        Assert.Equal(GroupsTraced, acknowledged.Last());
        if (calls == "pwrite64") Assert.Equal(Enumerable.Range(0, GroupsTraced + 1), acknowledged.Distinct());
    }

    static int GroupsTraced => IsLong ? 12 : 2;

    /// <summary>How many of these calls the writing thread makes when nobody kills it, through its last one on the books.</summary>
    static async Task<int> CountOf(string calls)
    {
        using var temporary = TemporaryFile.OfVersion1();
        var trace = await Trace.Of(temporary, calls.Split(','), GroupsTraced, InGroup);
        var writing = trace.Calls.Last(IsOnBooks).Thread;
        return trace.Calls.Where(call => call.Thread == writing).ToList().FindLastIndex(IsOnBooks) + 1;

        bool IsOnBooks(Call call) => call.Path.StartsWith(temporary.Path, StringComparison.Ordinal);
    }
}

public sealed class KilledWriterOnAServer() : KilledWriterTests(Stores.Server);
