namespace Minutebook.Documents;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>What a committee of the Board is, and may do: as it was created, with its members on a day.</summary>
/// <param name="Never">The matters in which no committee has the power of the Board, with the section that says so.</param>
public sealed record CommitteeCharter(
    Letterhead Corporation, LocalDate Dated, string Name, string Created, string Number, string AsOf, IReadOnlyList<string> Members,
    IReadOnlyList<string> Alternates, string? Chairman, string Powers, string? Conditions, IReadOnlyList<string> Never, string? NeverBy)
    : Document(Corporation, $"Charter of {Name}", Dated)
{
    public override string Template => "committee-charter.typ";

    /// <exception cref="NothingToPrintException">No such committee is in the books.</exception>
    public static CommitteeCharter Of(Corporation corporation, CommitteeId id, LocalDate day)
    {
        var file = corporation.BoardFile(new(day.PlusDays(1).AtStartOfDayInZone(corporation.Zone).ToInstant()));
        if (file.Records.Committee(id) is not { Created: { Fact: var created } } || created.On.Date > day)
            throw new NothingToPrintException($"the books show no committee {id} on {day:uuuu-MM-dd}; enter \"committee-created\" first");
        var never = file.Instruments.Known(day) ? file.Instruments.On(day).Find(TermNames.CommitteeNever) : null;
        return new(
            Letterhead.Of(corporation, day), day, file.BodyName(id),
            $"It was created on {Wording.Day(created.On.Date)}" +
                (created.Resolution is { } resolution ? $" by the resolution {resolution}." : ".") +
                (created.Until is { } until ? $" It ends on {Wording.Stop(Wording.Day(until))}" : ""),
            created.Number == 1 ? "It has one member." : $"It has {created.Number} members.", Wording.Day(day),
            [.. Body.Of(file, id, Placed.AtEndOf(Moment.On(day, corporation.Zone))).Possible.Select(corporation.NameOf)],
            [.. created.Alternates.Select(corporation.NameOf)], created.Chairman is { } chairman ? corporation.NameOf(chairman) : null,
            created.Powers is { } powers ? Wording.Stop(powers)
                : "It has the powers of the Board, as far as the by-laws and the law let a committee have them.",
            created.Conditions is { } conditions ? Wording.Stop(conditions) : null,
            [.. (never?.Figure ?? []).Select(matter => matter.Replace('-', ' '))], never?.At.ToString());
    }
}
