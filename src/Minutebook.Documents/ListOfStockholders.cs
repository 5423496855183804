namespace Minutebook.Documents;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Books;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;

/// <summary>One of the volumes of a long list.</summary>
public sealed record Volume(int Number, int Of, string First, string Last);

/// <summary>What a list comes to, on its last page.</summary>
/// <param name="Shares">For each class: its name, and the shares.</param>
public sealed record ListTotals(string Holders, IReadOnlyList<IReadOnlyList<string>> Shares, string Votes);

/// <summary>The voting list as it is printed, or one volume of it.</summary>
/// <param name="Holders">Name, address, and the shares of each class.</param>
public sealed record VotingListVolume(
    Letterhead Corporation, LocalDate Dated, MeetingHead Meeting, string RecordDate, Volume? Volume, IReadOnlyList<string> Classes,
    IReadOnlyList<IReadOnlyList<string>> Holders, ListTotals? Totals)
    : Document(Corporation, $"Stockholders entitled to vote at {Meeting.Name}" + (Volume is null ? "" : $", volume {Volume.Number}"), Dated)
{
    public override string Template => "voting-list.typ";
}

/// <summary>The list of the stockholders entitled to vote: alphabetical, with address and shares by class.</summary>
public sealed class ListOfStockholders
{
    /// <summary>Holders in one volume. A longer document takes more memory for each page; at this length a volume takes a few seconds.
    /// </summary>
    public const int HoldersInVolume = 5_000;

    readonly Corporation corporation;
    readonly MeetingFile file;
    readonly Electorate electorate;
    readonly MeetingHead head;
    readonly List<ClassOfStock> classes;
    readonly Holder[] inOrder;

    /// <summary>For each class: who holds how many shares. All are found at once; to look for the entries of one holder takes as long.
    /// </summary>
    readonly List<Dictionary<Holder, Shares>> held;

    /// <exception cref="NothingToPrintException">The meeting was not called, or the record date is open.</exception>
    public ListOfStockholders(Corporation corporation, MeetingFile file, int session = 1)
    {
        (this.corporation, this.file) = (corporation, file);
        head = MeetingHead.Of(file, session) ?? throw NothingToPrintException.NotCalled(file);
        electorate = Entitled.Known(judge => Electorate.Listed(file, session, judge));
        RecordDate = electorate.RecordDate;
        var terms = file.Instruments.On(RecordDate);
        classes = [.. corporation.Ledger.Classes.Values.Where(of => Electorate.MayVote(file, of, terms)).OrderBy(of => of.Number)];
        var close = Ledger.CloseOf(RecordDate, terms.Switches.CloseOfBusiness, file.Office);
        held = [.. classes.Select(of => corporation.Ledger.HoldersOf(of.Class, close, file.KnownAt)
            .ToDictionary(one => one.Holder, one => one.Shares))];
        inOrder = [.. electorate.Holders.InAlphabet(file.NameOf)];
    }

    public LocalDate RecordDate { get; }

    public int Count => inOrder.Length;

    /// <summary>The names of the columns: name, address, and each class.</summary>
    public IEnumerable<string> Columns => ["Name", "Address", .. classes.Select(of => of.Name)];

    /// <summary>The rows in alphabetical order: name, address, and the shares of each class.</summary>
    public IEnumerable<string[]> Rows(int from = 0, int count = int.MaxValue) =>
        inOrder.Skip(from).Take(count).Select(holder => (string[])[file.NameOf(holder), AddressOf(holder), .. SharesOf(holder)]);

    string AddressOf(Holder holder) => corporation.Ledger.Accounts[holder].AddressOn(RecordDate)?.Text ?? "";

    IEnumerable<string> SharesOf(Holder holder) =>
        held.Select(shares => shares.GetValueOrDefault(holder).ToString());

    /// <summary>The list as documents, one after another: whole, or in volumes where it is long.</summary>
    public IEnumerable<VotingListVolume> Volumes(int holdersInVolume = HoldersInVolume)
    {
        var day = file.Meeting.Lists.LastOrDefault().Fact?.On.Date ?? RecordDate;
        var volumes = Math.Max(1, (Count + holdersInVolume - 1) / holdersInVolume);
        for (var number = 1; number <= volumes; number++)
        {
            var rows = Rows((number - 1) * holdersInVolume, holdersInVolume).ToList();
            yield return new(
                Letterhead.Of(corporation, day), day, head, Wording.Day(RecordDate),
                volumes == 1 ? null : new(number, volumes, rows[0][0], rows[^1][0]), [.. classes.Select(of => of.Name)], rows,
                number == volumes ? Totals() : null);
        }
    }

    ListTotals Totals() => new(
        ((Fraction)Count).ToString(),
        [.. classes.Zip(held, (of, shares) => (IReadOnlyList<string>)[of.Name, inOrder
            .Aggregate(Shares.Zero, (sum, holder) => sum + shares.GetValueOrDefault(holder)).ToString()])],
        electorate.Total.ToString());
}
