namespace Minutebook.Web.Filings;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Books;
using Minutebook.Values;

/// <summary>Whether a filing is open to the one who asks for it.</summary>
public enum Gate
{
    Open,

    /// <summary>It concerns somebody else.</summary>
    NotYours,

    /// <summary>There is no such meeting, matter or resolution.</summary>
    NotThere,
}

/// <summary>How a document was signed here.</summary>
/// <param name="Electronic">The digest of what was shown, and how the person was signed in.</param>
/// <param name="Shown">The text that was shown.</param>
public sealed record SignedText(ElectronicSignature Electronic, Particular Shown);

/// <summary>What somebody wants to file, read from what was typed.</summary>
public abstract record Drafting;

/// <summary>Something is missing, or typed wrongly.</summary>
/// <param name="Field">The field beside which it stands; empty for the whole.</param>
public sealed record Unfinished(string Field, string Message) : Drafting;

/// <summary>It is whole.</summary>
/// <param name="Says">What it says, in the words that the person signs.</param>
/// <param name="Facts">The facts by which it is entered, given the signature.</param>
/// <param name="Question">The question that tells what it would mean.</param>
/// <param name="Arguments">What it is asked of.</param>
/// <param name="Grounds">False where the grounds of the answer tell of others, and only the answer is shown.</param>
public sealed record Drafted(
    string Says, Func<SignedText, ImmutableArray<Fact>> Facts, string Question, Dictionary<string, string> Arguments, bool Grounds = true)
    : Drafting;

/// <summary>Something that a stockholder or a Director enters. Who it is about, and when, follow from who files it.</summary>
/// <param name="Name">As addresses have it: "proxy".</param>
/// <param name="Title">The name of its title among the texts.</param>
/// <param name="Lead">The name of the text that explains it.</param>
/// <param name="Who">In which capacity it is filed.</param>
/// <param name="Subjects">What it is about, as addresses name it: "meeting".</param>
/// <param name="Open">Whether it is open to this person, about these subjects.</param>
/// <param name="About">What it is about, in words.</param>
/// <param name="Fields">What there is to fill in.</param>
/// <param name="Draft">Reads what was filled in.</param>
public sealed record Filing(
    string Name, string Title, string Lead, Capacity Who, ImmutableArray<string> Subjects, Func<Filer, Gate> Open,
    Func<Filer, string> About, Func<Filer, IEnumerable<FilingField>> Fields, Func<Filer, Drafting> Draft)
{
    /// <summary>All, by name.</summary>
    public static ImmutableSortedDictionary<string, Filing> All { get; } =
        StockholderFilings.All.Concat(DirectorFilings.All).ToImmutableSortedDictionary(one => one.Name, one => one, StringComparer.Ordinal);

    /// <summary>Names that standing fixes: who it is about, and when.</summary>
    static readonly ImmutableArray<string> Fixed = ["holder", "holders", "director", "person", "owner", "by", "on", "at", "form"];

    /// <summary>
    /// May this person file it about these subjects? Whoever sends another's name where his or her own is fixed, or a time, is refused.
    /// </summary>
    public Gate GateFor(Filer filer)
    {
        ArgumentNullException.ThrowIfNull(filer);
        if (filer.Seen.Acting.Capacity != Who || !filer.HasStanding) return Gate.NotYours;
        if (Fixed.Any(name => filer.Has(name) && filer.Of(name) != filer.Own)) return Gate.NotYours;
        return Open(filer);
    }
}
