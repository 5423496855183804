namespace Minutebook.Exchange.Ocf;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Minutebook.Books;
using Minutebook.Stock;
using NodaTime;

/// <summary>
/// Writes a package into a folder: beside it first, where it is read again and compared with the books, then moved. A reader finds it whole
/// or not at all.
/// </summary>
public static class OcfFolder
{
    const int NamedInText = 10;

    /// <summary>Writes the package of the books into a folder that is not there, or is empty.</summary>
    /// <exception cref="FormatException">The books have what no package can say; nothing is written.</exception>
    /// <exception cref="IOException">The folder cannot be written; nothing is.</exception>
    public static OcfWritten Write(Corporation corporation, string folder, Instant now)
    {
        ArgumentNullException.ThrowIfNull(corporation);
        var package = OcfExport.Of(corporation, now);
        var whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var beside = $"{whole}.{Guid.NewGuid():N}.part";
        Directory.CreateDirectory(beside);
        try
        {
            foreach (var (name, bytes) in package.Files) File.WriteAllBytes(Path.Combine(beside, name), bytes);
            var differences = Differences(corporation, OcfImport.Read(beside, new(corporation.Zone, long.MaxValue)));
            // An empty folder gives way; one that got files meanwhile does not.
            if (Directory.Exists(whole)) Directory.Delete(whole);
            Directory.Move(beside, whole);
            return package with { Lines = [.. package.Lines, .. differences] };
        }
        finally
        {
            if (Directory.Exists(beside)) Directory.Delete(beside, recursive: true);
        }
    }

    /// <summary>In what the package, read again, differs from the books.</summary>
    static List<string> Differences(Corporation corporation, OcfReading again)
    {
        if (!again.Problems.IsEmpty)
            throw new FormatException("the package would not be read again, and was not written: "
                + string.Join("; ", again.Problems.Take(NamedInText)));
        var trial = new TrialLedger(Ledger.Empty);
        foreach (var fact in again.Facts)
            if (trial.Refusal(fact) is { } refusal) throw new FormatException($"the package would not be entered again: {refusal}");
        var (books, read) = (corporation.Ledger, trial.Ledger);
        var lines = new List<string>();
        Compare(lines, "holdings", books.Holdings.Keys.Union(read.Holdings.Keys).OrderBy(one => one.Value, StringComparer.Ordinal),
            one => Words(books.Holdings.GetValueOrDefault(one)), one => Words(read.Holdings.GetValueOrDefault(one)));
        Compare(lines, "treasury shares", books.Treasury.Keys.Union(read.Treasury.Keys).OrderBy(one => one.Value, StringComparer.Ordinal),
            one => $"{books.Treasury.GetValueOrDefault(one)}", one => $"{read.Treasury.GetValueOrDefault(one)}");
        return lines;
    }

    static void Compare<T>(List<string> lines, string what, IEnumerable<T> names, Func<T, string> inBooks, Func<T, string> readAgain)
    {
        var different = names.Where(one => inBooks(one) != readAgain(one)).ToList();
        lines.AddRange(different.Take(NamedInText).Select(one =>
            $"{what}: {one} is {inBooks(one)} in the books, and {readAgain(one)} where the package is read again"));
        if (different.Count > NamedInText) lines.Add($"{what}: {different.Count - NamedInText} more differ");
    }

    static string Words(Holding? holding) => holding is null ? "not there"
        : $"{holding.Shares} {holding.Class} of {holding.Holder} from {holding.From.Date:uuuu-MM-dd}"
            + (holding.Surrendered is { } until ? $" until {until.Date:uuuu-MM-dd}" : "") + (holding.IsPutative ? ", putative" : "");
}
