namespace Minutebook.Stockholders;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>The filing of proxies, how long they last, and what ends them.</summary>
public static partial class ProxyDuration
{
    /// <summary>May this proxy be used at this session, or on this matter? It must be in form, filed, still in force, and not
    /// revoked.</summary>
    public static Finding Good(MeetingFile file, Proxy proxy, int session = 1, MatterId? matter = null) =>
        file.WithSession(session, held => Finding.All(
            $"the proxy {proxy.Id} of {file.NameOf(proxy.Holder)} is good for {file.Name}",
            ProxyAppointment.Form(file, proxy),
            ForThisMeeting(file, proxy),
            FiledInTime(file, proxy, session, matter),
            InForce(file, proxy, held.At.Date),
            NotRevoked(file, proxy, session, matter)));

    /// <summary>
    /// Filed with the Secretary before or at the meeting. "At the time of the meeting" runs until the polls close on the matter, at a
    /// reconvened session too; so a filing on the day of the session or before is in time unless the polls had closed. Where no matter is
    /// named, the last polls of the session decide.
    /// </summary>
    public static Finding FiledInTime(MeetingFile file, Proxy proxy, int session = 1, MatterId? matter = null) =>
        file.WithSession(session, held => file.Instruments.Under(held.At.Date, terms =>
        {
            if (terms.Find(TermNames.ProxyFiled) is not { Figure: true } term)
                return Finding.Yes("no instrument asks for proxies to be filed");
            if (proxy.Filings.IsEmpty)
                return file.TodayThere <= held.At.Date && End(file, session, matter) is null
                    ? Finding.NotYet($"the proxy {proxy.Id} is not filed yet",
                        new(Wanting.NotYet, $"file the proxy {proxy.Id} with the Secretary", null, held.At.Date), term)
                    : Finding.NotShown($"the books do not show that the proxy {proxy.Id} was filed",
                        $"record when the proxy {proxy.Id} was filed, if it was", term);
            return Finding.Any($"the proxy {proxy.Id} was filed before or at the meeting",
                [.. proxy.Filings.Select(filing => Filing(file, filing, held, matter, term))]);
        }));

    /// <summary>Whether something was done after the polls had closed, on the matter or the last of the session; within a day without hours
    /// the order of the books decides.</summary>
    static bool IsAfterPolls(MeetingFile file, int session, MatterId? matter, Moment on, long entry) =>
        Close(file, session, matter) is { Fact: { } closed, Entry: var last }
        && closed.At.IsBefore(on) switch { Answer.Yes => true, Answer.Open => last < entry, _ => false };

    /// <summary>The last day on which something may be done about a session, or a matter: the day of the session; on a matter whose polls
    /// stay open through an adjournment, that on which they close, or while they are open that of the last session.</summary>
    static LocalDate LastDay(MeetingFile file, Session held, MatterId? matter) => matter is null ? held.At.Date
        : Close(file, held.Number, matter).Fact is { } closed ? closed.At.Date : file.Meeting.Sessions[^1].At.Date;

    static Recorded<PollsClosed> Close(MeetingFile file, int session, MatterId? matter) => matter is { } of
        ? file.Meeting.PollsClosed.FindLast(closed => closed.Fact.Matter == of)
        : file.Meeting.PollsClosed.Where(closed => Sessions.Of(file.Meeting, closed.Fact.At, closed.Entry) == session)
            .OrderBy(closed => closed.Fact.At.SortKey).LastOrDefault();

    /// <summary>The close of the polls, or else of the meeting, with its entry; null before.</summary>
    internal static (Moment At, long Entry, string Ended)? End(MeetingFile file, int session, MatterId? matter) =>
        Close(file, session, matter) is { Fact: { } polls, Entry: var entry } ? (polls.At, entry, $"the polls on {polls.Matter} closed")
        // An earlier session was over when it was adjourned: its quorum does not change with the end of the meeting.
        : file.Meeting.Closed is { Fact: var closed, Entry: var last } && (matter is not null || session >= file.Meeting.Sessions.Length)
            ? (closed.At, last, $"{file.Name} was finally adjourned")
        : null;

    static Finding Filing(MeetingFile file, Recorded<ProxyFiled> filing, Session held, MatterId? matter, Term term)
    {
        var words = $"the proxy was filed on {filing.Fact.On.InWords()}";
        var of = matter is { } named ? $" on {named}" : "";
        var inTime = End(file, held.Number, matter) is { } end
            ? Answers.Not(end.At.IsBefore(filing.Fact.On)) switch
            {
                // On one day, without the hours, the order in the books decides: what was filed before the polls were recorded closed was
                // in time.
                Answer.Open => Finding.That(filing.Entry < end.Entry, $"{words}, the day on which the polls{of} closed", term),
                Answer.Yes => Finding.Yes($"{words}, before the polls{of} closed", term),
                _ => Finding.No($"{words}, after the polls{of} had closed on {end.At.InWords()}", term),
            }
            : Finding.That(filing.Fact.On.Date <= LastDay(file, held, matter),
                $"{words}; the meeting is on {MeetingFile.Text(held.At.Date)}", term);
        return Finding.All($"{words} in a form that may be used", inTime.RelyingOn(filing.Entry),
            ProxyAppointment.CompleteReproduction(file, filing));
    }

    /// <summary>
    /// Is it still in force on a day? Unless it says otherwise its last day is the anniversary of its execution, so many years on. The day
    /// of execution rules where another date is printed on it.
    /// </summary>
    public static Finding InForce(StockholderFile file, Proxy proxy, LocalDate day) =>
        file.Instruments.Under(proxy.Executed.Fact.On.Date, terms =>
    {
        var executed = proxy.Executed.Fact;
        var from = executed.On.Date;
        var printed = executed.PrintedDate is { } other && other != from ? $", though it bears the date {MeetingFile.Text(other)}," : "";
        var years = terms.Find(TermNames.ProxyYears);
        var last = executed.Until
            ?? (executed.Years is { } own ? from.PlusYears(own) : years is null ? null : from.PlusYears(years.Figure));
        if (last is not { } lastDay) return Finding.Yes("no instrument ends a proxy by time");
        var says = executed.Until is not null || executed.Years is not null ? ", as it says itself" : "";
        var finding = Finding.That(
                day <= lastDay,
                $"the proxy {proxy.Id}, executed on {MeetingFile.Text(from)}{(printed.Length > 0 ? printed : ",")} may be used until "
                    + $"{MeetingFile.Text(lastDay)}{says}; it is used on {MeetingFile.Text(day)}",
                years)
            .WithFigure("last", lastDay).RelyingOn(proxy.Executed.Entry);
        return Finding.All($"the proxy {proxy.Id} is in force on {MeetingFile.Text(day)}", finding, NotBefore(proxy, day),
            NotOver(file, proxy, day, terms))
            .WithFigure("last", lastDay);
    });

    static Finding NotBefore(Proxy proxy, LocalDate day) =>
        Finding.That(proxy.Executed.Fact.On.Date <= day, $"it was executed on {MeetingFile.Text(proxy.Executed.Fact.On.Date)}")
            .RelyingOn(proxy.Executed.Entry);

    /// <summary>A proxy for a named meeting lasts through its adjournments and ends at final adjournment, even within its years.</summary>
    static Finding NotOver(StockholderFile file, Proxy proxy, LocalDate day, Terms terms)
    {
        if (proxy.Executed.Fact.Meeting is not { } named) return Finding.Yes("it is not confined to one meeting");
        var term = terms.Find(TermNames.ProxyForMeeting);
        return file.Records.Meeting(named)?.Closed is { Fact: var closed, Entry: var entry } && term is { Figure: true }
            ? Finding.That(day <= closed.At.Date, $"it was for the meeting {named}, finally adjourned on {closed.At.InWords()}", term)
                .RelyingOn(entry)
            : Finding.Yes($"it is for the meeting {named}, which is not finally adjourned", term);
    }

    static Finding ForThisMeeting(MeetingFile file, Proxy proxy) => proxy.Executed.Fact.Meeting is not { } named
        ? Finding.Yes($"the proxy {proxy.Id} is not confined to one meeting")
        : Finding.That(named == file.Meeting.Id, $"the proxy {proxy.Id} is for the meeting {named}").RelyingOn(proxy.Executed.Entry);
}
