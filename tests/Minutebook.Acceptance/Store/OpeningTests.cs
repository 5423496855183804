namespace Minutebook.Acceptance.Store;

using System;
using Minutebook.Store;
using Xunit;

public abstract class OpeningTests(Stores store) : StoreTests(store)
{
    [Fact]
    public void New_books_overwrite_nothing()
    {
        using var temporary = With(2);

        Refused(() => BooksPlace.Create(temporary.Place, "Other"), temporary, "already", "another name");
        using var books = temporary.Open();
        Assert.Equal(2, books.Head.Number);
        Assert.Equal("Acme", books.Corporation);
    }

    [Fact]
    public void A_changed_last_entry_is_found_before_anything_is_chained_on()
    {
        using var temporary = With(5);
        temporary.Tamper("UPDATE entries SET bytes = eve(bytes) WHERE number = 5");

        Refused(() => temporary.Open(), temporary, "entry 5 was changed", "minutebook fsck");
    }

    [Fact]
    public void A_last_entry_that_follows_another_is_found_before_anything_is_chained_on()
    {
        using var temporary = With(5);
        temporary.Tamper("DELETE FROM entries WHERE number = 4");

        Refused(() => temporary.Open(), temporary, "does not follow the entry before it");
    }

    [Fact]
    public void Books_that_stay_locked()
    {
        using var temporary = With(1);
        using var books = temporary.Open(patience: TimeSpan.FromMilliseconds(50));
        using (temporary.Lock())
            Refused(() => books.Enter("r-2"), temporary, "locked by another program", "Nothing was written");

        Assert.Equal(2, books.Enter("r-2").Number);
    }

    [Fact]
    public void A_reader_is_never_locked_out()
    {
        using var temporary = With(1);
        using var locked = temporary.Lock();

        using var books = temporary.Open(readOnly: true, patience: TimeSpan.Zero);
        Assert.Equal(1, books.Head.Number);
    }

    [Fact]
    public void Books_opened_for_reading_take_no_entries()
    {
        using var temporary = With(1);
        using var books = temporary.Open(readOnly: true);

        Refused(() => books.Enter("r-2"), temporary, "cannot be written");
    }
}

public sealed class OpeningInAFile() : OpeningTests(Stores.File);

public sealed class OpeningOnAServer() : OpeningTests(Stores.Server);
