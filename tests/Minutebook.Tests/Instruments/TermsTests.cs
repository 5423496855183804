namespace Minutebook.Tests.Instruments;

using System.Linq;
using Minutebook.Exchange.TermSheets;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;
using Xunit;

/// <summary>How the term in force follows from what the instruments say, on small sheets made up for it.</summary>
public class TermsTests
{
    static readonly LocalDate Day = new(2025, 6, 1);

    [Theory]
    [InlineData("kind: mandatory, bound: floor", 5, "DGCL § 1: 10 over By-laws 1: 5")]
    [InlineData("kind: mandatory, bound: floor", 15, "By-laws 1: 15")]
    [InlineData("kind: mandatory, bound: ceiling", 15, "DGCL § 1: 10 over By-laws 1: 15")]
    [InlineData("kind: mandatory, bound: ceiling", 5, "By-laws 1: 5")]
    [InlineData("kind: mandatory", 5, "DGCL § 1: 10 over By-laws 1: 5")]
    [InlineData("kind: mandatory", 10, "By-laws 1: 10")]
    [InlineData("kind: default", 5, "By-laws 1: 5")]
    [InlineData("kind: enabling", 5, "By-laws 1: 5")]
    [InlineData("kind: charter-only", 5, "DGCL § 1: 10 over By-laws 1: 5")]
    [InlineData("kind: charter-only", 10, "By-laws 1: 10")]
    public void The_kind_of_rule_says_whether_statute_or_by_law_wins(string kind, int bylaw, string expected) =>
        Assert.Equal(expected, Told(Statute($"{{ figure: 10, {kind} }}"), Bylaws($"{bylaw}")));

    [Theory]
    [InlineData("kind: mandatory, bound: floor")]
    [InlineData("kind: mandatory")]
    [InlineData("kind: default")]
    [InlineData("kind: enabling")]
    [InlineData("kind: charter-only")]
    public void Where_the_by_laws_are_silent_the_statute_answers(string kind) =>
        Assert.Equal("DGCL § 1: 10", Told(Statute($"{{ figure: 10, {kind} }}"), Silent()));

    [Theory]
    [InlineData("kind: charter-only", "Certificate 1: 7 over By-laws 1: 5")]
    [InlineData("kind: default", "Certificate 1: 7 over By-laws 1: 5")]
    [InlineData("kind: mandatory, bound: ceiling", "Certificate 1: 7 over By-laws 1: 5")]
    [InlineData("kind: mandatory, bound: floor", "DGCL § 1: 10 over Certificate 1: 7")]
    public void The_certificate_prevails_over_the_by_laws(string kind, string expected) =>
        Assert.Equal(expected, Told(Statute($"{{ figure: 10, {kind} }}"), Sheet("certificate", "7"), Bylaws("5")));

    [Fact]
    public void Where_no_instrument_speaks_there_is_no_term() => Assert.Equal("none", Told(Silent()));

    [Fact]
    public void Text_that_floats_with_the_law_takes_its_figure_either_way()
    {
        const string Floating = "{ figure: 10, floats: true }";
        Assert.Equal("DGCL § 1: 12 over By-laws 1: 10", Told(Statute("{ figure: 12, kind: mandatory, bound: ceiling }"), Bylaws(Floating)));
        Assert.Equal("DGCL § 1: 8 over By-laws 1: 10", Told(Statute("{ figure: 8, kind: mandatory, bound: ceiling }"), Bylaws(Floating)));
        Assert.Equal("DGCL § 1: 12 over By-laws 1: 10", Told(Statute("{ figure: 12, kind: default }"), Bylaws(Floating)));
        Assert.Equal("By-laws 1: 10", Told(Statute("{ figure: 10, kind: mandatory, bound: ceiling }"), Bylaws(Floating)));
        Assert.Equal("By-laws 1: 10", Told(Bylaws(Floating)));
    }

    [Theory]
    [InlineData("5", "DGCL § 1: 8 over By-laws 1: 5")]
    [InlineData("9", "By-laws 1: 9")]
    [InlineData(null, "DGCL § 1: 12")]
    public void A_default_and_a_floor_of_one_term_stand_beside_each_other(string? bylaw, string expected)
    {
        const string Both = "[{ figure: 8, kind: mandatory, bound: floor }, { figure: 12, kind: default }]";
        Assert.Equal(expected, Told(Statute(Both), bylaw is null ? Silent() : Bylaws(bylaw)));
    }

    [Fact]
    public void A_term_for_just_a_matter_stands_before_the_general_one()
    {
        var bylaws = Bylaws("[{ figure: 5 }, { figure: 6, matters: [merger, asset-sale] }]");
        Assert.Equal("By-laws 1: 5", Told(bylaws));
        Assert.Equal("By-laws 1: 6", Told(MatterKind.Merger, bylaws));
        var statute = Statute("[{ figure: 4, kind: default }, { figure: 20, kind: mandatory, bound: floor, matters: [merger] }]");
        Assert.Equal("By-laws 1: 5", Told(statute, bylaws));
        Assert.Equal("DGCL § 1: 20 over By-laws 1: 6", Told(MatterKind.Merger, statute, bylaws));
        Assert.Equal("By-laws 1: 6", Told(MatterKind.AssetSale, statute, bylaws));
    }

    [Fact]
    public void An_amendment_changes_the_days_from_its_own_on()
    {
        var bylaws = Sheet("by-laws", ("2000-01-01", "5"), ("2010-07-01", "6"), ("2020-01-01", "{ repealed: true }"));
        var statute = Statute("{ figure: 4, kind: default }");
        Assert.Equal("By-laws 1: 5", Told(new LocalDate(2010, 6, 30), statute, bylaws));
        Assert.Equal("By-laws 1: 6", Told(new LocalDate(2010, 7, 1), statute, bylaws));
        Assert.Equal("DGCL § 1: 4", Told(new LocalDate(2020, 1, 1), statute, bylaws));
    }

    [Fact]
    public void A_later_statute_replaces_a_rule_of_the_same_kind_only()
    {
        var statute = Sheet(
            "statute",
            ("1990-01-01", "[{ figure: 12, kind: default }, { figure: 8, kind: mandatory, bound: floor }]"),
            ("2000-01-01", "{ figure: 14, kind: default }"),
            ("2010-01-01", "{ repealed: true, kind: mandatory }"),
            ("2020-01-01", "{ repealed: true }"));
        Assert.Equal("DGCL § 1: 8 over By-laws 1: 5", Told(new LocalDate(2000, 1, 1), statute, Bylaws("5")));
        Assert.Equal("DGCL § 1: 14", Told(new LocalDate(2000, 1, 1), statute, Silent()));
        Assert.Equal("By-laws 1: 5", Told(new LocalDate(2010, 1, 1), statute, Bylaws("5")));
        Assert.Equal("none", Told(new LocalDate(2020, 1, 1), statute, Silent()));
    }

    [Fact]
    public void What_is_displaced_is_named_in_words()
    {
        var term = Find(Day, MatterKind.Ordinary, Statute("{ figure: 10, kind: mandatory, bound: floor }"), Bylaws("5"));
        Assert.Equal(["By-laws 1, which says 5 (notice.least-days)"], term!.DisplacedInWords);
    }

    [Fact]
    public void A_list_has_the_floor_that_it_contains_the_statutes()
    {
        const string Statute = "{ figure: [place, day], kind: mandatory, bound: floor }";
        Assert.Equal("place, day", States("[day]"));
        Assert.Equal("day, hour, place", States("[day, hour, place]"));

        static string States(string bylaw) => string.Join(", ", new Instruments(
                [Sheet("statute", "notice.states", ("1990-01-01", Statute)), Sheet("by-laws", "notice.states", ("1990-01-01", bylaw))],
                Switches.Defaults)
            .On(Day).Find(TermNames.NoticeStates)!.Figure);
    }

    [Fact]
    public void Before_the_first_edition_of_the_by_laws_the_answer_is_open()
    {
        var instruments = Instruments.None.With(Sheet("by-laws", ("2000-01-01", "5")));
        static Finding Judged(Terms terms) => Finding.Yes("judged", terms.Find(TermNames.NoticeLeastDays)!);
        Assert.Equal(Answer.Open, instruments.Under(new(1999, 12, 31), Judged).Answer);
        Assert.Equal(Answer.Yes, instruments.Under(new(2000, 1, 1), Judged).Answer);
    }

    static string Told(params Sheet[] sheets) => Told(Day, MatterKind.Ordinary, sheets);

    static string Told(LocalDate day, params Sheet[] sheets) => Told(day, MatterKind.Ordinary, sheets);

    static string Told(MatterKind matter, params Sheet[] sheets) => Told(Day, matter, sheets);

    static string Told(LocalDate day, MatterKind matter, params Sheet[] sheets)
    {
        if (Find(day, matter, sheets) is not { } term) return "none";
        return string.Join(" over ", term.Displaced.Prepend(term).Select(each => $"{each.At}: {each.Figure}"));
    }

    static Term<int>? Find(LocalDate day, MatterKind matter, params Sheet[] sheets) =>
        sheets.Aggregate(Instruments.None, (instruments, sheet) => instruments.With(sheet)).On(day).Find(TermNames.NoticeLeastDays, matter);

    static Sheet Statute(string term) => Sheet("statute", term);

    static Sheet Bylaws(string term) => Sheet("by-laws", term);

    /// <summary>By-laws that say something else.</summary>
    static Sheet Silent() => Sheet("by-laws", "notice.most-days", ("1990-01-01", "60"));

    static Sheet Sheet(string instrument, string term) => Sheet(instrument, ("1990-01-01", term));

    static Sheet Sheet(string instrument, params (string From, string Term)[] editions) => Sheet(instrument, "notice.least-days", editions);

    static Sheet Sheet(string instrument, string key, params (string From, string Term)[] editions)
    {
        var text = $"instrument: {instrument}\nname: small\n{(instrument == "statute" ? "" : "corporation: Small, Inc.\n")}editions:\n";
        foreach (var (from, term) in editions)
            text += $"  - in-force-from: {from}\n    sections:\n      - number: \"1\"\n        heading: One\n        provision: One\n"
                + $"        terms:\n          {key}: {term}\n";
        var reading = SheetReader.Read(text, "small.yaml");
        Assert.Empty(reading.Problems);
        return reading.Sheet!;
    }
}
