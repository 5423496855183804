namespace Minutebook.Books;

using System.Collections.Immutable;
using Minutebook.Values;
using NodaTime;

/// <summary>The capacity in which someone acts. Rights follow the capacity chosen, not the union of all that a person has.</summary>
public enum Capacity
{
    Secretary,
    Officer,
    Director,
    Inspector,
    Stockholder,
    Auditor,
    Administrator,
}

/// <summary>An entry of the books, as read: who recorded which fact when.</summary>
/// <param name="Number">1 for the first; each next one is one more.</param>
/// <param name="Recorded">When it was recorded; never before its predecessor.</param>
/// <param name="Request">The id of the request that made it.</param>
/// <param name="Hash">SHA-256 of the exact stored bytes.</param>
/// <param name="RestsOn">For an act that was ruled on: the numbers of the entries that it rests on, lowest first. Where one of them fails,
/// so may this.</param>
public sealed record Entry(
    long Number, Instant Recorded, string Request, Person? Person, Capacity? Capacity, Fact Fact, Digest Previous, Digest Hash,
    Many<long> RestsOn = default);

/// <summary>What a person asks to have entered: one or several facts, all or none.</summary>
/// <param name="Id">An id of its own: asked again with the same id, it returns what it made the first time.</param>
/// <param name="Override">Why an act that is not in order shall be entered all the same; null to refuse it.</param>
/// <param name="After">The last entry that the person had seen: where the books have gone on since, nothing is entered. Null where that
/// does not matter.</param>
public sealed record Request(
    string Id, Person? Person, Capacity? Capacity, ImmutableArray<Fact> Facts, string? Override = null, long? After = null);

/// <summary>What the desk decided on a request.</summary>
public abstract record Ruling;

/// <summary>The facts may be entered: these, in this order, and the books as they then stand.</summary>
/// <param name="Findings">The findings on the acts among them.</param>
public sealed record Entered(ImmutableArray<Entry> Entries, ImmutableArray<Finding> Findings) : Ruling;

/// <summary>The request was made before; these are the entries that it made then.</summary>
public sealed record Repeated(ImmutableArray<Entry> Entries) : Ruling;

/// <summary>An act is not in order: the finding is the reason.</summary>
/// <param name="Index">Which fact of the request, the first being 0.</param>
public sealed record Refused(int Index, Fact Fact, Finding Finding) : Ruling;

/// <summary>The request cannot be entered by anyone: it names what is not there, or shares that nobody held.</summary>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record Rejected(int Index, string Message) : Ruling;

/// <summary>Somebody entered meanwhile, and the request asked not to be decided then.</summary>
/// <param name="LastEntry">The last entry now.</param>
public sealed record MovedOn(long LastEntry) : Ruling;
