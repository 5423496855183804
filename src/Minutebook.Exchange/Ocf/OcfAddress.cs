namespace Minutebook.Exchange.Ocf;

using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

/// <summary>An address on the stock transfer books in the parts of the format.</summary>
static partial class OcfAddress
{
    [GeneratedRegex("^(?<city>[^,]*?)(?:, (?<rest>.+))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Town { get; }

    [GeneratedRegex("^[A-Z]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Country { get; }

    /// <summary>The parts of an address whose last line is a country of two letters, so that read again they are this text; null for
    /// any other.</summary>
    public static JsonObject? Parts(string address)
    {
        var lines = address.Split('\n').ToList();
        if (!Country.IsMatch(lines[^1])) return null;
        var parts = new JsonObject { ["address_type"] = "CONTACT", ["country"] = lines[^1] };
        lines.RemoveAt(lines.Count - 1);
        if (lines.Count == 0) return parts;
        var town = Town.Match(lines[^1]);
        lines.RemoveAt(lines.Count - 1);
        if (lines.Count > 0) parts["street_suite"] = string.Join('\n', lines);
        if (town.Groups["city"].Value is { Length: > 0 } city) parts["city"] = city;
        if (town.Groups["rest"].Value is { Length: > 0 } rest) parts["postal_code"] = rest;
        return parts;
    }
}
