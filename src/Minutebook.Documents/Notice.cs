namespace Minutebook.Documents;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Books;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;

/// <summary>A notice as it goes to one holder of record.</summary>
/// <param name="Address">The lines of the address on the stock transfer books.</param>
public sealed record NoticeLetter(string Name, IReadOnlyList<string> Address);

/// <summary>Notice of a meeting of stockholders: a letter to each holder of record, merged.</summary>
public sealed record Notice(
    Letterhead Corporation, LocalDate Dated, MeetingHead Meeting, string GivenOn, string? RecordDate, IReadOnlyList<string> Purposes,
    string? ListPlace, string? AdjournedFrom, string By, string? Signer, string? Office, IReadOnlyList<NoticeLetter> Letters)
    : Document(Corporation, $"Notice of {Meeting.Name}", Dated)
{
    public override string Template => "notice.typ";

    /// <summary>The notices of a form in the books: to all holders to whom the books say it was given, else to all holders of record; or to
    /// one holder alone.</summary>
    /// <exception cref="NothingToPrintException">No notice was prepared, or the meeting was not called.</exception>
    public static Notice Of(Corporation corporation, MeetingFile file, Holder? only = null, int session = 1)
    {
        var form = file.Meeting.Forms.FindLast(one => one.Fact.Session == session).Fact
            ?? throw new NothingToPrintException($"no notice of {file.Name} is prepared; enter \"notice-prepared\" first");
        var head = MeetingHead.Of(file, session) ?? throw NothingToPrintException.NotCalled(file);
        var given = file.Meeting.Notices.Where(notice => notice.Fact.Session == session
            && (notice.Fact.Notice is null || notice.Fact.Notice == form.Notice)).Select(notice => notice.Fact).ToList();
        var day = given.Count > 0 ? given.Min(notice => notice.On.Date) : file.Meeting.Called!.Value.Fact.On.Date;
        IEnumerable<Holder> holders = only is { } one ? [one]
            : given.Count > 0 ? given.SelectMany(notice => notice.Holders).Distinct()
            : Entitled.Known(judge => Electorate.Noticed(file, session, judge)).Holders;
        return new(
            Letterhead.Of(corporation, day), day,
            head with
            {
                Day = form.Day is { } on ? Wording.LongDay(on) : head.Day,
                Hour = form.Hour is { } hour ? $"{Wording.Hour(hour)} ({file.Meeting.SessionOf(session)!.At.Zone})" : head.Hour,
                Place = form.Place ?? head.Place,
            },
            Wording.Day(day), RecordDateForMeetings.DateOf(file, session) is { } date ? Wording.Day(date) : null, form.Purposes,
            form.ListPlace,
            session > 1 ? Wording.LongDay(file.Meeting.SessionOf(1)!.At.Date) : null, Wording.Caller(form.By),
            Letterhead.SecretaryOn(corporation, day), "Secretary",
            [.. holders.Select(holder => new NoticeLetter(file.NameOf(holder),
                Wording.Lines(corporation.Ledger.Accounts.GetValueOrDefault(holder)?.AddressOn(day))))
                .InAlphabet(letter => letter.Name)]);
    }
}

/// <summary>Who is entitled to vote, to notice, or to a place on the list; or why that is not known.</summary>
static class Entitled
{
    /// <exception cref="NothingToPrintException">The record date is open; the message is the finding.</exception>
    public static Electorate Known(Func<Func<Electorate, Finding>, Finding> with)
    {
        Electorate? found = null;
        var finding = with(electorate =>
        {
            found = electorate;
            return electorate.Found;
        });
        return found ?? throw new NothingToPrintException($"it is not known who is entitled: {finding.ToText()}");
    }
}
