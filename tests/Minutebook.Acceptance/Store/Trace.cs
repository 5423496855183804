namespace Minutebook.Acceptance.Store;

using System;
using System.Collections.Generic;
using System.IO;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

/// <summary>A system call that has returned: its thread and name, the file that it was made on, and all that strace wrote of it.</summary>
sealed record Call(string Thread, string Name, string Path, string Text);

/// <summary>The system calls of one writer, in the order in which they returned.</summary>
sealed partial record Trace(IReadOnlyList<Call> Calls)
{
    public static async Task<Trace> Of(TemporaryFile temporary, string[] calls, int groups, int entries)
    {
        var output = System.IO.Path.Combine(temporary.Folder, "trace");
        using var writer = WriterProcess.Traced(
            ["-f", "-qq", "-y", "--seccomp-bpf", "-o", output, "-e", $"trace={string.Join(',', calls)}"],
            temporary.Path, "w", groups, entries);
        await writer.EndedWell();
        var trace = new Trace(Parse(await File.ReadAllLinesAsync(output)));
        File.Delete(output);
        return trace;
    }

    /// <summary>A call that another thread interrupted in the output stands in two lines; it returned at the second.</summary>
    static List<Call> Parse(string[] lines)
    {
        var begun = new Dictionary<string, string>();
        var calls = new List<Call>();
        foreach (var line in lines)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var (thread, text) = (line[..space], line[space..].Trim());
            if (text.EndsWith("<unfinished ...>", StringComparison.Ordinal)) begun[thread] = text;
            else if (text.StartsWith("<...", StringComparison.Ordinal)) calls.Add(Read(thread, begun[thread] + text));
            else if (text.Contains('(', StringComparison.Ordinal)) calls.Add(Read(thread, text));
        }
        return calls;
    }

    /// <summary>"pwrite64(24&lt;/tmp/acme.minutebook-wal&gt;, ..." or "unlink("/tmp/acme.minutebook-wal")".</summary>
    static Call Read(string thread, string text)
    {
        var match = Shape().Match(text);
        return new(thread, match.Groups["name"].Value, match.Groups["path"].Value, text);
    }

    [GeneratedRegex("^(?<name>\\w+)\\((?:\\d+<(?<path>[^>]*)>|\"(?<path>[^\"]*)\")?")]
    private static partial Regex Shape();
}
