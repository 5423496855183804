namespace Minutebook.Stockholders;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>The notice of a special meeting that stockholders demanded: the Secretary's duty, its last day, and what follows from neglect.
/// </summary>
public static partial class NoticeOfMeeting
{
    /// <summary>
    /// Has the Secretary done as demanded: set a meeting for a day in the window after receipt, and given every stockholder notice of it,
    /// for the purposes demanded? While there is time, not yet; the figure "last-day" holds the last day for notice.
    /// </summary>
    public static Finding DemandMet(StockholderFile file, Demand demand) => WithReceipt(file, demand, (received, terms) =>
    {
        if (SpecialMeetings.CalledAt(file, demand, Caller.Secretary) is not var (meeting, _)) return NotGiven(file, demand, received,
            terms);
        var held = new MeetingFile(meeting, file);
        return Finding.All($"the Secretary did as the demand {demand.Id} asks", DemandedDay(file, demand, meeting, received, terms),
            ForPurposes(file, demand, held), GivenToAll(held)).WithFigure("last-day", LastDay(demand, received, terms));
    });

    /// <summary>The duty is to give the notice: that one who was not given it may waive it does not fulfil it.</summary>
    static Finding GivenToAll(MeetingFile held) => Electorate.Noticed(held, 1, electorate => Finding.Each(
        "the Secretary gave every stockholder notice in order", electorate.Holders, holder => InOrder(held, holder)));

    /// <summary>The day alone: is the meeting that the Secretary set on a day in the window after receipt of the demand? The window binds
    /// the Secretary, and not the stockholders who give the notice themselves.</summary>
    public static Finding DemandedDay(StockholderFile file, Demand demand) => WithReceipt(file, demand, (received, terms) =>
        SpecialMeetings.CalledAt(file, demand, Caller.Secretary) is var (meeting, _)
            ? DemandedDay(file, demand, meeting, received, terms) : NotGiven(file, demand, received, terms));

    static Finding DemandedDay(StockholderFile file, Demand demand, Meeting meeting, LocalDate received, Terms terms)
    {
        var (least, most) = (terms.Find(TermNames.DemandedMeetingLeastDays), terms.Find(TermNames.DemandedMeetingMostDays));
        var window = new DayWindow(least?.Figure ?? 0, most?.Figure);
        var called = meeting.Called!.Value;
        var days = DayWindow.Days(received, called.Fact.At.Date);
        return Finding.That(window.Holds(days),
                $"the meeting is {StockholderFile.DaysText(days)} after receipt of the demand on {StockholderFile.Text(received)}; " +
                    $"{window} are required of the Secretary", least, most)
            .WithFigure("days", days).WithFigure("received", received).WithFigure("last-day", LastDay(demand, received, terms))
            .RelyingOn(called.Entry);
    }

    static Finding ForPurposes(StockholderFile file, Demand demand, MeetingFile held)
    {
        var enough = SpecialMeetings.DemandedByEnough(file, demand).Figures.TryGetValue("purposes", out var all) ? all : "";
        var stated = held.Meeting.Forms.SelectMany(form => form.Fact.Purposes).Concat(held.Meeting.Called!.Value.Fact.Purposes).ToHashSet();
        var missing = demand.Purposes.Where(purpose => enough.Split("; ").Contains(purpose) && !stated.Contains(purpose)).ToList();
        return Finding.That(missing.Count == 0, missing.Count == 0 ? "it was called for the purposes demanded"
            : $"it was not called for {string.Join("; ", missing.Select(purpose => $"\"{purpose}\""))}");
    }

    static Finding NotGiven(StockholderFile file, Demand demand, LocalDate received, Terms terms)
    {
        var most = terms.Find(TermNames.DemandedMeetingMostDays);
        var last = LastDay(demand, received, terms);
        var finding = NeglectedOn(file, demand, received, terms) is { } neglected ? Finding.No(neglected.Why, most)
            .RelyingOn(neglected.Entry)
            : Finding.NotYet($"the Secretary has until {StockholderFile.Text(last)} to give notice of the meeting demanded on " +
                StockholderFile.Text(received), new(Wanting.NotYet,
                    $"have the Secretary give notice of the meeting of the demand {demand.Id}",
                    received, last), most);
        return finding.WithFigure("received", received).WithFigure("last-day", last);
    }

    /// <summary>
    /// Did the Secretary neglect or refuse to give notice, so that those who demanded the meeting may give it and fix its date? An express
    /// refusal counts at once; otherwise the end of the last day on which notice could lead to a meeting in the window (the switch
    /// SecretaryNeglectDays may set another number of days: arguable). The figure "since" says from which day on.
    /// </summary>
    public static Finding Neglected(StockholderFile file, Demand demand) => WithReceipt(file, demand, (received, terms) =>
    {
        var last = LastDay(demand, received, terms);
        var most = terms.Find(TermNames.DemandedMeetingMostDays);
        return (NeglectedOn(file, demand, received, terms) is { } neglected
            ? Finding.Yes(neglected.Why, most).RelyingOn(neglected.Entry).WithFigure("since", neglected.From)
            : Finding.No(FirstNotice(file, demand) is { } given
                ? $"the Secretary gave notice on {given.On.InWords()}; the last day was {StockholderFile.Text(last)}"
                : $"the Secretary has until {StockholderFile.Text(last)} to give notice", most))
            .WithFigure("last-day", last).WithFigure("received", received)
            .WithNote($"Arguable: when the Secretary is in neglect (switch SecretaryNeglectDays = {NeglectDays(demand, terms)}).");
    });

    static (LocalDate From, string Why, long Entry)? NeglectedOn(StockholderFile file, Demand demand, LocalDate received, Terms terms)
    {
        var last = LastDay(demand, received, terms);
        var given = FirstNotice(file, demand);
        var refused = demand.Refusals.Find(one => given is null || given.On.IsBefore(one.Fact.On) != Answer.Yes);
        if (refused.Fact is { } refusal && refusal.On.DateIn(file.Office) <= last)
            return (refusal.On.DateIn(file.Office), $"the Secretary refused on {refusal.On.InWords()} to give notice", refused.Entry);
        return file.Today > last && (given is null || given.On.Date > last)
            ? (last.PlusDays(1), $"the Secretary gave no notice until {StockholderFile.Text(last)}, the last day for it",
                demand.Requests[^1].Entry)
            : null;
    }

    static NoticeFact? FirstNotice(StockholderFile file, Demand demand) =>
        SpecialMeetings.CalledAt(file, demand, Caller.Secretary)?.Meeting.Notices.Select(notice => notice.Fact)
            .OrderBy(notice => notice.On.SortKey).FirstOrDefault();

    static LocalDate LastDay(Demand demand, LocalDate received, Terms terms) => received.PlusDays(NeglectDays(demand, terms));

    /// <summary>Days from receipt to the last on which notice can be given of a meeting in the window: the greatest number of days to the
    /// meeting, less the least notice that the matters demanded need.</summary>
    static int NeglectDays(Demand demand, Terms terms)
    {
        if (terms.Switches.SecretaryNeglectDays is { } set) return set;
        var most = terms.Find(TermNames.DemandedMeetingMostDays)?.Figure ?? 0;
        var least = demand.Requests.SelectMany(request => request.Fact.Kinds).Append(MatterKind.Ordinary)
            .Select(kind => terms.Find(TermNames.NoticeLeastDays, kind)?.Figure ?? 0).Max();
        return most - least;
    }

    /// <summary>May those who called this meeting give its notice in the Secretary's place: did they demand it, and had the Secretary
    /// neglected or refused before they gave it?</summary>
    internal static Finding ByRequesters(MeetingFile file, Demand demand, MeetingCalled called) =>
        WithReceipt(file, demand, (received, terms) =>
        {
            var strangers = called.Holders.Where(holder => !demand.Requests.Exists(request =>
                request.Fact.Holders.Contains(holder))).ToList();
            var first = file.Meeting.Notices.Select(notice => notice.Fact.On).OrderBy(on => on.SortKey).FirstOrDefault()?.Date
                ?? called.On.Date;
            var neglected = NeglectedOn(file, demand, received, terms);
            var may = neglected is { } since ? Finding.That(since.From <= first,
                $"{since.Why}; their notice is of {StockholderFile.Text(first)}")
                    .RelyingOn(since.Entry)
                : Finding.No($"the Secretary neither refused nor neglected to give notice until {StockholderFile.Text(first)}");
            return Finding.All("those who demanded the meeting gave its notice, since the Secretary did not",
                Finding.That(strangers.Count == 0 && !called.Holders.IsEmpty, strangers.Count == 0
                    ? $"{string.Join(", ", called.Holders.Select(file.NameOf))} demanded it"
                    : $"{string.Join(", ", strangers.Select(file.NameOf))} did not demand it"), may)
                .Citing(terms.Find(TermNames.DemandedMeetingMostDays));
        });

    /// <summary>Whether any instrument makes notice of a demanded meeting the Secretary's duty.</summary>
    internal static bool IsDuty(StockholderFile file, Demand demand) => demand.Requests[^1].Fact.On.DateIn(file.Office) is var day
        && file.Instruments.Known(day) && file.Instruments.On(day).Find(TermNames.DemandedMeetingMostDays) is not null;

    /// <summary>Judges what needs the day on which the last request needed came; where not enough demanded it, that is the
    /// answer.</summary>
    static Finding WithReceipt(StockholderFile file, Demand demand, System.Func<LocalDate, Terms, Finding> judge)
    {
        var enough = SpecialMeetings.DemandedByEnough(file, demand);
        if (enough.Answer != Answer.Yes || !enough.Figures.TryGetValue("received", out var day)) return enough;
        var received = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        // By-laws may let holders call a meeting, and yet put no duty on the Secretary.
        return file.Instruments.Under(received, terms => terms.Find(TermNames.DemandedMeetingMostDays) is null
            ? Finding.No("no instrument makes it the Secretary's duty to give notice of a meeting that stockholders demand")
            : judge(received, terms)).RelyingOn(enough.ReliedOn);
    }
}
