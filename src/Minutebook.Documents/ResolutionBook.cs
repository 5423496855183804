namespace Minutebook.Documents;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Values;
using NodaTime;

/// <summary>A resolution in the book.</summary>
/// <param name="How">When and how it was adopted, or why it was not.</param>
/// <param name="State">Whether it is in force.</param>
public sealed record ResolutionInBook(string Name, string Body, string Text, string How, string State, IReadOnlyList<string> Votes);

/// <summary>The resolutions of the Board and of its committees, in the order in which they became known.</summary>
/// <param name="Searched">The word that those in it contain; null for all.</param>
public sealed record ResolutionBook(
    Letterhead Corporation, LocalDate Dated, string AsOf, string? Searched, IReadOnlyList<ResolutionInBook> Resolutions)
    : Document(Corporation, "Resolutions of the Board", Dated)
{
    public override string Template => "resolution-book.typ";

    /// <summary>The resolutions as the books know them at the end of a day.</summary>
    /// <param name="word">Only those that contain it, in any case, in their name or text; all where it is null.</param>
    public static ResolutionBook Of(Corporation corporation, LocalDate day, string? word = null)
    {
        var file = corporation.BoardFile(new(day.PlusDays(1).AtStartOfDayInZone(corporation.Zone).ToInstant()));
        return new(
            Letterhead.Of(corporation, day), day, Wording.Day(day), word,
            [
                .. file.Records.Resolutions.Values
                    .Where(resolution => resolution.IsNamed && (word is null || Has(resolution.Id.Value) || Has(resolution.Text ?? "")))
                    .OrderBy(resolution => resolution.Entry).Select(resolution => Entry(corporation, file, resolution, day)),
            ]);

        bool Has(string text) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    static ResolutionInBook Entry(Corporation corporation, BoardFile file, Resolution resolution, LocalDate day)
    {
        var (adopted, force) = (BoardMannerOfActing.Adopted(file, resolution.Id), BoardMannerOfActing.InForce(file, resolution.Id, day));
        var body = BoardMannerOfActing.CommitteeOf(file, resolution);
        var how = resolution.Voted is { Fact: var voted } ? $"Voted on {Wording.DayAndHour(voted.At)}, at " +
                (file.Records.Meeting(voted.Meeting) is { } meeting ? file.NameOf(meeting) : voted.Meeting.Value)
            : resolution.Drawn is { Fact: var drawn } ? $"By written consent, drawn up on {Wording.Day(drawn.On.Date)}"
            : $"On record as adopted on {Wording.Day(resolution.Declared!.Value.Fact.On.Date)}";
        return new(
            resolution.Id.Value, body is null ? "The Board of Directors" : Wording.Capital(file.BodyName(body)), resolution.Text ?? "",
            Wording.Stop(how),
            BoardMannerOfActing.Rescission(file, resolution.Id, day) is { Fact: var rescinded } && adopted.Answer == Answer.Yes
                    ? $"Rescinded on {Wording.Day(rescinded.On.Date)} by {rescinded.By}."
                : force.Answer switch
                {
                    Answer.Yes => "In force.",
                    Answer.No => $"Not in force: {Wording.Stop(Reason(force))}",
                    _ => $"It is open whether it is in force: {Wording.Stop(Reason(force))}",
                },
            Votes(corporation, resolution));
    }

    /// <summary>The ground that decides, in its own words.</summary>
    static string Reason(Finding finding) =>
        finding.Grounds.FirstOrDefault(ground => ground.Answer == finding.Answer) is { } ground ? Reason(ground) : finding.Words;

    static string[] Votes(Corporation corporation, Resolution resolution)
    {
        if (resolution.Voted is not { Fact: var voted })
            return resolution.Signatures.IsEmpty ? []
                : [$"Signed: {string.Join(", ", resolution.Signatures.Select(one => corporation.NameOf(one.Fact.Director)).Distinct())}"];
        return [.. new[] { ("For", voted.For), ("Against", voted.Against), ("Abstaining", voted.Abstaining), ("Recused", voted.Recused),
                ("Dissenting", Many.From(resolution.Dissents.Select(one => one.Fact.Director))) }
            .Where(one => !one.Item2.IsEmpty).Select(one => $"{one.Item1}: {string.Join(", ", one.Item2.Select(corporation.NameOf))}")];
    }
}
