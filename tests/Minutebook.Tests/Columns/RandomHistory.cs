namespace Minutebook.Tests.Columns;

using System;
using System.Collections.Generic;
using Minutebook.Columns;

/// <summary>What a random history is made of.</summary>
/// <param name="Moments">How far the moments are spread; few of them make many ties.</param>
/// <param name="LatePerMille">How many rows in a thousand reach back.</param>
sealed record Shape(int Holders, int Classes, int Securities, int Moments, int LatePerMille)
{
    const int CorrectionsPerMille = 50;

    public static Shape Small(Random random) =>
        new(random.Next(1, 6), random.Next(1, 4), random.Next(1, 8), random.Next(1, 60), random.Next(0, 700));

    /// <summary>Rows that may follow those of <paramref name="before"/>: mostly forward in time, some late, some corrections.</summary>
    public List<Posting> After(IReadOnlyList<Posting> before, int count, Random random)
    {
        var rows = new List<Posting>(count);
        var entry = before.Count == 0 ? 0 : before[^1].Entry;
        for (var made = 0; made < count; made++)
        {
            entry += random.Next(3);
            rows.Add(before.Count > 0 && random.Next(1000) < CorrectionsPerMille
                ? Reversed(before[random.Next(before.Count)], entry)
                : Fresh(before.Count + made, entry, random));
        }

        return rows;
    }

    static Posting Reversed(Posting wrong, long entry) => wrong with { Entry = entry, Units = -wrong.Units };

    Posting Fresh(int place, long entry, Random random)
    {
        var now = (long)place * Moments / 100;
        var moment = random.Next(1000) < LatePerMille ? random.NextInt64(-Moments, now + 1) : now;
        return new(moment, entry, random.Next(Holders), random.Next(Classes), random.Next(Securities), random.NextInt64(-1000, 1000));
    }
}
