namespace Minutebook.Officers;

using System.Collections.Immutable;
using System.Linq;
using Minutebook.Values;
using NodaTime;

/// <summary>What the books know of the officers: elections, endings, absences, powers, bonds and salaries. It decides nothing.</summary>
public sealed record OfficerRecords
{
    public ImmutableList<Recorded<OfficerElected>> Elected { get; init; } = [];

    public ImmutableList<Recorded<OfficerLeft>> Left { get; init; } = [];

    public ImmutableList<Recorded<OfficerResigned>> Resigned { get; init; } = [];

    public ImmutableList<Recorded<OfficerResignationFollowed>> ResignationsFollowed { get; init; } = [];

    public ImmutableList<Recorded<OfficerRemoved>> Removed { get; init; } = [];

    public ImmutableList<Recorded<OfficerAbsent>> Absent { get; init; } = [];

    public ImmutableList<Recorded<OfficerReturned>> Returned { get; init; } = [];

    public ImmutableList<Recorded<AdditionalTitleGiven>> Titles { get; init; } = [];

    public ImmutableList<Recorded<OfficerDesignated>> Designated { get; init; } = [];

    public ImmutableList<Recorded<ActingPowerLimited>> Limited { get; init; } = [];

    public ImmutableList<Recorded<PowerDelegated>> Delegated { get; init; } = [];

    public ImmutableList<Recorded<SigningAuthorized>> Signing { get; init; } = [];

    public ImmutableList<Recorded<BondRequired>> BondsRequired { get; init; } = [];

    public ImmutableList<Recorded<BondGiven>> BondsGiven { get; init; } = [];

    public ImmutableList<Recorded<BondEnded>> BondsEnded { get; init; } = [];

    public ImmutableList<Recorded<SalaryFixed>> Salaries { get; init; } = [];

    /// <summary>The records with one more fact; themselves where the fact is another room's.</summary>
    public OfficerRecords With(long entry, Instant at, Fact fact) => fact switch
    {
        OfficerElected elected => this with { Elected = Elected.Add(new(entry, at, elected)) },
        OfficerLeft left => this with { Left = Left.Add(new(entry, at, left)) },
        OfficerResigned resigned => this with { Resigned = Resigned.Add(new(entry, at, resigned)) },
        OfficerResignationFollowed followed => this with { ResignationsFollowed = ResignationsFollowed.Add(new(entry, at, followed)) },
        OfficerRemoved removed => this with { Removed = Removed.Add(new(entry, at, removed)) },
        OfficerAbsent absent => this with { Absent = Absent.Add(new(entry, at, absent)) },
        OfficerReturned returned => this with { Returned = Returned.Add(new(entry, at, returned)) },
        AdditionalTitleGiven title => this with { Titles = Titles.Add(new(entry, at, title)) },
        OfficerDesignated designated => this with { Designated = Designated.Add(new(entry, at, designated)) },
        ActingPowerLimited limited => this with { Limited = Limited.Add(new(entry, at, limited)) },
        PowerDelegated delegated => this with { Delegated = Delegated.Add(new(entry, at, delegated)) },
        SigningAuthorized signing => this with { Signing = Signing.Add(new(entry, at, signing)) },
        BondRequired required => this with { BondsRequired = BondsRequired.Add(new(entry, at, required)) },
        BondGiven given => this with { BondsGiven = BondsGiven.Add(new(entry, at, given)) },
        BondEnded ended => this with { BondsEnded = BondsEnded.Add(new(entry, at, ended)) },
        SalaryFixed salary => this with { Salaries = Salaries.Add(new(entry, at, salary)) },
        _ => this,
    };

    /// <summary>What makes a fact impossible to record, whoever says that it happened; null where it is possible.</summary>
    public string? Impossible(Fact fact) => fact switch
    {
        OfficerElected { Office: Office.Other, Title: null } =>
            "an office that the by-laws do not name has a title of its own: give \"title\"",
        OfficerElected { Resolution: not null, By: not null } =>
            "the Board elects, or another appoints: give \"resolution\" or \"by\", not both; the resolution that delegated the power " +
            "belongs to \"power-delegated\"",
        OfficerResignationFollowed followed
            when !Resigned.Any(one => one.Fact.Person == followed.Person && one.Fact.Office == followed.Office) =>
            $"{followed.Person} resigned from no such office in the books; enter \"officer-resigned\" first",
        BondEnded ended when !BondsGiven.Any(one => one.Fact.Person == ended.Person) =>
            $"there is no bond of {ended.Person} in the books; enter \"bond-given\" first",
        SigningAuthorized { Instruments.IsEmpty: true } => "name the instruments that may be signed: give \"instruments\"",
        _ => null,
    };
}
