namespace Minutebook.Bench;

using System;
using System.Collections.Immutable;

/// <summary>Something to measure. <see cref="Prepare"/> builds what it needs, outside all timing.</summary>
/// <param name="Name">As it stands in the table, and as <c>--only</c> finds it.</param>
/// <param name="Prepare">Takes true for a hundredth of the size.</param>
sealed record Bench(string Name, Func<bool, Prepared> Prepare);

/// <summary>A bench, ready to run.</summary>
/// <param name="Precomputed">What was built beforehand, how large, and what building it cost.</param>
/// <param name="Rounds">In each round every work runs once, in turn; at least five.</param>
/// <param name="CleanUp">Run at the end, also after a failure.</param>
sealed record Prepared(string Precomputed, int Rounds, ImmutableArray<Work> Works, Action? CleanUp = null)
{
    /// <summary>How often each work runs untimed before the first round.</summary>
    public int WarmUps { get; init; } = 3;

    /// <summary>Peers that are not on this machine, each with what to install.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];
}

/// <summary>What is timed. It is given the number of the round, and so may ask something else in each.</summary>
/// <param name="Check">After each run, outside the timing; throws <see cref="WrongResultException"/> unless the result is right.</param>
/// <param name="Goal">What the median must stay below; null for a work that is shown for comparison.</param>
/// <param name="Faster">How many times faster than another work of the bench the median must be; null where it is not compared.</param>
sealed record Work(string Name, Action<int> Timed, Action<int> Check, TimeSpan? Goal = null, Faster? Faster = null);

/// <summary>So many times as fast as another work of the same bench.</summary>
/// <param name="Times">0 where no goal is set, and the ratio is only shown.</param>
/// <param name="Than">The name of the other work; where that could not be prepared, nothing is compared.</param>
sealed record Faster(int Times, string Than);

/// <summary>A work gave a wrong result: it misses its goal however fast it was.</summary>
sealed class WrongResultException(string message) : Exception(message);
