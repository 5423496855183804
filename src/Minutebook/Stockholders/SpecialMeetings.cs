namespace Minutebook.Stockholders;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Officers;
using Minutebook.Values;

/// <summary>Special meetings: who may call them, and for what.</summary>
public static class SpecialMeetings
{
    /// <summary>Was the meeting called by one who may call it? The annual meeting is the Board's to fix; a special one has its
    /// callers.</summary>
    public static Finding CalledByOneEntitled(MeetingFile file) => file.WithCall(called => called.Kind == MeetingKind.Annual
        ? AnnualMeeting.Fixed(file)
        : file.Instruments.Under(called.On.Date, terms => called.By switch
        {
            Caller.Court => Finding.Yes("a court ordered the meeting"),
            Caller.Stockholders => ByHolders(file, called, terms),
            _ => ByOfficer(file, called, terms),
        }).WithBreach(Effect.Voidable));

    static Finding ByOfficer(MeetingFile file, MeetingCalled called, Terms terms)
    {
        var callers = terms.Find(TermNames.SpecialMeetingCallers);
        var by = called.By.ToString().ToLowerInvariant();
        var may = Finding.That(callers?.Figure.Contains(by) == true,
            $"the meeting was called by the {by}; it may be by the {string.Join(", the ", callers?.Figure ?? [])}", callers);
        Office? office = called.By switch { Caller.Chairman => Office.Chairman, Caller.President => Office.President,
            Caller.Secretary => Office.Secretary, _ => null };
        if (office is not { } held) return may;
        if (called.Person is not { } person)
            return Finding.All("the caller may call it, and held the office", may,
                Finding.NotShown($"the books do not show who called it as {by}", "record the person who called"));
        return Finding.All("the caller may call it, and held the office", may, Finding.That(
            file.Officers.On(held, called.On.Date).Any(term => term.Person == person), $"{person} was {by} on {called.On.InWords()}"));
    }

    /// <summary>Of holders of record, on the day of the first notice; each share once.</summary>
    static Finding ByHolders(MeetingFile file, MeetingCalled called, Terms terms)
    {
        if (terms.Find(TermNames.SpecialMeetingHolders) is not { } threshold)
            return Finding.No("no instrument lets stockholders call a special meeting");
        var first = file.Meeting.Notices.OrderBy(notice => notice.Fact.On.SortKey).FirstOrDefault();
        var on = first.Fact?.On ?? called.On;
        var moment = on.Instant ?? Stock.Ledger.CloseOf(on.Date, terms.Switches.CloseOfBusiness, file.Office);
        var (held, total) = (Fraction.Zero, Fraction.Zero);
        var unit = Electorate.UnitOf(threshold, terms.Switches);
        foreach (var of in file.Ledger.Classes.Values.Where(of => !Electorate.VotesOfShare(of, terms).IsZero))
            foreach (var (holder, shares) in file.Ledger.HoldersOf(of.Class, moment, file.KnownAt))
            {
                if (file.Ledger.Accounts[holder].IsControlledOn(on.Date)) continue;
                var weight = unit == QuorumUnit.Votes ? shares.Count * Electorate.VotesOfShare(of, terms) : shares.Count;
                total += weight;
                if (called.Holders.Contains(holder)) held += weight;
            }
        return Finding.That(
                threshold.Figure.MetBy(held, total),
                $"the holders who called it have {held} of {total} outstanding and entitled to vote; {threshold.Figure.Of(total)} are " +
                    "needed", threshold)
            .WithFigure("held", held).WithFigure("outstanding", total);
    }

    /// <summary>Is a matter within the purposes that the notice of a special meeting stated?</summary>
    public static Finding WithinPurposes(MeetingFile file, MatterPut matter) =>
        file.WithCall(called => file.Instruments.Under(called.At.Date, terms =>
        {
            if (called.Kind != MeetingKind.Special)
                return Finding.Yes("the business of an annual meeting is not confined to stated purposes");
            if (terms.Find(TermNames.SpecialMeetingBusiness) is not { } confined)
                return Finding.Yes("no instrument confines the business of a special meeting");
            var stated = file.Meeting.Forms.SelectMany(form => form.Fact.Purposes).ToHashSet();
            return Finding.That(
                matter.Purpose is { } purpose && stated.Contains(purpose),
                matter.Purpose is null ? $"\"{matter.Text}\" falls under no purpose that the notice stated"
                    : $"\"{matter.Text}\" falls under the purpose \"{matter.Purpose}\"; the notice stated " +
                    $"{(stated.Count == 0 ? "none" : string.Join("; ", stated))}",
                confined).WithBreach(Effect.Voidable);
        }));
}
