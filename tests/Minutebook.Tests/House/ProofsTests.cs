namespace Minutebook.Tests.House;

using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

/// <summary>Every requirement is proven by a test that runs, or is listed as not proven.</summary>
public partial class ProofsTests
{
    // A line may hold several requirements; where one speaks of another ("3.3-3 says"), that is none of its own.
    [GeneratedRegex(@"(?:^- |(?<=[.;] ))((?:[0-9]+(?:\.[0-9]+)*|X)-[0-9]+[a-z]?) (?!says)", RegexOptions.Multiline)]
    private static partial Regex RequirementLine { get; }

    [GeneratedRegex(@"^\| (T[0-9]+[a-z]?) \|", RegexOptions.Multiline)]
    private static partial Regex VectorLine { get; }

    [Fact]
    public void Every_requirement_is_proven_or_listed() => Check(RequirementLine, "requirements.md", "Requirement", "docs/not-proven.txt",
        "Requirements that no test proves yet; a test proves one by [Requirement(\"2.4-1\")].");

    [Fact]
    public void Every_date_vector_is_proven_or_listed() => Check(VectorLine, "time.md", "Vector", "docs/not-proven-vectors.txt",
        "Date vectors that no test proves yet; a test proves one by [Vector(\"T09\")].");

    static void Check(Regex line, string page, string attribute, string list, string about)
    {
        List<string> ids = [.. line.Matches(Repository.ReadShared("spec", page)).Select(match => match.Groups[1].Value)];
        Assert.NotEmpty(ids);
        var carried = Proofs.Carried(attribute).ToList();
        Failures.None(carried.Where(one => !ids.Contains(one.Id)).Select(one => $"{one.At}: {page} has no {one.Id}."));
        Committed.Shrinks(list, about, [.. ids.Except(carried.Select(one => one.Id))], "proven");
    }
}
