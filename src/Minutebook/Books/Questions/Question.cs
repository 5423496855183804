namespace Minutebook.Books.Questions;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Authority;
using Minutebook.Board;
using Minutebook.Books.Written;
using Minutebook.Indemnification;
using Minutebook.Officers;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>What a question must, or may, be told.</summary>
/// <param name="Default">What is taken where it is left out; null where it must be given.</param>
public sealed record Argument(string Name, string Meaning, string? Default = null)
{
    public bool Required => Default is null;
}

/// <summary>A question that anyone may put to the books by name: on the command line, in a scenario, over the web.</summary>
/// <param name="Name">"notice.window".</param>
/// <param name="Asks">The question in words.</param>
/// <param name="Provision">The file that answers it, by which its section is found in the term sheet.</param>
public sealed record Question(string Name, string Asks, string Provision, ImmutableArray<Argument> Arguments, Func<Asked, Finding> Answer);

/// <summary>A question was put wrongly: an argument is missing, or names nothing in the books. The message says what to do.</summary>
public sealed class QuestionException(string argument, string message) : Exception(message)
{
    public string Argument { get; } = argument;
}

/// <summary>A question with its arguments, put to a corporation at an instant.</summary>
/// <param name="whole">The corporation with what took effect later too, and the time from which on that was left out, if any was.</param>
public sealed partial class Asked(
    Corporation corporation, (Corporation Books, Instant? AsOf) whole, Now now, IReadOnlyDictionary<string, string> arguments, long knownAt)
{
    public Corporation Corporation { get; } = corporation;

    public Now Now { get; } = now;

    public long KnownAt { get; } = knownAt;

    public BoardFile Board => Corporation.BoardFile(Now);

    public OfficerFile Officers => Corporation.OfficerFile(Now);

    public AuthorityFile Authority => authority ??= Corporation.AuthorityFile(Now);

    AuthorityFile? authority;

    public IndemnityFile Indemnity => indemnity ??= Corporation.IndemnityFile(Now);

    IndemnityFile? indemnity;

    /// <summary>The fact whose short name an argument gives.</summary>
    public Recorded<T> Known<T>(string argument, IEnumerable<Recorded<T>> all, Func<T, string> name)
        where T : Fact
    {
        var found = all.FirstOrDefault(one => name(one.Fact) == Text(argument));
        return found.Fact is not null ? found : throw Unknown(argument, all.Select(one => name(one.Fact)));
    }

    public BoardMeeting BoardMeeting => Corporation.Board.Meeting(new(Text("meeting")))
        ?? throw Unknown("meeting", Corporation.Board.Meetings.Keys, whole.Books.Board.Meetings.Keys);

    public ResolutionId Resolution => Corporation.Board.Resolution(new(Text("resolution"))) is { } found
        ? found.Id : throw Unknown("resolution", Corporation.Board.Resolutions.Keys, whole.Books.Board.Resolutions.Keys);

    public Resolution? ResolutionOrNull => Text("resolution").Length == 0 ? null : Corporation.Board.Resolution(Resolution);

    public CommitteeId Committee => Corporation.Board.Committee(new(Text("committee"))) is { } found
        ? found.Id : throw Unknown("committee", Corporation.Board.Committees.Keys, whole.Books.Board.Committees.Keys);

    public CommitteeId? CommitteeOrBoard => Text("committee").Length == 0 ? null : Committee;

    /// <summary>After all that the books have of a day.</summary>
    public Placed AtEndOf(string argument) => Placed.AtEndOf(Moment.On(Day(argument), Corporation.Zone));

    public int Whole(string argument) => int.TryParse(Text(argument), System.Globalization.NumberStyles.None,
        System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0
        ? number : throw new QuestionException(argument, $"\"{Text(argument)}\" is not a whole number above zero");

    /// <summary>A count, asked with and without putative shares.</summary>
    public Finding OnGoodShares(Func<Asked, Finding> count) =>
        StandingOfActs.OnGoodShares(Corporation, books => count(new(books, whole, Now, arguments, KnownAt)), Now);

    public MeetingFile File =>
        Corporation.File(new(Text("meeting")), Now, KnownAt)
        ?? throw Unknown("meeting", Corporation.Stockholders.Meetings.Keys, whole.Books.Stockholders.Meetings.Keys);

    /// <summary>What the action by written consent that is asked about is judged by.</summary>
    public StockholderFile OfAction => Corporation.FileOf(Action.Id, Now, KnownAt);

    public StockholderFile Stockholders => Corporation.StockholderFile(Now, KnownAt);

    public Demand Demand => Corporation.Stockholders.Demand(new(Text("demand")))
        ?? throw Unknown("demand", Corporation.Stockholders.Demands.Keys, whole.Books.Stockholders.Demands.Keys);

    public ConsentedAction Action => Corporation.Stockholders.Action(new(Text("action")))
        ?? throw Unknown("action", Corporation.Stockholders.Actions.Keys, whole.Books.Stockholders.Actions.Keys);

    public Recorded<RightsRecordDateFixed> Rights =>
        Corporation.Stockholders.RightsRecordDates.TryGetValue(Text("rights"), out var rights) ? rights
            : throw Unknown("rights", Corporation.Stockholders.RightsRecordDates.Keys, whole.Books.Stockholders.RightsRecordDates.Keys);

    public Holder Holder => Corporation.Ledger.Accounts.ContainsKey(new(Text("holder")))
        ? new(Text("holder")) : throw Unknown("holder", Corporation.Ledger.Accounts.Keys.Select(holder => holder.Value));

    public StockClass Class => Corporation.Ledger.Classes.ContainsKey(new(Text("class")))
        ? new(Text("class")) : throw Unknown("class", Corporation.Ledger.Classes.Keys.Select(of => of.Value),
            whole.Books.Ledger.Classes.Keys.Select(of => of.Value));

    public Proxy Proxy => Corporation.Stockholders.Proxies.TryGetValue(new(Text("proxy")), out var proxy)
        ? proxy : throw Unknown("proxy", Corporation.Stockholders.Proxies.Keys.Select(one => one.Value),
            whole.Books.Stockholders.Proxies.Keys.Select(one => one.Value));

    public MatterId Matter => new(Text("matter"));

    public MatterPut MatterPut =>
        File.Meeting.Matter(Matter) ?? throw Unknown("matter", File.Meeting.Matters.Select(put => put.Fact.Matter.Value));

    public MatterId? MatterOrAll => Text("matter").Length == 0 ? null : Matter;

    public Shares Shares => Fraction.TryParse(Text("shares"), out var shares) && shares > Fraction.Zero
        ? new(shares) : throw new QuestionException("shares", $"\"{Text("shares")}\" is not a number of shares; expected one such as 100");

    public Money? Money(string argument) => Text(argument).Length == 0 ? null
        : Values.Money.TryParse(Text(argument), out var money)
            ? money : throw new QuestionException(argument, $"\"{Text(argument)}\" is not an amount; expected one such as 1.25 USD");

    public Person Person(string argument) => new(Text(argument));

    public int Session => int.TryParse(Text("session"), System.Globalization.NumberStyles.None,
        System.Globalization.CultureInfo.InvariantCulture, out var session) && session > 0
        ? session
        : throw new QuestionException("session",
            $"the session \"{Text("session")}\" is not a number; the meeting itself is session 1, its first adjournment 2");

    public LocalDate Day(string argument) => Text(argument) == "today"
        ? Now.DateIn(Corporation.Zone)
        : LocalDatePattern.Iso.Parse(Text(argument)) is
            { Success: true, Value: { Year: >= Moment.EarliestYear and <= Moment.LatestYear } day }
            ? day : throw new QuestionException(argument, $"\"{Text(argument)}\" is not a day; expected one such as 2025-05-31");

    public Entry Entry
    {
        get
        {
            if (!long.TryParse(Text("entry"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture,
                out var number) || whole.Books.Numbered(number) is not { } entry)
                throw new QuestionException("entry", $"there is no entry \"{Text("entry")}\"; the last is {whole.Books.LastEntry}");
            return whole.AsOf is { } moment && whole.Books.InForce(entry)?.Effective?.SortKey > moment
                ? throw new QuestionException("entry", $"entry {number} {OnlyLater}") : entry;
        }
    }

    const string OnlyLater = "took effect only later than the time that is asked about";

    public T Choice<T>(string argument)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (ValueForms.Kebab(value.ToString()) is var name && (name == Text(argument) || name == ValueForms.Joined(Text(argument))))
                return value;
        throw new QuestionException(argument, $"\"{Text(argument)}\" is not among {string.Join(", ", ValueForms.Names(typeof(T)))}");
    }

    public string Text(string argument) => arguments.TryGetValue(argument, out var given)
        ? given : throw new QuestionException(argument, $"the argument \"{argument}\" is missing");

    QuestionException Unknown(string argument, IEnumerable<string> known, IEnumerable<string>? later = null)
    {
        if (later?.Contains(Text(argument)) == true)
            return new(argument, $"the {argument} \"{Text(argument)}\" is in the books, but {OnlyLater}");
        var names = known.Order(StringComparer.Ordinal).ToList();
        var nearest = NearestName.Of(Text(argument), names);
        var hint = nearest is not null ? $"; did you mean \"{nearest}\"?" : names.Count == 0 ? "; the books have none yet"
            : $"; there are {string.Join(", ", names.Take(ShownNames))}{(names.Count > ShownNames ? ", ..." : "")}";
        return new(argument, $"there is no {argument} \"{Text(argument)}\" in the books{hint}");
    }

    const int ShownNames = 10;
}
