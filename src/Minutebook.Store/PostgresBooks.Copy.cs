namespace Minutebook.Store;

using System.Linq;

public sealed partial class PostgresBooks
{
    /// <summary>Makes new books with what other books hold at this moment: the same bytes, verified on the way, in one transaction.
    /// </summary>
    /// <exception cref="BooksFileException">There are such books already, or the other books are not sound.</exception>
    public static Head CreateFrom(IBooks source, PostgresAddress address)
    {
        using var books = new PostgresBooks(address, Ready(address, readOnly: false, DefaultPatience));
        try
        {
            return source.AtOneMoment(() => books.session.Transact(() => books.TakeOver(source)));
        }
        catch (ConnectionLostException lost)
        {
            throw new BooksFileException($"The connection to {address} was lost while books were copied there. They are there whole, or "
                + "not at all: `minutebook fsck` says which.", lost.InnerException!);
        }
    }

    Head TakeOver(IBooks source)
    {
        if (session.Run("INSERT INTO minutebook.corporations (corporation, name) VALUES ($1, $2) ON CONFLICT DO NOTHING", key,
            source.Corporation) == 0) throw PostgresTrouble.Exists(address);
        Lock();
        var head = Head.Empty;
        Write(Following.Verified(source.Read(1)).Select(entry =>
        {
            head = Head.At(entry);
            return IsStorable(entry.Request) ? entry
                : throw new BooksFileException($"The request id of entry {entry.Number} holds the character U+0000, which PostgreSQL "
                    + "cannot keep. Nothing was copied.");
        }));
        Write(source.KeptParticulars());
        session.Run("SELECT pg_notify($1, $2)", Channel, key);
        return head;
    }
}
