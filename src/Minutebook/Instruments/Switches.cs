namespace Minutebook.Instruments;

using System;
using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

/// <summary>Which clock decides whether a written consent came in time.</summary>
public enum ConsentClock
{
    /// <summary>The statute decides; a breach of the by-law alone is reported as irregular.</summary>
    StatuteDecides,

    /// <summary>The by-law's clock decides as well.</summary>
    BylawStrict,
}

/// <summary>Against what a protected Director's opposing votes are measured on removal.</summary>
public enum RemovalBase
{
    VotesCast,
    SharesPresent,
    Outstanding,
}

/// <summary>What is counted for quorum and majority where shares have other than one vote each.</summary>
public enum QuorumUnit
{
    Votes,
    Shares,
}

/// <summary>How the number of Directors is found.</summary>
public enum NumberBy
{
    /// <summary>The latest act that fixed it, save that a number in the by-laws is changed only by amending them.</summary>
    LatestAct,

    /// <summary>Board resolutions alone.</summary>
    Resolution,

    /// <summary>The by-laws alone.</summary>
    Bylaw,
}

/// <summary>How notice to a Director by e-mail is treated.</summary>
public enum EmailDirectorNotice
{
    AsPersonal,
    AsMail,
    NotAllowed,
}

/// <summary>The standing of acts of Directors or officers whose election later falls.</summary>
public enum DeFactoActs
{
    Valid,
    Voidable,
    Void,
}

/// <summary>
/// The readings on which lawyers differ, as settings of the corporation's instruments. A finding that turns on one names it.
/// </summary>
public sealed record Switches
{
    public static Switches Defaults { get; } = new();

    public ConsentClock ConsentClock { get; init; }

    /// <summary>Whether one record date may serve for notice and another for voting.</summary>
    public bool AllowSplitRecordDate { get; init; }

    public RemovalBase RemovalBase { get; init; }

    /// <summary>Whether the Board may amend a by-law that the stockholders made.</summary>
    public bool BoardMayAmendStockholderBylaws { get; init; } = true;

    public QuorumUnit QuorumUnit { get; init; }

    public NumberBy NumberBy { get; init; }

    /// <summary>Days from a demand until the Secretary is in neglect; null where it follows from the terms.</summary>
    public int? SecretaryNeglectDays { get; init; }

    public EmailDirectorNotice EmailDirectorNotice { get; init; }

    /// <summary>Whether one who objected at the beginning may vote under protest and keep the objection.</summary>
    public bool ObjectorMayVoteUnderProtest { get; init; }

    /// <summary>The hour of the close of business, in the zone of the principal office.</summary>
    public LocalTime CloseOfBusiness { get; init; } = new(17, 0);

    public DeFactoActs DeFactoActs { get; init; } = DeFactoActs.Voidable;

    /// <summary>The same switches, with these set by name.</summary>
    /// <exception cref="FormatException">There is no such switch, or no such setting; it says which there are.</exception>
    public Switches With(ImmutableSortedDictionary<string, string> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var switches = this;
        foreach (var (name, setting) in settings) switches = switches.With(name, setting);
        return switches;
    }

    Switches With(string name, string setting) => name switch
    {
        nameof(ConsentClock) => this with { ConsentClock = Choice<ConsentClock>(name, setting) },
        nameof(AllowSplitRecordDate) => this with { AllowSplitRecordDate = Truth(name, setting) },
        nameof(RemovalBase) => this with { RemovalBase = Choice<RemovalBase>(name, setting) },
        nameof(BoardMayAmendStockholderBylaws) => this with { BoardMayAmendStockholderBylaws = Truth(name, setting) },
        nameof(QuorumUnit) => this with { QuorumUnit = Choice<QuorumUnit>(name, setting) },
        nameof(NumberBy) => this with { NumberBy = Choice<NumberBy>(name, setting) },
        nameof(SecretaryNeglectDays) => this with { SecretaryNeglectDays = Days(name, setting) },
        nameof(EmailDirectorNotice) => this with { EmailDirectorNotice = Choice<EmailDirectorNotice>(name, setting) },
        nameof(ObjectorMayVoteUnderProtest) => this with { ObjectorMayVoteUnderProtest = Truth(name, setting) },
        nameof(CloseOfBusiness) => this with { CloseOfBusiness = Hour(name, setting) },
        nameof(DeFactoActs) => this with { DeFactoActs = Choice<DeFactoActs>(name, setting) },
        _ => throw new FormatException($"\"{name}\" is not a switch; there are {string.Join(", ", Names)}."),
    };

    /// <summary>The names of all switches.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        nameof(ConsentClock), nameof(AllowSplitRecordDate), nameof(RemovalBase), nameof(BoardMayAmendStockholderBylaws), nameof(QuorumUnit),
        nameof(NumberBy), nameof(SecretaryNeglectDays), nameof(EmailDirectorNotice), nameof(ObjectorMayVoteUnderProtest),
        nameof(CloseOfBusiness),
        nameof(DeFactoActs),
    ];

    static T Choice<T>(string name, string setting)
        where T : struct, Enum =>
        Enum.TryParse<T>(setting, out var chosen) && Enum.IsDefined(chosen) && !char.IsDigit(setting[0])
            ? chosen
            : throw Bad(name, setting, string.Join(" or ", Enum.GetNames<T>()));

    static bool Truth(string name, string setting) => setting switch
    {
        "true" => true,
        "false" => false,
        _ => throw Bad(name, setting, "true or false"),
    };

    static int Days(string name, string setting) =>
        int.TryParse(setting, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var days)
            ? days
            : throw Bad(name, setting, "a whole number of days");

    static LocalTime Hour(string name, string setting) =>
        LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(setting) is { Success: true, Value: var hour }
            ? hour : throw Bad(name, setting, "an hour such as 17:00");

    static FormatException Bad(string name, string setting, string expected) =>
        new($"the switch {name} cannot be \"{setting}\"; expected {expected}.");
}
