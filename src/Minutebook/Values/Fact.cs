namespace Minutebook.Values;

using System;
using NodaTime;

/// <summary>
/// Something that happened, recorded once and never changed. A mistake is corrected by a later fact. Facts of the world are always
/// recorded; what the corporation itself brings about through these books must be in order.
/// </summary>
public abstract record Fact
{
    /// <summary>When it took effect; null where it has no time of its own.</summary>
    public virtual Moment? Effective => null;
}

/// <summary>Whether a fact is always recorded, or refused unless in order.</summary>
public enum FactKind
{
    /// <summary>What the world does: recorded always, and judged when asked.</summary>
    World,

    /// <summary>What the corporation does through its books: refused unless its own finding is yes.</summary>
    Act,
}

/// <summary>The name of a fact in the books, its kind, and the version of its fields.</summary>
/// <param name="name">As written in entries and scenarios: "notice-mailed".</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FactNameAttribute(string name, FactKind kind = FactKind.World) : Attribute
{
    public string Name { get; } = name;

    public FactKind Kind { get; } = kind;

    /// <summary>Every version ever written must still read.</summary>
    public int Version { get; init; } = 1;
}

/// <summary>A fact as the books hold it.</summary>
/// <param name="Entry">The number of its entry.</param>
/// <param name="At">The instant at which it was recorded.</param>
public readonly record struct Recorded<T>(long Entry, Instant At, T Fact)
    where T : Fact;

/// <summary>The instant of asking. Rules take the date from it in the zone of the place that they speak of.</summary>
public readonly record struct Now(Instant Instant)
{
    public LocalDate DateIn(DateTimeZone zone) => Instant.InZone(zone).Date;
}
