namespace Minutebook.Board;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>Waiver of notice by a Director, or a member of a committee.</summary>
public static class BoardWaiverOfNotice
{
    /// <summary>Did this Director sign a waiver, before or after the meeting? Then it equals notice.</summary>
    public static Finding InWriting(BoardFile file, BoardMeeting meeting, Person director)
    {
        var name = file.NameOf(director);
        var waivers = meeting.Waivers.Where(waiver => waiver.Fact.Director == director).ToList();
        if (waivers.Count > 0)
            return Finding.Any($"{name} waived notice in writing", [.. waivers.Select(waiver => Judged(file, name, waiver))]);
        return file.Instruments.Under(file.Today, terms =>
        {
            var term = terms.Find(TermNames.BoardWaiverInWriting);
            return term is { Figure: true }
                ? Finding.NotYet($"{name} has signed no waiver; one may still be signed",
                    new(Wanting.NotYet, $"obtain a signed waiver of notice from {name}"), term)
                : Finding.No("no instrument allows a waiver in writing", term);
        });
    }

    static Finding Judged(BoardFile file, string name, Recorded<BoardWaiverSigned> waiver) =>
        file.Instruments.Under(waiver.Fact.On.Date, terms =>
        {
            var written = terms.Find(TermNames.BoardWaiverInWriting);
            var electronic = terms.Find(TermNames.BoardWaiverElectronic);
            var when = waiver.Fact.On.InWords();
            return (waiver.Fact.Form switch
            {
                WrittenForm.Oral => Finding.No($"{name} waived by word of mouth on {when}; a waiver is in writing", written),
                WrittenForm.Transmission when electronic is not { Figure: true } =>
                    Finding.No($"{name} waived by electronic transmission on {when}, which no instrument then allowed", written,
                        electronic),
                var form => Signature(name, when, waiver.Fact, form == WrittenForm.Transmission ? electronic : written),
            }).RelyingOn(waiver.Entry);
        });

    static Finding Signature(string name, string when, BoardWaiverSigned waiver, Term<bool>? term) => term is not { Figure: true }
        ? Finding.No("no instrument allows such a waiver", term)
        : waiver.HasSignature switch
        {
            true => Finding.Yes($"{name} signed a waiver of notice on {when}", term),
            false => Finding.No($"the waiver of {name} of {when} is not signed", term),
            null => Finding.NotShown($"the books do not show whether the waiver of {name} of {when} is signed",
                $"record whether the waiver of {name} of {when} is signed", term),
        };

    /// <summary>Did this Director attend? That waives notice, save where he or she came expressly to object, did so at the beginning, and
    /// did not then vote on the business.</summary>
    public static Finding ByAttendance(BoardFile file, BoardMeeting meeting, Person director) => file.WithCall(meeting, called =>
        file.Instruments.Under(called.At.Date, terms =>
        {
            var name = file.NameOf(director);
            if (terms.Find(TermNames.BoardWaiverByAttendance) is not { Figure: true } term)
                return Finding.No("no instrument makes attendance a waiver");
            var came = meeting.Came.FindAll(one => one.Fact.Director == director);
            var voted = meeting.Voted.Find(one => Voted(one.Fact, director));
            if (came.IsEmpty && voted.Fact is null) return Absent(file, meeting, called, name, term);
            var present = came.IsEmpty ? Finding.Yes($"{name} voted").RelyingOn(voted.Entry)
                : Finding.Any($"{name} was present", [.. came.Select(one => MeetingsByTelephone.IsPresence(file, one))]);
            var objection = meeting.Objections.Find(one => one.Fact.Director == director);
            var cameToObject = came.Any(one => one.Fact.OnlyToObject) || objection.Fact is not null;
            if (!cameToObject) return Finding.All($"{name} attended, which waives notice", present).Citing(term);
            if (objection.Fact is not { AtBeginning: true })
                return objection.Fact is null ? Finding.Yes($"{name} came to object, but made no objection", term)
                    : Finding.Yes($"{name} objected only after business had begun", term).RelyingOn(objection.Entry);
            return voted.Fact is not null
                ? Protesting(name, terms, term).RelyingOn(objection.Entry, voted.Entry)
                : Finding.No($"{name} came only to object, and said so at the beginning", term).RelyingOn(objection.Entry);
        }));

    /// <summary>One who objected at the beginning votes under protest; a switch says whether that gives up the objection.</summary>
    static Finding Protesting(string name, Terms terms, Term term)
    {
        var setting = terms.Switches.ObjectorMayVoteUnderProtest;
        return (setting ? Finding.No($"{name} objected at the beginning, and voted under that protest", term)
                : Finding.Yes($"{name} objected at the beginning, but then voted on the business", term))
            .WithNote("Arguable: whether a vote under protest gives up the objection " +
                $"(switch {nameof(terms.Switches.ObjectorMayVoteUnderProtest)} = {(setting ? "true" : "false")}).");
    }

    static bool Voted(ResolutionVoted vote, Person director) =>
        vote.For.Contains(director) || vote.Against.Contains(director) || vote.Abstaining.Contains(director);

    static Finding Absent(BoardFile file, BoardMeeting meeting, BoardMeetingCalled called, string name, Term term) =>
        file.IsAhead(called.At) && meeting.Closed is null
            ? Finding.NotYet($"{name} may still attend", new(Wanting.NotYet, $"record who comes to {file.NameOf(meeting)}", called.At.Date,
                called.At.Date), term)
            : Finding.No($"the books do not show that {name} attended", term);
}
