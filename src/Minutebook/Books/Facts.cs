namespace Minutebook.Books;

using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>An instrument was adopted or amended: its term sheet, from now on, with all its editions.</summary>
/// <param name="Sheet">The term sheet.</param>
[FactName("instrument-adopted")]
public sealed record InstrumentAdopted(Sheet Sheet) : Fact;

/// <summary>A section of the text of an instrument.</summary>
public sealed record TextSection(string Number, string Heading, string Text);

/// <summary>The text of an instrument was entered, so that it can be shown beside the rules.</summary>
/// <param name="Instrument">Of which instrument.</param>
/// <param name="Title">The title of the document.</param>
/// <param name="On">From which day the text is in force.</param>
/// <param name="Sections">Its sections, whole.</param>
/// <param name="Digest">SHA-256 of the file it was read from.</param>
[FactName("instrument-text-entered")]
public sealed record InstrumentTextEntered(Instrument Instrument, string Title, Moment On, Many<TextSection> Sections, Digest Digest) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>
/// An entry was mistaken and is corrected: this fact stands in its place from the original's own time on. Both stay readable, and what was
/// known before can still be asked.
/// </summary>
/// <param name="Entry">The number of the entry that was mistaken.</param>
/// <param name="Instead">What should have been recorded.</param>
/// <param name="Reason">Why.</param>
[FactName("entry-corrected")]
public sealed record EntryCorrected(long Entry, Fact Instead, string Reason) : Fact;

/// <summary>An entry was made by mistake and counts for nothing. It stays readable.</summary>
/// <param name="Entry">The number of the entry.</param>
/// <param name="Reason">Why.</param>
[FactName("entry-withdrawn")]
public sealed record EntryWithdrawn(long Entry, string Reason) : Fact;

/// <summary>
/// An act that was not in order was entered all the same, on the word of the Secretary. It shows for ever and changes no standing.
/// </summary>
/// <param name="By">Who overrode.</param>
/// <param name="Reason">Why.</param>
/// <param name="Finding">The finding that stood against it, in words.</param>
[FactName("act-overridden")]
public sealed record ActOverridden(Person By, string Reason, string Finding) : Fact;

/// <summary>Personal data of an entry were erased: the text and its salt are gone, the digest in the chain remains.</summary>
/// <param name="Entry">The entry that holds the digest.</param>
/// <param name="Field">Which of its fields.</param>
/// <param name="Reason">Why no law needs it any longer.</param>
[FactName("particulars-erased", FactKind.Act)]
public sealed record ParticularsErased(long Entry, string Field, string Reason) : Fact;

/// <summary>A document was printed from these books.</summary>
/// <param name="Document">Its kind and what it is about: "minutes annual-1993".</param>
/// <param name="Digest">SHA-256 of its bytes.</param>
/// <param name="On">When.</param>
[FactName("document-printed")]
public sealed record DocumentPrinted(string Document, Digest Digest, Moment On) : Fact
{
    public override Moment? Effective => On;
}
