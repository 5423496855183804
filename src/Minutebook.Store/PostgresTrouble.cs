namespace Minutebook.Store;

using System;
using Npgsql;

/// <summary>What can go wrong with books on a server, in words: what, where, what was expected, what to do. No password is ever in them.
/// </summary>
static class PostgresTrouble
{
    public static BooksFileException NoSuchBooks(PostgresAddress address) =>
        new($"There are no books of \"{address.Corporation}\" at {address}. Check the name, or make new books with `minutebook new`.");

    public static BooksFileException Exists(PostgresAddress address) =>
        new($"There are books at {address} already, and new books never overwrite anything. Open them, or choose another name for "
            + "corporation=.");

    public static BooksFileException NotMigrated(PostgresAddress address) =>
        new($"The database of {address} has no tables of Minutebook's, or {address.User} may not see them. Let the owner run "
            + "`minutebook migrate`, and see docs/operations.md.");

    public static BooksFileException Newer(PostgresAddress address, int version) =>
        new($"The database of {address} was migrated by a newer Minutebook: its form is version {version}, and this one knows versions up "
            + $"to {PostgresSchema.Version}. Upgrade Minutebook; nothing was changed.");

    public static BooksFileException Older(PostgresAddress address, int version) =>
        new($"The database of {address} has the form of version {version}, from an older Minutebook; version {PostgresSchema.Version} is "
            + "expected. Let the owner run `minutebook migrate`.");

    public static BooksFileException NotSafe(PostgresAddress address) =>
        new($"The server of {address} runs with fsync off: a power cut would take back what it acknowledged. Turn fsync on, and start it "
            + "again; nothing was written.");

    public static BooksFileException NotUtf8(PostgresAddress address, string encoding) =>
        new($"The database of {address} is encoded in {encoding}, and books need UTF8. Make another: CREATE DATABASE ... ENCODING 'UTF8' "
            + "TEMPLATE template0.");

    public static BooksFileException NoRole(PostgresAddress address, string role) =>
        new($"The server of {address} has no role {role}. Let an administrator run: CREATE ROLE {role} LOGIN; and see docs/operations.md.");

    public static BooksFileException Damaged(PostgresAddress address, string what) =>
        BooksFileException.OfDamage($"The books at {address} are damaged: {what}. Nothing was written.",
            "Run `minutebook fsck` on them, and go back to a good backup.");

    public static BooksFileException NotReached(PostgresAddress address, Exception cause) =>
        new($"The server of {address} cannot be reached: {Words(cause)}. Check the address, and that it runs and lets {address.User} in "
            + "from here.", cause);

    public static BooksFileException Lost(PostgresAddress address, Exception cause) =>
        new($"The connection to {address} was lost: {Words(cause)}. Try again.", cause);

    public static BooksFileException NotKnown(PostgresAddress address, Exception cause) =>
        new($"The connection to {address} was lost while a group was committed, and did not come back. Whether the group was written is "
            + "not known. When the server is there again, ask for the request before entering it again, or repeat it under the same id.",
            cause);

    public static BooksFileException OfServer(PostgresException trouble, PostgresAddress address) => trouble.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            new($"The server of {address} does not let {address.User} in: {trouble.MessageText}. The password comes from PGPASSWORD, from "
                + "~/.pgpass or from the address.", trouble),
        PostgresErrorCodes.InvalidCatalogName => new($"{Sentence(trouble)} Check the address {address}.", trouble),
        PostgresErrorCodes.InsufficientPrivilege =>
            new($"{address.User} may not do this at {address}: {trouble.MessageText}. Nothing was written. docs/operations.md says which "
                + "role may do what.", trouble),
        PostgresErrorCodes.ReadOnlySqlTransaction =>
            new($"The books at {address} cannot be written: they were opened for reading only, or the server is a standby. Nothing was "
                + "written.", trouble),
        PostgresErrorCodes.LockNotAvailable => new($"The books at {address} stayed locked by another program for longer than we wait. "
            + "Nothing was written. End that program, or try again.", trouble),
        PostgresErrorCodes.DiskFull => new($"The disk of the server of {address} is full. Nothing of the group was written. Free some "
            + "space, and enter it again.", trouble),
        PostgresErrorCodes.RaiseException or PostgresErrorCodes.CheckViolation or PostgresErrorCodes.UniqueViolation
            or PostgresErrorCodes.ForeignKeyViolation =>
            new($"The database of {address} refused a change that the books never allow: {trouble.MessageText}. Nothing was written.",
                trouble),
        _ => new($"The server of {address} says: {trouble.MessageText} ({trouble.SqlState}). Nothing was written.", trouble),
    };

    static string Sentence(PostgresException trouble) => $"{char.ToUpperInvariant(trouble.MessageText[0])}{trouble.MessageText[1..]}.";

    static string Words(Exception cause) =>
        PostgresAddress.WithoutPassword((cause.InnerException ?? cause).Message.TrimEnd('.').ReplaceLineEndings(" "));
}
