namespace Minutebook.Exchange.Scenarios;

using System.Collections.Immutable;
using System.IO;
using System.Linq;

/// <summary>The term sheets that come with Minutebook, by name.</summary>
public static class SampleSheets
{
    const string Prefix = "Minutebook.Exchange.Samples.";
    const string Suffix = ".yaml";

    /// <summary>"advanced-input-devices" and others.</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. typeof(SampleSheets).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, System.StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Suffix.Length]).Order()];

    /// <summary>The sheet as YAML; null where there is none of that name.</summary>
    public static string? Find(string name)
    {
        using var stream = typeof(SampleSheets).Assembly.GetManifestResourceStream(Prefix + name + Suffix);
        if (stream is null) return null;
        using var text = new StreamReader(stream);
        return text.ReadToEnd();
    }
}
