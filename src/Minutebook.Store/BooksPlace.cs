namespace Minutebook.Store;

using System;
using System.IO;

/// <summary>Where books are, as people write it: the path of a SQLite file, or an address on a PostgreSQL server.</summary>
public static class BooksPlace
{
    /// <summary>Is it an address on a server? Else it is the path of a file.</summary>
    public static bool IsServer(string place) => PostgresAddress.IsOne(place);

    /// <summary>The place as it may be shown: an address without its password.</summary>
    public static string Shown(string place) => IsServer(place) ? PostgresAddress.Parse(place).ToString() : place;

    /// <summary>Makes new books, in which nothing is entered yet, and opens them for writing.</summary>
    /// <exception cref="BooksFileException">There is something already, or books cannot be made there.</exception>
    /// <exception cref="FormatException">The address cannot be read.</exception>
    public static IBooks Create(string place, string corporation) => IsServer(place)
        ? PostgresBooks.Create(PostgresAddress.Parse(place), corporation)
        : SqliteBooks.Create(place, corporation);

    /// <summary>Opens books.</summary>
    /// <param name="place">A path or an address.</param>
    /// <param name="readOnly">True to read only, also where the end of the chain is damaged.</param>
    /// <exception cref="BooksFileException">The books cannot be used as asked; the message says why and what to do.</exception>
    /// <exception cref="FormatException">The address cannot be read.</exception>
    public static IBooks Open(string place, bool readOnly = false) => IsServer(place)
        ? PostgresBooks.Open(PostgresAddress.Parse(place), readOnly)
        : SqliteBooks.Open(place, readOnly);

    /// <summary>Opens books to be read. A file in an older form is brought up to date by opening it for writing, where that may be.
    /// </summary>
    /// <exception cref="BooksFileException">The books cannot be read; the message says why and what to do.</exception>
    /// <exception cref="FormatException">The address cannot be read.</exception>
    public static IBooks OpenToRead(string place)
    {
        try
        {
            return Open(place, readOnly: true);
        }
        catch (BooksFileException) when (!IsServer(place))
        {
            return SqliteBooks.Open(place);
        }
    }

    /// <summary>Takes new books away again, because their first facts could not be entered.</summary>
    public static void TakeBack(string place)
    {
        try
        {
            if (IsServer(place)) PostgresBooks.RemoveEmpty(PostgresAddress.Parse(place));
            else File.Delete(place);
        }
        catch (BooksFileException)
        {
            // What failed first is what the person must know; books that are left there say so when they are made again.
        }
    }

    /// <summary>Copies books as they are at this moment to where none are yet: the same bytes, verified on the way, all or nothing.
    /// </summary>
    /// <returns>The head of the copy.</returns>
    /// <exception cref="BooksFileException">There is something already, or the books that were to be copied are not sound.</exception>
    /// <exception cref="FormatException">An address cannot be read.</exception>
    public static Head Copy(string from, string to)
    {
        using var source = OpenToRead(from);
        return IsServer(to) ? PostgresBooks.CreateFrom(source, PostgresAddress.Parse(to)) : SqliteBooks.CreateFrom(source, to);
    }
}
