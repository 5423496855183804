namespace Minutebook.Tests.Stockholders;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Books;
using Minutebook.Instruments;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>
/// Ballots that come in batches count as if each had been cast singly. The twin enters them singly, and goes the long way. The full counts
/// run in ./test --long.
/// </summary>
[NotApproved]
public class BallotsInBulkTests
{
    static readonly MatterId Other = new("other");

    static readonly BallotColumn[] Columns =
    [
        new(Plan), new(Other), new(Directors, Ines), new(Directors, Hugo), new(Directors, Wei),
    ];

    public static TheoryData<int> Seeds =>
        [.. Enumerable.Range(1, Environment.GetEnvironmentVariable("MINUTEBOOK_LONG") == "1" ? 10_000 : 60)];

    internal static BallotBatchReceived Batch(string at, IEnumerable<BallotColumn> columns, params string[] lines) =>
        new(Annual, at.Contains('T') ? On(at) : Hour(at), Many.From(columns), BallotRows.Parse(string.Join('\n', lines)));

    static BallotBatchReceived OnPlan(string at, params string[] lines) => Batch(at, [new(Plan)], lines);

    /// <summary>The same ballots, each a fact of its own.</summary>
    static IEnumerable<Fact> Singly(BallotBatchReceived batch)
    {
        foreach (var line in batch.Ballots.ToString().Split('\n').Select(line => line.Split(' ')))
        {
            var marks = batch.Columns.Select((column, place) => (Column: column, Sign: line[1][place])).Where(one => one.Sign != '-');
            foreach (var on in marks.GroupBy(one => one.Column.Matter))
                yield return new BallotCast(batch.Meeting, on.Key, new(line[0]), batch.At, Presence.InPerson,
                    on.Key == Directors ? null : on.Single().Sign switch { 'F' => Choice.For, 'A' => Choice.Against, _ => Choice.Abstain },
                    Many.From(on.Where(one => on.Key == Directors && one.Sign == 'F')
                        .Select(one => new VotesFor(one.Column.Nominee!.Value))));
        }
    }

    sealed class Night(int seed)
    {
        readonly Random random = new(seed);
        readonly List<Fact> facts = [];
        string day = "2025-06-10";
        int minute;
        int sessions = 1;

        public Holder[] Holders { get; private set; } = [];

        public int Seats { get; private set; }

        string At => $"{day}T{10 + (minute / 60):00}:{minute++ % 60:00}";

        /// <summary>Holders and facts; the last holder has no share.</summary>
        public (Corporate Batches, Corporate Single) Held()
        {
            Holders = [.. Enumerable.Range(1, random.Next(3, 9)).Select(number => new Holder($"h{number}"))];
            Seats = random.Next(1, 3);
            var owners = Holders.SkipLast(1).Select(holder => (holder, random.Next(1, 60))).ToList();
            var start = Holding(owners).And([Account(Holders[^1]), .. Meeting(),
                Put(random.Next(6) == 0 ? MatterKind.Adjournment : MatterKind.Ordinary),
                new MatterPut(Annual, Other, MatterKind.Ordinary, "Something else"), Election(Seats), ByBoard(Ines), ByBoard(Hugo),
                ByBoard(Wei)]);
            for (var turn = random.Next(3, 14); turn > 0; turn--) Turn();
            foreach (var matter in (MatterId[])[Plan, Other, Directors]) facts.Add(new PollsClosed(Annual, matter, On(At)));
            return (start.And(facts), start.And(facts.SelectMany(fact => fact is BallotBatchReceived batch ? Singly(batch) : [fact])));
        }

        Holder Any() => Holders[random.Next(Holders.Length)];

        void Turn()
        {
            switch (random.Next(12))
            {
                case 0: facts.Add(new StockholderCame(Annual, Any(), On(At), Presence.InPerson)); break;
                case 1: facts.Add(new StockholderLeft(Annual, Any(), On(At))); break;
                case 2: ByProxy(); break;
                case 3: facts.Add(new BallotCast(Annual, Plan, Any(), On(At), Presence.InPerson, (Choice)random.Next(3))); break;
                case 4 when random.Next(2) == 0: facts.Add(new PollsClosed(Annual, random.Next(2) == 0 ? Plan : Directors, On(At))); break;
                case 5 when sessions == 1: Adjourn(); break;
                case 6 when random.Next(3) == 0: facts.Add(new ObjectionMade(Annual, Any(), On(At), true)); break;
                default: facts.Add(Batch()); break;
            }
        }

        void ByProxy()
        {
            var (holder, name) = (Any(), $"p-{facts.Count}");
            facts.Add(Proxy(name, holder, "2025-05-20"));
            facts.Add(Filing(name));
            facts.Add(new BallotCast(Annual, Plan, holder, On(At), Presence.ByProxy, (Choice)random.Next(3), default, new(name)));
        }

        void Adjourn()
        {
            facts.Add(new MeetingAdjourned(Annual, On(At), On("2025-06-20T10:00"), Announced: true));
            (day, minute, sessions) = ("2025-06-20", 0, 2);
            facts.Add(new MeetingReconvened(Annual, On(At)));
        }

        BallotBatchReceived Batch()
        {
            var columns = Columns.Where(_ => random.Next(4) > 0).DefaultIfEmpty(Columns[0]).ToArray();
            if (random.Next(2) == 0) Array.Reverse(columns);
            return BallotsInBulkTests.Batch(At, columns, [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => $"{Any()} " +
                string.Concat(columns.Select(column => column.Nominee is null ? "FAB-"[random.Next(4)] : "FFW-"[random.Next(4)])))]);
        }
    }

    [Theory, Requirement("2.8-1", "2.8-6", "2.9-1", "2.12-1"), MemberData(nameof(Seeds))]
    public void Ballots_in_batches_count_as_ballots_cast_singly(int seed)
    {
        var night = new Night(seed);
        var (batches, single) = night.Held();
        Same("quorum.present");
        Same("quorum.present", "session=2");
        foreach (var matter in (string[])["plan", "other"])
        {
            Same("vote.carried", $"matter={matter}");
            Same("vote.adopted", $"matter={matter}");
            Same("vote.class", $"matter={matter}", "class=common");
        }
        Same("election.count", "matter=directors");
        Same("election.filled", "matter=directors");
        foreach (var holder in night.Holders)
        {
            Same("waiver.by-attendance", $"holder={holder}");
            foreach (var matter in (string[])["plan", "other", "directors"])
                Same("ballot.in-order", $"matter={matter}", $"holder={holder}");
        }

        void Same(string question, params string[] arguments)
        {
            var (one, other) = (batches.OfAnnual(question, arguments), single.OfAnnual(question, arguments));
            Assert.True(one.Answer == other.Answer, $"{one.ToText()}\n{other.ToText()}");
            Assert.Equal(other.Figures, one.Figures);
        }
    }

    [Fact, Requirement("2.8-6")]
    public void The_running_count_is_right_after_every_batch()
    {
        var (random, books, last) = (new Random(7), With([.. Meeting(), Put()]), new Dictionary<Holder, char>());
        for (var batch = 0; batch < 30; batch++)
        {
            var lines = Enumerable.Range(0, random.Next(1, 5)).Select(_ => (Holder: new[] { Ada, Bob, Cy }[random.Next(3)],
                Sign: "FAB"[random.Next(3)])).ToList();
            foreach (var (holder, sign) in lines) last[holder] = sign;
            books = books.And(OnPlan($"10:{10 + batch}", [.. lines.Select(line => $"{line.Holder} {line.Sign}")]));
            var finding = books.OfAnnual("vote.carried", "matter=plan").Is(Answer.Open);
            foreach (var (sign, figure) in (ReadOnlySpan<(char, string)>)[('F', "for"), ('A', "against"), ('B', "abstain")])
                finding.Having(figure, last.Where(one => one.Value == sign)
                    .Sum(one => one.Key == Ada ? 40 : one.Key == Bob ? 35 : 25));
        }
    }

    [Theory, InlineData("10:39", "40"), InlineData("10:41", "0")]
    public void A_batch_after_the_polls_closed_does_not_count_and_it_is_said(string at, string votesFor)
    {
        var finding = With([.. Meeting(), Put(), Came(Bob), Polls(Plan)]).And(OnPlan(at, "ada F")).OfAnnual("vote.carried", "matter=plan");
        finding.Having("for", votesFor);
        if (votesFor == "0") finding.Saying("1 ballots on plan came in a batch");
    }

    [Fact]
    public void A_batch_that_is_withdrawn_lets_the_earlier_ballots_count_again()
    {
        var books = With([.. Meeting(), Put()]).And(OnPlan("10:10", "ada F", "bob F"), OnPlan("10:20", "ada A", "cy A"));
        books.And(Polls(Plan)).OfAnnual("vote.carried", "matter=plan").No().Having("for", 35).Having("against", 65);
        books.And(new EntryWithdrawn(books.Books.LastEntry, "the file of another meeting"), Polls(Plan))
            .OfAnnual("vote.carried", "matter=plan").Yes().Having("for", 75).Having("against", 0).Having("present", 75);
    }

    [Fact]
    public void Fractions_of_shares_are_counted_exactly()
    {
        var third = Fraction.Of(10, 3);
        var books = Empty.And(new Minutebook.Stock.StockClassAuthorized(Common, "Common Stock", Number(1000), On("1992-08-03")),
            Account(Ada), Account(Bob), Issued(Ada, 5) with { Shares = new(third) }, Issued(Bob, 3)).And([.. Meeting(), Put()])
            .And(OnPlan("10:10", "ada F", "bob A"), Polls(Plan));
        books.OfAnnual("vote.carried", "matter=plan").Yes().Having("for", "10/3").Having("against", 3);
    }

    [Theory]
    [InlineData("ada", "line 1 is \"ada\"; expected the short name of a holder, a space, and signs")]
    [InlineData("ada F\nbob", "line 2 is \"bob\"")]
    [InlineData("ada F\n\nbob F", "line 2 is \"\"")]
    [InlineData("ada F\nbob FA", "line 2 has 2 signs; expected 1, as the first line has")]
    [InlineData("ada FX", "line 1 has the sign \"X\"; expected F, A, B or -")]
    [InlineData("ada FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF", "line 1 has 33 signs; expected at most 32")]
    public void A_line_that_cannot_be_read_is_told_with_its_number(string lines, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => BallotRows.Parse(lines)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_batch_that_cannot_be_is_not_entered()
    {
        var books = With([.. Meeting(), Put(), Election(2)]);
        Rejected(OnPlan("10:10", "ada F", "nobody F"), "there is no holder nobody");
        Rejected(OnPlan("10:10", "ada FF"), "the batch has 1 columns, and its lines have 2 signs");
        Rejected(Batch("10:10", [new(Plan), new(Plan)], "ada FF"), "two columns of the batch are about the same");
        Rejected(Batch("10:10", [new(Other)], "ada F"), "other");
        Rejected(Batch("10:10", [new(Directors)], "ada F"), "directors is an election");
        Rejected(Batch("10:10", [new(Plan, Ines)], "ada F"), "plan is no election");
        Rejected(Batch("10:10", [new(Directors, Ines)], "ada A"), "the column of ines has A or B");
        Rejected(OnPlan("10:10", "ada W"), "the column of plan has W");
        Rejected(Batch("10:10", Enumerable.Range(1, 32).Select(number => new BallotColumn(Directors, new($"n{number}"))).Append(new(Plan))
            .Skip(1), $"ada {new string('F', 32)}"), null);

        void Rejected(BallotBatchReceived batch, string? message)
        {
            var tried = books.Trying(batch);
            if (message is null) Assert.IsType<Entered>(tried.LastRuling);
            else Assert.Contains(message, Assert.IsType<Rejected>(tried.LastRuling).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void All_batches_of_a_meeting_have_room_for_so_many_columns()
    {
        var books = With([.. Meeting(), Put(), Election(2)]).And(Batch("10:10", Enumerable.Range(1, 31)
            .Select(number => new BallotColumn(Directors, new($"n{number}"))), $"ada {new string('-', 31)}"));
        Assert.IsType<Entered>(books.Trying(OnPlan("10:20", "ada F")).LastRuling);
        Assert.IsType<Rejected>(books.Trying(Batch("10:20", [new(Plan), new(Directors, Ines)], "ada FF")).LastRuling);
    }
}
