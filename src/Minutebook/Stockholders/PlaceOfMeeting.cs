namespace Minutebook.Stockholders;

using System;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The place of a meeting of stockholders.</summary>
public static class PlaceOfMeeting
{
    /// <summary>
    /// Is it the principal office, or a place designated by the Board, by whoever called the meeting, or in a waiver that every stockholder
    /// entitled to notice signed? A meeting by remote communication alone needs the Board, and a statute that allows it.
    /// </summary>
    public static Finding InOrder(MeetingFile file) => file.WithCall(called => file.Instruments.Under(called.On.Date, terms => called.Remote
        ? Remote(called, terms)
        : called.Place is null
            ? Finding.Yes("it was called for the principal office", terms.Find(TermNames.PlaceDesignatedBy))
            : Finding.Any(
                $"{called.Place} is a lawful place",
                PrincipalOffice(file, called, terms),
                ByCaller(called, terms),
                InWaiverOfAll(file, called, terms))).WithBreach(Effect.Voidable));

    static Finding Remote(MeetingCalled called, Terms terms)
    {
        var term = terms.Find(TermNames.RemoteMeetingAllowed);
        return Finding.That(
                called.By == Caller.Board && term is { Figure: true },
                term is { Figure: true }
                    ? $"the meeting by remote communication alone was authorized by the {called.By.ToString().ToLowerInvariant()}"
                    : "no instrument in force allows a meeting by remote communication alone",
                term)
            .WithNote("Arguable: the power to designate a place is read to include that of designating none.");
    }

    static Finding PrincipalOffice(MeetingFile file, MeetingCalled called, Terms terms) => file.PrincipalOffice is not { } office
        ? Finding.No("the books have no principal office")
        : Finding.That(string.Equals(office, called.Place, StringComparison.OrdinalIgnoreCase), $"the principal office is {office}",
            terms.Find(TermNames.PlaceDesignatedBy));

    static Finding ByCaller(MeetingCalled called, Terms terms)
    {
        var term = terms.Find(TermNames.PlaceDesignatedBy);
        var may = called.By == Caller.Board ? "board" : "callers";
        return Finding.That(term?.Figure.Contains(may) == true,
            $"it was designated by the {called.By.ToString().ToLowerInvariant()}, which called the meeting", term);
    }

    static Finding InWaiverOfAll(MeetingFile file, MeetingCalled called, Terms terms) => Electorate.Noticed(file, 1, electorate =>
    {
        var signed = file.Meeting.Waivers.Where(waiver => waiver.Fact.HasSignature is true && waiver.Fact.Place == called.Place)
            .Select(waiver => waiver.Fact.Holder).ToHashSet();
        var missing = electorate.Holders.Count(holder => !signed.Contains(holder));
        return Finding.That(missing == 0, $"{missing} of {electorate.Count} stockholders did not sign a waiver that designates it",
            terms.Find(TermNames.PlaceDesignatedBy));
    });
}
