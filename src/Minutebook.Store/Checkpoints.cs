namespace Minutebook.Store;

/// <summary>How the checkpoint beside a books file is used.</summary>
/// <param name="Reads">Whether it is gone on from; otherwise all entries are folded.</param>
/// <param name="Writes">Whether it is written: when books are opened or closed and enough entries came since.</param>
/// <param name="Few">Entries that are quickly folded: books of fewer have no checkpoint, and none is written for fewer that came since.
/// </param>
/// <param name="PartSince">It is written anew once this part of the entries came since: 32 for a thirty-second.</param>
/// <param name="Compares">Whether it is compared with what all entries fold to.</param>
public sealed record Checkpoints(bool Reads, bool Writes, int Few, int PartSince, bool Compares = false)
{
    public static Checkpoints Usual { get; } = new(Reads: true, Writes: true, Few: 16_384, PartSince: 32);

    /// <summary>All entries are folded, and a checkpoint is compared with that.</summary>
    public static Checkpoints Compared { get; } = Usual with { Reads = false, Writes = false, Compares = true };
}
