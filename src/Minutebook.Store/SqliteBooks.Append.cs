namespace Minutebook.Store;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Books;
using Minutebook.Values;

public sealed partial class SqliteBooks
{
    public AppendOutcome Append(
        Head after, IReadOnlyList<SealedEntry> entries, IReadOnlyList<SealedParticular> particulars, IReadOnlyList<Digest> erasures)
    {
        var recorded = Group.Verify(after, entries, particulars);
        var outcome = database.Immediately<AppendOutcome>(() =>
        {
            var head = Head;
            if (head != after) return new HeadMoved(head);

            foreach (var entry in entries) Write(entry);
            foreach (var particular in particulars) Write(particular);
            foreach (var digest in erasures) Erase(digest, recorded);
            return new Appended(Head.At(entries[^1]));
        });
        if (outcome is Appended && erasures.Count > 0) database.EmptyTheLog();
        return outcome;
    }

    /// <summary>One transaction: what does not fit the memory spills into the new file, and a journal of new pages is short.</summary>
    Head TakeOver(IBooks source) => database.Immediately(() =>
    {
        var head = Head.Empty;
        foreach (var entry in Following.Verified(source.Read(1)))
        {
            Write(entry);
            head = Head.At(entry);
        }
        foreach (var kept in source.KeptParticulars())
            database.Run("INSERT INTO particulars (digest, salt, value, erased) VALUES ($1, $2, $3, $4)", kept.Digest.Bytes.ToArray(),
                (object?)kept.Salt ?? DBNull.Value, (object?)kept.Value ?? DBNull.Value, (object?)kept.Erased ?? DBNull.Value);
        return head;
    });

    void Write(SealedEntry entry) =>
        database.Statement("INSERT INTO entries (number, request, bytes, hash) VALUES ($1, $2, $3, $4)")
            .Bind(1, entry.Number).Bind(2, entry.Request).Bind(3, entry.Bytes.Span).Bind(4, entry.Hash.Bytes).Step();

    void Write(SealedParticular particular)
    {
        if (IsErased(particular.Digest) is not null)
            throw new ArgumentException($"The books hold the particulars {particular.Digest} already, or did until they were erased.");
        database.Run("INSERT INTO particulars (digest, salt, value) VALUES ($1, $2, $3)",
            particular.Digest.Bytes.ToArray(), particular.Salt, particular.Value);
    }

    void Erase(Digest digest, string recorded)
    {
        var erased = IsErased(digest)
            ?? throw new ArgumentException($"The books never held the particulars {digest}, so they cannot be erased.");
        if (erased) return;
        database.Run("UPDATE particulars SET salt = NULL, value = NULL, erased = $2 WHERE digest = $1", digest.Bytes.ToArray(), recorded);
    }

    /// <summary>Null where the books never held these particulars.</summary>
    bool? IsErased(Digest digest) =>
        database.All("SELECT erased IS NOT NULL FROM particulars WHERE digest = $1", row => (bool?)row.GetBoolean(0),
            digest.Bytes.ToArray()).FirstOrDefault();

    void PrepareToWrite()
    {
        database.Script("PRAGMA journal_mode = WAL");
        Schema.Upgrade(database);
        VerifyTail();
    }

    /// <summary>Nothing is chained on to an end that was tampered with. The whole chain is for <see cref="Check"/>.</summary>
    void VerifyTail()
    {
        var head = Head;
        if (head.Number == 0) return;
        foreach (var last in Read(head.Number)) Verify(last);
    }

    void Verify(SealedEntry last)
    {
        var before = database.All("SELECT hash FROM entries WHERE number = $1", row => DigestAt(row, 0), last.Number - 1).FirstOrDefault();
        if (!Following.Follows(last, before))
            throw FileTrouble.Damaged(database.Path, $"its last entry, {last.Number}, does not follow the entry before it");
    }
}
