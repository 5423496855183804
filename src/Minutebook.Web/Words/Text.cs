namespace Minutebook.Web.Words;

using System;
using System.Globalization;
using System.Resources;

/// <summary>The texts of the pages, by name, from Words.resx: other languages can follow beside it.</summary>
public static class Text
{
    /// <summary>Where the texts lie.</summary>
    public static ResourceManager Words { get; } = new("Minutebook.Web.Words.Words", typeof(Text).Assembly);

    /// <summary>The text of a name, with what is put in its places {0}, {1}.</summary>
    /// <exception cref="ArgumentException">There is no such text: a defect of ours.</exception>
    public static string Of(string name, params ReadOnlySpan<object?> parts)
    {
        var text = Words.GetString(name, CultureInfo.CurrentUICulture) ?? throw new ArgumentException($"There is no text \"{name}\".",
            nameof(name));
        return parts.IsEmpty ? text : string.Format(CultureInfo.InvariantCulture, text, parts);
    }

    /// <summary>The text for one, or for many with their number.</summary>
    public static string Counted(string name, long count) =>
        count == 1 ? Of(name + ".one") : Of(name + ".many", count.ToString("N0", CultureInfo.InvariantCulture));
}
