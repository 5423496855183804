namespace Minutebook.Store;

using System;
using System.Collections.Generic;

/// <summary>One inspection of books on a server: the form of the tables and the rights to change them, and the books in them.</summary>
static class PostgresInspection
{
    const int PageLength = 64;

    public static IReadOnlyList<Defect> Of(PostgresSession session, string corporation)
    {
        var inspection = new Inspection();
        try
        {
            session.AtOneMoment(() =>
            {
                foreach (var difference in PostgresSchema.Differences(session)) inspection.Add(difference);
                InspectEntries(session, corporation, inspection);
                InspectParticulars(session, corporation, inspection);
                return true;
            });
        }
        catch (Exception unreadable) when (unreadable is BooksFileException or InvalidCastException or InvalidOperationException)
        {
            inspection.Add(unreadable.Message);
        }
        return inspection.Defects;
    }

    static void InspectEntries(PostgresSession session, string corporation, Inspection inspection)
    {
        var (last, count) = (long.MinValue, PageLength);
        while (count == PageLength)
        {
            var page = session.All(
                $"""
                SELECT number, request, bytes, hash FROM minutebook.entries
                WHERE corporation = $1 AND number > $2 ORDER BY number LIMIT {PageLength}
                """,
                row => (Number: row.GetInt64(0), Request: row.GetString(1), Bytes: row.GetFieldValue<byte[]>(2),
                    Hash: row.GetFieldValue<byte[]>(3)), corporation, last);
            foreach (var one in page) inspection.InspectEntry(one.Number, one.Request, one.Bytes, one.Hash);
            count = page.Count;
            if (count > 0) last = page[^1].Number;
        }
        inspection.InspectSequence();
    }

    static void InspectParticulars(PostgresSession session, string corporation, Inspection inspection)
    {
        var (last, count) = (Array.Empty<byte>(), PageLength);
        while (count == PageLength)
        {
            var page = session.All(
                $"""
                SELECT digest, salt, value, erased IS NOT NULL FROM minutebook.particulars
                WHERE corporation = $1 AND digest > $2 ORDER BY digest LIMIT {PageLength}
                """,
                row => (Digest: row.GetFieldValue<byte[]>(0), Salt: row.IsDBNull(1) ? null : row.GetFieldValue<byte[]>(1),
                    Value: row.IsDBNull(2) ? null : row.GetFieldValue<byte[]>(2), IsErased: row.GetBoolean(3)), corporation, last);
            foreach (var one in page) inspection.InspectParticular(one.Digest, one.Salt, one.Value, one.IsErased);
            count = page.Count;
            if (count > 0) last = page[^1].Digest;
        }
    }
}
