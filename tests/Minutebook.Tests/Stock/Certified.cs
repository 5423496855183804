namespace Minutebook.Tests.Stock;

using System.Collections.Generic;
using Minutebook.Board;
using Minutebook.Officers;
using Minutebook.Particulars;
using Minutebook.Stock;
using Minutebook.Values;
using static Minutebook.Tests.Corporate;

/// <summary>A corporation with officers, and a certificate C-1 of Ada's for 60 shares, for tests on certificates and transfers. Ines is
/// President, Hugo Secretary, Wei Vice President; all since 2024.</summary>
static class Certified
{
    public static readonly Security C1 = new("C-1");

    public static Corporate Books(params IEnumerable<Fact> facts) => Empty.And(
    [
        Account(Ada), Account(Bob), new StockClassAuthorized(Common, "Common Stock", Number(1000), On("1992-08-03")),
        Elected(Ines, Office.President), Elected(Hugo, Office.Secretary), Elected(Wei, Office.VicePresident),
        new StockIssued(C1, Ada, Common, Number(60), On("2025-03-03T10:00"), Certificate: "C-1"), .. facts,
    ]);

    /// <summary>The same, opened on 1 April 2025: what happens then is ruled on.</summary>
    public static Corporate Open(params IEnumerable<Fact> facts) => Books(
        [new BooksOpened("Sample, Inc.", "Delaware", "America/Los_Angeles", On("2025-04-01"), new(1992, 7, 14)), .. facts]);

    public static OfficerElected Elected(Person person, Office office, string on = "2024-06-11") => new(person, office, On(on));

    public static CertificateSigned Signature(Person by, SignedAs office, string on = "2025-03-01", bool facsimile = false) =>
        new(C1, by, office, On(on), facsimile);

    public static IEnumerable<Fact> TwoSignatures => [Signature(Ines, SignedAs.President), Signature(Hugo, SignedAs.Secretary)];

    public static BoardResolved Resolved(string name = "r-1", string on = "2025-02-03", CommitteeId? committee = null) =>
        new(new(name), On(on), "RESOLVED.", committee);

    public static LegendPlaced Legend(LegendPlace place = LegendPlace.Face, bool? asPrescribed = true) =>
        new(C1, place, On("2025-03-03"), AsPrescribed: asPrescribed);

    public static LegendExcused Excused(LegendExcuse ground = LegendExcuse.OpinionOfCounsel, bool? acceptable = true,
        string? record = "opinion",
        StockClass? of = null, string on = "2025-03-01") =>
        new(ground, On(on), record, of is null ? [C1] : [], of, acceptable);

    public static Finding Of(this Corporate books, string question, params string[] arguments) =>
        books.Ask(question, ["security=C-1", .. arguments]);
}
