namespace Minutebook.Tests.Books;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Minutebook.Exchange.Scenarios;
using Minutebook.Stock;
using Minutebook.Tests.Exchange.Scenarios;
using Minutebook.Tests.Stock;
using Minutebook.Values;
using NodaTime;
using Xunit;

/// <summary>The slow twin of a checkpoint is the fold of all entries: whatever is opened by one knows exactly the same.</summary>
public class CheckpointsAgainstTheFold
{
    static readonly bool Long = Environment.GetEnvironmentVariable("MINUTEBOOK_LONG") == "1";

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Long ? 200 : 12)];

    public static IEnumerable<TheoryDataRow<string>> Scenarios() => SampleScenarioTests.Files();

    [Theory, MemberData(nameof(Seeds))]
    public void Random_acts_on_the_stock_with_corrections(int seed)
    {
        var (random, acts) = (new Random(seed), new RandomActs(seed, holders: 4));
        for (var act = 0; act < 60; act++)
        {
            acts.Act();
            if (act % 25 == 24) acts.Correct();
        }
        var history = StoredHistory.Of(acts.Entered);
        for (var cut = 0; cut < 6; cut++) history.Compare(random.Next(1, history.Count + 1), random);
    }

    [Theory, MemberData(nameof(Scenarios))]
    public void Every_sample_scenario(string file)
    {
        var path = Path.Combine(Repository.Root, "samples", "scenarios", file);
        var history = StoredHistory.Of(ScenarioReader.Read(File.ReadAllText(path), file, Path.GetDirectoryName(path)));
        var random = new Random(history.Count);
        for (var cut = 0; cut < (Long ? history.Count : 2) && history.Count > 0; cut++)
            history.Compare(cut == 0 ? history.Count : random.Next(1, history.Count + 1), random);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Every_kind_of_stock_fact_a_ledger_keeps(int seed)
    {
        var history = StoredHistory.Of(StockOfEveryKind.Facts(seed));
        for (var cut = 1; cut <= history.Count; cut++) history.Compare(cut, new(cut));
    }

    [Fact]
    public void Every_field_of_a_ledger_is_brought_by_some_fact_of_that_history()
    {
        var history = StoredHistory.Of(StockOfEveryKind.Facts(1));
        var ledgers = Enumerable.Range(1, history.Count).Select(count => history.Folded(count).Ledger).ToList();
        // Two say only how a ledger is being folded.
        var fields = typeof(Ledger).GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
            .Where(field => field.Name is not ("<Deferred>k__BackingField" or "<IsElsewhere>k__BackingField"));
        Assert.All(fields, field => Assert.Contains(ledgers, ledger =>
            State.Of(field.GetValue(ledger)) != State.Of(field.GetValue(Ledger.Empty))));
    }

    [Fact]
    public void What_was_known_and_what_stood_before_is_folded_from_the_entries()
    {
        var acts = new RandomActs(7, holders: 4);
        for (var act = 0; act < 60; act++) acts.Act();
        acts.Correct();
        var history = StoredHistory.Of(acts.Entered);
        var (plain, opened) = (history.Folded(history.Count), history.Opened(history.Count / 2));
        foreach (var entry in (long[])[1, 10, history.Count / 2, history.Count - 1, history.Count])
        {
            Assert.Equal(State.Of(plain.AsKnownAt(entry)), State.Of(opened.AsKnownAt(entry)));
            Assert.Equal(State.Of(plain.Without([entry])), State.Of(opened.Without([entry])));
            Assert.Equal(plain.Numbered(entry), opened.Numbered(entry));
            var moment = plain.Entries[(int)entry - 1].Fact.Effective?.SortKey ?? Instant.MaxValue;
            Assert.Equal(State.Of(plain.AsOf(moment)), State.Of(opened.AsOf(moment)));
        }
        Assert.Null(opened.Numbered(0));
        Assert.Null(opened.Numbered(history.Count + 1));
    }

    [Fact]
    public void A_text_that_was_erased_since_is_not_known_again()
    {
        var history = StoredHistory.Of([Corporate.Account(new("ada"))]);
        var opened = history.Opened(1);
        Assert.NotNull(opened.Ledger.Accounts[new("ada")].Name.Text);
        history.Erase();
        Assert.Null(history.Opened(1).Ledger.Accounts[new("ada")].Name.Text);
    }

    [Fact]
    public void Entries_that_are_no_longer_those_of_the_chain_are_told_from_it()
    {
        var acts = new RandomActs(3, holders: 4);
        var history = StoredHistory.Of(acts.Entered);
        var opened = history.Opened(history.Count);
        history.Swap(4);
        Assert.Throws<FormatException>(() => opened.Entries.Count(entry => entry.Number > 0));
        Assert.Throws<FormatException>(() => opened.AsKnownAt(7));
    }
}
