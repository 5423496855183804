namespace Minutebook.Web.Mail;

using System;
using System.Collections.Generic;
using System.IO;
using System.Text.RegularExpressions;

/// <summary>The words of a kind of letter: a first line "Subject: ...", an empty line, and the text, with names in braces. A file of the
/// same name in the folder "templates" of the mail lies over ours.</summary>
static partial class MailTemplate
{
    /// <summary>The name of the recipient, which is put in when a letter is made.</summary>
    public const string Name = "name";

    const string Subject = "Subject: ";

    public static string FileOf(MailKind kind) => $"{Minutebook.Books.Written.ValueForms.Kebab(kind.ToString())}.txt";

    /// <summary>Subject and text, filled but for the name. A line that held a name in braces, and is empty once filled, is left out.
    /// </summary>
    /// <exception cref="FormatException">The template lacks its subject, or asks for what there is not.</exception>
    public static (string Subject, string Text) Fill(MailKind kind, string folder, IReadOnlyDictionary<string, string> parts)
    {
        var own = Path.Combine(folder, "templates", FileOf(kind));
        var lines = (File.Exists(own) ? File.ReadAllText(own) : Shipped(kind)).ReplaceLineEndings("\n").Split('\n');
        if (lines.Length < 2 || !lines[0].StartsWith(Subject, StringComparison.Ordinal) || lines[1].Length > 0)
            throw new FormatException($"{FileOf(kind)} must begin with \"{Subject}...\" and an empty line.");
        var text = new List<string>();
        foreach (var line in lines[2..])
        {
            var filled = Filled(line, parts, FileOf(kind));
            if (filled.Trim().Length > 0 || line.Trim().Length == 0) text.Add(filled);
        }
        return (Plain(Filled(lines[0][Subject.Length..], parts, FileOf(kind))), string.Join('\n', text).Trim() + "\n");
    }

    /// <summary>A header is one line.</summary>
    static string Plain(string text) => Blank().Replace(text, " ").Trim();

    static string Filled(string line, IReadOnlyDictionary<string, string> parts, string file) => Part().Replace(line, part =>
        part.Groups[1].Value == Name ? part.Value
        : parts.TryGetValue(part.Groups[1].Value, out var value) ? value
        : throw new FormatException($"{file} asks for {part.Value}; there are {{name}}, {{{string.Join("}, {", parts.Keys)}}}."));

    static string Shipped(MailKind kind)
    {
        using var text = new StreamReader(typeof(MailTemplate).Assembly.GetManifestResourceStream($"Mail/Templates/{FileOf(kind)}")!);
        return text.ReadToEnd();
    }

    [GeneratedRegex(@"\{([a-z-]+)\}")]
    private static partial Regex Part();

    [GeneratedRegex(@"[\s\p{C}]+")]
    private static partial Regex Blank();
}
