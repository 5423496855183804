namespace Minutebook.Stockholders;

using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The minutes of a meeting of stockholders, drawn up from the books.</summary>
public static class MinutesOfMeeting
{
    /// <summary>May minutes go into the minute book? Once the meeting is finally adjourned.</summary>
    public static Finding MayBeEntered(MeetingFile file) => file.Meeting.Closed is { Fact: var closed, Entry: var entry }
        ? Finding.Yes($"{file.Name} was finally adjourned on {closed.At.InWords()}").RelyingOn(entry)
        : Finding.NotYet($"{file.Name} is not finally adjourned", new(Wanting.NotYet, "enter the final adjournment"));

    /// <summary>Is there anything to draw minutes of? A meeting that was not opened has none.</summary>
    public static Finding MayBeDrawn(MeetingFile file)
    {
        if (file.Meeting.Opened is { Fact: var opened, Entry: var entry })
            return Finding.Yes($"{file.Name} was opened on {opened.At.InWords()}").RelyingOn(entry);
        return file.Day(1) is { } day && file.TodayThere <= day
            ? Finding.NotYet($"{file.Name} was not opened yet, so there are no minutes of it",
                new(Wanting.NotYet, "open the meeting, and record who came", day, day))
            : Finding.NotShown($"the books do not show that {file.Name} was opened, so there are no minutes of it",
                "record the opening of the meeting, and who came");
    }

    /// <summary>The minutes as Markdown: call, notice, attendance and quorum, business and votes, adjournment. The same facts give the same
    /// words.</summary>
    /// <param name="nameOf">The full name of a person.</param>
    public static string Draw(MeetingFile file, string corporation, Func<Person, string> nameOf)
    {
        var text = new StringBuilder();
        Line(text, $"# Minutes of {file.Name}\n");
        Line(text, $"**{corporation}**\n");
        if (file.Meeting.Called is { Fact: var called })
            Line(text, $"The meeting was called by the {called.By.ToString().ToLowerInvariant()} on {called.On.InWords()}, to be held " +
                $"on {called.At.InWords()} at " +
                $"{called.Place ?? (called.Remote ? "no place, by remote communication alone" : "the principal office")}.\n");
        Conduct(text, file, nameOf);
        foreach (var session in file.Meeting.Sessions) Line(text, $"- {QuorumInWords(file, session)}.");
        Line(text, "");
        Business(text, file, nameOf);
        Objections(text, file);
        if (file.Meeting.Closed is { Fact: var closed }) Line(text, $"The meeting was finally adjourned on {closed.At.InWords()}.");
        return text.ToString();
    }

    /// <summary>Whether there was a quorum at a session, as a sentence of its own: the finding's words without its answer would say that
    /// there always was.</summary>
    public static string QuorumInWords(MeetingFile file, Session session)
    {
        var finding = Quorum.Present(file, session.Number);
        var day = $"on {MeetingFile.Text(session.At.Date)}";
        var counted = finding.Figures.TryGetValue("present", out var present)
            ? $": {present} of {finding.Figures["entitled"]} votes were represented" : "";
        return finding.Answer switch
        {
            Answer.Yes => $"A quorum was present {day}{counted}",
            Answer.No => $"No quorum was present {day}{counted}",
            _ => $"It is open whether a quorum was present {day}{counted}",
        };
    }

    static void Conduct(StringBuilder text, MeetingFile file, Func<Person, string> nameOf)
    {
        if (file.Meeting.Opened is not { Fact: var opened }) return;
        Line(text, "## Opening and attendance\n");
        Line(text, $"The meeting was opened on {opened.At.InWords()}. {Named(opened.Chair) ?? "Someone not named in the books"} " +
            $"presided, and {Named(opened.Secretary) ?? "someone not named in the books"} acted as secretary.\n");
        foreach (var came in file.Meeting.Came.DistinctBy(one => (one.Fact.Holder, one.Fact.Manner, one.Fact.Proxy)))
            Line(text, $"- {file.NameOf(came.Fact.Holder)}, " +
                $"{(came.Fact.Manner == Presence.InPerson ? "in person" : $"by proxy {came.Fact.Proxy}")}");
        Line(text, "");
        foreach (var adjourned in file.Meeting.Adjournments)
            Line(text, $"The meeting was adjourned on {adjourned.Fact.At.InWords()} to {adjourned.Fact.To.InWords()}.\n");

        string? Named(Person? person) => person is { } known ? nameOf(known) : null;
    }

    static void Business(StringBuilder text, MeetingFile file, Func<Person, string> nameOf)
    {
        if (file.Meeting.Matters.IsEmpty) return;
        Line(text, "## Business\n");
        foreach (var put in file.Meeting.Matters)
        {
            Line(text, $"### {put.Fact.Text}\n");
            if (file.Meeting.Certified.FindLast(result => result.Fact.Matter == put.Fact.Matter) is not { Fact: { } result })
            {
                Line(text, "No result was certified.\n");
                continue;
            }
            foreach (var counted in result.Count)
                Line(text, $"- {(put.Fact.Kind == MatterKind.Election ? nameOf(new(counted.Of)) : counted.Of)}: {counted.Votes} votes");
            Line(text, "");
            Line(text, result.Adopted is { } adopted ? adopted ? "The resolution was adopted.\n" : "The resolution was not adopted.\n"
                : result.Elected.IsEmpty ? "No one was elected.\n" : $"Elected: {string.Join(", ", result.Elected.Select(nameOf))}.\n");
        }
    }

    static void Objections(StringBuilder text, MeetingFile file)
    {
        foreach (var made in file.Meeting.Objections)
            Line(text, $"{file.NameOf(made.Fact.Holder)} objected " +
                $"{(made.Fact.AtBeginning ? "at the beginning" : "after business had begun")} that the meeting was not lawfully called " +
                "or convened.\n");
    }

    static void Line(StringBuilder text, string line) => text.Append(CultureInfo.InvariantCulture, $"{line}\n");
}
