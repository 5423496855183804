namespace Minutebook.Tests.Books;

using System;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Officers.OfficerFacts;

/// <summary>What holds of every amendment. The full counts run in ./test --long.</summary>
[NotApproved]
public class AmendmentPropertiesTests
{
    public static TheoryData<int> Seeds =>
        [.. Enumerable.Range(1, Environment.GetEnvironmentVariable("MINUTEBOOK_LONG") == "1" ? 500 : 20)];

    static readonly ImmutableArray<(string Section, string Key, string[] Figures)> Figures =
    [
        ("2.4", "notice.least-days", ["15", "20", "1"]), ("2.4", "notice.most-days", ["30", "50"]), ("2.4", "notice.mail", ["false"]),
        ("2.8", "quorum.stockholders", ["at least 1/3", "at least 3/4"]), ("2.9", "vote.required", ["more than 2/3 of present"]),
        ("2.10.2", "proxy.years", ["1", "7"]), ("2.6.1", "record-date.meeting.most-days", ["20"]), ("2.7", "voting-list.days", ["20"]),
        ("2.5.2", "waiver.by-attendance", ["false"]), ("2.2", "special-meeting.holders", ["at least 50%"]),
        ("2.13", "consent.days", ["10"]), ("2.10.2", "proxy.filed", ["false"]),
    ];

    /// <summary>A meeting of June 2025, with notice, a list, a proxy and a vote.</summary>
    static Corporate Year => With([.. Staffed, Resolved("r-1", "2025-07-01"), new ByLawPowerRecorded(true, On("1992-07-14")),
        .. Meeting(), Put(), Prepared(), Mailed(Before(20), Ada, Bob, Cy), new VotingListMade(Annual, Before(12), true),
        .. Given(Proxy("p-1", Bob)), Came(Ada), Came(Bob, proxy: "p-1"), Vote(Ada, Choice.For), Vote(Bob, Choice.Against, proxy: "p-1"),
        Polls(Plan)]);

    static readonly ImmutableArray<(string Name, string[] Arguments)> Questions =
    [
        ("notice.window", ["holder=ada"]), ("notice.in-order", ["holder=cy"]), ("notice.to-all", []), ("record-date.in-order", []),
        ("list.in-time", []), ("quorum.present", []), ("vote.carried", ["matter=plan"]), ("vote.adopted", ["matter=plan"]),
        ("proxy.good", ["proxy=p-1"]), ("waiver.by-attendance", ["holder=ada"]), ("meeting.called", []),
    ];

    static ByLawsAmended Amendment(Random random, int number, string on)
    {
        var (section, key, figures) = Figures[random.Next(Figures.Length)];
        return new(new($"a-{number}"), AdoptingBody.Board, On(on), "as resolved",
            [new(section, AmendmentEffect.Amended, [new(key, [figures[random.Next(figures.Length)]])])], new ResolutionId("r-1"));
    }

    [Theory, Requirement("12-2"), MemberData(nameof(Seeds))]
    public void An_amendment_never_changes_a_finding_about_an_earlier_act(int seed)
    {
        var random = new Random(seed);
        var before = Year;
        var after = before.And(Enumerable.Range(1, random.Next(1, 5)).Select(number =>
            Amendment(random, number, $"2025-{random.Next(7, 13):00}-{random.Next(1, 29):00}")));
        foreach (var (name, arguments) in Questions)
            Assert.Equal(before.OfAnnual(name, arguments).ToText(), after.OfAnnual(name, arguments).ToText());
    }

    [Fact, Requirement("12-2")]
    public void An_amendment_before_the_act_does_change_it()
    {
        var books = Empty.And(Staffed).And(new ByLawPowerRecorded(true, On("1992-07-14"))).And(Resolved("r-1", "2025-04-01"))
            .And(new ByLawsAmended(new("a-1"), AdoptingBody.Board, On("2025-04-01"), "a quorum of three quarters",
                [new("2.8", AmendmentEffect.Amended, [new("quorum.stockholders", ["at least 3/4"])])], new ResolutionId("r-1")));
        books.Ask("by-laws.term", "term=quorum.stockholders", "on=2025-06-10").Having("figure", "at least 3/4");
    }

    [Theory, Requirement("12-3"), MemberData(nameof(Seeds))]
    public void The_conflict_report_leaves_no_term_without_a_winner(int seed)
    {
        var random = new Random(seed);
        var instruments = Empty.Books.Instruments;
        var sheet = instruments[Instrument.Bylaws]!;
        var fewer = sheet with
        {
            Editions = [.. sheet.Editions.Select(edition => edition with
            {
                Sections = [.. edition.Sections.Select(section => section with
                    { Terms = [.. section.Terms.Where(_ => random.Next(3) > 0)] })],
            })],
        };
        var changed = instruments.With(fewer).With(Instrument.Bylaws, new(2020, 1, 1), "by the Board",
            [.. Enumerable.Range(0, 4).Select(number => Amendment(random, number, "2020-01-01").Sections[0])]);
        var day = new NodaTime.LocalDate(random.Next(1993, 2026), random.Next(1, 13), 1);
        var terms = ConflictReport.Terms(changed, day);
        Assert.All(terms, term => Assert.Contains(term.Prevails, term.Said.Select(layer => layer.At)));
        var keys = changed[Instrument.Bylaws]!.SectionsAt(day).SelectMany(section => section.Terms).Where(term => !term.Figure.IsEmpty)
            .Select(term => term.Key);
        Assert.Empty(keys.Except(terms.Select(term => term.Key)));
    }
}
