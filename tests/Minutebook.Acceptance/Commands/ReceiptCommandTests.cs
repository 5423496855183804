namespace Minutebook.Acceptance.Commands;

using System;
using System.IO;
using Minutebook.Tests;
using Xunit;

/// <summary>receipt, verify, backup and restore, as their user types them.</summary>
public sealed class ReceiptCommandTests : CommandFolder
{
    [Fact, Requirement("7-2")]
    public void A_receipt_is_given_and_the_books_are_checked_against_it()
    {
        var books = MeetingBooks();
        Assert.True(File.Exists(books + ".key"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(books + ".key"));
        Ended(0, Cli.Run("receipt", "--entry", "2", "-o", In("one.json"), "-b", books));
        Ended(0, Cli.Run("verify", In("one.json"), books));
        Ended(0, Cli.Run("verify", In("one.json")));
        Assert.DoesNotContain("PRIVATE", File.ReadAllText(In("one.json")), StringComparison.Ordinal);
        Ended(0, Cli.Run("receipt", "--since", In("one.json"), "-o", In("two.json"), "-b", books));
        Ended(0, Cli.Run("verify", In("one.json"), In("two.json")));
        Ended(0, Cli.Run("verify", In("two.json"), books, In("one.json")));
        var json = Cli.Run("verify", In("one.json"), books, "--json");
        Assert.True(Json(json).GetProperty("holds").GetBoolean());
        Ended(1, Cli.Run("verify", In("one.json"), NewBooks("other.minutebook")));
        Ended(64, Cli.Run("verify", books));
        Ended(64, Cli.Run("receipt", "--entry", "99", "-o", In("three.json"), "-b", books));
    }

    [Fact, Requirement("7-2")]
    public void Books_without_a_key_get_one_and_a_key_is_replaced_or_told_lost()
    {
        var books = MeetingBooks();
        File.Delete(books + ".key");
        Ended(0, Cli.Run("receipt", "-o", In("one.json"), "-b", books));
        var first = Key("one.json");
        Ended(0, Cli.Run("receipt", "--new-key", "-o", In("two.json"), "-b", books));
        Assert.NotEqual(first, Key("two.json"));
        Assert.Single(Directory.GetFiles(Folder), file => file.Contains(".key.", StringComparison.Ordinal));
        Ended(0, Cli.Run("verify", In("one.json"), In("two.json"), books));
        File.Delete(books + ".key");
        Ended(66, Cli.Run("receipt", "-o", In("three.json"), "-b", books));
        var lost = Written("lost.yaml",
            $"- {{ fact: receipt-key-lost, key: {Key("two.json")}, on: 2020-01-06, how: the disk was stolen }}\n");
        Ended(0, Cli.Run("enter", lost, "-b", books));
        Ended(1, Cli.Run("verify", In("two.json"), books));
        Ended(1, Cli.Run("ask", "receipts.key", "-b", books));
        Ended(0, Cli.Run("receipt", "--new-key", "-o", In("three.json"), "-b", books));
        Ended(0, Cli.Run("verify", In("three.json"), books));
        Ended(0, Cli.Run("ask", "receipts.key", "-b", books));
    }

    string Key(string receipt) => Minutebook.Store.Receipts.Receipt.Parse(File.ReadAllBytes(In(receipt))).Key.ToString();

    [Fact, Requirement("7-2")]
    public void A_backup_is_checked_and_restored_and_a_damaged_one_is_not()
    {
        var books = MeetingBooks();
        Ended(0, Cli.Run("backup", In("monday.minutebook"), "-b", books));
        Ended(0, Cli.Run("restore", In("monday.minutebook"), In("restored.minutebook")));
        Ended(0, Cli.Run("verify", In("monday.minutebook.receipt.json"), In("restored.minutebook")));
        Ended(0, Cli.Run("fsck", "-b", In("restored.minutebook")));
        var facts = (string[])[In("a.jsonl"), In("b.jsonl")];
        Ended(0, Cli.Run("export", facts[0], "-b", books));
        Ended(0, Cli.Run("export", facts[1], "-b", In("restored.minutebook")));
        Assert.Equal(File.ReadAllText(facts[0]), File.ReadAllText(facts[1]));
        var bytes = File.ReadAllBytes(In("monday.minutebook"));
        var at = bytes.AsSpan().IndexOf("\"corporation\":\"Lake Instruments"u8);
        bytes[at + "\"corporation\":\"".Length] ^= 1;
        File.WriteAllBytes(In("damaged.minutebook"), bytes);
        File.Copy(In("monday.minutebook.receipt.json"), In("damaged.minutebook.receipt.json"));
        var refused = Cli.Run("restore", In("damaged.minutebook"), In("again.minutebook"));
        Assert.True(refused.ExitCode != 0, refused.Output);
        Assert.False(File.Exists(In("again.minutebook")));
    }
}
