namespace Minutebook.Columns;

using System;

/// <summary>How many rows a table puts together: it decides what a question costs, never its answer. Tests use tiny ones.</summary>
/// <param name="ChunkRows">Rows of a full chunk; also the most late rows that may wait in the tail.</param>
/// <param name="TailRows">Late rows that may always wait, however small the table.</param>
public sealed record Sizes(int ChunkRows, int TailRows)
{
    const int TailShare = 100;

    /// <summary>65,536 rows a chunk (a segment of the store), and 1,024 late rows at least before they are merged.</summary>
    public static Sizes Usual { get; } = new(65_536, 1_024);

    /// <summary>How many late rows may wait in a table of so many rows: a hundredth of them, within the two bounds.</summary>
    internal int LateRowsBesides(long rows) => (int)long.Clamp(rows / TailShare, Math.Min(TailRows, ChunkRows), ChunkRows);
}
