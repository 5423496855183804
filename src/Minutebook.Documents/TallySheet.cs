namespace Minutebook.Documents;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Books;
using Minutebook.Instruments;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;

/// <summary>The inspectors' sheet on one matter: every ballot, for how much it counts, and why one does not.</summary>
/// <param name="State">Whether the result is certified, or provisional.</param>
/// <param name="Certified">Whether it is certified: the sheet looks otherwise until then.</param>
public sealed record TallySheet(
    Letterhead Corporation, LocalDate Dated, MeetingHead Meeting, string Matter, bool Certified, string State,
    IReadOnlyList<TableOnPaper> Tables, IReadOnlyList<string> Notes)
    : Document(Corporation, $"Tally sheet, {Meeting.Name}", Dated)
{
    public override string Template => "tally-sheet.typ";

    /// <exception cref="NothingToPrintException">The meeting was not called, or it is not known yet who may vote.</exception>
    public static TallySheet Of(Corporation corporation, MeetingFile file, MatterPut put)
    {
        var session = Tally.SessionOf(file, put.Matter);
        var head = MeetingHead.Of(file, session) ?? throw NothingToPrintException.NotCalled(file);
        (Tally Tally, ElectionCount? Election)? found = null;
        var known = Electorate.With(file, session, put.Classes, electorate =>
            file.Instruments.Under(file.Meeting.SessionOf(session)!.At.Date, terms =>
        {
            var counted = new Tally(file, put, electorate, session);
            found = (counted, put.Kind == MatterKind.Election ? MannerOfActing.Count(file, put, counted, terms) : null);
            return Finding.Yes("it is known who may vote");
        }));
        if (found is not var (tally, election))
            throw new NothingToPrintException($"it is not known who may vote on {put.Matter}: {known.Words}");
        var against = tally.Refused.Concat(election?.Disregarded ?? []).ToList();
        var counts = tally.Ballots.Where(one => !against.Exists(why => why.ReliedOn.Contains(one.Ballot.Entry))).ToList();
        var certified = file.Meeting.Certified.FindLast(one => one.Fact.Matter == put.Matter).Fact;
        var day = file.Meeting.SessionOf(session)!.At.Date;
        var refused = file.Meeting.Ballots.Where(ballot => ballot.Fact.Matter == put.Matter
            && counts.All(counting => counting.Ballot.Entry != ballot.Entry)).ToList();
        return new(
            Letterhead.Of(corporation, day), day, head, put.Text, certified is not null,
            certified is null ? "Provisional: the inspectors have not certified this result."
                : $"Certified on {Wording.Stop(Wording.DayAndHour(certified.At))}",
            [
                new("Ballots that count", ["Entry", "Stockholder", "Cast", "Vote", ">Shares", ">Votes"], [1, 4, 4, 4, 2, 2],
                [
                    .. counts.Select(counting => (IReadOnlyList<string>)[$"{counting.Ballot.Entry}",
                        file.NameOf(counting.Ballot.Fact.Holder), Cast(corporation, file, counting.Ballot.Fact),
                        Vote(corporation, put, counting.Ballot.Fact), counting.Shares.ToString(), counting.Weight.ToString()]),
                ]),
                new("Ballots that do not count", ["Entry", "Stockholder", "Cast", "Vote", "Why"], [1, 4, 4, 4, 5],
                [
                    .. refused.Select(ballot => (IReadOnlyList<string>)[$"{ballot.Entry}", file.NameOf(ballot.Fact.Holder),
                        Cast(corporation, file, ballot.Fact), Vote(corporation, put, ballot.Fact), Why(against, ballot)]),
                ]),
                Sums(corporation, tally, election),
            ],
            [.. tally.Notes.Concat(InBatches(tally)).Select(Wording.Stop).Select(Wording.Capital)]);
    }

    /// <summary>Ballots in batches stand in no table of the sheet, and in its sums.</summary>
    static IEnumerable<string> InBatches(Tally tally) => tally.CountInBulk is > 0 and var many
        ? [$"{many} ballots came in batches; they are in the sums, and of one holder the last counts"] : [];

    static TableOnPaper Sums(Corporation corporation, Tally tally, ElectionCount? election) => election is not null
        ? new("Votes", ["Nominee", ">Votes"], [4, 2],
            [.. election.Votes.Select(one => (IReadOnlyList<string>)[corporation.NameOf(one.Nominee), one.Votes.ToString()])])
        : new("Votes", ["Choice", ">Votes"], [4, 2],
        [
            .. new[] { Choice.For, Choice.Against, Choice.Abstain }
                .Select(choice => (IReadOnlyList<string>)[Word(choice), tally.Of(choice).ToString()]),
        ], $"{tally.PresentAndEntitled} votes are present and entitled to vote on it.");

    static string Cast(Corporation corporation, MeetingFile file, BallotCast ballot)
    {
        var by = ballot.Proxy is not { } id ? "in person"
            : file.Records.Proxies.TryGetValue(id, out var proxy)
                ? $"under {id}, by {string.Join(", ", proxy.Executed.Fact.To.Select(corporation.NameOf))}" : $"under {id}";
        return $"{by}, {Wording.DayAndHour(ballot.At)}";
    }

    static string Vote(Corporation corporation, MatterPut put, BallotCast ballot) =>
        put.Kind != MatterKind.Election ? ballot.Choice is { } choice ? Word(choice) : "none"
        : ballot.For.IsEmpty ? "Withheld"
        : string.Join(", ", ballot.For.Select(one => corporation.NameOf(one.Nominee) + (one.Votes is { } votes ? $" {votes}" : "")));

    static string Word(Choice choice) => choice == Choice.Abstain ? "Abstaining" : choice.ToString();

    static string Why(List<Finding> against, Recorded<BallotCast> ballot) =>
        against.Find(one => one.ReliedOn.Contains(ballot.Entry)) is { } why ? Wording.Capital(Tally.Why(why))
            : "No share is left for it: other ballots cast them";
}
