namespace Minutebook.Tests;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Board;
using Minutebook.Instruments;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>Facts in as few words as a test needs. The annual meeting is on Tuesday 10 June 2025 at ten, its record date 12 May.</summary>
public sealed partial class Corporate
{
    public static readonly Holder Ada = new("ada");
    public static readonly Holder Bob = new("bob");
    public static readonly Holder Cy = new("cy");
    public static readonly StockClass Common = new("common");
    public static readonly MeetingId Annual = new("annual");
    public static readonly NoticeId Form = new("n-1");
    public static readonly MatterId Directors = new("directors");
    public static readonly MatterId Plan = new("plan");
    public static readonly LocalDate Held = new(2025, 6, 10);
    public static readonly Person Ines = new("ines");
    public static readonly Person Hugo = new("hugo");
    public static readonly Person Wei = new("wei");

    public static Moment At(string text) => Moment.Parse(text, Zone);

    public static Moment On(string text) => Moment.Parse(text, Zone);

    /// <summary>A time on the day of the annual meeting.</summary>
    public static Moment Hour(string time) => At($"2025-06-10T{time}");

    public static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>The day so many days before the annual meeting.</summary>
    public static Moment Before(int days) => On(Day(Held.PlusDays(-days)));

    public static Shares Number(int shares) => new(shares);

    public static HolderOpened Account(Holder holder) => new(
        holder,
        new(holder == Ada ? "Ada Quill" : holder == Bob ? "Bob Rowe" : holder == Cy ? "Cy Stone" : $"Holder {holder}"),
        HolderKind.Individual,
        new($"1 {holder} Street, Kent"));

    public static StockIssued Issued(Holder holder, int shares, string on = "1992-08-03T10:00", string? security = null,
        StockClass? of = null) =>
        new(new(security ?? $"c-{holder}"), holder, of ?? Common, Number(shares), On(on));

    /// <summary>The whole of one holding goes to another holder.</summary>
    public static StockTransferred Transferred(Holder from, Holder to, int shares, string on) =>
        new(new($"c-{from}"), [new(new($"c-{from}-{to}"), to, Number(shares))], On(on), TransferAuthority.HolderOfRecord);

    public static MeetingCalled Called(MeetingKind kind = MeetingKind.Annual, Caller by = Caller.Board, string at = "2025-06-10T10:00",
        string on = "2025-03-03") =>
        new(Annual, kind, by, On(on), At(at), "1 Harbor Way");

    public static RecordDateFixed RecordDate(string date = "2025-05-12", string adopted = "2025-05-05", int session = 1) =>
        new(Annual, LocalDatePattern.Iso.Parse(date).Value, On(adopted), Session: session);

    /// <summary>The meeting called, its record date fixed: what most tests begin with.</summary>
    public static IEnumerable<Fact> Meeting(MeetingKind kind = MeetingKind.Annual) => [Called(kind), RecordDate()];

    public static NoticePrepared Prepared(string? purpose = null, string day = "2025-06-10", int session = 1) => new(
        Annual, Form, Caller.Board, "1 Harbor Way", LocalDatePattern.Iso.Parse(day)
            .Value, new(10, 0), Purposes: purpose is null ? [] : [purpose], Session: session);

    public static NoticeMailed Mailed(Moment on, params Holder[] to) =>
        new(Annual, Many.From(to.Length == 0 ? [Ada, Bob, Cy] : to), on, Addressed.AsOnTheBooks, Postage.Prepaid, Notice: Form);

    public static StockholderCame Came(Holder holder, string at = "10:00", string? proxy = null, bool onlyToObject = false) => new(
        Annual, holder, at.Contains('T') ? At(at) : Hour(at), proxy is null ? Presence.InPerson : Presence.ByProxy,
            proxy is null ? null : new(proxy), onlyToObject);

    public static StockholderLeft Left(Holder holder, string at) => new(Annual, holder, Hour(at));

    public static MatterPut Put(MatterKind kind = MatterKind.Ordinary, string? purpose = null) =>
        new(Annual, Plan, kind, "Adopt the plan", Purpose: purpose);

    public static MatterPut Election(int seats) => new(Annual, Directors, MatterKind.Election, "Election of Directors", seats);

    public static NominationReceived ByBoard(Person nominee) => new(Annual, nominee, NominatedBy.Board, On("2025-05-05"));

    public static NominationReceived ByStockholder(Person nominee, Holder holder, Moment on, bool? inWriting = true,
        params NominationPart[] states) => new(
        Annual, nominee, NominatedBy.Stockholder, on, holder, inWriting,
            Many.From(states.Length > 0 ? states : System.Enum.GetValues<NominationPart>()));

    public static BallotCast Vote(Holder holder, Choice choice, string at = "10:20", string? proxy = null, int? shares = null) => new(
        Annual, Plan, holder, Hour(at), proxy is null ? Presence.InPerson : Presence.ByProxy, choice, default,
            proxy is null ? null : new(proxy), shares is { } part ? Number(part) : null);

    public static BallotCast VoteFor(Holder holder, params Person[] nominees) =>
        new(Annual, Directors, holder, Hour("10:20"), Presence.InPerson, null,
            Many.From(nominees.Select(nominee => new VotesFor(nominee))));

    public static BallotCast Spread(Holder holder, params (Person Nominee, int Votes)[] votes) => new(
        Annual, Directors, holder, Hour("10:20"), Presence.InPerson, null,
            Many.From(votes.Select(one => new VotesFor(one.Nominee, new(one.Votes)))));

    public static PollsClosed Polls(MatterId matter, string at = "10:40") => new(Annual, matter, Hour(at));

    public static ProxyExecuted Proxy(string name, Holder holder, string on = "2025-05-20", ProxyPower power = ProxyPower.Discretion,
        string to = "ines") =>
        new(new(name), holder, [new(to)], On(on), WrittenForm.Writing, true, Power: power);

    public static ProxyFiled Filing(string name, string on = "2025-06-09", Filed form = Minutebook.Stockholders.Filed.Original) =>
        new(new(name), On(on), form);

    /// <summary>A proxy executed and filed.</summary>
    public static IEnumerable<Fact> Given(ProxyExecuted proxy) => [proxy, Filing(proxy.Proxy.Value)];

    public static MeetingAdjourned Adjourned(string to, int? votesFor = null, bool? announced = true, string at = "10:30") =>
        new(Annual, Hour(at), At(to), null, announced, votesFor is { } shares ? Number(shares) : null);

    public static MeetingClosed Final(string at = "11:00") => new(Annual, Hour(at));
}
