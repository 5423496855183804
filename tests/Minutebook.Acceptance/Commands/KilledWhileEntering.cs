namespace Minutebook.Acceptance.Commands;

using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Minutebook.Exchange.Law;
using Minutebook.Instruments;
using Minutebook.Store;
using Xunit;

/// <summary>
/// "minutebook enter" is killed at random moments, from its start until after its end, then asked again with the same request id. What was
/// acknowledged is there; nothing is there twice, and nothing by halves.
/// </summary>
public sealed class KilledWhileEntering
{
    const int UsualKills = 15;
    const int LongKills = 1_000;
    const int FactsEach = 3;

    /// <summary>The latest kill, as a part of the time that a run takes: some come when the entry is acknowledged already.</summary>
    const double Latest = 1.25;

    static int Kills => Environment.GetEnvironmentVariable("MINUTEBOOK_LONG") == "1" ? LongKills : UsualKills;

    [Fact]
    public void An_acknowledged_entry_is_never_lost_and_a_repeated_request_never_doubled()
    {
        var folder = Directory.CreateTempSubdirectory("minutebook-kill-").FullName;
        try
        {
            var books = Path.Combine(folder, "killed.minutebook");
            var made = Cli.Run("new", books, "-c", "Killed, Inc.", "-z", "America/New_York", "--by-laws", "advanced-input-devices");
            Assert.Equal(0, made.ExitCode);
            var random = new Random(20_270_104);
            var acknowledged = 0;
            var usual = TimeSpan.FromSeconds(1);
            for (var kill = 0; kill < Kills; kill++) acknowledged += EnterAndKill(books, folder, kill, random, ref usual) ? 1 : 0;
            Check(books);
            if (Kills == LongKills) Assert.InRange(acknowledged, 1, Kills - 1);
            TestContext.Current.TestOutputHelper?.WriteLine($"{Kills} kills, {acknowledged} of them after the acknowledgement.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Enters a group, killed at a random moment; then the same again, to its end. True where the first was
    /// acknowledged.</summary>
    static bool EnterAndKill(string books, string folder, int kill, Random random, ref TimeSpan usual)
    {
        var facts = Path.Combine(folder, "facts.jsonl");
        File.WriteAllLines(facts, Enumerable.Range(0, FactsEach).Select(part => string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"fact":"board-resolved","resolution":"k-{{kill}}-{{part}}","on":"2027-01-04","text":"Group {{kill}}"}""")));
        var request = string.Create(CultureInfo.InvariantCulture, $"kill-{kill}");
        bool told;
        using (var process = Cli.Start("enter", facts, "--books", books, "--request", request))
        {
            process.WaitForExit(usual * (random.NextDouble() * Latest));
            process.Kill();
            told = process.StandardOutput.ReadToEnd().Contains("Entered", StringComparison.Ordinal);
            process.WaitForExit();
        }

        var start = Stopwatch.GetTimestamp();
        var again = Cli.RunAlone("enter", facts, "--books", books, "--request", request);
        usual = Stopwatch.GetElapsedTime(start);
        Assert.True(again.ExitCode == 0, again.Error + again.Output);
        // Once acknowledged, the repetition finds it there.
        if (told) Assert.Contains("was entered before", again.Output, StringComparison.Ordinal);
        return told;
    }

    static void Check(string path)
    {
        var fsck = Cli.Run("fsck", "--books", path);
        Assert.True(fsck.ExitCode == 0, fsck.Output + fsck.Error);
        var books = OpenedBooks.Open(path, Instruments.None.With(DelawareLaw.Sheet));
        var resolutions = books.Corporation.Entries.Select(entry => entry.Fact).OfType<Minutebook.Board.BoardResolved>()
            .Select(resolved => resolved.Resolution.Value).ToList();
        books.DisposeAsync().AsTask().GetAwaiter().GetResult();
        var expected = Enumerable.Range(0, Kills).SelectMany(kill => Enumerable.Range(0, FactsEach).Select(part =>
            string.Create(CultureInfo.InvariantCulture, $"k-{kill}-{part}")));
        Assert.Equal(expected, resolutions);
    }
}
