namespace Minutebook.Store;

/// <summary>What came of an append: all of the group is durable, or nothing of it was written.</summary>
/// <param name="Head">The head of the books as the append left or found it.</param>
public abstract record AppendOutcome(Head Head);

/// <summary>The group is in the books, and on the disk.</summary>
public sealed record Appended(Head Head) : AppendOutcome(Head);

/// <summary>Somebody else appended first. Nothing was written: read on to this head, and decide again.</summary>
public sealed record HeadMoved(Head Head) : AppendOutcome(Head);
