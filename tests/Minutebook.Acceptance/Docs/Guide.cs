namespace Minutebook.Acceptance.Docs;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

/// <summary>A command of a guide: what a reader types after the "$", and the exit code that the guide promises.</summary>
sealed record GuideCommand(int Line, string Typed, int ExitCode)
{
    public bool Needs(string folder) => Typed.Contains(folder, StringComparison.Ordinal);
}

/// <summary>The commands of a guide: the lines that begin with "$ " in its blocks marked console.</summary>
static partial class Guide
{
    public static IEnumerable<GuideCommand> Commands(string[] lines)
    {
        var inside = false;
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index];
            if (line.StartsWith("```", StringComparison.Ordinal)) inside = !inside && line == "```console";
            else if (inside && line.StartsWith("$ ", StringComparison.Ordinal)) yield return CommandAt(lines, ref index);
        }
    }

    /// <summary>The text that a command reads from the guide itself belongs to it, up to the line that ends it.</summary>
    static GuideCommand CommandAt(string[] lines, ref int index)
    {
        var at = index + 1;
        var promised = ExitComment().Match(lines[index]);
        var first = (promised.Success ? lines[index][..promised.Index] : lines[index])[2..];
        var code = promised.Success ? int.Parse(promised.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        if (HereText().Match(first) is not { Success: true } here) return new(at, first, code);
        var end = here.Groups[1].Value;
        var last = Array.IndexOf(lines, end, index + 1);
        if (last < 0) throw new FormatException($"line {at}: the text that the command reads has no end \"{end}\"");
        var typed = string.Join('\n', lines[(index + 1)..(last + 1)].Prepend(first));
        index = last;
        return new(at, typed, code);
    }

    [GeneratedRegex(@"\s+# exit (\d+)\s*$")]
    private static partial Regex ExitComment();

    [GeneratedRegex(@"<<'(\w+)'\s*$")]
    private static partial Regex HereText();
}
