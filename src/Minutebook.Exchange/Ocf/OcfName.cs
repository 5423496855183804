namespace Minutebook.Exchange.Ocf;

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Minutebook.Values;

/// <summary>
/// An id of a package as a short name of these books, and back. A sign that a short name may not have is written + and its four hexadecimal
/// digits: "a b" becomes a+0020b. Most ids stay as they are.
/// </summary>
public static partial class OcfName
{
    /// <summary>Stands before a name whose first sign is no letter or digit. No id begins so: control characters are refused.</summary>
    const string Opening = "0+0000";

    [GeneratedRegex(@"\+(?<code>[0-9A-F]{4})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Escape { get; }

    /// <summary>The short name; null where there is none, because the id is empty, too long, or has control characters.</summary>
    public static string? Of(string id)
    {
        if (string.IsNullOrEmpty(id) || id.Length > Identifier.Longest) return null;
        if (Identifier.IsWellFormed(id) && !Escape.IsMatch(id)) return id;
        var name = new StringBuilder();
        foreach (var sign in id)
        {
            if (char.IsControl(sign)) return null;
            if (sign != '+' && Identifier.IsWellFormed("0" + sign)) name.Append(sign);
            else name.Append(CultureInfo.InvariantCulture, $"+{(int)sign:X4}");
        }
        if (!char.IsLetterOrDigit(name[0])) name.Insert(0, Opening);
        return name.Length <= Identifier.Longest ? name.ToString() : null;
    }

    /// <summary>The id of which <see cref="Of"/> made the short name.</summary>
    public static string IdOf(string name)
    {
        var body = name.StartsWith(Opening, System.StringComparison.Ordinal) ? name[Opening.Length..] : name;
        return Escape.Replace(body,
            escape => ((char)int.Parse(escape.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
    }
}
