namespace Minutebook.Books;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Board;
using Minutebook.Officers;
using Minutebook.Particulars;
using Minutebook.Stock;
using Minutebook.Values;
using NodaTime;

/// <summary>What questions about shares, and about the particulars of the corporation, are judged by.</summary>
public sealed partial record Corporation
{
    public ShareRecords Shares { get; init; } = new();

    public ParticularsRecords Particulars { get; init; } = new();

    /// <summary>All that a question about shares is judged by.</summary>
    public StockFile StockFile(Now now)
    {
        OfficerFile? officers = null;
        OfficerFile Officers() => officers ??= OfficerFile(now);
        return new(Ledger, Shares, Instruments, Zone, now, new(
            (id, day) => ByTheBoard(Officers().Board, id, day), (person, office, at) => Officers().Held(person, office, at), NameOf,
            Opened?.On, day => AccountingYear.Of(ParticularsFile(now), day)));
    }

    /// <summary>A resolution of the Board itself: what a committee resolved is not one.</summary>
    static Finding ByTheBoard(BoardFile board, ResolutionId id, LocalDate day) =>
        board.Records.Resolution(id) is { IsNamed: true } resolution && BoardMannerOfActing.CommitteeOf(board, resolution) is { } committee
            ? Finding.No($"{board.BodyName(committee)} adopted the resolution {id}; it is for the Board itself").RelyingOn(resolution.Entry)
            : GeneralPowers.Resolved(board, id, day);

    /// <summary>All that a question about offices, years, the seal, and books and records is judged by.</summary>
    public ParticularsFile ParticularsFile(Now now) =>
        new(Particulars, Opened, StockFile(now), BoardFile(now), () => [.. RecordsShown(now)]);

    /// <summary>Where the principal office is on a day, as the Board designated it, or else where the principal place of business is; null
    /// where the books do not show it.</summary>
    public (string Place, string City)? PrincipalOffice(Now now, LocalDate day)
    {
        // Only a designation is judged; a question about the Board asks for the office too, so that it must not always ask the Board.
        if (Particulars.By<PrincipalOfficeMoved>(day).Any() && Instruments.Known(day)
            && Offices.Principal(ParticularsFile(now), day).Figures is var figures
            && figures.TryGetValue("place", out var place) && figures.TryGetValue("city", out var city)) return (place, city);
        return Particulars.By<PrincipalOfficeDesignated>(day).LastOrDefault().Fact is { } fact ? (fact.Place, fact.City) : null;
    }

    IEnumerable<ShownRecord> RecordsShown(Now now)
    {
        foreach (var id in Stockholders.Meetings.Keys)
            if (File(new(id), now) is { Meeting: { Called: not null, Closed: not null } } file)
                yield return new(KeptRecord.StockholderMinutes, file.Meeting.Minutes.IsEmpty
                    ? Finding.NotShown($"the minute book has no minutes of {file.Name}", $"enter the minutes of {file.Name}")
                    : Finding.Yes($"the minutes of {file.Name} are in the minute book").RelyingOn(file.Meeting.Minutes[^1].Entry));
        var board = BoardFile(now);
        foreach (var meeting in board.Records.Meetings.Values.Where(meeting => meeting is { Called: not null, Closed: not null }))
            yield return new(KeptRecord.BoardMinutes, CommitteeMinutes.Kept(board, meeting));
        foreach (var term in board.SittingOn(board.Today))
            yield return new(KeptRecord.OtherRecords, Persons.TryGetValue(term.Person, out var person) && person.Address is not null
                ? Finding.Yes($"the register has the address of {NameOf(term.Person)}")
                : Finding.NotShown($"the register of Directors has no address of {NameOf(term.Person)}",
                    $"record the post office address of {NameOf(term.Person)}"));
    }
}
