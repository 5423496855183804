namespace Minutebook.Store;

using System;
using Microsoft.Data.Sqlite;
using SQLitePCL;

/// <summary>What can go wrong with a books file, in words: what, which file, what was expected, what to do.</summary>
static class FileTrouble
{
    const string GoBack = "Run `minutebook fsck` on it, and go back to a good copy.";

    public static BooksFileException NoSuchFile(string path) =>
        new($"There is no file {path}; a corporation's books were expected. Check the path, or make new books with `minutebook new`.");

    public static BooksFileException IsFolder(string path) =>
        new($"{path} is a folder. A corporation's books are one file. Give the path of the file in it.");

    public static BooksFileException IsEmpty(string path) =>
        new($"{path} is empty; a corporation's books were expected. Check the path, or remove the file and make new books with " +
            "`minutebook new`.");

    public static BooksFileException Exists(string path) =>
        new($"{path} exists already, and new books never overwrite anything. Open it, or choose another name.");

    public static BooksFileException NoFolder(string path) =>
        new($"The books cannot be made at {path}: there is no such folder. Make the folder first, or choose another.");

    public static BooksFileException NotMade(string path, Exception cause) =>
        new($"The books could not be made at {path}: {cause.Message} Nothing was left there. Remove the cause, and try again.", cause);

    public static BooksFileException NotOurs(string path, long applicationId) =>
        new($"{path} is a SQLite file, but not a Minutebook's: its application id is {applicationId}, not {Schema.ApplicationId}. "
            + "Check the path; nothing in it was changed.");

    public static BooksFileException Newer(string path, long version) =>
        new($"{path} was made by a newer Minutebook: its form is version {version}, and this one knows versions up to {Schema.Version}. "
            + "Upgrade Minutebook to open it; nothing in it was changed.");

    public static BooksFileException Older(string path, long version) =>
        new($"{path} has the form of version {version}, from an older Minutebook; version {Schema.Version} is expected, and a file opened "
            + "only for reading is not upgraded. Open it (or a copy of it) for writing once.");

    public static BooksFileException ReadOnly(string path, Exception? cause = null) =>
        Because($"{path} cannot be written: the file or its folder is read-only, or belongs to somebody else. Books that are entered into "
            + "need a file and a folder that may be written. Change the permissions, or open it for reading only.", cause);

    public static BooksFileException Damaged(string path, string what) =>
        BooksFileException.OfDamage($"{path} is damaged: {what}. Nothing was written.", GoBack);

    public static BooksFileException OfSqlite(SqliteException trouble, string path) => trouble.SqliteErrorCode switch
    {
        raw.SQLITE_NOTADB => new($"{path} is not a SQLite file; a corporation's books were expected. Check the path; nothing was changed.",
            trouble),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new($"{path} stayed locked by another program for longer than we wait. "
            + "Nothing was written. End that program, or try again.", trouble),
        raw.SQLITE_FULL => Full(path, trouble),
        raw.SQLITE_IOERR when trouble.SqliteExtendedErrorCode == raw.SQLITE_IOERR_SHMSIZE => Full(path, trouble),
        raw.SQLITE_READONLY or raw.SQLITE_PERM => ReadOnly(path, trouble),
        raw.SQLITE_CANTOPEN => new($"{path}, or the file {path}-wal that belongs beside it, cannot be opened. Both must be readable, and "
            + "the folder writable unless the books were closed cleanly. Change the permissions, or copy both files to another folder.",
            trouble),
        raw.SQLITE_CORRUPT => BooksFileException.OfDamage($"{path} is damaged: {trouble.Message}", GoBack, trouble),
        raw.SQLITE_CONSTRAINT => new($"{path} refused a change that the books never allow: {trouble.Message} Nothing was written.",
            trouble),
        raw.SQLITE_IOERR => new($"The disk failed under {path}: {trouble.Message} Whether the last group was written is not known. "
            + "Check the disk, open the books again, and ask for the request before entering it again.", trouble),
        _ => BooksFileException.OfDamage($"SQLite cannot use {path}: {trouble.Message}", "Run `minutebook fsck` on it.", trouble),
    };

    static BooksFileException Full(string path, Exception cause) =>
        new($"The disk that holds {path} is full. Nothing of the group was written. Free some space, and enter it again.", cause);

    static BooksFileException Because(string message, Exception? cause) => cause is null ? new(message) : new(message, cause);
}
