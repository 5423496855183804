namespace Minutebook.Acceptance.Store;

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

/// <summary>The writer at work in another process, alone or under strace.</summary>
sealed class WriterProcess : IDisposable
{
    const string Strace = "/usr/bin/strace";

    readonly Process process;
    readonly Task<List<string>> lines;
    readonly Task<string> errors;
    readonly TaskCompletionSource acknowledged = new();

    WriterProcess(string program, IEnumerable<string> arguments)
    {
        process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        lines = ReadLines();
        errors = process.StandardError.ReadToEndAsync();
    }

    public static WriterProcess Start(string path, string name, int groups, int entries) =>
        new(Program, Arguments(path, name, groups, entries));

    public static WriterProcess Traced(string[] options, string path, string name, int groups, int entries)
    {
        Assert.SkipUnless(File.Exists(Strace), $"{Strace} is missing: install the package strace with apt-get.");
        return new(Strace, [.. options, Program, .. Arguments(path, name, groups, entries)]);
    }

    /// <summary>Done when the writer has said its first acknowledgement, or has ended.</summary>
    public Task FirstAcknowledgement => acknowledged.Task;

    /// <summary>Once it has ended: did SIGKILL end it? strace passes the signal on.</summary>
    public bool WasKilled => process.ExitCode == 128 + 9;

    /// <summary>SIGKILL: the process runs not one instruction more.</summary>
    public void Kill() => process.Kill();

    /// <summary>Waits until the process has ended, and gives the acknowledgements it said.</summary>
    public async Task<IReadOnlyList<Acknowledgement>> Ended()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(patience.Token);
        return [.. (await lines).Where(line => line.StartsWith("ack ", StringComparison.Ordinal)).Select(Acknowledgement.Of)];
    }

    public async Task<IReadOnlyList<Acknowledgement>> EndedWell()
    {
        var acknowledgements = await Ended();
        Assert.True(process.ExitCode == 0, await errors);
        return acknowledgements;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    /// <summary>This very program.</summary>
    static string Program => Path.Combine(AppContext.BaseDirectory, "Minutebook.Acceptance");

    static string[] Arguments(string path, string name, int groups, int entries) =>
        ["write", path, name, groups.ToString(CultureInfo.InvariantCulture), entries.ToString(CultureInfo.InvariantCulture)];

    /// <summary>A last line without its end was cut off by a kill: it was not said.</summary>
    async Task<List<string>> ReadLines()
    {
        var said = new List<string>();
        var rest = "";
        var buffer = new char[4096];
        for (int count; (count = await process.StandardOutput.ReadAsync(buffer)) > 0;)
        {
            var parts = (rest + new string(buffer, 0, count)).Split('\n');
            rest = parts[^1];
            said.AddRange(parts[..^1]);
            if (said.Count > 1) acknowledged.TrySetResult();
        }
        acknowledged.TrySetResult();
        return said;
    }
}

/// <summary>What the writer said of a group after its append had returned.</summary>
sealed record Acknowledgement(long Number, string Request)
{
    public static Acknowledgement Of(string line) => line.Split(' ') is [_, var number, var request]
        ? new(long.Parse(number, CultureInfo.InvariantCulture), request)
        : throw new FormatException(line);
}
