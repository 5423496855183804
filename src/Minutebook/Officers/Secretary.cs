namespace Minutebook.Officers;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Board;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The Secretary.</summary>
public static class Secretary
{
    /// <summary>Who performs the duties of the Secretary: the Secretary, or in absence an Assistant Secretary.</summary>
    public static Finding Acting(OfficerFile file, Placed at) => Deputies.Of(file, Office.Secretary, TermNames.SecretaryDeputy, at);

    /// <summary>Does this person perform the duties of the Secretary?</summary>
    public static Finding ActsFor(OfficerFile file, Person person, Placed at) =>
        Deputies.ActsFor(file, person, Office.Secretary, TermNames.SecretaryDeputy, at);

    /// <summary>
    /// Are the duties of the Secretary done, as far as the books can tell? Minutes of meetings that were closed, notices that are due, an
    /// address for every stockholder and Director. What custody needs no book can show.
    /// </summary>
    /// <param name="handed">What higher rooms find: minutes and notices of meetings of stockholders, and the registers.</param>
    public static Finding Duties(OfficerFile file, IEnumerable<Duty> handed) => file.Instruments.Under(file.Today, terms =>
    {
        if (terms.Find(TermNames.SecretaryDuties) is not { } duties) return Finding.Yes("no instrument lists duties of the Secretary");
        var known = OfBoard(file).Concat(handed).ToLookup(duty => duty.Of, duty => duty.Finding);
        return Finding.All("the duties of the Secretary are done, as far as the books can tell", [.. duties.Figure.Select(duty =>
            known[duty].ToList() is { Count: > 0 } findings
                ? Finding.Each($"{duty.Replace('-', ' ')} are as they should be", findings, finding => finding).Citing(duties)
                : Finding.Yes($"nothing is open: {duty.Replace('-', ' ')}", duties))]).WithBreach(Effect.Irregular);
    });

    static IEnumerable<Duty> OfBoard(OfficerFile file)
    {
        foreach (var meeting in file.Board.Records.Meetings.Values.Where(meeting => meeting.Called is not null))
        {
            if (meeting.Closed is not null) yield return new("board-minutes", CommitteeMinutes.Kept(file.Board, meeting));
            else if (meeting.Called is { Fact: { Kind: BoardMeetingKind.Special } called } && file.Board.IsAhead(called.At))
                yield return new("notices", BoardNoticeOfMeeting.ToAll(file.Board, meeting));
        }
    }

    /// <summary>
    /// May the Secretary sign it? Certificates for shares; other instruments with the President, or another officer whom the President or
    /// the Board authorized. An Assistant Secretary signs certificates with a Vice President, and the rest where the Secretary is absent.
    /// </summary>
    internal static Finding MaySign(OfficerFile file, Person person, SignedInstrument instrument, Person? with, Placed at, Terms terms)
    {
        var (duties, partner) = (terms.Find(TermNames.SecretaryDuties), terms.Find(TermNames.SecretarySignsWith));
        if (instrument == SignedInstrument.Certificates)
            return Finding.That(duties?.Figure.Contains("certificates") == true, $"{file.NameOf(person)} signs certificates", duties);
        if (duties?.Figure.Contains("instruments") != true)
            return Finding.No($"the Secretary does not sign {SigningOfInstruments.InWords(instrument)}", duties);
        var asSecretary = ActsFor(file, person, at);
        if (asSecretary.Answer == Answer.No) return asSecretary.Citing(duties);
        var words = $"{file.NameOf(person)} signs {SigningOfInstruments.InWords(instrument)} with the President or an authorized officer";
        return with is not { } other
            ? Finding.NotShown($"{words}; the books do not show with whom", "say who signs it too", partner)
            : Finding.All(words, asSecretary, Finding.Any($"{file.NameOf(other)} signs it too, as President or authorized",
                file.Held(other, "president", at.At), SigningOfInstruments.Authorized(file, other, instrument, at, partner)));
    }
}
