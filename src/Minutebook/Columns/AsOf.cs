namespace Minutebook.Columns;

/// <summary>The two times of every question put to a ledger: the moment asked about, and the last entry known. Both are included.</summary>
/// <param name="Effective">Rows effective at or before this instant count; Unix ticks (100 ns).</param>
/// <param name="Entry">Rows recorded by this entry of the books, or an earlier one, count.</param>
public readonly record struct AsOf(long Effective, long Entry)
{
    /// <summary>The moment, with everything that the view knows today.</summary>
    public static AsOf KnownNow(long effective) => new(effective, long.MaxValue);

    /// <summary>The entry, as the columns store it: past their range it means everything, or nothing.</summary>
    internal int KnownAt => (int)long.Clamp(Entry, -1, int.MaxValue);
}
