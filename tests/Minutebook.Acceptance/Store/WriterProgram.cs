namespace Minutebook.Acceptance.Store;

using System;
using System.Globalization;
using Minutebook.Store;

/// <summary>
/// What the program of the tests is when it is started with "write": another that writes in the same books, for the acceptance tests to
/// race with, trace and kill. It prints "open" once the books are open, and "ack NUMBER REQUEST" for each group, after the append has
/// returned and not before.
/// </summary>
static class WriterProgram
{
    /// <summary>Arguments: the books (a file or an address), a name that begins every request id, the number of groups, the entries in a
    /// group.</summary>
    public static int Run(string[] args)
    {
        using var books = BooksPlace.Open(args[0]);
        Say("open");
        for (var group = 1; group <= Number(args[2]); group++)
        {
            var request = $"{args[1]}-{group}";
            var head = Append(books, request, Number(args[3]));
            Say($"ack {head.Number} {request}");
        }
        return 0;
    }

    static Head Append(IBooks books, string request, int count)
    {
        while (true)
        {
            var head = books.Head;
            if (books.Append(head, Chain.Group(head, request, count), [], []) is Appended appended) return appended.Head;
        }
    }

    static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    static void Say(string line)
    {
        Console.Out.Write(line + "\n");
        Console.Out.Flush();
    }
}
