namespace Minutebook.Stockholders;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>What excuses notice to a holder whom mail does not reach.</summary>
public static partial class NoticeOfMeeting
{
    /// <summary>
    /// Is notice to this holder excused? Whose notices of so many consecutive annual meetings came back undeliverable, with those of all
    /// meetings between, need not be sent another, until a new address is given. (That a later notice which did not come back ends the
    /// excuse too is the careful reading: the address is good then.)
    /// </summary>
    public static Finding Excused(MeetingFile file, Holder holder) => file.Instruments.Under(file.TodayThere, terms =>
    {
        var name = file.NameOf(holder);
        if (terms.Find(TermNames.NoticeUndeliverable) is not { } enough) return Finding.No($"nothing excuses notice to {name}");
        var (returned, last) = InARow(file, holder, enough.Figure);
        if (returned >= enough.Figure && NewAddress(file, holder, last) is { } given)
            return Finding.No($"{returned} annual notices to {name} in a row came back undeliverable, but a new address was given on " +
                given.InWords(), enough).WithFigure("returned", returned);
        return Finding.That(
            returned >= enough.Figure,
            $"{returned} annual notices to {name} in a row came back undeliverable; after {enough.Figure} notice is excused",
            enough).WithFigure("returned", returned);
    });

    /// <summary>Goes through the earlier meetings in the order of their days. Once excused, an annual meeting of which no notice was sent
    /// changes nothing.</summary>
    static (int Returned, LocalDate? Last) InARow(MeetingFile file, Holder holder, int enough)
    {
        var failures = file.Records.Returned.GetValueOrDefault(holder, []).Where(one => !one.Fact.Electronic).ToList();
        if (failures.Count == 0) return (0, null);
        var (returned, last) = (0, (LocalDate?)null);
        foreach (var (meeting, called) in Before(file))
        {
            var failure = failures.FindLast(one => one.Fact.Meeting == meeting.Id).Fact;
            if (failure is not null)
            {
                if (called.Kind == MeetingKind.Annual) returned++;
                last = failure.On.Date;
            }
            else if (meeting.NoticesTo(holder, 1).Any() || (called.Kind == MeetingKind.Annual && returned < enough))
            {
                (returned, last) = (0, null);
            }
        }
        return (returned, last);
    }

    static IEnumerable<(Meeting Meeting, MeetingCalled Called)> Before(MeetingFile file) =>
        from meeting in file.Records.Meetings.Values
        where meeting.Id != file.Meeting.Id
        let called = meeting.Called?.Fact
        where called is not null && (file.Day(1) is not { } held || called.At.Date < held)
        orderby called.At.SortKey
        select (meeting, called);

    static Moment? NewAddress(MeetingFile file, Holder holder, LocalDate? since) =>
        file.Ledger.Accounts.TryGetValue(holder, out var account)
            ? account.Addresses.Select(address => address.On).LastOrDefault(on => on is not null && on.Date > since) : null;
}
