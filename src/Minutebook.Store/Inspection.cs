namespace Minutebook.Store;

using System;
using System.Collections.Generic;
using Microsoft.Data.Sqlite;
using Minutebook.Books;
using Minutebook.Values;

/// <summary>One inspection of a books file, from its bytes alone: nothing that it records about itself is believed.</summary>
sealed class Inspection(Database database)
{
    readonly List<Defect> defects = [];
    readonly Sequence sequence = new();
    Link before;

    public IReadOnlyList<Defect> Run()
    {
        try
        {
            database.AtOneMoment(() =>
            {
                InspectFile();
                InspectEntries();
                InspectParticulars();
                return defects.Count;
            });
        }
        catch (Exception unreadable) when (unreadable is BooksFileException or InvalidCastException or InvalidOperationException)
        {
            defects.Add(new(null, unreadable.Message));
        }
        return defects;
    }

    public static string Changed(long number, Digest actual, Digest recorded) =>
        $"entry {number} was changed: its bytes hash to {actual}, the books recorded {recorded}";

    public static string ParticularsChanged(Digest digest) => $"the particulars {digest} were changed: salt and value do not hash to it";

    void InspectFile()
    {
        foreach (var difference in Schema.Differences(database)) defects.Add(new(null, difference));
        foreach (var answer in database.All("PRAGMA integrity_check", row => row.GetString(0)))
            if (answer != "ok") defects.Add(new(null, $"SQLite finds the file damaged: {answer}"));
    }

    void InspectEntries()
    {
        database.Each("SELECT number, request, bytes, hash FROM entries ORDER BY number", InspectEntry);
        defects.AddRange(sequence.Defects());
    }

    void InspectEntry(SqliteDataReader row)
    {
        var number = row.GetInt64(0);
        var bytes = row.GetFieldValue<byte[]>(2);
        var here = new Link(number, Digest.Of(bytes), HashAt(row));
        if (here.IsChanged) defects.Add(new(number, Changed(number, here.Actual, here.Recorded)));

        // Bytes that were changed are not believed about their number either: what they say would only hide where the change is.
        var outline = here.IsChanged ? null : EntryOutline.Of(bytes);
        var continues = sequence.Add(number, outline?.Number ?? number);
        if (outline is { } said) InspectLinks(number, row.GetString(1), said, continues);
        else if (!here.IsChanged) defects.Add(new(number, $"entry {number} cannot be read: its bytes are not an entry's"));
        before = here;
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

    /// <summary>Whether particulars are missing only the facts can tell, for the entries' words are not the store's to read.</summary>
    void InspectParticulars() => database.Each("SELECT digest, salt, value, erased FROM particulars", row =>
    {
        var digest = DigestAt(row, 0);
        var isErased = !row.IsDBNull(3);
        if (row.IsDBNull(1) != isErased || row.IsDBNull(2) != isErased)
            defects.Add(new(null, $"the particulars {digest} were half erased: salt, value and the date of erasure do not go together"));
        else if (!isErased && SealedParticular.DigestOf(row.GetFieldValue<byte[]>(1), row.GetFieldValue<byte[]>(2)) != digest)
            defects.Add(new(null, ParticularsChanged(digest)));
    });

    static Digest HashAt(SqliteDataReader row) => DigestAt(row, 3);

    /// <summary>A digest of the wrong length is as wrong as any other: it must not stop the inspection.</summary>
    static Digest DigestAt(SqliteDataReader row, int column)
    {
        var bytes = row.GetFieldValue<byte[]>(column);
        return bytes.Length == Digest.Length ? Digest.FromBytes(bytes) : Digest.Zero;
    }

    readonly record struct Link(long Number, Digest Actual, Digest Recorded)
    {
        public bool IsChanged => Actual != Recorded;
    }
}
