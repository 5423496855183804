namespace Minutebook.Stockholders;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>One notice for the holders of one address.</summary>
public static partial class NoticeOfMeeting
{
    /// <summary>
    /// Does a notice to another holder of the same address serve this one too? With the consent of this holder, which is also given by not
    /// objecting within so many days after the corporation announced it.
    /// </summary>
    public static Finding ToHousehold(MeetingFile file, Holder holder, int session = 1)
    {
        var name = file.NameOf(holder);
        if (file.Records.HouseholdsAnnounced.IsEmpty && file.Records.HouseholdChoices.IsEmpty)
            return Finding.No($"{name} {file.Verb(holder, "has", "have")} agreed to no notice to a household");
        var shared = file.Meeting.Notices.Where(notice => notice.Fact.Session == session && !notice.Fact.Holders.Contains(holder)
            && notice.Fact.Holders.Any(other => SameHousehold(file, holder, other, notice.Fact.On.Date))).ToList();
        if (shared.Count == 0) return Finding.No($"no notice to another holder at the address of {name} is in the books");
        return Finding.Any($"one notice to the household served {name}", [.. shared.Select(notice =>
        {
            var other = notice.Fact.Holders.First(one => SameHousehold(file, holder, one, notice.Fact.On.Date));
            return Finding.All($"the notice to {file.NameOf(other)} at the same address served {name}", Agreed(file, holder,
                notice.Fact.On),
                OneInOrder(file, other, notice)).RelyingOn(notice.Entry);
        })]);
    }

    static bool SameHousehold(MeetingFile file, Holder one, Holder other, LocalDate day) =>
        AddressOf(file, one, day) is { } address && AddressOf(file, other, day) is { } same && SameAddress(address, same);

    static string? AddressOf(MeetingFile file, Holder holder, LocalDate day) =>
        file.Ledger.Accounts.TryGetValue(holder, out var account) ? account.AddressOn(day)?.Text : null;

    static Finding Agreed(MeetingFile file, Holder holder, Moment on) => file.Instruments.Under(on.Date, terms =>
    {
        var (name, rule) = (file.NameOf(holder), terms.Find(TermNames.NoticeToHousehold));
        if (rule is not { Figure: true }) return Finding.No("no instrument then let one notice serve a household", rule);
        var choice = file.Records.HouseholdChoices.FindLast(one => one.Fact.Holder == holder && one.Fact.On.Date <= on.Date);
        if (choice.Fact is { } chosen)
            return Finding.That(chosen.Consents,
                $"{name} {(chosen.Consents ? "consented to" : "objected to, or revoked,")} one notice for " +
                $"the household on {chosen.On.InWords()}", rule).RelyingOn(choice.Entry);
        var days = terms.Find(TermNames.NoticeToHouseholdDays);
        var told = file.Records.HouseholdsAnnounced.Find(one => one.Fact.Holders.Contains(holder));
        if (told.Fact is null || days is null) return Finding.No($"{name} did not consent to one notice for the household", rule, days);
        var passed = DayWindow.Days(told.Fact.On.Date, on.Date);
        return Finding.That(passed > days.Figure,
            $"{name} did not object in the {passed} days after {told.Fact.On.InWords()}; an objection " +
            $"may come within {days.Figure}", rule, days).RelyingOn(told.Entry).WithFigure("days", passed);
    });
}
