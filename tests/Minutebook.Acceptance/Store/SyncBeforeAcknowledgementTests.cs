namespace Minutebook.Acceptance.Store;

using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

/// <summary>A killed process leaves what it wrote in the page cache, a power cut does not: so the order of the calls is asserted.</summary>
public sealed class SyncBeforeAcknowledgementTests
{
    const int Groups = 8;

    [Fact]
    public async Task Between_the_last_write_of_a_commit_and_its_acknowledgement_the_log_is_synced()
    {
        using var temporary = TemporaryFile.With(0);
        var log = temporary.Path + "-wal";

        var trace = await Trace.Of(temporary, ["fsync", "fdatasync", "pwrite64", "write"], Groups, entries: 3);

        var (written, synced, acknowledged) = (false, false, 0);
        foreach (var call in trace.Calls.Where(call => call.Path == log || call.Text.Contains("\"ack ", StringComparison.Ordinal)))
        {
            if (call.Path != log)
            {
                acknowledged++;
                Assert.True(written, $"acknowledgement {acknowledged} came without a write: {call.Text}");
                Assert.True(synced, $"acknowledgement {acknowledged} came before the sync: {call.Text}");
                (written, synced) = (false, false);
            }
            else if (call.Name is "fsync" or "fdatasync") synced = call.Text.EndsWith("= 0", StringComparison.Ordinal);
            else (written, synced) = (true, false);
        }
        Assert.Equal(Groups, acknowledged);
        Assert.Contains(trace.Calls, call => call.Name == "fsync" && call.Path == temporary.Folder);
    }
}
