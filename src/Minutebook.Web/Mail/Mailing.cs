namespace Minutebook.Web.Mail;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Documents;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>Who gets a letter.</summary>
/// <param name="To">The short name of a holder or person.</param>
public sealed record Addressee(string To, string Name, string Address);

/// <summary>A sending as the books have it now: its words, who gets it, and who has no address. It is looked at first.</summary>
/// <param name="Without">Who should get it, and has no e-mail address on the books that can be used.</param>
public sealed record Mailing(Sending Sending, ImmutableArray<Addressee> To, ImmutableArray<string> Without)
{
    /// <summary>The same letter to the same address is sent once; a reminder once a day.</summary>
    public string Once(Addressee to, LocalDate today) => string.Join('|', Sending.Kind, Sending.Meeting,
        Sending.Session.ToString(CultureInfo.InvariantCulture), Sending.Notice, Sending.Day, Sending.Hour, Sending.Place, to?.To,
        to?.Address, Sending.IsNotice ? "" : LocalDatePattern.Iso.Format(today));

    /// <summary>What would be sent about a meeting.</summary>
    /// <exception cref="NothingToPrintException">The books do not have what the letter must say.</exception>
    /// <exception cref="FormatException">The template is written wrongly.</exception>
    public static Mailing Of(Corporation corporation, MailKind kind, string meeting, int session, Now now, string folder) =>
        kind is MailKind.BoardNotice or MailKind.BoardReminder ? ToBoard(corporation, kind, meeting, now, folder)
            : ToHolders(corporation, kind, meeting, session, now, folder);

    static Mailing ToHolders(Corporation corporation, MailKind kind, string meeting, int session, Now now, string folder)
    {
        var file = corporation.File(new(meeting), now)
            ?? throw new NothingToPrintException($"there is no meeting \"{meeting}\" in the books");
        Electorate? electorate = null;
        var known = Electorate.Noticed(file, session, found =>
        {
            electorate = found;
            return found.Found;
        });
        if (electorate is null) throw new NothingToPrintException($"it is not known who is entitled: {known.Words}");
        var holders = electorate.Holders.Where(holder => kind != MailKind.Reminder || !HasProxy(corporation, file, holder)).ToList();
        var form = file.Meeting.Forms.FindLast(one => one.Fact.Session == session).Fact;
        // Of a notice the paper says what it states; what is only told besides needs no form.
        var parts = kind == MailKind.Notice ? Stated(Notice.Of(corporation, file, electorate.Holders.First(), session))
            : Known(corporation, MeetingHead.Of(file, session)
                ?? throw new NothingToPrintException($"the books do not show that {file.Name} was called"), now);
        var (to, without) = Addressed(holders.Select(holder => (holder.Value, file.NameOf(holder),
            corporation.Ledger.Accounts.GetValueOrDefault(holder)?.Email?.Text)));
        return new(Worded(kind, meeting, session, parts, folder) with { Notice = form?.Notice.Value }, to, without);
    }

    static bool HasProxy(Corporation corporation, MeetingFile file, Holder holder) => corporation.Stockholders.Of(holder)
        .Any(proxy => proxy.Revocations.IsEmpty && (proxy.Executed.Fact.Meeting is null || proxy.Executed.Fact.Meeting == file.Meeting.Id));

    static Mailing ToBoard(Corporation corporation, MailKind kind, string meeting, Now now, string folder)
    {
        var paper = BoardNoticeOnPaper.Of(corporation, new(meeting), now);
        var file = corporation.BoardFile(now);
        var found = file.Records.Meeting(new(meeting))!;
        var called = found.Called!.Value.Fact;
        var members = Body.Of(file, called.Committee, Placed.AtEndOf(called.At), found).Possible;
        var (to, without) = Addressed(members.Select(person => (person.Value, corporation.NameOf(person),
            corporation.Persons.GetValueOrDefault(person)?.Email?.Text)));
        var parts = Known(corporation, new(paper.Name, paper.Day, paper.Hour, paper.Place), now);
        return new(Worded(kind, meeting, 1, parts, folder) with
        {
            Day = LocalDatePattern.Iso.Format(called.At.Date),
            Hour = called.At.Time is { } hour ? LocalTimePattern.ExtendedIso.Format(hour) : null, Place = called.Place,
        }, to, without);
    }

    static Sending Worded(MailKind kind, string meeting, int session, Dictionary<string, string> parts, string folder)
    {
        var (subject, text) = MailTemplate.Fill(kind, folder, parts);
        return new(Guid.NewGuid().ToString("N"), kind, meeting, session, null, subject, text);
    }

    static Dictionary<string, string> Known(Corporation corporation, MeetingHead head, Now now) => new()
    {
        ["corporation"] = corporation.Name, ["meeting"] = head.Name, ["day"] = head.Day, ["hour"] = head.Hour, ["place"] = head.Place,
        ["signer"] = Letterhead.SecretaryOn(corporation, now.DateIn(corporation.Zone)) ?? "", ["by"] = "", ["purposes"] = "",
        ["record-date"] = "", ["list-place"] = "", ["adjourned"] = "",
    };

    static Dictionary<string, string> Stated(Notice paper) => new()
    {
        ["corporation"] = paper.Corporation.Name, ["meeting"] = paper.Meeting.Name, ["day"] = paper.Meeting.Day,
        ["hour"] = paper.Meeting.Hour, ["place"] = paper.Meeting.Place, ["signer"] = paper.Signer ?? "",
        ["by"] = char.ToUpperInvariant(paper.By[0]) + paper.By[1..],
        ["purposes"] = paper.Purposes.Count == 0 ? ""
            : "Purposes:\n" + string.Join('\n', paper.Purposes.Select((purpose, index) =>
                string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {purpose}"))),
        ["record-date"] = paper.RecordDate is { } day ? $"The record date is {day}." : "",
        ["list-place"] = paper.ListPlace is { } place ? $"The list of stockholders can be examined at {place}." : "",
        ["adjourned"] = paper.AdjournedFrom is { } from ? $"It is adjourned from {from}." : "",
    };

    static (ImmutableArray<Addressee> To, ImmutableArray<string> Without) Addressed(
        IEnumerable<(string To, string Name, string? Email)> all)
    {
        var found = all.Select(one => (one.To, one.Name, Address: MailSettings.IsAddress(one.Email) ? one.Email : null))
            .OrderBy(one => one.Name, StringComparer.Ordinal).ToList();
        return ([.. found.Where(one => one.Address is not null).Select(one => new Addressee(one.To, one.Name, one.Address!))],
            [.. found.Where(one => one.Address is null).Select(one => one.Name)]);
    }
}
