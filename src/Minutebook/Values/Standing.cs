namespace Minutebook.Values;

/// <summary>What the breach of a rule makes of an act.</summary>
public enum Effect
{
    /// <summary>No rule that the act rests on is broken.</summary>
    Valid,

    /// <summary>A duty was broken; the act stands.</summary>
    Irregular,

    /// <summary>It stands until it is challenged, and can be cured: by waiver, ratification, acquiescence.</summary>
    Voidable,

    /// <summary>A want of authority, or of what statute or certificate demand.</summary>
    Void,
}

/// <summary>
/// The standing of an act, with its two ends. A breach that is known moves both, also where a cure is still possible; a fact of the past
/// that is not shown moves only the worse end.
/// </summary>
public readonly record struct Standing(Effect AtBest, Effect AtWorst)
{
    public static Standing Valid => default;

    public bool IsDetermined => AtBest == AtWorst;

    /// <summary>The standing of what rests on both: at each end the graver.</summary>
    public Standing And(Standing other) => new(Graver(AtBest, other.AtBest), Graver(AtWorst, other.AtWorst));

    /// <summary>The standing of what needs only one of them: at each end the lighter.</summary>
    public Standing Or(Standing other) => new(Lighter(AtBest, other.AtBest), Lighter(AtWorst, other.AtWorst));

    static Effect Graver(Effect left, Effect right) => left > right ? left : right;

    static Effect Lighter(Effect left, Effect right) => left < right ? left : right;

    /// <summary>"valid", "voidable", or "undetermined (valid to void)".</summary>
    public override string ToString() =>
        IsDetermined ? Name(AtBest) : $"undetermined ({Name(AtBest)} to {Name(AtWorst)})";

    /// <summary>One word: the effect where both ends agree, else "undetermined".</summary>
    public string Word => IsDetermined ? Name(AtBest) : "undetermined";

    static string Name(Effect effect) => effect switch
    {
        Effect.Valid => "valid",
        Effect.Irregular => "irregular",
        Effect.Voidable => "voidable",
        _ => "void",
    };
}
