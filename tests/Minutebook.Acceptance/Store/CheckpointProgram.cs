namespace Minutebook.Acceptance.Store;

using System;
using System.Linq;
using System.Threading.Tasks;
using Minutebook.Books;
using Minutebook.Instruments;
using Minutebook.Stock;
using Minutebook.Store;
using Minutebook.Values;
using NodaTime;

/// <summary>
/// What the program of the tests is when it is started with "keep": it opens books, enters a few facts and closes them, for ever, and each
/// time writes a checkpoint. It says "kept" after each.
/// </summary>
static class CheckpointProgram
{
    /// <summary>However few entries came, the checkpoint is written and read.</summary>
    public static Checkpoints Eager { get; } = Checkpoints.Usual with { Few = 1, PartSince = int.MaxValue };

    public static async Task<int> RunAsync(string path)
    {
        for (var round = 0; ; round++)
        {
            await using (var books = Open(path)) await Enter(books, $"{Environment.ProcessId}-{round}");
            await Console.Out.WriteAsync("kept\n");
            await Console.Out.FlushAsync();
        }
    }

    public static OpenedBooks Open(string path) => OpenedBooks.Open(path, Instruments.None, use: Eager);

    /// <summary>A holder, an issue to it, and a transfer of half.</summary>
    public static async Task Enter(OpenedBooks books, string name)
    {
        Fact[] facts = [
            new HolderOpened(new(name), new($"Ada Quill {name}"), HolderKind.Individual, new("1 High Street")),
            new StockIssued(new($"c-{name}"), new(name), Common, 10, On),
            new StockTransferred(new($"c-{name}"), [new(new($"d-{name}"), new(name), 4), new(new($"e-{name}"), new(name), 6)], On)];
        if (books.Corporation.Ledger.Classes.IsEmpty)
            facts = [new StockClassAuthorized(Common, "Common", 1_000_000_000, On), .. facts];
        var ruling = await books.Enter(new(name, new("secretary"), Capacity.Secretary, [.. facts]));
        // Two who begin at once both bring the class; the second comes again without it.
        if (ruling is Rejected && facts.Length > 3)
            ruling = await books.Enter(new(name + "-again", new("secretary"), Capacity.Secretary, [.. facts.Skip(1)]));
        if (ruling is not Entered) throw new InvalidOperationException($"{ruling}");
    }

    static readonly StockClass Common = new("common");
    static readonly Moment On = Moment.On(new(2001, 1, 2), DateTimeZone.Utc);
}
