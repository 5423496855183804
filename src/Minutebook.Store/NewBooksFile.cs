namespace Minutebook.Store;

using System;
using System.IO;

/// <summary>Makes a books file: it stands under its name whole and synced, or not at all.</summary>
static class NewBooksFile
{
    static readonly string[] Suffixes = ["", "-wal", "-shm", "-journal"];

    public static void Make(string path, string corporation, Action<SqliteBooks> fill)
    {
        var folder = Path.GetDirectoryName(path) ?? throw FileTrouble.IsFolder(path);
        if (File.Exists(path) || Directory.Exists(path)) throw FileTrouble.Exists(path);
        if (!Directory.Exists(folder)) throw FileTrouble.NoFolder(path);

        var draft = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.new");
        try
        {
            Fill(draft, corporation, fill);
            using (var file = File.OpenHandle(draft, FileMode.Open, FileAccess.ReadWrite)) RandomAccess.FlushToDisk(file);
            Publish(draft, path, folder);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or BooksFileException)
        {
            throw File.Exists(path) ? FileTrouble.Exists(path) : FileTrouble.NotMade(path, cause);
        }
        finally
        {
            foreach (var suffix in Suffixes) File.Delete(draft + suffix);
        }
    }

    static void Fill(string draft, string corporation, Action<SqliteBooks> fill)
    {
        using var database = Database.ToMake(draft);
        Schema.MarkAsOurs(database);
        Schema.Upgrade(database);
        database.Run("INSERT INTO settings (key, value) VALUES ('corporation', $1)", corporation);
        fill(new(database));
        // Written into the file itself; with the last connection the log goes, and the draft is one file again.
        database.Script("PRAGMA journal_mode = WAL");
    }

    static void Publish(string draft, string path, string folder)
    {
        File.Move(draft, path, overwrite: false);
        try
        {
            Folder.Sync(folder);
        }
        catch (IOException)
        {
            File.Delete(path);
            throw;
        }
    }
}
