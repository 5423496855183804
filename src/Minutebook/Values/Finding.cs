namespace Minutebook.Values;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

/// <summary>How a finding follows from its grounds.</summary>
public enum Joined
{
    /// <summary>It has no grounds: it was found from the facts themselves.</summary>
    Found,

    /// <summary>It is the least of its grounds.</summary>
    All,

    /// <summary>It is the greatest of its grounds.</summary>
    Any,

    /// <summary>It is one ground turned about.</summary>
    Not,

    /// <summary>It is the least of many like cases, of which only those that fail or are open are kept.</summary>
    Each,
}

/// <summary>
/// The answer to one question of law about facts: yes, no or open, in a sentence, with the sections and the facts that decide it and the
/// findings that it rests on. A finding is asked for; it is never stored as truth.
/// </summary>
public sealed partial record Finding
{
    public required Answer Answer { get; init; }

    /// <summary>One sentence without its full stop. It says by how much: "the notice was mailed 9 days before the meeting; 10 to 60 are
    /// required".</summary>
    public required string Words { get; init; }

    public Joined Joined { get; init; }

    /// <summary>The sections relied on.</summary>
    public ImmutableArray<Citation> At { get; init; } = [];

    /// <summary>What the sections relied on displaced, each as a sentence.</summary>
    public ImmutableArray<string> Displaced { get; init; } = [];

    public ImmutableArray<Finding> Grounds { get; init; } = [];

    /// <summary>The numbers of the entries relied on.</summary>
    public ImmutableArray<long> ReliedOn { get; init; } = [];

    /// <summary>For an open answer found from facts: what would settle it.</summary>
    public Openness? Open { get; init; }

    /// <summary>What a breach of this rule makes of an act that rests on it; null where the rule has no consequence of its own.</summary>
    public Effect? Breach { get; init; }

    /// <summary>The figures by which it was decided, by name: days, present, entitled, needed. They are exact, and written as the values
    /// write themselves.</summary>
    public ImmutableSortedDictionary<string, string> Figures { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Which reading was taken where lawyers differ; which switch decided; an equity flag that never refuses.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    public static Finding Yes(string words, params ReadOnlySpan<Term?> terms) => Found(Answer.Yes, words, terms);

    public static Finding No(string words, params ReadOnlySpan<Term?> terms) => Found(Answer.No, words, terms);

    /// <summary>Yes or No as a test comes out, in the same words.</summary>
    public static Finding That(bool truth, string words, params ReadOnlySpan<Term?> terms) => Found(Answers.Of(truth), words, terms);

    /// <summary>Open: a fact of the past is missing. The second sentence says what to record.</summary>
    public static Finding NotShown(string words, string settles, params ReadOnlySpan<Term?> terms) =>
        Found(Answer.Open, words, terms) with { Open = new(Wanting.NotShown, settles) };

    /// <summary>Open: something may still be done.</summary>
    public static Finding NotYet(string words, Openness open, params ReadOnlySpan<Term?> terms) =>
        Found(Answer.Open, words, terms) with { Open = open };

    static Finding Found(Answer answer, string words, ReadOnlySpan<Term?> terms)
    {
        // Most findings cite one term or none: nothing is made for what is not there.
        ImmutableArray<Citation> at = [];
        ImmutableArray<string> displaced = [], notes = [];
        foreach (var term in terms)
        {
            if (term is null) continue;
            if (!at.Contains(term.At)) at = at.Add(term.At);
            displaced = displaced.AddRange(term.DisplacedInWords);
            if (term.Note is { } note) notes = notes.Add(note);
        }
        return new() { Answer = answer, Words = words, At = at, Displaced = displaced, Notes = notes };
    }

    /// <summary>"And": the least of the grounds.</summary>
    public static Finding All(string words, params ReadOnlySpan<Finding> grounds)
    {
        var answer = Answer.Yes;
        foreach (var ground in grounds) answer = Answers.And(answer, ground.Answer);
        return new() { Answer = answer, Words = words, Joined = Joined.All, Grounds = [.. grounds] };
    }

    /// <summary>"Or": the greatest of the grounds.</summary>
    public static Finding Any(string words, params ReadOnlySpan<Finding> grounds)
    {
        var answer = Answer.No;
        foreach (var ground in grounds) answer = Answers.Or(answer, ground.Answer);
        return new() { Answer = answer, Words = words, Joined = Joined.Any, Grounds = [.. grounds] };
    }

    /// <summary>One ground turned about.</summary>
    public static Finding Not(string words, Finding ground) =>
        new() { Answer = Answers.Not(ground.Answer), Words = words, Joined = Joined.Not, Grounds = [ground] };

    /// <summary>
    /// The same question of many: the least of the answers. Counts are kept of all, and the findings themselves only of those that fail or
    /// are open.
    /// </summary>
    /// <param name="words">The sentence, to which the counts are added.</param>
    public static Finding Each<T>(string words, IEnumerable<T> all, Func<T, Finding> ask)
    {
        var kept = ImmutableArray.CreateBuilder<Finding>(initialCapacity: 0);
        int yes = 0, open = 0, no = 0;
        foreach (var one in all)
        {
            var finding = ask(one);
            if (finding.Answer == Answer.Yes)
            {
                yes++;
                continue;
            }
            if (finding.Answer == Answer.Open) open++;
            else no++;
            kept.Add(finding);
        }
        return new()
        {
            Answer = no > 0 ? Answer.No : open > 0 ? Answer.Open : Answer.Yes,
            Words = words,
            Joined = Joined.Each,
            Grounds = kept.ToImmutable(),
            Figures = Counts(yes, open, no),
        };
    }

    static ImmutableSortedDictionary<string, string> Counts(int yes, int open, int no) =>
        ImmutableSortedDictionary<string, string>.Empty
            .Add("yes", FigureText(yes)).Add("open", FigureText(open)).Add("no", FigureText(no));

    /// <summary>The same finding with what a breach of it does to an act.</summary>
    public Finding WithBreach(Effect effect) => this with { Breach = effect };

    /// <summary>The same finding, relying on these entries.</summary>
    public Finding RelyingOn(params ReadOnlySpan<long> entries) => this with { ReliedOn = [.. ReliedOn, .. entries] };

    /// <summary>The same finding, relying on these entries.</summary>
    public Finding RelyingOn(IEnumerable<long> entries) => this with { ReliedOn = [.. ReliedOn, .. entries] };

    /// <summary>The same finding with one more of the figures that decided it.</summary>
    public Finding WithFigure(string name, object figure) => this with { Figures = Figures.SetItem(name, FigureText(figure)) };

    static string FigureText(object figure) => figure switch
    {
        Shares shares => shares.Count.ToCanonical(),
        Votes votes => votes.Count.ToCanonical(),
        Fraction fraction => fraction.ToCanonical(),
        int days => days.ToString(CultureInfo.InvariantCulture),
        NodaTime.LocalDate date => NodaTime.Text.LocalDatePattern.Iso.Format(date),
        _ => figure.ToString() ?? "",
    };

    public Finding WithNote(string note) => this with { Notes = Notes.Add(note) };

    /// <summary>The same finding, citing these terms too.</summary>
    public Finding Citing(params ReadOnlySpan<Term?> terms)
    {
        var cited = Found(Answer, Words, terms);
        return this with { At = [.. At, .. cited.At.Where(at => !At.Contains(at))], Displaced = [.. Displaced, .. cited.Displaced],
            Notes = [.. Notes, .. cited.Notes] };
    }

    /// <summary>All the open findings at the leaves that still matter: grounds of a yes, and grounds of a no, are passed over.</summary>
    public IEnumerable<Finding> OpenLeaves() =>
        Answer != Answer.Open ? []
        : Grounds.IsEmpty ? [this]
        : Grounds.SelectMany(ground => ground.OpenLeaves());

    /// <summary>
    /// Whether all that is open may still be done: then nothing is missing of the past, and a breach is known although it can be cured.
    /// </summary>
    public bool OnlyNotYet => Answer == Answer.Open && OpenLeaves().All(leaf => leaf.Open is { Wanting: Wanting.NotYet });

    /// <summary>What this finding makes of an act that rests on it.</summary>
    public Standing Standing()
    {
        if (Answer == Answer.Yes) return HasOwnStanding() ? Values.Standing.Valid : FromGrounds();
        if (Breach is not { } breach) return FromGrounds();
        var here = Answer == Answer.No || OnlyNotYet ? new Standing(breach, breach) : new Standing(Effect.Valid, breach);
        // A rule that is broken takes the gravity of the ground that broke it, where that ground states its own.
        return Joined is Joined.All or Joined.Each ? here.And(FromGrounds()) : here;
    }

    bool HasOwnStanding() => Joined is Joined.Found or Joined.Not or Joined.Any or Joined.Each;

    Standing FromGrounds()
    {
        if (Grounds.IsEmpty) return Values.Standing.Valid;
        var standings = Grounds.Select(ground => ground.Standing());
        return Joined == Joined.Any
            ? standings.Aggregate((left, right) => left.Or(right)) : standings.Aggregate((left, right) => left.And(right));
    }
}
