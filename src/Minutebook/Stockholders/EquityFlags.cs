namespace Minutebook.Stockholders;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Board;
using Minutebook.Values;

/// <summary>
/// Patterns at which a court of equity may look, though the letter is kept (Schnell v. Chris-Craft). They are told and decide nothing: no
/// answer, and no standing, changes by them.
/// </summary>
/// <seealso cref="AnnualMeeting"/>
public static class EquityFlags
{
    /// <summary>Which patterns does the meeting show? Always yes; each is a note, and the figure "flags" counts them.</summary>
    public static Finding Of(MeetingFile file)
    {
        var flags = All(file).ToList();
        var finding = Finding.Yes(flags.Count == 0 ? $"{file.Name} shows no pattern at which equity looks"
            : $"{file.Name} shows {flags.Count} patterns at which a court of equity may look; they decide nothing here")
            .WithFigure("flags", flags.Count);
        return flags.Aggregate(finding, (noted, flag) => noted.WithNote($"Equity: {flag}."));
    }

    static IEnumerable<string> All(MeetingFile file) => file.Meeting.Called is not { Fact: var called } ? []
        : DayMoved(file).Concat(NominationsClosed(file, called)).Concat(IssuedToInsiders(file, called));

    /// <summary>The day was changed once stockholders had been told of another.</summary>
    static IEnumerable<string> DayMoved(MeetingFile file) =>
        from put in file.Meeting.Postponements
        where file.Meeting.Notices.Exists(notice => notice.Entry < put.Entry)
        select $"the day was changed on {put.Fact.On.InWords()} to {put.Fact.To.InWords()}, after notice of another had been given";

    /// <summary>The days for nominations had passed before stockholders were told of the day of the meeting.</summary>
    static IEnumerable<string> NominationsClosed(MeetingFile file, MeetingCalled called)
    {
        if (called.Kind != MeetingKind.Annual || !file.Instruments.Known(called.At.Date) || file.Meeting.Notices.IsEmpty) yield break;
        var (_, last) = NominationAndElection.Days(called.At.Date, file.Instruments.On(called.At.Date));
        var told = file.Meeting.Notices.Min(notice => notice.Fact.On.Date);
        if (last is { } until && told > until)
            yield return $"stockholders were told of the day on {MeetingFile.Text(told)}; nominations closed on {MeetingFile.Text(until)}";
    }

    /// <summary>Shares were issued to a Director between the call and the meeting.</summary>
    static IEnumerable<string> IssuedToInsiders(MeetingFile file, MeetingCalled called) =>
        from issue in file.Ledger.Issues
        where issue.Fact.On.Date >= called.On.Date && issue.Fact.On.Date <= called.At.Date
        let account = file.Ledger.Accounts[issue.Fact.Holder]
        where account.Persons.Any(person => file.Officers.Board.History.At(new(issue.Fact.On, issue.Entry))
            .Any(director => director.Person == person))
        select $"{issue.Fact.Shares.InWords()} were issued on {issue.Fact.On.InWords()} to {file.NameOf(issue.Fact.Holder)}, a " +
            "Director's, after the meeting was called";
}
