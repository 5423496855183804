namespace Minutebook.Exchange.BylawsText;

using System;
using System.Linq;

/// <summary>How one number stands to the number before it.</summary>
enum Step
{
    /// <summary>The very next: 2.1 after 2, 2.2 after 2.1, 3 after 2.6.1.</summary>
    Next,

    /// <summary>Later, with numbers passed over.</summary>
    Skip,

    /// <summary>The same again.</summary>
    Repeat,

    /// <summary>An earlier one.</summary>
    Back,
}

/// <summary>A section's number as printed, and part by part so that numbers can be compared: "II.1" and "2.1" are equal.</summary>
/// <param name="Printed">With the article's number in front where sections restart in every article.</param>
/// <param name="Parts">A letter after a part ("3.2A") counts as the letter's place after 26 times the number.</param>
sealed record SectionNumber(string Printed, int[] Parts)
{
    const int Letters = 27;

    /// <summary>Numbers with the same key are the same number, however they are printed.</summary>
    public string Key { get; } = string.Join('.', Parts);

    public int Level => Parts.Length;

    /// <summary>A part from its digits and the letter after them.</summary>
    public static int Part(int number, char? letter = null) =>
        (number * Letters) + (letter is { } given ? char.ToUpperInvariant(given) - 'A' + 1 : 0);

    /// <summary>How many numbers lie between: 0 for the next one.</summary>
    public int PassedOver(SectionNumber? previous)
    {
        var at = 0;
        while (previous is not null && at < Level && at < previous.Level && Parts[at] == previous.Parts[at]) at++;
        if (at >= Level) return 0;
        var before = previous is not null && at < previous.Level ? previous.Parts[at] / Letters : 0;
        return Math.Max(0, (Parts[at] / Letters) - before - 1);
    }

    public Step StepFrom(SectionNumber? previous)
    {
        if (previous is null) return Parts.All(IsFirst) ? Step.Next : Step.Skip;
        var at = 0;
        while (at < Level && at < previous.Level && Parts[at] == previous.Parts[at]) at++;
        if (at == Level) return at == previous.Level ? Step.Repeat : Step.Back;
        if (at == previous.Level) return Parts[at..].All(IsFirst) && Level <= at + 1 ? Step.Next : Step.Skip;
        if (Parts[at] < previous.Parts[at]) return Step.Back;
        return Follows(previous.Parts[at], Parts[at]) && Parts[(at + 1)..].All(IsFirst) ? Step.Next : Step.Skip;
    }

    static bool IsFirst(int part) => part <= Part(1, 'A');

    static bool Follows(int part, int next) =>
        part / Letters == next / Letters ? next == part + 1 : next / Letters == (part / Letters) + 1 && next % Letters <= 1;
}
