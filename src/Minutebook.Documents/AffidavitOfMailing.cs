namespace Minutebook.Documents;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Books;
using Minutebook.Stockholders;
using NodaTime;

/// <summary>How one holder was given notice.</summary>
public sealed record GivenTo(string Name, string Way, string When);

/// <summary>Affidavit that notice of a meeting was given, with the holders as an exhibit.</summary>
public sealed record AffidavitOfMailing(
    Letterhead Corporation, LocalDate Dated, MeetingHead Meeting, string? Venue, string? Affiant, string Capacity,
    IReadOnlyList<string> Ways, IReadOnlyList<GivenTo> Given)
    : Document(Corporation, $"Affidavit of notice of {Meeting.Name}", Dated)
{
    public override string Template => "affidavit-of-mailing.typ";

    /// <summary>The affidavit as the books have it; for signature where they have none yet.</summary>
    public static AffidavitOfMailing Of(Corporation corporation, MeetingFile file, int session = 1)
    {
        var head = MeetingHead.Of(file, session) ?? throw NothingToPrintException.NotCalled(file);
        var notices = file.Meeting.Notices.Where(notice => notice.Fact.Session == session).Select(notice => notice.Fact).ToList();
        if (notices.Count == 0)
            throw new NothingToPrintException($"no notice of {file.Name} is in the books; enter how and when it was given");
        var sworn = file.Meeting.Affidavits.LastOrDefault().Fact;
        var covered = sworn is null || sworn.Holders.IsEmpty ? null : sworn.Holders.ToHashSet();
        var day = sworn?.On.Date ?? notices.Select(notice => notice.On.Date).DefaultIfEmpty(file.Meeting.Called!.Value.Fact.On.Date).Max();
        var given = from notice in notices
                    from holder in notice.Holders
                    where covered?.Contains(holder) != false
                    select new GivenTo(file.NameOf(holder), Way(notice), Wording.DayAndHour(notice.On));
        return new(
            Letterhead.Of(corporation, day), day, head, null, sworn is null ? null : corporation.NameOf(sworn.Person),
            InWords(sworn?.Capacity ?? AffiantCapacity.Secretary),
            [.. notices.GroupBy(Way).OrderBy(way => way.Key, System.StringComparer.Ordinal)
                .Select(way => Counted(way.Key, way.Sum(notice => notice.Holders.Count(holder => covered?.Contains(holder) != false))))],
            [.. given.InAlphabet(one => one.Name)]);
    }

    static string Counted(string way, int holders) => $"{(holders == 1 ? "1 stockholder was" : $"{holders} stockholders were")} given " +
        $"notice in this way: {way}.";

    internal static string Way(NoticeFact notice) => notice switch
    {
        NoticeDelivered => "delivered personally",
        NoticeMailed mailed => "by mail" + (mailed.Addressed == Addressed.Elsewhere ? ", to an address other than on the books" : "")
            + (mailed.Postage == Postage.Unpaid ? ", postage unpaid" : ""),
        NoticeTelegraphed => "by telegraph",
        NoticeTransmitted transmitted => $"by electronic transmission ({transmitted.Means.ToString().ToLowerInvariant()})",
        _ => "in another way",
    };

    static string InWords(AffiantCapacity capacity) => capacity switch
    {
        AffiantCapacity.AssistantSecretary => "Assistant Secretary",
        AffiantCapacity.TransferAgent => "transfer agent",
        AffiantCapacity.Other => "agent",
        _ => "Secretary",
    };
}
