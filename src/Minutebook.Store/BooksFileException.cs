namespace Minutebook.Store;

using System;

/// <summary>A books file cannot be used. The message says what is wrong, with which file, what was expected, and what to do.</summary>
public sealed class BooksFileException : Exception
{
    public BooksFileException(string message) : base(message)
    {
    }

    public BooksFileException(string message, Exception cause) : base(message, cause)
    {
    }
}
