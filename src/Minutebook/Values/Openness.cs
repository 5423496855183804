namespace Minutebook.Values;

using NodaTime;

/// <summary>Why an answer is open.</summary>
public enum Wanting
{
    /// <summary>A fact of the past is missing from the books.</summary>
    NotShown,

    /// <summary>Something may still be done.</summary>
    NotYet,
}

/// <summary>What an open answer waits for.</summary>
/// <param name="Wanting">Whether a fact of the past is missing, or something may still be done.</param>
/// <param name="Settles">What would settle it, as an instruction: "record the day on which the notice was mailed".</param>
/// <param name="Opens">The first day on which it can be done; null where that is now.</param>
/// <param name="Until">The last day on which it can be done; null where there is none.</param>
public sealed record Openness(Wanting Wanting, string Settles, LocalDate? Opens = null, LocalDate? Until = null);
