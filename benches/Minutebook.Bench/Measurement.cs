namespace Minutebook.Bench;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;

/// <summary>How long a work took, as the median of its rounds.</summary>
/// <param name="Goal">Null where there is none, or where the run is too small to be held to it.</param>
/// <param name="Times">How many times faster than the work that it is compared with; null where it is compared with none.</param>
sealed record Measurement(string Name, TimeSpan Median, TimeSpan Longest, TimeSpan? Goal, double? Times)
{
    public bool Met => Goal is not { } goal || Median < goal;

    /// <summary>Runs the works in alternating rounds, so that what disturbs the machine disturbs them all.</summary>
    /// <exception cref="WrongResultException">A work gave a wrong result.</exception>
    public static IReadOnlyList<Measurement> Of(Prepared prepared, bool quick)
    {
        var rounds = quick ? 1 : prepared.Rounds;
        var times = prepared.Works.Select(_ => new List<TimeSpan>(rounds)).ToImmutableArray();
        for (var round = quick ? 0 : -prepared.WarmUps; round < rounds; round++)
        {
            foreach (var (work, taken) in prepared.Works.Zip(times))
            {
                var asked = Math.Max(round, 0);
                var start = Stopwatch.GetTimestamp();
                work.Timed(asked);
                var time = Stopwatch.GetElapsedTime(start);
                work.Check(asked);
                if (round >= 0) taken.Add(time);
            }
        }

        var medians = prepared.Works.Zip(times).ToDictionary(one => one.First.Name, one => MedianOf(one.Second));
        return [.. prepared.Works.Zip(times, (work, taken) => Of(work, taken, medians, quick))];
    }

    static Measurement Of(Work work, List<TimeSpan> taken, Dictionary<string, TimeSpan> medians, bool quick)
    {
        var own = medians[work.Name];
        TimeSpan? other = work.Faster is { } faster && medians.TryGetValue(faster.Than, out var than) ? than : null;
        // A ratio is a goal in time as well: that of the other work, divided.
        TimeSpan? ratio = work.Faster is { Times: > 0 and var times } && other is { } slower ? slower / times : null;
        // Of two goals the harder counts.
        var goal = quick ? null : ratio is { } most && (work.Goal is not { } set || most < set) ? ratio : work.Goal;
        return new(work.Name, own, taken.Max(), goal, quick || other is null ? null : other / own);
    }

    static TimeSpan MedianOf(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);
}
