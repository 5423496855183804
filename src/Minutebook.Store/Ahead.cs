namespace Minutebook.Store;

using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

/// <summary>Reads on while what was read before is worked on: opening books keeps two cores busy, one reading, the other folding.</summary>
static class Ahead
{
    /// <summary>How many members are read together.</summary>
    const int Block = 1_024;

    /// <summary>
    /// The same members in the same order. They are made on other threads, one at a time, and never more than a block ahead; nobody makes
    /// any more once the reader has stopped.
    /// </summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> source)
    {
        using var blocks = source.Chunk(Block).GetEnumerator();
        var next = Task.Run(Next);
        try
        {
            while (next.GetAwaiter().GetResult() is { } block)
            {
                next = Task.Run(Next);
                foreach (var one in block) yield return one;
            }
        }
        finally
        {
            // The reader may have stopped in the middle, and is then about to close what we read from.
            next.ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        }

        T[]? Next() => blocks.MoveNext() ? blocks.Current : null;
    }
}
