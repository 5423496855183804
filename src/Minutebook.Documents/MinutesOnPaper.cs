namespace Minutebook.Documents;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Books;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;

/// <summary>A stockholder who was present.</summary>
public sealed record PresentOnPaper(string Name, string Manner, string Votes);

/// <summary>A matter in the minutes.</summary>
public sealed record MatterInMinutes(string Text, IReadOnlyList<CountOnPaper> Count, string Outcome);

/// <summary>The minutes of a meeting of stockholders.</summary>
public sealed record MinutesOnPaper(
    Letterhead Corporation, LocalDate Dated, MeetingHead Meeting, string Call, string? Opening, IReadOnlyList<PresentOnPaper> Present,
    IReadOnlyList<string> Sessions, IReadOnlyList<MatterInMinutes> Business, IReadOnlyList<string> Objections, string? Closing,
    string? Secretary)
    : Document(Corporation, $"Minutes of {Meeting.Name}", Dated)
{
    public override string Template => "minutes.typ";

    /// <summary>The minutes as the books knew the meeting when they were entered into the minute book; as known today until then.</summary>
    /// <exception cref="NothingToPrintException">The meeting was never opened: it has no minutes.</exception>
    public static MinutesOnPaper Of(Corporation today, MeetingId meeting, Now now)
    {
        var entered = today.Stockholders.Meeting(meeting)?.Minutes.LastOrDefault().Entry ?? 0;
        var corporation = entered > 0 ? today.AsKnownAt(entered) : today;
        var file = corporation.File(meeting, now) ?? throw new NothingToPrintException($"there is no meeting {meeting} in the books");
        var head = MeetingHead.Of(file) ?? throw NothingToPrintException.NotCalled(file);
        if (file.Meeting.Opened is not { Fact: var opened })
            throw new NothingToPrintException($"{file.Name} was not opened, so there are no minutes; enter \"meeting-opened\" first");
        var called = file.Meeting.Called!.Value.Fact;
        var secretary = opened.Secretary is { } person ? corporation.NameOf(person) : null;
        var last = file.Meeting.SessionOf(file.Meeting.Sessions.Length)!.At.Date;
        return new(
            Letterhead.Of(corporation, last), last, head,
            $"{Wording.Capital(file.Name)} of the stockholders was called by {Wording.Caller(called.By)} on " +
                $"{Wording.Day(called.On.Date)}, to be held on {head.Day} at {head.Hour}, at {Wording.Stop(head.Place)}",
            $"The meeting was opened on {Wording.Stop(Wording.DayAndHour(opened.At))} " +
                $"{(opened.Chair is { } chair ? corporation.NameOf(chair) : "Someone not named in the books")} presided, and " +
                $"{secretary ?? "someone not named in the books"} acted as secretary.",
            [.. InAttendance(file)],
            [.. file.Meeting.Adjournments.Select(adjourned =>
                $"The meeting was adjourned on {Wording.DayAndHour(adjourned.Fact.At)} to {Wording.DayAndHour(adjourned.Fact.To)}"),
                .. file.Meeting.Sessions.Select(session => MinutesOfMeeting.QuorumInWords(file, session))],
            [.. file.Meeting.Matters.Select(put => Matter(corporation, file, put.Fact))],
            [.. file.Meeting.Objections.Select(made => $"{file.NameOf(made.Fact.Holder)} objected " +
                $"{(made.Fact.AtBeginning ? "at the beginning" : "after business had begun")} that the meeting was not lawfully called " +
                "or convened.")],
            file.Meeting.Closed is { Fact: var closed } 
                ? $"The meeting was finally adjourned on {Wording.Stop(Wording.DayAndHour(closed.At))}" : null,
            secretary);
    }

    static IEnumerable<PresentOnPaper> InAttendance(MeetingFile file)
    {
        Electorate? electorate = null;
        Electorate.With(file, 1, null, found =>
        {
            electorate = found;
            return found.Found;
        });
        return file.Meeting.Came.Select(one => one.Fact).DistinctBy(came => (came.Holder, came.Manner, came.Proxy))
            .Select(came => new PresentOnPaper(file.NameOf(came.Holder),
                came.Manner == Presence.InPerson ? "in person" : $"by proxy {came.Proxy}", electorate?[came.Holder].ToString() ?? ""))
            .InAlphabet(one => one.Name);
    }

    static MatterInMinutes Matter(Corporation corporation, MeetingFile file, MatterPut put)
    {
        if (file.Meeting.Certified.FindLast(result => result.Fact.Matter == put.Matter).Fact is not { } result)
            return new(put.Text, [], "No result was certified.");
        var paper = ResultOnPaper.Of(corporation, put, result);
        return new(put.Text, paper.Count, Wording.Stop(paper.Outcome));
    }
}
