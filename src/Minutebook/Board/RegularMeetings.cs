namespace Minutebook.Board;

using System.Collections.Generic;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>Annual and regular meetings of the Board and of its committees.</summary>
public static class RegularMeetings
{
    /// <summary>
    /// Is it held at the time and place that a resolution fixed? Then no other notice is needed, also for those who were absent when it was
    /// adopted, and nothing confines its agenda.
    /// </summary>
    public static Finding Fixed(BoardFile file, BoardMeeting meeting) => file.WithCall(meeting, called =>
        file.Instruments.Under(called.At.Date, terms =>
        {
            var term = terms.Find(TermNames.RegularMeetingsByResolution);
            var name = file.NameOf(meeting);
            if (called.Kind == BoardMeetingKind.Special)
                return Finding.No($"{name} is special: no resolution fixes it", term);
            if (term is not { Figure: true }) return Finding.No("no instrument lets a resolution fix meetings without notice", term);
            if (called.Resolution is not { } id)
                return Finding.NotShown($"the books do not show the resolution that fixed {name}",
                    "record the resolution that fixed its time and place", term);
            if (file.Records.Resolution(id) is not { IsNamed: true } resolution)
                return Finding.NotShown($"the resolution {id} is not in the books", $"record the resolution {id}", term);
            var grounds = new List<Finding>
            {
                BoardMannerOfActing.Adopted(file, id),
                Finding.That(BoardMannerOfActing.AdoptedAt(file, id) is not { } at || !new Placed(called.At, long.MaxValue).IsBefore(at),
                    $"the resolution {id} was adopted before {name}", term),
            };
            if (BoardMannerOfActing.CommitteeOf(file, resolution) is { } by && by != called.Committee)
                grounds.Add(Finding.No($"{file.BodyName(by)} adopted it, and fixes meetings of its own alone", term));
            if (BoardMannerOfActing.Rescission(file, id, called.At.Date) is { Fact: var rescinded, Entry: var entry })
                grounds.Add(Finding.No($"it was rescinded on {rescinded.On.InWords()}", term).RelyingOn(entry));
            return Finding.All($"time and place of {name} were fixed by resolution", [.. grounds]);
        }));
}
