namespace Minutebook.Documents;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Books;
using Minutebook.Stockholders;
using NodaTime;

/// <summary>A proxy on the list for the inspectors.</summary>
/// <param name="Given">When it was executed, and when filed.</param>
/// <param name="Answer">"good", "not good" or "open".</param>
/// <param name="Why">The ground that decides, where it is not good.</param>
public sealed record ProxyOnList(string Id, string Holder, string To, string Shares, string Given, string Answer, string Why);

/// <summary>The list of proxies for the inspectors of election: each with its finding.</summary>
public sealed record ListOfProxies(
    Letterhead Corporation, LocalDate Dated, MeetingHead Meeting, IReadOnlyList<ProxyOnList> Proxies)
    : Document(Corporation, $"List of proxies, {Meeting.Name}", Dated)
{
    public override string Template => "proxy-list.typ";

    /// <exception cref="NothingToPrintException">The meeting was not called, or no proxy for it is in the books.</exception>
    public static ListOfProxies Of(Corporation corporation, MeetingFile file, int session = 1)
    {
        var head = MeetingHead.Of(file, session) ?? throw NothingToPrintException.NotCalled(file);
        var proxies = ProxyDuration.For(file).ToList();
        if (proxies.Count == 0) throw new NothingToPrintException($"no proxy for {file.Name} is in the books");
        var day = file.Meeting.SessionOf(session)!.At.Date;
        return new(Letterhead.Of(corporation, day), day, head, [.. proxies.Select(proxy => Judged(corporation, file, proxy, session))]);
    }

    static ProxyOnList Judged(Corporation corporation, MeetingFile file, Proxy proxy, int session)
    {
        var finding = ProxyDuration.Good(file, proxy, session);
        var executed = proxy.Executed.Fact;
        var filed = proxy.Filings.IsEmpty ? "not filed" : $"filed {Wording.DayAndHour(proxy.Filings[^1].Fact.On)}";
        return new(
            proxy.Id.Value, file.NameOf(proxy.Holder), string.Join(", ", executed.To.Select(corporation.NameOf)),
            executed.Shares is { } part ? part.ToString()
                : Electorate.SharesOf(file, session, null, proxy.Holder) is { } all ? all.ToString() : "not known",
            $"{Wording.DayAndHour(executed.On)}; {filed}",
            finding.Answer switch { Values.Answer.Yes => "good", Values.Answer.No => "not good", _ => "open" },
            finding.Answer == Values.Answer.Yes ? "" : Wording.Capital(Tally.Why(finding)));
    }
}
