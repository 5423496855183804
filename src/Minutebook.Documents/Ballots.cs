namespace Minutebook.Documents;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Books;
using Minutebook.Instruments;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;

/// <summary>A matter as it stands on proxy cards and ballots.</summary>
/// <param name="Nominees">For an election: the nominees by name; null for a resolution.</param>
public sealed record MatterOnPaper(string Text, int? Seats, IReadOnlyList<string>? Nominees)
{
    internal static MatterOnPaper Of(Corporation corporation, MeetingFile file, MatterPut put) => new(
        put.Text, put.Seats,
        put.Kind != MatterKind.Election ? null
            : [.. file.Meeting.Nominations.Select(one => one.Fact.Nominee).Distinct()
                .Where(nominee => file.Meeting.Declarations.TrueForAll(declared => declared.Fact.Nominee != nominee))
                .Select(corporation.NameOf).InAlphabet(name => name)]);
}

/// <summary>A ballot on one matter.</summary>
public sealed record BallotPaper(Letterhead Corporation, LocalDate Dated, MeetingHead Meeting, MatterOnPaper Matter, bool Cumulative)
    : Document(Corporation, $"Ballot: {Matter.Text}", Dated)
{
    public override string Template => "ballot.typ";

    public static BallotPaper Of(Corporation corporation, MeetingFile file, MatterPut put, int session = 1)
    {
        var head = MeetingHead.Of(file, session) ?? throw NothingToPrintException.NotCalled(file);
        var day = file.Meeting.SessionOf(session)!.At.Date;
        return new(Letterhead.Of(corporation, day), day, head, MatterOnPaper.Of(corporation, file, put),
            put.Kind == MatterKind.Election && file.Instruments.On(day).Find(TermNames.CumulativeVoting) is { Figure: true });
    }
}

/// <summary>A card by which one holder of record appoints a proxy.</summary>
public sealed record ProxyCard(string Name, string Shares);

/// <summary>Proxy cards: one for each holder of record, merged.</summary>
public sealed record ProxyCards(
    Letterhead Corporation, LocalDate Dated, MeetingHead Meeting, string RecordDate, IReadOnlyList<MatterOnPaper> Matters,
    IReadOnlyList<ProxyCard> Cards)
    : Document(Corporation, $"Proxy for {Meeting.Name}", Dated)
{
    public override string Template => "proxy-card.typ";

    /// <summary>The cards of all holders of record, or of one.</summary>
    public static ProxyCards Of(Corporation corporation, MeetingFile file, Holder? only = null, int session = 1)
    {
        var head = MeetingHead.Of(file, session) ?? throw NothingToPrintException.NotCalled(file);
        var electorate = Entitled.Known(judge => Electorate.With(file, session, null, judge));
        if (only is { } asked && !electorate.Has(asked))
            throw new NothingToPrintException($"{file.NameOf(asked)} is not entitled to vote at {file.Name}");
        IEnumerable<Holder> holders = only is { } one ? [one] : electorate.Holders;
        return new(
            Letterhead.Of(corporation, electorate.RecordDate), electorate.RecordDate, head, Wording.Day(electorate.RecordDate),
            [.. file.Meeting.Matters.Select(put => MatterOnPaper.Of(corporation, file, put.Fact))],
            [.. holders.Select(holder => new ProxyCard(file.NameOf(holder), electorate.SharesOf(holder).InWords()))
                .InAlphabet(card => card.Name)]);
    }
}
