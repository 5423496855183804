namespace Minutebook.Exchange.BylawsText;

using System;
using System.Buffers;

/// <summary>What a line is to the reader. Everything from <see cref="PageMark"/> on is page furniture.</summary>
enum LineKind
{
    Text,
    Blank,
    PageMark,
    PageLabel,
    RunningLine,

    /// <summary>A running line that bears the page's number, which its text shows as #.</summary>
    RunningLabel,
    TableMark,
}

/// <summary>A line of the file, cleaned of what is not text, its indentation kept.</summary>
/// <param name="Number">Its number in the file, from 1. Two lines share it where a form feed stood between them.</param>
/// <param name="Depth">The number of # signs of a Markdown heading, else 0.</param>
readonly record struct SourceLine(int Number, string Text, LineKind Kind, int Depth = 0)
{
    public bool IsText => Kind == LineKind.Text;

    public bool IsFurniture => Kind >= LineKind.PageMark;

    /// <summary>The columns before the first character.</summary>
    public int Indent => Text.Length - Trimmed.Length;

    /// <summary>The text without its indentation.</summary>
    public string Trimmed => Text.TrimStart(' ');

    /// <summary>A line of nothing but dashes, underscores or the like.</summary>
    public bool IsRule => Text.Length > 0 && !Text.AsSpan().ContainsAnyExcept(RuleCharacters) && Trimmed.Length > 2;

    static readonly SearchValues<char> RuleCharacters = SearchValues.Create(" -_=*~");
}
