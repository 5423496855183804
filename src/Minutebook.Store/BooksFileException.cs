namespace Minutebook.Store;

using System;

/// <summary>Books cannot be used, in a file or on a server. The message says what is wrong, with which, what was expected, and what to do.
/// </summary>
public sealed class BooksFileException : Exception
{
    public BooksFileException(string message) : base(message)
    {
    }

    public BooksFileException(string message, Exception cause) : base(message, cause)
    {
    }

    /// <summary>What is wrong with the books, where the message sends to fsck, which says it without doing so; null elsewhere.</summary>
    public string? Damage { get; private init; }

    internal static BooksFileException OfDamage(string damage, string advice, Exception? cause = null) =>
        cause is null ? new($"{damage} {advice}") { Damage = damage } : new($"{damage} {advice}", cause) { Damage = damage };
}
