namespace Minutebook.Values;

using System.Globalization;
using System.Text.RegularExpressions;

/// <summary>An amount of money, exactly as stated; amounts of different currencies are never added.</summary>
/// <param name="Amount">In units of the currency (dollars, not cents).</param>
/// <param name="Currency">The ISO 4217 code: "USD".</param>
public readonly partial record struct Money(decimal Amount, string Currency)
{
    [GeneratedRegex("^(?<amount>[0-9]{1,18}(\\.[0-9]{1,10})?) (?<currency>[A-Z]{3})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form { get; }

    /// <summary>Reads "0.0001 USD".</summary>
    public static bool TryParse(string? text, out Money money)
    {
        money = default;
        var match = Form.Match(text ?? "");
        if (!match.Success) return false;
        money = new(decimal.Parse(match.Groups["amount"].Value, CultureInfo.InvariantCulture), match.Groups["currency"].Value);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount} {Currency}");
}
