namespace Minutebook.Documents;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Books;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;

/// <summary>A holder on the address list.</summary>
/// <param name="Address">As the stock transfer books have it; empty where they have none.</param>
/// <param name="Notice">How and when notice was given; empty while it was not.</param>
public sealed record Addressee(string Name, string Address, string Notice);

/// <summary>The addresses to which notice of a meeting goes: every holder entitled to notice, as on the stock transfer books.</summary>
public sealed record AddressList(
    Letterhead Corporation, LocalDate Dated, MeetingHead Meeting, string RecordDate, IReadOnlyList<Addressee> Holders)
    : Document(Corporation, $"Addresses for the notice of {Meeting.Name}", Dated)
{
    public override string Template => "address-list.typ";

    /// <exception cref="NothingToPrintException">The meeting was not called, or the record date is open.</exception>
    public static AddressList Of(Corporation corporation, MeetingFile file, int session = 1)
    {
        var head = MeetingHead.Of(file, session) ?? throw NothingToPrintException.NotCalled(file);
        var electorate = Entitled.Known(judge => Electorate.Noticed(file, session, judge));
        var day = electorate.RecordDate;
        return new(Letterhead.Of(corporation, day), day, head, Wording.Day(day), [.. electorate.Holders.Select(holder => new Addressee(
            file.NameOf(holder), corporation.Ledger.Accounts[holder].AddressOn(day)?.Text ?? "", NoticeTo(file, holder, session)))
            .InAlphabet(one => one.Name)]);
    }

    static string NoticeTo(MeetingFile file, Holder holder, int session) =>
        file.Meeting.NoticesTo(holder, session).FirstOrDefault().Fact is { } given
            ? $"{AffidavitOfMailing.Way(given)}, {Wording.DayAndHour(given.On)}" : "";
}
