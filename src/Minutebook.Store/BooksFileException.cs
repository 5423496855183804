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
}
