namespace Minutebook.Tests.House;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

/// <summary>Files that tests write and people commit: with MINUTEBOOK_REGENERATE=1 they are written, without it they must be as
/// committed.</summary>
public static class Committed
{
    public static bool Regenerates => Environment.GetEnvironmentVariable("MINUTEBOOK_REGENERATE") == "1";

    const string HowTo = "run the tests with MINUTEBOOK_REGENERATE=1 and commit what they write";

    /// <summary>The file has exactly this text.</summary>
    public static void Is(string path, string text)
    {
        var file = Path.Combine(Repository.Root, path);
        if (Regenerates) Write(file, text);
        Assert.True(File.Exists(file), $"{path} is missing: {HowTo}.");
        var committed = File.ReadAllText(file).ReplaceLineEndings("\n").Split('\n');
        var made = text.Split('\n');
        var line = Enumerable.Range(0, Math.Max(committed.Length, made.Length))
            .FirstOrDefault(at => at >= committed.Length || at >= made.Length || committed[at] != made[at], -1);
        Assert.True(line < 0, $"{path} is stale from line {line + 1} on: {HowTo}.");
    }

    public static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>
    /// A list of what is not done yet holds everything that is missing, and nothing that is done. Made once, it only shrinks: it is written
    /// anew without what was done since, and what is missing but not listed is a failure.
    /// </summary>
    public static void Shrinks(string path, string about, IReadOnlyCollection<string> missing, string what)
    {
        var file = Path.Combine(Repository.Root, path);
        if (Regenerates)
        {
            var kept = File.Exists(file) ? missing.Intersect(Lines(file)) : missing;
            Write(file, $"# {about}\n# This list only shrinks.\n{string.Concat(kept.Select(line => line + "\n"))}");
        }
        Assert.True(File.Exists(file), $"{path} is missing: {HowTo}.");
        var listed = Lines(file);
        Failures.None(missing.Except(listed).Select(id => $"{id} is not {what}, and {path} only shrinks: do it now.")
            .Concat(listed.Except(missing).Select(id => $"{id} is {what} now (or is no more): delete its line from {path}."))
            .Concat(listed.GroupBy(id => id).Where(same => same.Skip(1).Any()).Select(same => $"{same.Key} stands twice in {path}.")));
    }

    static List<string> Lines(string file) =>
        [.. File.ReadAllLines(file).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
}
