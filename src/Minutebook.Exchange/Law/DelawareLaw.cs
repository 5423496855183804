namespace Minutebook.Exchange.Law;

using System;
using System.IO;
using System.Linq;
using Minutebook.Exchange.TermSheets;
using Minutebook.Instruments;

/// <summary>The General Corporation Law of Delaware as a term sheet: its rules, with their kinds, by the day of each.</summary>
public static class DelawareLaw
{
    const string Resource = "Minutebook.Exchange.Law.delaware.yaml";

    static readonly Lazy<Sheet> Read = new(() =>
    {
        using var stream = typeof(DelawareLaw).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in this build.");
        using var text = new StreamReader(stream);
        var reading = SheetReader.Read(text.ReadToEnd(), "delaware.yaml");
        return reading.Sheet ?? throw new InvalidOperationException(
            "The statute of this build cannot be read: " + string.Join("; ", reading.Problems.Select(problem => problem.ToString())));
    });

    /// <summary>The sheet.</summary>
    /// <exception cref="InvalidOperationException">The build is defective.</exception>
    public static Sheet Sheet => Read.Value;
}
