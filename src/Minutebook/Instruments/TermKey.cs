namespace Minutebook.Instruments;

using System;
using System.Collections.Immutable;
using Minutebook.Values;

/// <summary>The name of a term, what it means, and what a figure of it looks like in a term sheet.</summary>
public abstract class TermKey(string name, string meaning, string expected)
{
    /// <summary>As written in term sheets: "notice.least-days".</summary>
    public string Name { get; } = name;

    /// <summary>What the figure says, in one sentence.</summary>
    public string Meaning { get; } = meaning;

    /// <summary>What a figure looks like: "a whole number of days".</summary>
    public string Expected { get; } = expected;

    /// <summary>The words that a figure of this term is taken from; empty where it is no word.</summary>
    public ImmutableArray<string> Words { get; internal init; } = [];

    /// <summary>Does this text, or list of texts, stand for a figure of this term?</summary>
    public abstract bool Accepts(ImmutableArray<string> figure);

    /// <summary>The term of this name in force: its section, and what it prevails over; null where no instrument says anything.</summary>
    public abstract Term? FindIn(Terms terms, MatterKind matter);

    /// <summary>Whether a statute can set a least figure.</summary>
    public abstract bool HasFloor { get; }

    /// <summary>Whether a statute can set a greatest figure.</summary>
    public abstract bool HasCeiling { get; }

    public override string ToString() => Name;
}

/// <summary>The name of a term whose figure is a <typeparamref name="T"/>.</summary>
public sealed class TermKey<T> : TermKey
{
    readonly Func<ImmutableArray<string>, (bool Ok, T Figure)> read;

    TermKey(string name, string meaning, string expected, Func<ImmutableArray<string>, (bool, T)> read, Comparison<T>? strictness)
        : base(name, meaning, expected)
    {
        this.read = read;
        Strictness = strictness;
    }

    /// <summary>
    /// Orders figures for a floor or a ceiling set by statute; null where there is nothing to order.
    /// A list is above another if it has all of it and more.
    /// </summary>
    public Comparison<T>? Strictness { get; }

    public override bool HasFloor => Strictness is not null;

    /// <summary>Not for lists: of two lists neither need be above the other, and then a ceiling would say nothing.</summary>
    public override bool HasCeiling => Strictness is not null && typeof(T) != typeof(ImmutableArray<string>);

    public override bool Accepts(ImmutableArray<string> figure) => read(figure).Ok;

    public override Term? FindIn(Terms terms, MatterKind matter)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return terms.Find(this, matter);
    }

    /// <summary>The figure that this text stands for.</summary>
    /// <exception cref="FormatException">The text was never checked with <see cref="Accepts"/>.</exception>
    public T Read(ImmutableArray<string> figure) =>
        read(figure) is (true, var value)
            ? value
            : throw new FormatException($"{Name}: \"{string.Join(", ", figure)}\" is not {Expected}.");

    internal static TermKey<T> Scalar(string name, string meaning, string expected, TryRead tryRead, Comparison<T>? strictness = null) =>
        new(name, meaning, expected, Single(tryRead), strictness);

    internal static TermKey<T> List(
        string name, string meaning, ImmutableArray<string> words,
        Func<ImmutableArray<string>, (bool, T)> read, Comparison<T> strictness) =>
        new(name, meaning, $"a list of {string.Join(", ", words)}", read, strictness) { Words = words };

    internal static TermKey<T> Word(string name, string meaning, ImmutableArray<string> words, TryRead tryRead) =>
        new(name, meaning, $"one of {string.Join(", ", words)}", Single(tryRead), null) { Words = words };

    static Func<ImmutableArray<string>, (bool, T)> Single(TryRead tryRead) =>
        figure => figure.Length == 1 && tryRead(figure[0], out var value) ? (true, value) : (false, default!);

    internal delegate bool TryRead(string text, out T value);
}
