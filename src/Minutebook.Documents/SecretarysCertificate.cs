namespace Minutebook.Documents;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Officers;
using Minutebook.Values;
using NodaTime;

/// <summary>A resolution that the Secretary certifies.</summary>
public sealed record ResolutionOnPaper(string Adopted, string By, string Text);

/// <summary>One who holds an office.</summary>
public sealed record IncumbentOnPaper(string Office, string Name);

/// <summary>The Secretary certifies resolutions, and who holds which office on a day.</summary>
public sealed record SecretarysCertificate(
    Letterhead Corporation, LocalDate Dated, string AsOf, string? Signer, string Office, IReadOnlyList<ResolutionOnPaper> Resolutions,
    IReadOnlyList<IncumbentOnPaper> Incumbents)
    : Document(Corporation, "Certificate of the Secretary", Dated)
{
    public override string Template => "secretarys-certificate.typ";

    /// <summary>Board resolutions by their short names, and resolutions of the stockholders as "meeting/matter".</summary>
    /// <exception cref="NothingToPrintException">A resolution is not in the books, or was not adopted.</exception>
    public static SecretarysCertificate Of(Corporation corporation, IReadOnlyList<string> resolutions, LocalDate day)
    {
        var officers = corporation.OfficesHeld(day);
        return new(
            Letterhead.Of(corporation, day), day, Wording.Day(day), Letterhead.SecretaryOn(corporation, day), "Secretary",
            [.. resolutions.Select(name => name.Contains('/', System.StringComparison.Ordinal)
                ? OfStockholders(corporation, name) : OfBoard(corporation, name, day))],
            [.. officers.On(day).OrderBy(term => term.Seat)
                .Select(term => new IncumbentOnPaper(OfficeNames.InWords(term.Seat), corporation.NameOf(term.Person)))]);
    }

    /// <summary>Only what was adopted, and stands on that day, is certified.</summary>
    static ResolutionOnPaper OfBoard(Corporation corporation, string name, LocalDate day)
    {
        var file = corporation.BoardFile(new(day.PlusDays(1).AtStartOfDayInZone(corporation.Zone).ToInstant()));
        if (file.Records.Resolution(new(name)) is not { IsNamed: true } resolution)
            throw new NothingToPrintException($"there is no resolution {name} of the Board in the books");
        var stands = BoardMannerOfActing.InForce(file, new(name), day);
        if (stands.Answer != Answer.Yes || BoardMannerOfActing.AdoptedAt(file, new(name)) is not { } adopted)
            throw new NothingToPrintException($"the resolution {name} cannot be certified: {stands.ToText()}");
        return new(Wording.Day(adopted.At.Date), "by the Board of Directors", resolution.Text ?? "");
    }

    static ResolutionOnPaper OfStockholders(Corporation corporation, string name)
    {
        var (meeting, matter) = (name[..name.IndexOf('/')], name[(name.IndexOf('/') + 1)..]);
        var found = corporation.Stockholders.Meeting(new(meeting));
        var result = found?.Certified.FindLast(one => one.Fact.Matter.Value == matter).Fact;
        if (found?.Matter(new(matter)) is not { } put || result is null)
            throw new NothingToPrintException($"no result on {matter} of the meeting {meeting} is certified in the books");
        if (result.Adopted is not true) throw new NothingToPrintException($"the resolution on {matter} was not adopted");
        return new(Wording.Day(result.At.Date), "by the stockholders", put.Text);
    }
}
