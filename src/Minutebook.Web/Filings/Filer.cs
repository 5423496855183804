namespace Minutebook.Web.Filings;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Books;
using Minutebook.Stockholders;
using Minutebook.Values;
using Minutebook.Web.Hosting;

/// <summary>Who files, and what he or she sent. A stockholder's account stands for one holder of record, a Director's for one
/// person.</summary>
public sealed class Filer(Seen seen, IReadOnlyDictionary<string, string> given)
{
    public Seen Seen { get; } = seen;

    public Corporation Corporation => Seen.Corporation;

    /// <summary>What was sent, by its name; members of a list stand on lines of their own.</summary>
    public IReadOnlyDictionary<string, string> Given { get; } = given;

    /// <summary>The short name that all that is filed is about: of the holder of record, or of the Director.</summary>
    public string Own => Seen.Acting.Capacity == Capacity.Stockholder ? Seen.Acting.Grant.Holder ?? "" : Seen.Acting.Grant.Person;

    /// <summary>Whether the books know whom the account stands for.</summary>
    public bool HasStanding => Identifier.IsWellFormed(Own)
        && (Seen.Acting.Capacity != Capacity.Stockholder || Corporation.Ledger.Accounts.ContainsKey(Holder));

    public Holder Holder => new(Own);

    /// <summary>The Director; for a stockholder, the person who enters: where the account names none, the holder's short name.</summary>
    public Person Person => Seen.Acting.Person ?? new(Own);

    /// <summary>The holder, or the Director, in full.</summary>
    public string OwnName => Seen.Acting.Capacity == Capacity.Stockholder && HasStanding
        ? Corporation.Ledger.Accounts[Holder].Name.ToString() : Corporation.NameOf(new Person(Own));

    /// <summary>Now, as a fact has it.</summary>
    public Moment Now => Moment.At(Seen.Now.Instant, Corporation.Zone);

    public bool Has(string name) => Of(name).Length > 0;

    public string Of(string name) => Given.GetValueOrDefault(name, "").Trim();

    public ImmutableArray<string> AllOf(string name) =>
        [.. Of(name).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>A subject as a short name; null where it is none.</summary>
    public string? Named(string name) => Identifier.IsWellFormed(Of(name)) ? Of(name) : null;

    public MeetingFile? Meeting => Named("meeting") is { } name
        && Corporation.File(new(name), Seen.Now) is { Meeting.Called: not null } file ? file : null;

    public MatterPut? Matter => Named("matter") is { } name
        ? Meeting?.Meeting.Matters.Find(put => put.Fact.Matter.Value == name).Fact : null;

    public Proxy? Proxy => Named("proxy") is { } name && Corporation.Stockholders.Proxies.TryGetValue(new(name), out var found)
        ? found : null;

    public ConsentedAction? Action => Named("action") is { } name && Corporation.Stockholders.Actions.TryGetValue(name, out var found)
        && found.Drawn is not null ? found : null;

    public Demand? Demand => Named("demand") is { } name && Corporation.Stockholders.Demands.TryGetValue(name, out var found)
        ? found : null;

    public Minutebook.Board.BoardMeeting? BoardMeeting => Named("meeting") is { } name
        && Corporation.Board.Meeting(new(name)) is { Called: not null } found ? found : null;

    public Minutebook.Board.Resolution? Resolution => Named("resolution") is { } name
        && Corporation.Board.Resolution(new(name)) is { IsNamed: true } found ? found : null;

    /// <summary>The first of a row of short names that is not taken.</summary>
    public static string Free(string start, Func<string, bool> isTaken) =>
        Enumerable.Range(1, int.MaxValue).Select(number => $"{start}-{number}").First(name => !isTaken(name));
}
