namespace Minutebook.Store;

using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

public sealed partial class PostgresBooks
{
    /// <summary>
    /// Gives the head as it is now, and again each time that anybody has moved it, on a connection of its own. Heads that come quickly one
    /// after another are given as one. What is appended while the connection is lost is told when it is back.
    /// </summary>
    /// <param name="address">The books to follow.</param>
    /// <param name="patience">How long a server may be away; 30 seconds where null.</param>
    /// <param name="ending">Ends the following.</param>
    /// <exception cref="BooksFileException">The books cannot be read, or the server went away and did not come back.</exception>
    /// <exception cref="OperationCanceledException">The following was ended.</exception>
    public static async IAsyncEnumerable<Head> FollowAsync(
        PostgresAddress address, TimeSpan? patience = null, [EnumeratorCancellation] CancellationToken ending = default)
    {
        using var books = Open(address, readOnly: true, patience);
        Head? told = null;
        while (true)
        {
            // Connecting again may take as long as patience lasts: not on the thread of whoever follows.
            var head = await Task.Run(books.HeadWhileListening, ending).ConfigureAwait(false);
            if (head != told) yield return head;
            told = head;
            await books.session.WaitAsync(ending).ConfigureAwait(false);
        }
    }

    /// <summary>What is appended after this head was read is heard: listening began before, on the same connection.</summary>
    Head HeadWhileListening()
    {
        while (true)
        {
            session.Listen(Channel, key);
            var head = Head;
            if (session.IsListening) return head;
        }
    }
}
