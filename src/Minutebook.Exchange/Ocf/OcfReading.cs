namespace Minutebook.Exchange.Ocf;

using System.Collections.Immutable;
using Minutebook.Values;
using NodaTime;

/// <summary>How a package is to be read.</summary>
/// <param name="Zone">The zone of the corporation's principal office: the dates of the package are days there.</param>
/// <param name="LargestFile">The largest file that is read, in bytes.</param>
public sealed record OcfSettings(DateTimeZone Zone, long LargestFile = OcfSettings.UsualLargestFile)
{
    public const long UsualLargestFile = 200L << 20;
}

/// <summary>A package as read.</summary>
/// <param name="Facts">The facts in the order in which they are to be entered; none where there is any problem.</param>
/// <param name="Report">What was read, what has no place in these books, and what in the package does not agree.</param>
/// <param name="Problems">Why the package is refused; none where it is not.</param>
public sealed record OcfReading(ImmutableArray<Fact> Facts, ImmutableArray<OcfLine> Report, ImmutableArray<OcfProblem> Problems);

/// <summary>What a line of the report is about.</summary>
public enum OcfTopic
{
    /// <summary>Whose package it is, of which day and version.</summary>
    Package,

    /// <summary>So many objects of a kind were read.</summary>
    Read,

    /// <summary>A kind that has no place in these books yet; its records are kept word for word.</summary>
    NoPlace,

    /// <summary>A field of an object that was read, which has no place in these books: the record is kept word for word.</summary>
    LeftOut,

    /// <summary>A file is not the one of which the manifest has the MD5 sum, or the manifest does not list it.</summary>
    File,

    /// <summary>A link leads nowhere.</summary>
    Link,

    /// <summary>Two numbers or dates of the package do not agree.</summary>
    Difference,

    /// <summary>An id that was written otherwise to be a short name of these books.</summary>
    Name,

    /// <summary>The shares of a class at the end.</summary>
    Total,
}

/// <summary>A line of the report.</summary>
/// <param name="Kind">The kind of object in OCF's words; empty where the line is about none.</param>
/// <param name="Ids">The ids of all objects that it is about; the text names only the first of many.</param>
public sealed record OcfLine(OcfTopic Topic, string Kind, ImmutableArray<string> Ids, string Text)
{
    public override string ToString() => Text;
}

/// <summary>Why a package is refused.</summary>
/// <param name="File">The file within the package.</param>
/// <param name="Line">The line, counted from 1, where the file is not JSON or the object begins; null for a file as a whole.</param>
/// <param name="Id">The id of the object or transaction; empty where the file as a whole is meant.</param>
/// <param name="Field">The field; empty where the object as a whole is meant.</param>
/// <param name="Message">What was found and what was expected.</param>
public sealed record OcfProblem(string File, int? Line, string Id, string Field, string Message)
{
    /// <summary>"Transactions.ocf.json: st_01: quantity: found \"1e5\"; expected ..."</summary>
    public override string ToString()
    {
        var text = Line is { } line ? $"{File}:{line}: " : $"{File}: ";
        if (Id.Length > 0) text += $"{Id}: ";
        if (Field.Length > 0) text += $"{Field}: ";
        return text + Message;
    }
}
