namespace Minutebook.Store;

using System.Collections.Generic;
using System.Linq;

/// <summary>
/// Compares the numbers under which entries stand with the numbers that they themselves say. Only the stretches in which both run on are
/// kept, so that sound books of any length take one stretch.
/// </summary>
sealed class Sequence
{
    readonly List<Stretch> stretches = [];

    /// <summary>Adds the next entry, in the order in which they stand; true where it continues the one before.</summary>
    public bool Add(long stands, long says)
    {
        if (stretches.Count > 0 && stretches[^1] is var last && last.Continues(stands, says))
        {
            stretches[^1] = last with { Length = last.Length + 1 };
            return true;
        }
        stretches.Add(new(stands, says, 1));
        return false;
    }

    public IReadOnlyList<Defect> Defects()
    {
        var defects = new List<Defect>();
        PutBackSwapped(defects);
        var kept = WithoutInserted(defects);
        FindMissing(kept, defects);
        FindDisplaced(kept, defects);
        return defects;
    }

    void PutBackSwapped(List<Defect> defects)
    {
        var places = stretches.Index().ToDictionary(one => one.Item.Stands, one => one.Index);
        foreach (var (index, one) in stretches.Index().ToList())
        {
            if (one.Stands >= one.Says || !places.TryGetValue(one.Says, out var place)) continue;
            var other = stretches[place];
            if (other.Says != one.Stands || other.Length != one.Length) continue;

            for (var i = 0; i < one.Length; i++)
                defects.Add(new(one.Stands + i, $"entries {one.Stands + i} and {other.Stands + i} stand in each other's place"));
            stretches[index] = one with { Says = one.Stands };
            stretches[place] = other with { Says = other.Stands };
        }
    }

    /// <summary>
    /// A stretch that is out of its place between two that fit together was inserted; so was one of two entries that say the same number.
    /// </summary>
    List<Stretch> WithoutInserted(List<Defect> defects)
    {
        var kept = new List<Stretch>();
        var end = 0L;
        foreach (var (index, one) in stretches.Index())
        {
            var next = index + 1 < stretches.Count ? stretches[index + 1].Says : (long?)null;
            var isForeign = one.IsDisplaced && one.Says != end + 1 && (next == end + 1 || (next is null && Covers(kept, one)));
            if (isForeign)
            {
                defects.Add(Inserted(end, one.Length));
                continue;
            }
            if (one.IsDisplaced && one.Says <= end && one.LastSays > end) defects.Add(Inserted(one.Says - 1, end - one.Says + 1));
            kept.Add(one);
            end = one.LastSays;
        }
        return kept;
    }

    static bool Covers(List<Stretch> kept, Stretch one) => kept.Any(other => other.Says <= one.Says && one.LastSays <= other.LastSays);

    static void FindMissing(List<Stretch> kept, List<Defect> defects)
    {
        var next = 1L;
        foreach (var one in kept.OrderBy(one => one.Says))
        {
            if (one.Says == next + 1) defects.Add(new(next, $"entry {next} is missing"));
            else if (one.Says > next) defects.Add(new(next, $"entries {next} to {one.Says - 1} are missing"));
            next = long.Max(next, one.LastSays + 1);
        }
    }

    /// <summary>Where nothing is missing or inserted that would have moved the numbers, the entry itself was moved.</summary>
    static void FindDisplaced(List<Stretch> kept, List<Defect> defects)
    {
        var isShifted = defects.Count > 0;
        var end = 0L;
        foreach (var one in kept)
        {
            var isOutOfOrder = one.Says <= end && one.LastSays <= end;
            if (one.IsDisplaced && (isOutOfOrder || !isShifted))
                defects.Add(new(one.Says, $"entry {one.Says} stands under the number {one.Stands}"));
            end = long.Max(end, one.LastSays);
        }
    }

    static Defect Inserted(long after, long count) =>
        new(after + 1, count == 1 ? $"an entry was inserted after {after}" : $"{count} entries were inserted after {after}");

    readonly record struct Stretch(long Stands, long Says, long Length)
    {
        public long LastSays => Says + Length - 1;

        public bool IsDisplaced => Stands != Says;

        public bool Continues(long stands, long says) => stands == Stands + Length && says == Says + Length;
    }
}
