namespace Minutebook.Store;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Win32.SafeHandles;
using Minutebook.Books;
using Minutebook.Columns;
using Minutebook.Instruments;
using Minutebook.Stock;
using Minutebook.Values;
using NodaTime;

/// <summary>
/// What a fold of the first entries found, in a file beside the books, so that opening them need not fold those again. It is a cache, never
/// the truth: it may be deleted, and where it is not exactly one of these books, of this program and of these instruments, it is ignored.
/// It holds no personal data, only their digests.
/// </summary>
/// <param name="books">The path of the books.</param>
/// <param name="given">The instruments under which they are folded.</param>
sealed class CheckpointFile(string books, Instruments given)
{
    /// <summary>"MBCHECK" and the version of the form.</summary>
    const long Mark = 0x01_4B_43_45_48_43_42_4D;
    const int LengthOfStart = sizeof(long) + sizeof(int) + Digest.Length;
    const int LongestHeader = 1 << 16;

    public string Path { get; } = books + ".checkpoint";

    /// <summary>What folded it: another build of the rules, other rules of the time zones, or other instruments may fold otherwise.
    /// </summary>
    readonly Lazy<string> program = new(() =>
        $"{typeof(Corporation).Module.ModuleVersionId} {Moment.CurrentRules} {BitConverter.IsLittleEndian} {DigestOf(given)}");

    static Digest DigestOf(Instruments given)
    {
        var json = Books.Written.FactJson.ForPeople(DateTimeZone.Utc);
        return Digest.Of(System.Text.Encoding.UTF8.GetBytes(
            string.Join('\n', given.Sheets.Select(sheet => json.Text(new InstrumentAdopted(sheet))).Append(given.Switches.ToString()))));
    }

    /// <summary>The last entry that it knows, and its parts; null where there is none that can be used.</summary>
    /// <param name="entryOf">The entry of a number in the books; its hash decides whether this is of the same books.</param>
    /// <param name="last">The number of the last entry of the books.</param>
    public (SealedEntry Entry, Segments Segments)? Read(long last, Func<long, SealedEntry> entryOf)
    {
        try
        {
            using var file = File.OpenHandle(Path);
            if (Header(file) is not { } header || header.Program != program.Value || header.Entry < 1 || header.Entry > last) return null;
            var entry = entryOf(header.Entry);
            return entry.Hash == header.Hash && Parts(file, header) is { } segments ? (entry, segments) : null;
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or FormatException or ArgumentException
            or IndexOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    sealed record Described(
        string Program, long Entry, Digest Hash, IReadOnlyList<(string Name, long Start, int Length, Digest Digest)> Parts);

    static Described? Header(SafeFileHandle file)
    {
        var start = new byte[LengthOfStart];
        if (RandomAccess.Read(file, start, 0) != start.Length || BitConverter.ToInt64(start) != Mark) return null;
        var length = BitConverter.ToInt32(start, sizeof(long));
        if (length is < 0 or > LongestHeader) return null;
        var bytes = new byte[length];
        if (RandomAccess.Read(file, bytes, start.Length) != length
            || Digest.Of(bytes) != Digest.FromBytes(start.AsSpan(sizeof(long) + sizeof(int)))) return null;
        var row = new RowReader(bytes, new());
        var (program, entry, hash, count) = (row.Text(), row.Number(), Digest.FromBytes(row.Bytes()), row.Small());
        var (parts, at) = (new List<(string, long, int, Digest)>(), (long)start.Length + length);
        for (; parts.Count < count; at += parts[^1].Item3) parts.Add((row.Text(), at, row.Small(), Digest.FromBytes(row.Bytes())));
        return at == RandomAccess.GetLength(file) ? new(program, entry, hash, parts) : null;
    }

    static Segments? Parts(SafeFileHandle file, Described header)
    {
        var read = new byte[header.Parts.Count][];
        var result = Parallel.For(0, read.Length, (part, state) =>
        {
            var (_, start, length, digest) = header.Parts[part];
            var bytes = GC.AllocateUninitializedArray<byte>(length);
            for (var at = 0; at < length;)
            {
                var count = RandomAccess.Read(file, bytes.AsSpan(at), start + at);
                if (count == 0) break;
                at += count;
            }
            if (Digest.Of(bytes) == digest) read[part] = bytes;
            else state.Stop();
        });
        if (!result.IsCompleted) return null;
        var segments = new Segments();
        for (var part = 0; part < read.Length; part++) segments.Add(header.Parts[part].Name, read[part]);
        return segments;
    }

    /// <summary>Writes what was folded through the last entry of a corporation, whole or not at all; false where it cannot be written, or
    /// another program is writing it.</summary>
    public bool Write(Corporation corporation)
    {
        ArgumentNullException.ThrowIfNull(corporation);
        var draft = Path + ".new";
        try
        {
            var segments = SegmentsOf(corporation);
            using (var file = new FileStream(draft, Options()))
            {
                Write(file, corporation, segments);
                // While the draft is still ours.
                File.Move(draft, Path, overwrite: true);
            }
            return true;
        }
        catch (Exception unwritten) when (unwritten is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Who may not read the books may not read this.</summary>
    FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = File.GetUnixFileMode(books);
        return options;
    }

    void Write(FileStream file, Corporation corporation, Segments segments)
    {
        var row = new RowWriter(new());
        row.Text(program.Value);
        row.Number(corporation.LastEntry);
        row.Bytes(corporation.HeadHash.Bytes);
        row.Number(segments.All.Count());
        foreach (var (name, part) in segments.All)
        {
            row.Text(name);
            row.Number(part.Length);
            row.Bytes(Digest.Of(part).Bytes);
        }
        file.Write(BitConverter.GetBytes(Mark));
        file.Write(BitConverter.GetBytes(row.Written.Length));
        file.Write(Digest.Of(row.Written).Bytes);
        file.Write(row.Written);
        foreach (var (_, part) in segments.All) file.Write(part);
        file.Flush();
    }

    static readonly FactRows Written = Sealer.Rows(_ => null);

    static Segments SegmentsOf(Corporation corporation)
    {
        var segments = new Segments();
        corporation.AddTo(segments, Written);
        return segments;
    }

    /// <summary>Whether a corporation, folded from its entries, is not what segments say of it.</summary>
    public static bool Differs(Corporation corporation, Segments segments) => !SegmentsOf(corporation).All.Select(Digested)
        .SequenceEqual(segments.All.Select(Digested));

    static (string, Digest) Digested(KeyValuePair<string, byte[]> part) => (part.Key, Digest.Of(part.Value));
}
