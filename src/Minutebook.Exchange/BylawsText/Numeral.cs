namespace Minutebook.Exchange.BylawsText;

using System;
using System.Globalization;

/// <summary>Numbers as by-laws write them: 2.10.1, 3.2A, IV, II.1, Four, B.2.</summary>
static class Numeral
{
    static readonly string[] Words =
    [
        "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN", "ELEVEN", "TWELVE", "THIRTEEN", "FOURTEEN",
        "FIFTEEN", "SIXTEEN", "SEVENTEEN", "EIGHTEEN", "NINETEEN", "TWENTY",
    ];

    /// <summary>The parts of a number; null where it is none.</summary>
    public static int[]? Parts(string number)
    {
        var pieces = number.Split('.');
        var parts = new int[pieces.Length];
        for (var at = 0; at < pieces.Length; at++)
        {
            if (Part(pieces[at]) is not { } part) return null;
            parts[at] = part;
        }
        return parts;
    }

    /// <summary>A page's number, in digits or Roman in either case; null where it is none.</summary>
    public static int? OfPage(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : FromRoman(number.ToUpperInvariant());

    static int? Part(string piece)
    {
        if (int.TryParse(piece, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return SectionNumber.Part(number);
        if (piece.Length > 1 && char.IsAsciiDigit(piece[0]))
        {
            var hasLetter = int.TryParse(piece[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out number);
            return hasLetter && char.IsAsciiLetter(piece[^1]) ? SectionNumber.Part(number, piece[^1]) : null;
        }
        if (FromRoman(piece) is { } roman) return SectionNumber.Part(roman);
        if (piece.Length == 1 && char.IsAsciiLetterUpper(piece[0])) return SectionNumber.Part(piece[0] - 'A' + 1);
        var word = Array.IndexOf(Words, piece.ToUpperInvariant());
        return word < 0 ? null : SectionNumber.Part(word + 1);
    }

    /// <summary>Only numbers written in the one right way, so that "MIX" or "IIII" stay words.</summary>
    static int? FromRoman(string text)
    {
        var sum = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var value = Value(text[at]);
            if (value == 0) return null;
            sum += at + 1 < text.Length && value < Value(text[at + 1]) ? -value : value;
        }
        return sum > 0 && ToRoman(sum) == text ? sum : null;
    }

    static int Value(char letter) => letter switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, _ => 0 };

    static string ToRoman(int number)
    {
        (int Value, string Letters)[] steps =
            [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var roman = "";
        foreach (var (value, letters) in steps)
            for (; number >= value; number -= value) roman += letters;
        return roman;
    }
}
