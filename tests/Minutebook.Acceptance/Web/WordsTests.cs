namespace Minutebook.Acceptance.Web;

using System;
using System.Collections;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Minutebook.Acceptance.Commands;
using Minutebook.Books;
using Minutebook.Books.Written;
using Minutebook.Web.Words;
using Xunit;

/// <summary>The texts of the pages stand in one place: each that is asked for is there, and each that is there is asked for.</summary>
public sealed partial class WordsTests
{
    static readonly string Sources = string.Concat(
        Directory.EnumerateFiles(Cli.InRepository("src", "Minutebook.Web"), "*.*", SearchOption.AllDirectories)
            .Where(file => (file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
                && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText));

    static string[] There => [.. Text.Words.GetResourceSet(CultureInfo.InvariantCulture, true,
        true)!.Cast<DictionaryEntry>().Select(one => (string)one.Key)];

    [Fact]
    public void Every_text_that_a_page_asks_for_is_there()
    {
        var asked = Asked().Matches(Sources).Select(match => match.Groups[2].Value).Concat(Counted().Matches(Sources)
            .SelectMany(match => new[] { $"{match.Groups[1].Value}.one", $"{match.Groups[1].Value}.many" }));
        var made = Enum.GetNames<Capacity>().Select(name => $"capacity.{name.ToLowerInvariant()}")
            .Concat(FactCatalogue.All.Select(fact => $"room.{fact.Room.ToLowerInvariant()}"));
        Assert.Equal([], asked.Concat(made).Distinct().Except(There));
    }

    [Fact]
    public void Every_text_that_is_there_is_asked_for() => Assert.Equal([], There.Where(name =>
        !name.StartsWith("capacity.", StringComparison.Ordinal) && !name.StartsWith("room.", StringComparison.Ordinal)
        && !Regex.IsMatch(name, @"^trouble\.\d") && !Sources.Contains($"\"{Regex.Replace(name, @"\.(one|many)$", "")}\"",
            StringComparison.Ordinal)
        && !Sources.Contains($"\"{name}\"", StringComparison.Ordinal)));

    [GeneratedRegex("Text\\.Of\\((\\w+ \\? )?\"([a-z0-9.-]+)\"")]
    private static partial Regex Asked();

    [GeneratedRegex("Text\\.Counted\\(\"([a-z0-9.-]+)\"")]
    private static partial Regex Counted();
}
