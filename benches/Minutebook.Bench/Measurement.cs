namespace Minutebook.Bench;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;

/// <summary>How long a work took, as the median of its rounds.</summary>
/// <param name="Goal">Null where there is none, or where the run is too small to be held to it.</param>
sealed record Measurement(string Name, TimeSpan Median, TimeSpan Longest, TimeSpan? Goal)
{
    const int WarmUps = 3;

    public bool Met => Goal is not { } goal || Median < goal;

    /// <summary>Runs the works in alternating rounds, so that what disturbs the machine disturbs them all.</summary>
    /// <exception cref="WrongResultException">A work gave a wrong result.</exception>
    public static IReadOnlyList<Measurement> Of(Prepared prepared, bool quick)
    {
        var rounds = quick ? 1 : prepared.Rounds;
        var times = prepared.Works.Select(_ => new List<TimeSpan>(rounds)).ToImmutableArray();
        for (var round = quick ? 0 : -WarmUps; round < rounds; round++)
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

        // A ratio is a goal in time as well: that of the first work, divided.
        var first = MedianOf(times[0]);
        return [.. prepared.Works.Zip(times, (work, taken) =>
            Of(work, taken) with { Goal = quick ? null : work.Ratio is { } ratio ? first / ratio : work.Goal })];
    }

    static Measurement Of(Work work, List<TimeSpan> times) => new(work.Name, MedianOf(times), times.Max(), work.Goal);

    static TimeSpan MedianOf(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);
}
