namespace Minutebook.Tests.Books;

using System.Linq;
using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Instruments;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Officers.OfficerFacts;

public class AmendmentsTests
{
    static AmendedSection Section(string number, string key, string figure, string? text = null) =>
        new(number, AmendmentEffect.Amended, [new(key, [figure])], Text: text);

    static ByLawsAmended ByBoard(string name = "a-1", string on = "2025-03-03", string number = "2.4", string key = "notice.least-days",
        string figure = "15", string? resolution = "r-1") => new(new(name), AdoptingBody.Board, On(on), "the least notice is 15 days",
            [Section(number, key, figure)], resolution is null ? null : new ResolutionId(resolution));

    static readonly ByLawPowerRecorded Conferred = new(true, On("1992-07-14"), "Article VIII");

    static Corporate Staff => Empty.And(Staffed).And(Resolved("r-1", "2025-03-03"));

    static Finding InOrder(Corporate books, string name = "a-1") => books.Ask("amendment.in-order", $"amendment={name}");

    static string Least(Corporate books, string on) =>
        books.Ask("by-laws.term", "term=notice.least-days", $"on={on}").Yes().Figures["figure"];

    [Fact, Requirement("12-1")]
    public void The_Board_only_where_the_certificate_confers_the_power()
    {
        InOrder(Staff.And(ByBoard())).NotShown().Standing("undetermined");
        InOrder(Staff.And(Conferred with { Conferred = false }, ByBoard())).No().Standing("void");
        InOrder(Staff.And(Conferred, ByBoard())).Yes().Standing("valid");
        Staff.And(Conferred with { On = On("2025-03-04") }).Ask("by-laws.board-power", "on=2025-03-03").NotShown().Citing("DGCL § 109(a)");
    }

    [Theory, Requirement("12-1"), InlineData("true", Answer.Yes), InlineData("false", Answer.No)]
    public void The_certificate_itself_may_be_on_the_books(string figure, Answer answer) => Staff.Under($$"""
        instrument: certificate
        name: certificate
        corporation: Example Company
        editions:
          - in-force-from: 1992-07-14
            sections:
              - { number: "VIII", heading: By-laws, nothing-to-decide: "a power", terms: { by-laws.board-may-amend: {{figure}} } }
        """).Ask("by-laws.board-power", "on=2025-03-03").Is(answer).Citing("Certificate VIII");

    [Fact, Requirement("12-1")]
    public void By_a_resolution_of_the_Board_and_of_no_committee()
    {
        var conferred = Staff.And(Conferred);
        InOrder(conferred.And(ByBoard(resolution: null))).NotShown();
        InOrder(conferred.And(Voted("r-2", "2025-03-03T10:00", carried: false)).And(ByBoard(resolution: "r-2"))).No().Standing("void");
        InOrder(conferred.And(new BoardResolved(new("r-2"), On("2025-03-03"), "RESOLVED, as the minutes say.", new CommitteeId("audit")))
            .And(ByBoard(resolution: "r-2"))).No().Standing("void");
    }

    /// <summary>At the annual meeting of 10 June 2025 Ada's 40 and Cy's 25 of 100 shares came, and voted so.</summary>
    static Corporate Voting(Choice ada, Choice cy, MatterKind kind = MatterKind.BylawAmendment) => With([
        .. Meeting(), Put(kind), Came(Ada), Came(Cy), Vote(Ada, ada), Vote(Cy, cy), new PollsClosed(Annual, Plan, Hour("11:00"))]);

    static ByLawsAmended ByStockholders(string name = "s-1", string number = "2.4", string key = "notice.least-days",
        string figure = "20") =>
        new(new(name), AdoptingBody.Stockholders, Hour("11:00"), "as voted", [Section(number, key, figure)], Meeting: Annual, Matter: Plan);

    [Fact, Requirement("12-1")]
    public void The_stockholders_always_by_the_vote_that_it_needs()
    {
        InOrder(Voting(Choice.For, Choice.Against).And(ByStockholders()), "s-1").Saying("40 were cast for");
        InOrder(Voting(Choice.Against, Choice.For).And(ByStockholders()), "s-1").No().Standing("void");
        InOrder(Voting(Choice.For, Choice.For, MatterKind.Ordinary).And(ByStockholders()), "s-1").No();
        InOrder(Empty.And(ByStockholders() with { Meeting = null }), "s-1").NotShown();
        Assert.True(Voting(Choice.For, Choice.Against).And(ByStockholders()).Ask("vote.adopted", $"meeting={Annual}", $"matter={Plan}")
            .Answer == Answer.Yes);
    }

    [Theory, Requirement("12-1"), InlineData("true", false, false, Answer.Yes), InlineData("false", false, false, Answer.No),
        InlineData("true", true, false, Answer.No), InlineData("true", true, true, Answer.Yes)]
    public void The_Board_changes_what_the_stockholders_made_as_the_switch_says(string setting, bool forbids, bool unconditional,
        Answer answer)
    {
        var made = Staff.And(Conferred with { Unconditional = unconditional }).And(Resolved("r-2", "2025-09-01"))
            .And(ByStockholders() with { BoardMayNotChange = forbids, Meeting = null });
        InOrder(made.Switched("BoardMayAmendStockholderBylaws", setting).And(ByBoard(on: "2025-09-01", resolution: "r-2"))).Is(answer);
        InOrder(made.Switched("BoardMayAmendStockholderBylaws", setting).And(ByBoard(on: "2025-09-01", resolution: "r-2", number: "2.8",
            key: "quorum.stockholders", figure: "at least 1/3"))).Yes();
    }

    [Fact, Requirement("12-1")]
    public void Not_a_by_law_of_the_stockholders_on_the_vote_that_elects_Directors() => InOrder(Staff.And(Conferred)
        .And(Resolved("r-2", "2025-09-01")).And(ByStockholders(number: "2.9", key: "vote.directors",
            figure: "plurality") with { Meeting = null })
        .And(ByBoard(on: "2025-09-01", resolution: "r-2", number: "2.9", key: "vote.directors",
            figure: "plurality"))).No().Citing("DGCL § 216");

    [Theory, Requirement("12-1"), InlineData("2.4", Answer.No), InlineData("2.8", Answer.Yes)]
    public void A_greater_vote_protects_the_sections_that_it_names_alone(string number, Answer answer)
    {
        var books = Voting(Choice.For, Choice.For).And(
            ByStockholders("s-0", "2.13", "consent.dated", "true") with
                { On = On("2024-06-11"), Meeting = null, HigherVote = "more than 2/3 of outstanding", Protects = ["2.4"] },
            ByStockholders("s-1", number, number == "2.4" ? "notice.least-days" : "quorum.stockholders", number == "2.4" ? "12"
                : "at least 1/3"));
        var protectedBy = InOrder(books, "s-1").Grounds[^1];
        Assert.Equal(answer, protectedBy.Answer);
    }

    [Fact, Requirement("12-2")]
    public void An_amendment_is_an_edition_from_its_first_day_and_changes_no_earlier_finding()
    {
        var books = Staff.And(Conferred);
        var amended = books.And(ByBoard() with { InForceFrom = new(2025, 4, 1) });
        Assert.Equal("10", Least(amended, "2025-03-31"));
        Assert.Equal("15", Least(amended, "2025-04-01"));
        Assert.Equal("10", Least(books, "2025-04-01"));
        amended.Ask("by-laws.edition", "on=2025-04-01").Yes().Having("edition", "2025-04-01");
        amended.Ask("by-laws.edition", "on=2025-03-31").Yes().Having("edition", "1992-07-14");
        amended.Ask("by-laws.edition", "on=1992-07-13").NotShown();
    }

    [Fact, Requirement("12-2")]
    public void A_void_amendment_stands_in_the_table_and_makes_no_edition()
    {
        var books = Staff.And(Conferred with { Conferred = false }, ByBoard());
        Assert.Equal("10", Least(books, "2025-04-01"));
        Assert.Equal(("2.4", "the least notice is 15 days"), Amendments.Table(books.Books).Select(row =>
            (row.Section, row.Effect)).Single());
    }

    [Fact, Requirement("12-2")]
    public void Two_editions_side_by_side_show_what_differs()
    {
        var books = Staff.And(Conferred, ByBoard()).And(Resolved("r-2", "2025-05-05"))
            .And(new ByLawsAmended(new("a-2"), AdoptingBody.Board, On("2025-05-05"), "no telegraph", [
                new("2.4", AmendmentEffect.Amended, [new("notice.telegraph", [])])], new ResolutionId("r-2")));
        Assert.Equal([("2.4", "notice.least-days", "10", "15"), ("2.4", "notice.telegraph", "true", null)],
            Amendments.Differences(books.Books.Instruments, new(2025, 3, 2), new(2025, 5, 5)));
        Assert.Empty(Amendments.Differences(books.Books.Instruments, new(2025, 3, 3), new(2025, 5, 4)));
    }

    [Fact, Requirement("12-2")]
    public void A_repealed_section_has_no_figures_from_then_on()
    {
        var books = Staff.And(Conferred, new ByLawsAmended(new("a-1"), AdoptingBody.Board, On("2025-03-03"), "nominations as before",
            [new("3.3", AmendmentEffect.Repealed)], new ResolutionId("r-1")));
        books.Ask("by-laws.term", "term=nomination.least-days", "on=2025-03-02").Yes().Having("figure", "7");
        books.Ask("by-laws.term", "term=nomination.least-days", "on=2025-03-03").No();
    }

    [Theory, Requirement("12-3"), InlineData("notice.least-days", "5", "DGCL § 222(b)"), InlineData("consent.dated", "true",
        "DGCL § 228(c)"),
        InlineData("votes.cumulative", "true", "DGCL § 214"), InlineData("quorum.stockholders", "at least 1/4", "DGCL § 216")]
    public void What_is_contrary_to_the_statute_is_flagged_with_the_provision_it_offends(string key, string figure, string section) =>
        Staff.And(Conferred, ByBoard(key: key, figure: figure)).Ask("amendment.lawful", "amendment=a-1").No().Citing(section)
            .Standing("void");

    [Fact, Requirement("12-3")]
    public void What_the_statute_allows_is_not() => Staff.And(Conferred, ByBoard(key: "quorum.stockholders", figure: "at least 1/3"))
        .Ask("amendment.lawful", "amendment=a-1").Yes();

    [Fact, Requirement("12-3")]
    public void Contrary_to_the_certificate_likewise() => Staff.Under("""
        instrument: certificate
        name: certificate
        corporation: Example Company
        editions:
          - in-force-from: 1992-07-14
            sections:
              - { number: "V", heading: Quorum, nothing-to-decide: "a figure", terms: { quorum.stockholders: at least 2/3 } }
        """).And(Conferred, ByBoard(key: "quorum.stockholders", figure: "more than 1/2")).Ask("amendment.lawful", "amendment=a-1").No()
            .Citing("Certificate V");

    [Theory, Requirement("12-1"), InlineData("not less than fifteen (15) days", true), InlineData("at least 15 days", true),
        InlineData("not less than ten days", false), InlineData("in good time", false)]
    public void Words_that_disagree_with_the_term_sheet_are_refused_and_both_are_shown(string words, bool agrees)
    {
        var books = Staff.And(Conferred).Trying(ByBoard() with { Sections = [Section("2.4", "notice.least-days", "15", words)] });
        if (agrees) Assert.IsType<Entered>(books.LastRuling);
        else Assert.Contains("notice.least-days = 15; the text says", Assert.IsType<Rejected>(books.LastRuling).Message);
    }

    [Theory, InlineData("a majority of the shares", "more than 1/2", true), InlineData("one-third of the shares", "at least 1/3", true),
        InlineData("twenty percent (20%)", "at least 20%", true), InlineData("two thirds", "at least 2/3", true),
        InlineData("one-fourth", "at least 1/3", false), InlineData("33 1/3", "at least 1/3", true)]
    public void Parts_are_read_in_words_and_in_digits(string words, string figure, bool agrees) => Assert.Equal(agrees,
        FiguresInText.Disagreement(Section("2.8", "quorum.stockholders", figure, words)) is null);

    [Fact, Requirement("12-1")]
    public void With_open_books_an_amendment_that_is_not_in_order_is_refused()
    {
        var open = Staff.And(new Minutebook.Particulars.BooksOpened("Example Company", "Delaware", "America/Los_Angeles",
            On("2025-01-02")));
        Assert.IsType<Refused>(open.Trying(ByBoard()).LastRuling);
        Assert.IsType<Entered>(open.And(Conferred).Trying(ByBoard()).LastRuling);
        Assert.IsType<Refused>(open.And(Conferred with { Conferred = false }).Trying(ByBoard()).LastRuling);
    }

    [Fact, Requirement("12-1")]
    public void The_certificate_is_amended_in_two_steps_the_Board_first()
    {
        CertificateAmended amended = new(new("ca-1"), On("2025-07-01"), "ten votes a share", [Section("IV", "votes.per-share", "10")],
            new ResolutionId("r-1"), Annual, Plan);
        static Finding Certificate(Corporate books) => books.Ask("certificate-amendment.in-order", "amendment=ca-1");
        var voted = Voting(Choice.For, Choice.For, MatterKind.CharterAmendment).And(new MeetingOpened(Annual, Hour("10:00"), Ines, Sam));
        Certificate(voted.And(amended with { Resolution = null })).Is(Answer.Open).Citing("DGCL § 242(b)");
        Certificate(voted.And(Resolved("r-1", "2025-06-11")).And(amended)).No().Standing("void");
        Certificate(voted.And(Resolved("r-1", "2025-06-09")).And(amended)).Saying("the Board comes first");
        Certificate(Voting(Choice.For, Choice.Against, MatterKind.CharterAmendment).And(Resolved("r-1", "2025-06-09")).And(amended)).No();
    }
}
