namespace Minutebook.Columns;

using System;
using System.Collections.Immutable;
using System.Linq;

/// <summary>Puts the late rows of a table where they belong among the rows in effective order.</summary>
static class LateRows
{
    /// <summary>
    /// The ordered rows and the tail as runs in effective order, all full but the last. Equal instants stay in order of arrival: a late row
    /// follows the rows already there. Runs that lie before every late row are shared; the rest is written anew.
    /// </summary>
    public static ImmutableArray<Run> Merge(ImmutableArray<Run> ordered, Run tail, int chunkRows)
    {
        var late = Enumerable.Range(0, tail.Count).OrderBy(row => tail.Chunk.Effective[row]).ToArray();
        var earliest = tail.Chunk.Effective[late[0]];
        var untouched = ordered.TakeWhile(run => run.LastEffective <= earliest).ToImmutableArray();
        var rewriting = new Rewriting(chunkRows, ordered.Skip(untouched.Length).Sum(run => (long)run.Count) + tail.Count);

        var next = 0;
        foreach (var run in ordered.AsSpan(untouched.Length..))
        {
            var copied = 0;
            for (; next < late.Length && tail.Chunk.Effective[late[next]] < run.LastEffective; next++)
            {
                var place = run.CountThrough(tail.Chunk.Effective[late[next]]);
                rewriting.Copy(run.Chunk, copied, place);
                rewriting.Copy(tail.Chunk, late[next], late[next] + 1);
                copied = place;
            }

            rewriting.Copy(run.Chunk, copied, run.Count);
        }

        return untouched.AddRange(rewriting.Runs());
    }

    /// <summary>Fills new chunks, one after the other, with a number of rows known from the start.</summary>
    sealed class Rewriting(int chunkRows, long rowsToCome)
    {
        readonly ImmutableArray<Run>.Builder runs = ImmutableArray.CreateBuilder<Run>();
        Chunk chunk = new((int)Math.Min(chunkRows, rowsToCome));

        public void Copy(Chunk source, int from, int end)
        {
            while (from < end)
            {
                var rows = Math.Min(end - from, chunk.Units.Length - chunk.Rows);
                chunk.Append(source, from, rows);
                from += rows;
                rowsToCome -= rows;
                if (chunk.Rows == chunk.Units.Length) Next();
            }
        }

        /// <summary>The runs, once every row has come.</summary>
        public ImmutableArray<Run> Runs() =>
            rowsToCome == 0 ? runs.ToImmutable() : throw new InvalidOperationException($"{rowsToCome} rows were lost in a merge.");

        void Next()
        {
            runs.Add(Run.Of(chunk));
            chunk = rowsToCome == 0 ? Chunk.None : new((int)Math.Min(chunkRows, rowsToCome));
        }
    }
}
