namespace Minutebook.Store;

using System.Collections.Generic;
using Minutebook.Books;
using Minutebook.Values;

/// <summary>One inspection of books, from their bytes alone: nothing that they record about themselves is believed.</summary>
sealed class Inspection
{
    readonly List<Defect> defects = [];
    readonly Sequence sequence = new();
    Link before;

    public IReadOnlyList<Defect> Defects => defects;

    public static string Changed(long number, Digest actual, Digest recorded) =>
        $"entry {number} was changed: its bytes hash to {actual}, the books recorded {recorded}";

    public static string ParticularsChanged(Digest digest) => $"the particulars {digest} were changed: salt and value do not hash to it";

    public void Add(string defect) => defects.Add(new(null, defect));

    /// <summary>Inspects the next entry, in the order of the numbers under which they stand.</summary>
    public void InspectEntry(long number, string request, byte[] bytes, byte[] hash)
    {
        var here = new Link(number, Digest.Of(bytes), DigestOf(hash));
        if (here.IsChanged) defects.Add(new(number, Changed(number, here.Actual, here.Recorded)));

        // Bytes that were changed are not believed about their number either: what they say would only hide where the change is.
        var outline = here.IsChanged ? null : EntryOutline.Of(bytes);
        var continues = sequence.Add(number, outline?.Number ?? number);
        if (outline is { } said) InspectLinks(number, request, said, continues);
        else if (!here.IsChanged) defects.Add(new(number, $"entry {number} cannot be read: its bytes are not an entry's"));
        before = here;
    }

    /// <summary>After the last entry: what is missing, inserted, or in the wrong place.</summary>
    public void InspectSequence() => defects.AddRange(sequence.Defects());

    /// <summary>Whether particulars are missing only the facts can tell, for the entries' words are not the store's to read.</summary>
    public void InspectParticular(byte[] digest, byte[]? salt, byte[]? value, bool isErased)
    {
        var named = DigestOf(digest);
        if ((salt is null) != isErased || (value is null) != isErased)
            Add($"the particulars {named} were half erased: salt, value and the date of erasure do not go together");
        else if (!isErased && SealedParticular.DigestOf(salt, value) != named) Add(ParticularsChanged(named));
    }

    void InspectLinks(long number, string request, EntryOutline said, bool continues)
    {
        if (said.Request != request)
            defects.Add(new(number, $"entry {number} was filed under the request {request}; its bytes say {said.Request}"));
        if (said.Number == 1 && said.Previous != Digest.Zero)
            defects.Add(new(number, $"entry 1 says that it follows {said.Previous}; nothing stands before the first entry"));
        if (continues && said.Previous != before.Actual && said.Previous != before.Recorded)
            defects.Add(new(before.Number, $"entry {before.Number} was changed together with its recorded hash, or entry {number} with "
                + $"its link: entry {before.Number} hashes to {before.Actual}, and entry {number} was made after {said.Previous}"));
    }

    /// <summary>A digest of the wrong length is as wrong as any other: it must not stop the inspection.</summary>
    static Digest DigestOf(byte[] bytes) => bytes.Length == Digest.Length ? Digest.FromBytes(bytes) : Digest.Zero;

    readonly record struct Link(long Number, Digest Actual, Digest Recorded)
    {
        public bool IsChanged => Actual != Recorded;
    }
}
