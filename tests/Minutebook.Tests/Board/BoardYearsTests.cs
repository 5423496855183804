namespace Minutebook.Tests.Board;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Board;
using Minutebook.Values;
using NodaTime;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>
/// Random years of a Board, judged act by act by a plain twin, which keeps who serves and who is present as sets, and by what must always
/// hold. The full count runs in ./test --long.
/// </summary>
[NotApproved]
public class BoardYearsTests
{
    static readonly bool Long = Environment.GetEnvironmentVariable("MINUTEBOOK_LONG") == "1";

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Long ? 1000 : 12)];

    [Theory, Requirement("3.9-1", "3.10-1", "3.11-1", "3.15-2", "3.2-1"), MemberData(nameof(Seeds))]
    public void In_every_year_each_act_stands_or_falls_as_the_twin_says(int seed) => new Year(seed).Run();

    /// <summary>One year, from January to December.</summary>
    sealed class Year
    {
        const int Days = 4;
        readonly Random random;
        readonly HashSet<int> serving = [];
        int seats;
        int meetings;
        LocalDate day = new(2025, 1, 6);
        Corporate books;

        public Year(int seed)
        {
            random = new Random(seed);
            seats = random.Next(1, 16);
            var first = random.Next(1, seats + 1);
            serving.UnionWith(Enumerable.Range(1, first));
            books = Empty.And([Corporate.Fixed(seats), .. serving.Select(number => Seated(number))]);
        }

        public void Run()
        {
            while (day.Year == 2025)
            {
                switch (random.Next(8))
                {
                    case 0: Leave(); break;
                    case 1: ChangeNumber(); break;
                    case 2: Resign(); break;
                    default: Meet(); break;
                }
                WhoServes();
                day = day.PlusDays(random.Next(Days, Days * 5));
            }
        }

        string Today => Day(day);

        int Serving => serving.Count;

        /// <summary>A decrease never takes a seat from one who serves.</summary>
        int Counted => Math.Max(seats, Serving);

        int Needed => Serving == Counted ? Counted / 2 + 1 : Math.Max(Serving / 2 + 1, (Counted + 2) / 3);

        int Any() => serving.ElementAt(random.Next(Serving));

        void Leave()
        {
            if (Serving == 0) return;
            var who = Any();
            books = books.And(new DirectorLeft(D(who), On($"{Today}T08:00"), LeftBy.Death));
            serving.Remove(who);
        }

        void Resign()
        {
            if (Serving == 0) return;
            var who = Any();
            var form = (WrittenForm)random.Next(3);
            var to = (ResignationTo)random.Next(6);
            books = books.And(new DirectorResigned(D(who), On($"{Today}T08:00"), to, form));
            if (form != WrittenForm.Oral && to is not (ResignationTo.Other or ResignationTo.CommitteeChairman)) serving.Remove(who);
        }

        void ChangeNumber()
        {
            var before = serving.ToList();
            seats = random.Next(1, 16);
            books = books.And(Corporate.Fixed(seats, on: $"{Today}T08:30"));
            foreach (var who in before) books.Ask("directors.serves", $"person=d{who}", $"on={Today}").Yes();
        }

        void WhoServes()
        {
            for (var who = 1; who <= 20; who++)
                books.Ask("directors.serves", $"person=d{who}", $"on={Day(day.PlusDays(1))}")
                    .Is(serving.Contains(who) ? Answer.Yes : Answer.No);
            if (Serving > 0)
                books.Ask("board-quorum.needed", $"on={Day(day.PlusDays(1))}").Having("needed", Needed).Having("serving", Serving);
        }

        void Meet()
        {
            if (Serving == 0) return;
            var meeting = new BoardMeetingId($"m{++meetings}");
            var told = serving.Where(_ => random.Next(20) > 0).ToHashSet();
            var present = serving.Where(_ => random.Next(4) > 0).ToHashSet();
            books = books.And([
                new BoardMeetingCalled(meeting, BoardMeetingKind.Special, On($"{Day(day.PlusDays(-3))}T09:00"), On($"{Today}T09:00"),
                    BoardCaller.President, Place: "400 Quay Street"),
                .. told.Count == 0 ? [] : new Fact[] { new BoardNoticeGiven(meeting, Ds(told.Order()), BoardNoticeWay.Personal,
                    On($"{Day(day.PlusDays(-2))}T09:00"), day, new LocalTime(9, 0), "400 Quay Street") },
                .. present.Order().Select(who => new DirectorCame(meeting, D(who), On($"{Today}T09:00")))]);
            var lawful = serving.All(who => told.Contains(who) || present.Contains(who));
            for (var vote = 1; vote <= 3; vote++)
            {
                if (random.Next(3) == 0 && present.Count > 0)
                {
                    var gone = present.ElementAt(random.Next(present.Count));
                    present.Remove(gone);
                    books = books.And(new DirectorWent(meeting, D(gone), On($"{Today}T10:{vote}0")));
                }
                Vote(meeting, vote, present, lawful);
            }
        }

        void Vote(BoardMeetingId meeting, int vote, HashSet<int> present, bool lawful)
        {
            var filling = Counted > Serving && random.Next(5) == 0;
            var choices = present.ToDictionary(who => who, _ => random.Next(6) switch { 0 => 1, 1 => 2, _ => 0 });
            if (choices.Count == 0) return;
            var id = new ResolutionId($"m{meetings}-{vote}");
            List<int> votesFor = [.. choices.Where(one => one.Value == 0).Select(one => one.Key)];
            books = books.And(new ResolutionVoted(id, meeting, On($"{Today}T10:{vote}5"), "RESOLVED.", Ds(votesFor),
                Ds(choices.Where(one => one.Value == 1).Select(one => one.Key)),
                Ds(choices.Where(one => one.Value == 2).Select(one => one.Key)), default,
                filling ? BoardMatter.Vacancy : BoardMatter.Ordinary));
            var adopted = filling ? lawful && votesFor.Count * 2 > Serving
                : lawful && present.Count >= Needed && votesFor.Count * 2 > present.Count;
            var finding = books.Ask("resolution.adopted", $"resolution={id}");
            Assert.True((finding.Answer == Answer.Yes) == adopted, $"expected {adopted}: {finding.ToText()}");
            Invariants(id, votesFor, present, adopted && !filling);
            if (!adopted || !filling) return;
            var joins = Enumerable.Range(1, 20).First(who => !serving.Contains(who));
            books = books.And(new DirectorSeated(D(joins), On($"{Today}T10:{vote}6"), ChosenBy.Board, Resolution: id));
            books.Ask("vacancy.filled", $"director=d{joins}").Yes();
            serving.Add(joins);
        }

        void Invariants(ResolutionId id, List<int> votesFor, HashSet<int> present, bool stands)
        {
            // No act stands with fewer votes than a majority of a lawful quorum.
            if (stands) Assert.True(votesFor.Count * 2 > Needed);
            foreach (var who in votesFor)
            {
                var dissent = books.And(new DissentMade(id, D(who), On($"{Today}T11:00"), DissentWay.InMinutes));
                dissent.Ask("resolution.assent", $"resolution={id}", $"director=d{who}").Yes();
            }
            foreach (var who in present) books.Ask("resolution.assent", $"resolution={id}", $"director=d{who}").Yes();
        }
    }
}
