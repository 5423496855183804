namespace Minutebook.Store;

using System.Collections.Generic;
using Minutebook.Books;
using Minutebook.Values;

/// <summary>What deciding one request came to. A refusal has no entries, and leaves the state as it was.</summary>
/// <param name="State">The state with the entries folded in.</param>
/// <param name="Ruling">What the person who asked is told, once the entries are durable.</param>
/// <param name="Entries">The entries made, chained on to the state's last one; appended together or not at all.</param>
/// <param name="Particulars">What the entries' digests stand for.</param>
/// <param name="Erasures">The particulars that the entries erase.</param>
public sealed record Decision<TState, TRuling>(
    TState State,
    TRuling Ruling,
    IReadOnlyList<SealedEntry> Entries,
    IReadOnlyList<SealedParticular> Particulars,
    IReadOnlyList<Digest> Erasures);
