namespace Minutebook.Acceptance.Store;

using System;
using System.Text;
using Minutebook.Books;
using Minutebook.Store;
using Minutebook.Values;
using Xunit;

/// <summary>The two ways in which books are kept.</summary>
public enum Stores
{
    File,
    Server,
}

/// <summary>What every store does: these tests run on both, once in each class below them.</summary>
public abstract class StoreTests(Stores store)
{
    /// <summary>Books of Acme with entries 1 through this number, one a group, requests r-1, r-2 and so on; closed again.</summary>
    private protected TemporaryBooks With(int entries)
    {
        TemporaryBooks temporary = store == Stores.File ? new TemporaryFile() : new TemporaryDatabase();
        using var books = BooksPlace.Create(temporary.Place, "Acme");
        for (var number = 1; number <= entries; number++) books.Enter($"r-{number}");
        return temporary;
    }

    private protected static void Refused(Action action, TemporaryBooks temporary, params string[] words)
    {
        var message = Assert.Throws<BooksFileException>(action).Message;
        Assert.Contains(BooksPlace.Shown(temporary.Place), message, StringComparison.Ordinal);
        Assert.DoesNotContain(PostgresServer.Password, message, StringComparison.Ordinal);
        foreach (var word in words) Assert.Contains(word, message, StringComparison.Ordinal);
    }
}

/// <summary>Books for one test, gone after it.</summary>
abstract class TemporaryBooks : IDisposable
{
    /// <summary>A path or an address.</summary>
    public abstract string Place { get; }

    /// <summary>Where the tables are, as SQL writes it before their names.</summary>
    public abstract string Schema { get; }

    public abstract IBooks Open(bool readOnly = false, TimeSpan? patience = null);

    /// <summary>
    /// Runs SQL on the books as any other program could, with the rights of an administrator. It has the functions eve(bytes), which
    /// forges a name, relinked(bytes), which forges the link of the first entry, forge(number, previous), which seals an entry, sha256 and
    /// bytes_of(text).
    /// </summary>
    public abstract void Raw(string sql);

    /// <summary>Runs SQL as one who first takes away the triggers and checks that stand in the way.</summary>
    public abstract void Tamper(string sql);

    /// <summary>Another program is in the middle of an append until this is disposed of.</summary>
    public abstract IDisposable Lock();

    public abstract void Dispose();

    protected static string Eve(string text) => text.Replace("ada", "eve", StringComparison.Ordinal);

    protected static string Relinked(string text) => text.Replace("\"previous\":\"00", "\"previous\":\"11", StringComparison.Ordinal);

    protected static string Forged(long number, Digest previous) =>
        Encoding.UTF8.GetString(Chain.Sealed(number, "forged", previous).Bytes.Span);
}

static class BooksExtensions
{
    /// <summary>Appends a group to the present head.</summary>
    public static Head Enter(this IBooks books, string request, int count = 1, string fact = "{}")
    {
        var head = books.Head;
        return Assert.IsType<Appended>(books.Append(head, Chain.Group(head, request, count, fact), [], [])).Head;
    }

    /// <summary>Appends one entry with what stands beside it.</summary>
    public static void Enter(this IBooks books, string request, SealedParticular[] particulars, Digest[] erasures)
    {
        var head = books.Head;
        Assert.IsType<Appended>(books.Append(head, Chain.Group(head, request), particulars, erasures));
    }
}
