namespace Minutebook.Particulars;

using Minutebook.Values;
using NodaTime;

/// <summary>The books of account, or other records that are not in these books, are kept by someone at a place.</summary>
/// <param name="Record">Which: "accounts", or "other-records".</param>
/// <param name="Custodian">Who keeps them, in words.</param>
/// <param name="Place">Where.</param>
/// <param name="On">From when on.</param>
/// <param name="Describes">What they are, where they have a name of their own.</param>
[FactName("record-kept")]
public sealed record RecordKept(KeptRecord Record, string Custodian, string Place, Moment On, string? Describes = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>Books and records that a corporation keeps.</summary>
public enum KeptRecord
{
    Accounts,
    StockTransferBooks,
    StockholderMinutes,
    BoardMinutes,
    OtherRecords,
}

/// <summary>A record that should be kept was found to be missing or incomplete.</summary>
/// <param name="Record">Which.</param>
/// <param name="What">What is missing.</param>
/// <param name="On">When it was found.</param>
[FactName("record-found-missing")]
public sealed record RecordFoundMissing(KeptRecord Record, string What, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>What was missing of a record was supplied.</summary>
/// <param name="Record">Which.</param>
/// <param name="What">What was missing, in the same words.</param>
/// <param name="On">When it was supplied.</param>
[FactName("record-supplied")]
public sealed record RecordSupplied(KeptRecord Record, string What, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A day was entered in the corporation's calendar of holidays: it is no business day.</summary>
/// <param name="Day">Which day.</param>
/// <param name="Name">Its name.</param>
[FactName("holiday-entered")]
public sealed record HolidayEntered(LocalDate Day, string Name) : Fact;

/// <summary>In which quality someone asks to inspect books and records.</summary>
public enum Inspector
{
    HolderOfRecord,
    BeneficialOwner,
    Director,
    Other,
}

/// <summary>Someone demanded to inspect the books and records of the corporation under the statute.</summary>
/// <param name="Demand">The short name of the demand.</param>
/// <param name="By">Who, in words.</param>
/// <param name="As">As holder of record, beneficial owner, Director, or otherwise.</param>
/// <param name="On">When the corporation received it.</param>
/// <param name="Holder">Of a holder: the account on the ledger.</param>
/// <param name="Director">Of a Director: who.</param>
/// <param name="InWriting">Whether it is in writing; omitted where the books do not show it.</param>
/// <param name="UnderOath">Whether it is under oath; omitted where the books do not show it.</param>
/// <param name="Purpose">The purpose that it states; omitted where it states none.</param>
/// <param name="Proper">Whether the purpose is proper, reasonably related to the interest of a stockholder (of a Director: to that
/// position), as the corporation or a court judged it; omitted where nobody has.</param>
/// <param name="Records">Which books and records it asks for.</param>
/// <param name="Particular">Whether it describes purpose and records with reasonable particularity; omitted where nobody judged it.</param>
/// <param name="Evidence">Of a beneficial owner: what shows the ownership; of an agent: the power of attorney.</param>
[FactName("inspection-demanded")]
public sealed record InspectionDemanded(
    string Demand, string By, Inspector As, Moment On, Holder? Holder = null, Person? Director = null, bool? InWriting = null,
    bool? UnderOath = null, string? Purpose = null, bool? Proper = null, string? Records = null, bool? Particular = null,
    string? Evidence = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The corporation answered a demand to inspect.</summary>
/// <param name="Demand">Which.</param>
/// <param name="On">When.</param>
/// <param name="Granted">Whether it allowed the inspection.</param>
/// <param name="Reason">Of a refusal: why.</param>
[FactName("inspection-answered")]
public sealed record InspectionAnswered(string Demand, Moment On, bool Granted, string? Reason = null) : Fact
{
    public override Moment? Effective => On;
}
