namespace Minutebook.Tests;

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading;
using Minutebook.Values;
using Xunit;
using Xunit.v3;

/// <summary>
/// Every finding that a test asks for is as it was approved: all its words, grounds, figures and sections, not only those that the test
/// looks at. They stand in a file for each class of tests, in the folder "Findings" beside it; where a finding was meant to change,
/// MINUTEBOOK_REGENERATE=1 writes them anew, and what changed is seen before it is committed.
/// </summary>
/// <remarks>Of a test that asks very often the first findings are kept. Tests with random histories are marked
/// <see cref="NotApprovedAttribute"/>: their twin judges them.</remarks>
static class ApprovedFindings
{
    const int WrittenOut = 24;
    const string Test = "=== ", Asked = "--- ";

    static readonly ConcurrentDictionary<string, Book> Books = new(StringComparer.Ordinal);

    static bool Regenerates => Environment.GetEnvironmentVariable("MINUTEBOOK_REGENERATE") == "1";

    static ApprovedFindings() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        if (Regenerates) foreach (var book in Books.Values) book.Write();
    };

    /// <summary>The finding, which must be the one approved for this place of the running test.</summary>
    public static Finding Approved(this Finding finding, string question)
    {
        if (TestContext.Current is { Test: { } test, TestMethod: IXunitTestMethod { Method: var method } } && IsApproved(method))
            Books.GetOrAdd(method.DeclaringType!.FullName!, static name => new(name))
                .Check(test.UniqueID, test.TestDisplayName, $"{Asked}{question}\n{Whole(finding)}");
        return finding;
    }

    static bool IsApproved(MethodInfo method) => method.GetCustomAttribute<NotApprovedAttribute>() is null
        && method.DeclaringType!.GetCustomAttribute<NotApprovedAttribute>() is null;

    static string Whole(Finding finding)
    {
        var text = new StringBuilder(finding.ToText()).Append('\n');
        Append(finding, "");
        return text.ToString();

        void Append(Finding one, string at)
        {
            var breach = one.Breach is { } found ? $" breach={found}" : "";
            var figures = string.Concat(one.Figures.Select(figure => $" {figure.Key}={figure.Value}"));
            var entries = one.ReliedOn.IsEmpty ? "" : " entries=" + string.Join(',', one.ReliedOn);
            if (breach.Length + figures.Length + entries.Length > 0)
                text.Append(CultureInfo.InvariantCulture, $"[{at}]{breach}{figures}{entries}\n");
            for (var ground = 0; ground < one.Grounds.Length; ground++) Append(one.Grounds[ground], $"{at}{ground + 1}.");
        }
    }

    /// <summary>What was approved of the tests of one class.</summary>
    sealed class Book
    {
        readonly Lock door = new();
        readonly string file;
        readonly string type;
        readonly Dictionary<string, List<string>> approved;
        readonly Dictionary<string, List<string>> asked = new(StringComparer.Ordinal);
        readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

        public Book(string type)
        {
            this.type = type;
            var parts = type.Split('.')[2..];
            file = Path.Combine([Repository.Root, "tests", "Minutebook.Tests", .. parts[..^1], "Findings", parts[^1] + ".txt"]);
            approved = File.Exists(file) ? Read(File.ReadAllText(file).ReplaceLineEndings("\n")) : new(StringComparer.Ordinal);
        }

        public void Check(string id, string test, string finding)
        {
            lock (door)
            {
                var name = NameOf(id, test);
                if (!asked.TryGetValue(name, out var list)) asked[name] = list = [];
                list.Add(finding);
                if (Regenerates) return;
                var at = list.Count - 1;
                var meant = approved.GetValueOrDefault(name);
                if (at < WrittenOut)
                    Assert.True(meant is not null && at < meant.Count && meant[at] == finding,
                        $"{Path.GetFileName(file)}: the finding is not the one that was approved. If it is meant so, run the tests with " +
                        $"MINUTEBOOK_REGENERATE=1 and look at what they write.\n{finding}\ninstead of\n{meant?.ElementAtOrDefault(at)}");
            }
        }

        /// <summary>The name of a test; rows of a theory whose long arguments are cut off alike are told apart by their order.</summary>
        string NameOf(string id, string test)
        {
            if (names.TryGetValue(id, out var known)) return known;
            var name = test.ReplaceLineEndings(" ");
            var taken = names.Values.Count(other => other == name || other.StartsWith(name + " #", StringComparison.Ordinal));
            return names[id] = taken == 0 ? name : $"{name} #{taken + 1}";
        }

        static Dictionary<string, List<string>> Read(string text)
        {
            var read = new Dictionary<string, List<string>>(StringComparer.Ordinal);
            foreach (var test in text.Split('\n' + Test).Select((part, at) => at == 0 ? part[Math.Min(Test.Length, part.Length)..] : part))
            {
                var end = test.IndexOf('\n', StringComparison.Ordinal);
                if (end < 0) continue;
                read[test[..end]] = [.. test[(end + 1)..].Split('\n' + Asked)
                    .Select((part, at) => (at == 0 ? part : Asked + part).TrimEnd('\n') + "\n")];
            }
            return read;
        }

        /// <summary>Writes what was asked, and keeps what was approved of tests that are still there and did not run.</summary>
        public void Write()
        {
            var methods = typeof(ApprovedFindings).Assembly.GetType(type)!.GetMethods().Select(method => method.Name).ToHashSet();
            var all = approved.Where(test => !asked.ContainsKey(test.Key) && methods.Contains(MethodOf(test.Key)))
                .Concat(asked).OrderBy(test => test.Key, StringComparer.Ordinal);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, string.Join('\n', all.Select(test =>
                $"{Test}{test.Key}\n{string.Join('\n', test.Value.Take(WrittenOut))}")));
        }

        string MethodOf(string test) => test.StartsWith(type + ".", StringComparison.Ordinal)
            ? test[(type.Length + 1)..].Split('(', ' ')[0] : test.Split('(', ' ')[0];
    }
}

/// <summary>The findings of this test differ from run to run, or are too many to be read.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
sealed class NotApprovedAttribute : Attribute;
