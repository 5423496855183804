namespace Minutebook.Instruments;

using System.Collections.Immutable;
using NodaTime;

/// <summary>Terms on offices, books and records, the accounting year, and the seal.</summary>
public static partial class TermNames
{
    public static readonly TermKey<string> PrincipalOfficeDefault =
        OneOf("principal-office.default", "Where the principal office is until it is placed elsewhere.", "principal-place-of-business");

    public static readonly TermKey<ImmutableArray<string>> PrincipalOfficeDesignatedBy =
        Names("principal-office.designated-by", "Who may place the principal office elsewhere.", "board");

    public static readonly TermKey<ImmutableArray<string>> OtherOfficesBy =
        Names("other-offices.by", "By what the corporation may have other offices.", "board", "business");

    public static readonly TermKey<bool> RegisteredOfficeRequired =
        Stands(
            "registered-office.required",
            "The corporation keeps a registered office and agent in its state, apart from its principal office.");

    public static readonly TermKey<ImmutableArray<string>> BooksKept =
        Names(
            "books.kept", "The books and records that the corporation keeps.",
            "accounts", "stock-transfer-books", "stockholder-minutes", "board-minutes", "other-records");

    public static readonly TermKey<bool> BooksLegible =
        Stands(
            "books.legible",
            "Records kept in other form are convertible into legible paper form on request of one entitled to inspect them.");

    public static readonly TermKey<int> InspectionDays =
        Whole(
            "inspection.business-days", "business days",
            "Business days for an answer to a demand to inspect, after which a court may be asked.");

    public static readonly TermKey<int> WindingUpYears =
        Whole(
            "winding-up.years", "years",
            "Years for which a dissolved corporation lives on, to wind up its affairs and not to do business.");

    public static readonly TermKey<bool> InspectionUnderOath =
        Stands("inspection.under-oath", "A demand to inspect is in writing and under oath.");

    public static readonly TermKey<bool> InspectionProperPurpose =
        Stands(
            "inspection.proper-purpose",
            "A demand to inspect states a proper purpose, reasonably related to interest as a stockholder.");

    public static readonly TermKey<bool> InspectionParticularity =
        Stands(
            "inspection.particularity",
            "A demand to inspect describes its purpose, and the books and records, with reasonable particularity.");

    public static readonly TermKey<AnnualDate> AccountingYearEnds =
        DayOfYear("accounting-year.ends", "The last day of the accounting year.");

    public static readonly TermKey<bool> AccountingYearFollowsTax =
        Stands("accounting-year.follows-tax", "A different year selected for federal income taxes becomes the accounting year.");

    public static readonly TermKey<ImmutableArray<string>> SealBears =
        Names("seal.bears", "What the seal bears.", "name", "state", "year");
}
