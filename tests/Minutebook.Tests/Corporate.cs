namespace Minutebook.Tests;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Minutebook.Books;
using Minutebook.Books.Questions;
using Minutebook.Exchange.Law;
using Minutebook.Exchange.Scenarios;
using Minutebook.Exchange.TermSheets;
using Minutebook.Instruments;
using Minutebook.Stock;
using Minutebook.Values;
using NodaTime;
using Xunit;

/// <summary>
/// A corporation for tests, made from facts at a desk of its own, under the sample by-laws and the statute. Ada Quill has 40 shares of
/// common stock, Bob Rowe 35 and Cy Stone 25, unless a test says otherwise.
/// </summary>
public sealed partial class Corporate
{
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/Los_Angeles"];
    static readonly Lazy<Minutebook.Instruments.Instruments> Rules = new(() => Minutebook.Instruments.Instruments.None
        .With(DelawareLaw.Sheet).With(Sheet(SampleSheets.Find("advanced-input-devices")!)));

    // One for each thread: to make one takes longer than a whole test, since it learns the form of every fact anew.
    static readonly ThreadLocal<Sealer> Sealer = new(() => new(() => new byte[16], _ => null));

    readonly Instant now;

    Corporate(Corporation books, Instant now, ImmutableArray<Ruling> rulings) => (Books, this.now, Rulings) = (books, now, rulings);

    public Corporation Books { get; }

    /// <summary>What the desk ruled on each request, in order.</summary>
    public ImmutableArray<Ruling> Rulings { get; }

    public Ruling LastRuling => Rulings[^1];

    /// <summary>Nothing is known of it but its instruments. It is asked at the end of 2030 unless a test says otherwise.</summary>
    public static Corporate Empty { get; } = new(Corporation.Under(Rules.Value, Zone), At("2030-12-31T12:00").Instant!.Value, []);

    /// <summary>A corporation with Ada's 40, Bob's 35 and Cy's 25 shares, and these facts.</summary>
    public static Corporate With(params IEnumerable<Fact> facts) => Holding((Ada, 40), (Bob, 35), (Cy, 25)).And(facts);

    /// <summary>A corporation whose common stock stands in these names.</summary>
    public static Corporate Holding(params IEnumerable<(Holder Holder, int Shares)> holdings) =>
        Empty.And(new StockClassAuthorized(Common, "Common Stock", Number(1000), On("1992-08-03")))
            .And(holdings.SelectMany(held => (IEnumerable<Fact>)[Account(held.Holder), Issued(held.Holder, held.Shares)]));

    /// <summary>The same corporation under other settings of the switches.</summary>
    public Corporate Switched(string name, string setting) => Anew(Books.Instruments with
    {
        Switches = Books.Instruments.Switches.With(ImmutableSortedDictionary<string, string>.Empty.Add(name, setting)),
    });

    /// <summary>The same corporation, with one more instrument.</summary>
    public Corporate Under(string sheet) => Anew(Books.Instruments.With(Sheet(sheet)));

    Corporate Anew(Minutebook.Instruments.Instruments instruments) =>
        new Corporate(Corporation.Under(instruments, Zone), now, []).And(Books.Entries.Select(entry => entry.Fact));

    /// <summary>The same corporation, asked at another time.</summary>
    public Corporate Asked(string at) =>
        new(Books, Moment.Parse(at, Zone).Instant ?? Moment.Parse(at + "T23:59", Zone).Instant!.Value, Rulings);

    /// <summary>The corporation after these facts, each of which must be possible.</summary>
    public Corporate And(params IEnumerable<Fact> facts)
    {
        var corporate = this;
        foreach (var fact in facts)
        {
            corporate = corporate.Trying(fact);
            Assert.IsType<Entered>(corporate.LastRuling);
        }
        return corporate;
    }

    /// <summary>The corporation after a fact that may be refused.</summary>
    public Corporate Trying(Fact fact, string? overriding = null)
    {
        var request = new Request($"request-{Rulings.Length + 1}", new("sam"), Capacity.Secretary, [fact], overriding);
        var decision = Desk.Decide(Books, request, new(now), Sealer.Value!);
        return new(decision.Corporation, now, Rulings.Add(decision.Ruling));
    }

    /// <summary>Asks a question by its name, with arguments such as "meeting=annual".</summary>
    public Finding Ask(string question, params string[] arguments) => AskThen(question, null, null, arguments);

    /// <summary>Asks about the annual meeting, which is all that most tests know.</summary>
    public Finding OfAnnual(string question, params string[] arguments) => Ask(question, [$"meeting={Annual}", .. arguments]);

    /// <summary>Asks as of a moment, or as the books were known at an entry.</summary>
    public Finding AskThen(string question, string? asOf, long? knownAt, params string[] arguments) => QuestionList.Ask(
        Books,
        question,
        arguments.Select(argument => argument.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]),
        new(asOf is null ? now : At(asOf).Instant!.Value),
        asOf is null ? null : At(asOf).Instant,
        knownAt).Approved(string.Join(' ', [question, .. arguments]));

    static Sheet Sheet(string text)
    {
        var reading = SheetReader.Read(text, "sheet.yaml");
        Assert.Empty(reading.Problems);
        return reading.Sheet!;
    }
}

/// <summary>What a test expects of a finding.</summary>
public static class Expecting
{
    public static Finding Is(this Finding finding, Answer answer)
    {
        Assert.True(finding.Answer == answer, $"expected {answer}, found {finding.ToText()}");
        return finding;
    }

    public static Finding Yes(this Finding finding) => finding.Is(Answer.Yes);

    public static Finding No(this Finding finding) => finding.Is(Answer.No);

    /// <summary>Open, because a fact of the past is missing.</summary>
    public static Finding NotShown(this Finding finding)
    {
        finding.Is(Answer.Open);
        Assert.False(finding.OnlyNotYet, finding.ToText());
        return finding;
    }

    /// <summary>Open, because something may still be done.</summary>
    public static Finding NotYet(this Finding finding)
    {
        finding.Is(Answer.Open);
        Assert.True(finding.OnlyNotYet, finding.ToText());
        return finding;
    }

    public static Finding Citing(this Finding finding, string section)
    {
        Assert.Contains(section, All(finding).SelectMany(one => one.At).Select(at => at.ToString()));
        return finding;
    }

    /// <summary>The figure is that of the finding, or, where it has none of that name, of a finding that it rests on.</summary>
    public static Finding Having(this Finding finding, string name, object figure)
    {
        var found = All(finding).Select(one => one.Figures.GetValueOrDefault(name)).FirstOrDefault(one => one is not null);
        Assert.True(found is not null, $"there is no figure {name}: {finding.ToText()}");
        Assert.Equal(System.Convert.ToString(figure, System.Globalization.CultureInfo.InvariantCulture), found);
        return finding;
    }

    public static Finding Standing(this Finding finding, string word)
    {
        Assert.True(finding.Standing().Word == word, $"expected {word}, found {finding.Standing()}: {finding.ToText()}");
        return finding;
    }

    public static Finding Saying(this Finding finding, string words)
    {
        Assert.Contains(words, finding.ToText(), StringComparison.Ordinal);
        return finding;
    }

    static IEnumerable<Finding> All(Finding finding) => finding.Grounds.SelectMany(All).Prepend(finding);
}
