namespace Minutebook.Acceptance.Store;

using System;
using Minutebook.Store;
using Xunit;

/// <summary>How an address on a server is written, and that its password is nowhere shown.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("postgresql://ada@db.example/books?corporation=acme", "Host=db.example;Port=5432;Username=ada;Database=books", "acme")]
    [InlineData("postgres://ada@db:6543/books?corporation=a%2Bb", "Host=db;Port=6543;Username=ada;Database=books", "a+b")]
    [InlineData("postgresql://a%40b:p%3Aw@[::1]:1/b%2Fc?corporation=x", "Host=::1;Port=1;Username=a@b;Password=p:w;Database=b/c", "x")]
    [InlineData("postgresql://ada@/books?host=/run/pg&corporation=x", "Host=/run/pg;Port=5432;Username=ada;Database=books", "x")]
    [InlineData("postgresql://ada@db/b?corporation=x&sslmode=verify-full&sslrootcert=/ca.pem",
        "SSL Mode=VerifyFull;Root Certificate=/ca.pem", "x")]
    public void An_address_is_read(string text, string settings, string corporation)
    {
        var address = PostgresAddress.Parse(text);

        foreach (var setting in settings.Split(';'))
            Assert.Contains($";{setting};", $";{address.ConnectionString};", StringComparison.Ordinal);
        Assert.Equal(corporation, address.Corporation);
    }

    [Theory]
    [InlineData("postgresql:acme", "is no address of books")]
    [InlineData("postgresql://db/books?corporation=acme", "is no address of books")]
    [InlineData("postgresql://ada@db?corporation=acme", "is no address of books")]
    [InlineData("postgresql://ada@db/a/b?corporation=acme", "is no address of books")]
    [InlineData("postgresql://ada@db1,db2:x/b?corporation=acme", "port that is no number")]
    [InlineData("postgresql://ada@db:0/b", "port that is no number from 1 to 65535")]
    [InlineData("postgresql://ada@db:65536/b", "port that is no number from 1 to 65535")]
    [InlineData("postgresql://ada@/b", "names no host")]
    [InlineData("postgresql://ada@db/b?host=/run", "names two hosts")]
    [InlineData("postgresql://ada@/b?host=db", "the folder of a socket")]
    [InlineData("postgresql://ada@db/b?corporaton=x", "unknown option \"corporaton\"; known are corporation, host, sslmode, sslrootcert")]
    [InlineData("postgresql://ada@db/b?corporation=x&corporation=y", "corporation twice")]
    [InlineData("postgresql://ada@db/b?corporation=", "corporation no value")]
    [InlineData("postgresql://ada@db/b?corporation=a%20b", "\"a b\", which is no short name")]
    [InlineData("postgresql://ada@db/b?corporation=a%2", "two hexadecimal digits")]
    [InlineData("postgresql://ada@db/b%00", "two hexadecimal digits")]
    [InlineData("postgresql://ada@db/b?sslmode=on", "known are disable, allow, prefer, require, verify-ca, verify-full")]
    public void An_address_that_is_written_wrongly_is_refused_with_what_is_wrong_and_what_is_expected(string text, string because)
    {
        var message = Assert.Throws<FormatException>(() => PostgresAddress.Parse(text)).Message;

        Assert.Contains(because, message, StringComparison.Ordinal);
        Assert.Contains("postgresql://USER@HOST:PORT/DATABASE?corporation=NAME", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgresql://ada:secret@db/books?corporation=acme")]
    [InlineData("postgresql://ada:secret@db/books?corporation=a b")]
    [InlineData("postgresql://ada:sec/secret@db:x/books")]
    [InlineData("postgresql://ada:se@secret@db/books")]
    [InlineData("postgresql://ada:se:secret#?@db/books")]
    [InlineData("postgresql://ada:se cret secret@db/books")]
    [InlineData("POSTGRES://ada:secret@db")]
    [InlineData("postgres:ada:secret@db")]
    [InlineData("postgresql://:secret@db/books")]
    public void A_password_is_never_shown(string text)
    {
        string? shown;
        try
        {
            shown = PostgresAddress.Parse(text).ToString();
        }
        catch (FormatException bad)
        {
            shown = bad.Message;
        }

        Assert.DoesNotContain("secret", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", PostgresAddress.WithoutPassword($"cannot read \"{text}\" nor '{text}'"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_without_a_corporation_is_of_a_database_and_not_of_books()
    {
        var refused = Assert.Throws<BooksFileException>(() => PostgresAddress.Parse("postgresql://ada:secret@db/books").Corporation);

        Assert.Equal("postgresql://ada@db/books does not say whose books are meant. Add ?corporation=NAME to it.", refused.Message);
    }

    [Theory]
    [InlineData("acme.minutebook", false)]
    [InlineData("/postgresql/x", false)]
    [InlineData("postgresql:x", true)]
    [InlineData("Postgres://", true)]
    public void Everything_else_is_the_path_of_a_file(string place, bool isServer) => Assert.Equal(isServer, BooksPlace.IsServer(place));
}
