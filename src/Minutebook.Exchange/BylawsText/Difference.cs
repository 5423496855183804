namespace Minutebook.Exchange.BylawsText;

/// <summary>What a difference is about.</summary>
public enum DifferenceKind
{
    /// <summary>No section was found in the text at all.</summary>
    NoSections,

    /// <summary>There is no table of contents to check the body against.</summary>
    NoContents,

    /// <summary>The contents list a section that the body lacks.</summary>
    OnlyInContents,

    /// <summary>The body has a section that the contents omit.</summary>
    OnlyInBody,

    /// <summary>Contents and body give a section different headings, beyond case and punctuation.</summary>
    HeadingDiffers,

    /// <summary>Contents and body list the section in different places.</summary>
    OrderDiffers,

    /// <summary>The number was used before.</summary>
    NumberRepeated,

    /// <summary>A number was passed over, or comes after a greater one.</summary>
    NumberOutOfSequence,

    /// <summary>A line of the contents has no number.</summary>
    ContentsLineWithoutNumber,

    /// <summary>There is text before the first section which is neither title nor contents.</summary>
    TextBeforeFirstSection,

    /// <summary>How much page furniture was left out of the text.</summary>
    FurnitureRemoved,
}

/// <summary>Something in the text that a person should know of.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Number">The section's number; empty where it is about no section.</param>
/// <param name="Message">A plain sentence.</param>
/// <param name="Line">The line of the file, from 1; 0 where it is about the whole text.</param>
public sealed record Difference(DifferenceKind Kind, string Number, string Message, int Line);
