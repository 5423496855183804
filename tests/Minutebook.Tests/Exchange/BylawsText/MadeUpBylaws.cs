namespace Minutebook.Tests.Exchange.BylawsText;

using System;
using System.Linq;

/// <summary>By-laws of nonsense, with numbers that skip, and sentences that speak of other sections.</summary>
sealed record MadeUpBylaws(MadeUpArticle[] Articles)
{
    static readonly string[] Nouns =
        ["kettle", "lantern", "heron", "ladder", "orchard", "ferry", "button", "meadow", "whistle", "harbour", "ribbon", "cellar"];

    static readonly string[] Verbs = ["keeps", "follows", "mends", "paints", "finds", "carries", "counts", "holds"];

    public static MadeUpBylaws Of(Random random)
    {
        var articles = new MadeUpArticle[random.Next(2, 6)];
        for (var at = 0; at < articles.Length; at++) articles[at] = new(at + 1, Heading(random), Sections(random));
        return new(articles);
    }

    static MadeUpSection[] Sections(Random random)
    {
        var number = 0;
        return [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ =>
        {
            number += random.Next(6) == 0 ? random.Next(2, 9) : 1;
            return new MadeUpSection(number, Heading(random), [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Paragraph(random))]);
        })];
    }

    static string Heading(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(at => at == 2 ? "of" : Capital(One(Nouns, random))).Append(
            Capital(One(Nouns, random))));

    static string Paragraph(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(at => Sentence(random, at)));

    static string Sentence(Random random, int at) => random.Next(8) switch
    {
        0 when at > 0 => $"Section {Number(random)} of these by-laws {One(Verbs, random)} the {One(Nouns, random)}.",
        1 => $"As Section {Number(random)} {One(Verbs, random)} it, the {One(Nouns, random)} {One(Verbs, random)}.",
        2 => $"Under {Number(random)} and Article {random.Next(1, 9)} the {One(Nouns, random)} goes by.",
        3 => $"The {One(Nouns, random)}, which no {One(Nouns, random)} {One(Verbs, random)}, is a {One(Nouns, random)}; "
            + $"and the {One(Nouns, random)} {One(Verbs, random)} it.",
        _ => $"A {One(Nouns, random)} {One(Verbs, random)} the {One(Nouns, random)} in the {One(Nouns, random)}.",
    };

    static string Number(Random random) => $"{random.Next(1, 9)}.{random.Next(1, 12)}";

    static string One(string[] words, Random random) => words[random.Next(words.Length)];

    static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}

sealed record MadeUpArticle(int Number, string Heading, MadeUpSection[] Sections);

sealed record MadeUpSection(int Number, string Heading, string[] Paragraphs);
