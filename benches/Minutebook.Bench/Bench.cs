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
sealed record Prepared(string Precomputed, int Rounds, ImmutableArray<Work> Works, Action? CleanUp = null);

/// <summary>What is timed. It is given the number of the round, and so may ask something else in each.</summary>
/// <param name="Check">After each run, outside the timing; throws <see cref="WrongResultException"/> unless the result is right.</param>
/// <param name="Goal">What the median must stay below; null for a work that is shown for comparison.</param>
/// <param name="Ratio">How many times faster than the first work of the bench the median must be; null where it is not compared.</param>
sealed record Work(string Name, Action<int> Timed, Action<int> Check, TimeSpan? Goal = null, int? Ratio = null);

/// <summary>A work gave a wrong result: it misses its goal however fast it was.</summary>
sealed class WrongResultException(string message) : Exception(message);
