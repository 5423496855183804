namespace Minutebook.Bench;

using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

public static class Program
{
    /// <summary>Every bench there is. A new one is a file of its own and a line here.</summary>
    static readonly ImmutableArray<Bench> Benches =
    [
        HoldingsAtARecordDate.Bench,
        HoldingsAgainstPeers.Bench,
        DurableAppends.Bench,
        TallyOfBallots.Bench,
        NoticeToAll.Bench,
        BoardOfFifteen.Bench,
        DocketOfThirtyYears.Bench,
        OpeningBooks.Bench,
        OneDocument.Bench,
        StartUp.Bench,
    ];

    const string Usage = """
        Usage: ./bench [--check] [--quick] [--only WORD]
          --check      exit 1 where a goal is missed, or cannot be measured because a peer is missing
          --quick      a hundredth of the size, for equal results only: nothing is held to its goal
          --only WORD  only the benches whose name contains the word
        """;

    const int Missed = 1, Misuse = 64;

    public static int Main(string[] args)
    {
        string[] switches = ["--check", "--quick"];
        var only = args is [.., "--only", var word] ? word : "";
        var given = only.Length == 0 ? args : args[..^2];
        var chosen = Benches.Where(bench => bench.Name.Contains(only, StringComparison.OrdinalIgnoreCase)).ToImmutableArray();
        if (given.Except(switches).Any() || chosen.IsEmpty)
        {
            Console.Error.WriteLine(Usage);
            return Misuse;
        }

        var (quick, met, right) = (given.Contains("--quick"), true, true);
        foreach (var bench in chosen)
        {
            try
            {
                met &= Run(bench, quick);
            }
            catch (WrongResultException wrong)
            {
                Console.Error.WriteLine($"WRONG RESULT in {bench.Name}: {wrong.Message}");
                right = false;
            }
        }

        return !right || (given.Contains("--check") && !met) ? Missed : 0;
    }

    /// <summary>Runs a bench and prints its table; false where a goal is missed.</summary>
    static bool Run(Bench bench, bool quick)
    {
        Console.WriteLine($"{bench.Name}{(quick ? " (quick: only the results count)" : "")}");
        var prepared = bench.Prepare(quick);
        try
        {
            Console.WriteLine($"  precomputed: {prepared.Precomputed}");
            foreach (var missing in prepared.Missing) Console.WriteLine($"  NOT COMPARED: {missing}");
            Print("work", "median", "longest", "times", "goal", "ok");
            var measurements = Measurement.Of(prepared, quick);
            foreach (var measurement in measurements)
            {
                var (goal, ok) = measurement.Goal is { } most ? ($"< {Milliseconds(most)}", measurement.Met ? "ok" : "MISSED") : ("", "");
                var times = measurement.Times?.ToString("0.0", CultureInfo.InvariantCulture) ?? "";
                Print(measurement.Name, Milliseconds(measurement.Median), Milliseconds(measurement.Longest), times, goal, ok);
            }

            Console.WriteLine();
            return (quick || prepared.Missing.IsEmpty) && measurements.All(measurement => measurement.Met);
        }
        finally
        {
            prepared.CleanUp?.Invoke();
        }
    }

    static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("#,0.0", CultureInfo.InvariantCulture) + " ms";

    static void Print(string name, string median, string longest, string times, string goal, string ok) =>
        Console.WriteLine($"  {name,-72} {median,12} {longest,12} {times,8} {goal,14}  {ok}");
}
