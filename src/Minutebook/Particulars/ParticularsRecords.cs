namespace Minutebook.Particulars;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Values;
using NodaTime;

/// <summary>What the books know of offices, accounting years, the seal, and of books and records. It decides nothing.</summary>
public sealed record ParticularsRecords
{
    ImmutableList<Recorded<Fact>> Facts { get; init; } = [];

    /// <summary>The facts of one kind, in the order of their entries.</summary>
    public IEnumerable<Recorded<T>> All<T>()
        where T : Fact =>
        from one in Facts where one.Fact is T select new Recorded<T>(one.Entry, one.At, (T)one.Fact);

    /// <summary>Those that had happened by a day, in the order in which they took effect.</summary>
    public IEnumerable<Recorded<T>> By<T>(LocalDate day)
        where T : Fact => All<T>().Where(one => one.Fact.Effective is { } on && on.Date <= day)
            .OrderBy(one => one.Fact.Effective!.SortKey).ThenBy(one => one.Entry);

    /// <summary>The records with one more fact; themselves where the fact is another room's.</summary>
    public ParticularsRecords With(long entry, Instant at, Fact fact) => fact is PrincipalOfficeDesignated or PrincipalOfficeMoved
        or OtherOfficeOpened or OtherOfficeClosed or RegisteredOfficeStated or TaxYearSelected or SealUsed or RecordKept
        or RecordFoundMissing or RecordSupplied or HolidayEntered or InspectionDemanded or InspectionAnswered
        or CorporationRenamed or CorporationMerged or CorporationConverted or CorporationDissolved or DissolutionRevoked
        or BooksHandedOver or LegalHoldPlaced or LegalHoldLifted or RetentionSet
        or ReceiptKeyAdopted or ReceiptKeyLost
        ? this with { Facts = Facts.Add(new(entry, at, fact)) } : this;

    /// <summary>Whether anything may have ended the corporation, or its business: most never know it.</summary>
    public bool HasLifeEvents => Facts.Exists(one => one.Fact is CorporationMerged or CorporationConverted or CorporationDissolved);

    /// <summary>The calendar, with the holidays that were entered.</summary>
    public BusinessDays BusinessDays => new([.. All<HolidayEntered>().Select(one => one.Fact.Day)]);

    /// <summary>The demand of a short name; null where there is none.</summary>
    public Recorded<InspectionDemanded>? Demand(string name) =>
        All<InspectionDemanded>().Where(one => one.Fact.Demand == name).Cast<Recorded<InspectionDemanded>?>().FirstOrDefault();

    /// <summary>What makes a fact impossible to record, whoever says that it happened; null where it is possible.</summary>
    public string? Impossible(Fact fact) => fact switch
    {
        OtherOfficeClosed closed when !All<OtherOfficeOpened>().Any(one => one.Fact.Office == closed.Office) =>
            $"there is no office {closed.Office} in the books; enter \"other-office-opened\" first",
        TaxYearSelected year when year.Ends < year.Begins => "a year does not end before it begins",
        TaxYearSelected year when year.Ends >= year.Begins.PlusYears(1) => "an accounting year is no longer than twelve months",
        CorporationRenamed renamed when string.IsNullOrWhiteSpace(renamed.Name) =>
            "the new name is empty; give the name of the certificate",
        DissolutionRevoked when !All<CorporationDissolved>().Any() =>
            "there is no dissolution in the books; enter \"corporation-dissolved\" first",
        LegalHoldPlaced placed when All<LegalHoldPlaced>().Any(one => one.Fact.Hold == placed.Hold) =>
            $"the hold {placed.Hold} is in the books already; choose another short name",
        LegalHoldLifted lifted when !All<LegalHoldPlaced>().Any(one => one.Fact.Hold == lifted.Hold) =>
            $"there is no hold {lifted.Hold} in the books; enter \"legal-hold-placed\" first",
        RetentionSet { Years: < 0 } => "a period of retention is no less than 0 years",
        InspectionDemanded demanded when Demand(demanded.Demand) is not null =>
            $"the demand {demanded.Demand} is in the books already; choose another short name",
        InspectionAnswered answered when Demand(answered.Demand) is null =>
            $"there is no demand {answered.Demand} in the books; enter \"inspection-demanded\" first",
        ReceiptKeyAdopted adopted when All<ReceiptKeyAdopted>().Any(one => one.Fact.Key == adopted.Key) =>
            $"the key {adopted.Key} was adopted already",
        ReceiptKeyLost lost when !All<ReceiptKeyAdopted>().Any(one => one.Fact.Key == lost.Key) =>
            $"the books know of no key {lost.Key}; \"minutebook list entries\" shows those that were adopted",
        _ => null,
    };
}
