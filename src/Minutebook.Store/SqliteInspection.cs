namespace Minutebook.Store;

using System;
using System.Collections.Generic;

/// <summary>One inspection of a books file: its form, what SQLite itself finds, and the books in it.</summary>
static class SqliteInspection
{
    public static IReadOnlyList<Defect> Of(Database database)
    {
        var inspection = new Inspection();
        try
        {
            database.AtOneMoment(() =>
            {
                InspectFile(database, inspection);
                database.Each("SELECT number, request, bytes, hash FROM entries ORDER BY number", row => inspection.InspectEntry(
                    row.GetInt64(0), row.GetString(1), row.GetFieldValue<byte[]>(2), row.GetFieldValue<byte[]>(3)));
                inspection.InspectSequence();
                database.Each("SELECT digest, salt, value, erased FROM particulars", row => inspection.InspectParticular(
                    row.GetFieldValue<byte[]>(0), row.IsDBNull(1) ? null : row.GetFieldValue<byte[]>(1),
                    row.IsDBNull(2) ? null : row.GetFieldValue<byte[]>(2), !row.IsDBNull(3)));
                return true;
            });
        }
        catch (Exception unreadable) when (unreadable is BooksFileException or InvalidCastException or InvalidOperationException)
        {
            inspection.Add(unreadable.Message);
        }
        return inspection.Defects;
    }

    static void InspectFile(Database database, Inspection inspection)
    {
        foreach (var difference in Schema.Differences(database)) inspection.Add(difference);
        foreach (var answer in database.All("PRAGMA integrity_check", row => row.GetString(0)))
            if (answer != "ok") inspection.Add($"SQLite finds the file damaged: {answer}");
    }
}
