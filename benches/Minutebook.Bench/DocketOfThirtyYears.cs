namespace Minutebook.Bench;

using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Exchange.Scenarios;
using Minutebook.Values;
using NodaTime;

/// <summary>
/// How long the Secretary waits for the docket of a corporation with thirty years of books: each year has a meeting on demand, an annual
/// meeting, a written consent, grants of authority, checks and a claim (those of the sample year of Advanced Input Devices), every fifth
/// two amendments, and all of them a Board of fifteen that met every month. Claims of every year are still open: the docket is long.
/// </summary>
static partial class DocketOfThirtyYears
{
    const int Years = 30, QuickYears = 2, Rounds = 7, Last = 2025, Months = 12, Seats = 15, BetweenAmendments = 5, ChosenLater = 6;
    const string SampleYear = "advanced-input-devices.yaml", BeginningOfTheYear = "  # Bob, with exactly", Questions = "questions:",
        Amendment = "by-laws-amended",
        Question = Questions + " [{ ask: directors.serving, with: { on: 2025-12-31 } }]";
    static readonly TimeSpan Goal = TimeSpan.FromMilliseconds(50);

    public static Bench Bench { get; } = new("Docket of thirty years", Prepare);

    static Prepared Prepare(bool quick)
    {
        var years = quick ? QuickYears : Years;
        var start = Stopwatch.GetTimestamp();
        var corporation = Books(years);
        var built = Stopwatch.GetElapsedTime(start);
        var now = new Now(new LocalDate(Last, Months, 31).AtStartOfDayInZone(corporation.Zone).ToInstant());
        var lines = ImmutableArray<DocketLine>.Empty;
        return new(
            string.Create(CultureInfo.InvariantCulture,
                $"the fold of {corporation.Entries.Count:#,0} entries, {years} years, in {built.TotalMilliseconds:#,0} ms; " +
                $"no answer is kept"),
            Rounds,
            [
                new("the whole docket", _ => lines = Docket.Of(corporation, now), _ =>
                {
                    // Each year leaves at least the claim that nobody has decided.
                    if (lines.Length < years) throw new WrongResultException($"{lines.Length} lines of {years} years");
                }, Goal),
            ]);
    }

    static Corporation Books(int years)
    {
        var sample = Sample();
        var begins = sample.IndexOf(BeginningOfTheYear, StringComparison.Ordinal);
        var ends = sample.IndexOf(Questions, StringComparison.Ordinal);
        var (first, year) = (Last - years + 1, sample[begins..ends]);
        // The corporation began a year before; whoever is elected later sits from then on too.
        var header = sample[..begins].Replace("number: 3,", $"number: {Seats},", StringComparison.Ordinal);
        var text = YearOf().Replace(header, $"{first - 1}-")
            + string.Concat(Enumerable.Range(first, years).Select(shifted => Shifted(year, shifted)))
            + Question;
        var scenario = ScenarioReader.Read(text, SampleYear, null);
        ImmutableArray<Person> board =
        [
            new("una"), new("sue"), new("tia"), new("vic"), new("wes"),
            .. Enumerable.Range(ChosenLater, Seats - ChosenLater + 1).Select(number => new Person($"d-{number}")),
        ];
        var begun = Moment.On(new LocalDate(first - 1, 6, 1), scenario.Zone);
        var facts = scenario.Facts.Select(fact => fact.Fact)
            .Concat(board.Where(person => person.Value is not ("una" or "vic" or "wes"))
                .Select(person => new DirectorSeated(person, begun, ChosenBy.Stockholders)))
            .Concat(from each in Enumerable.Range(first, years)
                    from month in Enumerable.Range(1, Months)
                    from fact in BoardOfFifteen.Meeting(each, month, board)
                    select fact);
        var (corporation, latest) = (Corporation.Under(scenario.Instruments, scenario.Zone), Instant.MinValue);
        foreach (var fact in facts)
        {
            if (fact.Effective is { } effective) latest = effective.SortKey;
            corporation = corporation.With(
                new Entry(corporation.LastEntry + 1, latest, "bench", null, null, fact, Digest.Zero, Digest.Zero));
        }
        return corporation;
    }

    /// <summary>The facts of the sample year in another year, with names of their own for all that happens only once.</summary>
    static string Shifted(string year, int to)
    {
        var facts = to % BetweenAmendments == 0 ? year
            : string.Join('\n', year.Split('\n').Where(line => !line.Contains(Amendment, StringComparison.Ordinal)));
        return Named().Replace(YearOf().Replace(facts, string.Create(CultureInfo.InvariantCulture, $"{to}-")),
            found => $"{found.Value}-{to}");
    }

    static string Sample()
    {
        using var stream = typeof(DocketOfThirtyYears).Assembly.GetManifestResourceStream(SampleYear)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("20[0-9]{2}-(?=[0-9]{2}-[0-9]{2})")]
    private static partial Regex YearOf();

    [GeneratedRegex("(?<=[ {](?:demand|meeting|notice|proxy|action|amendment|resolution|grant|account|deposit|proceeding|claim): )" +
        "[A-Za-z0-9-]+")]
    private static partial Regex Named();
}
