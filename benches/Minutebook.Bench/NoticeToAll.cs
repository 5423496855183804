namespace Minutebook.Bench;

using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Minutebook.Books;
using Minutebook.Exchange.Law;
using Minutebook.Exchange.Scenarios;
using Minutebook.Exchange.TermSheets;
using Minutebook.Instruments;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;

/// <summary>Was every stockholder told of the meeting: the finding on many holders, of whom some were told too late.</summary>
static class NoticeToAll
{
    const int Holders = 100_000, LateOneIn = 100, Rounds = 11;
    static readonly TimeSpan Goal = TimeSpan.FromMilliseconds(200);
    static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/Los_Angeles"];
    static readonly MeetingId Annual = new("annual");

    public static Bench Bench { get; } = new("Finding on notice to every holder", Prepare);

    static Prepared Prepare(bool quick)
    {
        var count = quick ? Holders / 100 : Holders;
        var start = Stopwatch.GetTimestamp();
        var corporation = Books(count);
        var built = Stopwatch.GetElapsedTime(start);
        var file = corporation.File(Annual, new(Instant.FromUtc(2025, 6, 9, 12, 0)))!;
        Finding? found = null;
        return new(
            string.Create(CultureInfo.InvariantCulture,
                $"the fold of {corporation.Entries.Count:#,0} entries in memory, in {built.TotalMilliseconds:#,0} ms; no answer is kept"),
            Rounds,
            [new($"{count:#,0} holders, one in {LateOneIn} told a day too late", _ => found = NoticeOfMeeting.ToAll(file),
                _ =>
                {
                    if (found!.Figures["open"] != ((Fraction)(count / LateOneIn)).ToCanonical() || found.Figures["no"] != "0")
                        throw new WrongResultException(found.Words + ": " + string.Join(", ", found.Figures));
                }, Goal)]);
    }

    /// <summary>Books of so many holders, most of whom were sent notice twenty days before the meeting, the others nine.</summary>
    static Corporation Books(int count)
    {
        var law = Instruments.None.With(DelawareLaw.Sheet)
            .With(SheetReader.Read(SampleSheets.Find("advanced-input-devices")!, "by-laws.yaml").Sheet!);
        var corporation = Corporation.Under(law, Zone);
        var common = new StockClass("common");
        Add(new StockClassAuthorized(common, "Common Stock", count, On("1992-08-03")));
        var holders = Enumerable.Range(0, count)
            .Select(number => new Holder(string.Create(CultureInfo.InvariantCulture, $"h-{number}"))).ToArray();
        foreach (var holder in holders)
        {
            Add(new HolderOpened(holder, new($"Holder {holder}"), HolderKind.Individual, new($"{holder} Street, Kent")));
            Add(new StockIssued(new(holder.Value), holder, common, 1, On("1992-08-03T10:00")));
        }
        Add(new MeetingCalled(Annual, MeetingKind.Annual, Caller.Board, On("2025-03-03"), On("2025-06-10T10:00"), "1 Harbor Way"));
        Add(new RecordDateFixed(Annual, new(2025, 5, 12), On("2025-05-05")));
        Add(new NoticePrepared(Annual, new("n-1"), Caller.Secretary, "1 Harbor Way", new(2025, 6, 10), new(10, 0)));
        Add(Mailed("2025-05-21T10:00", holders.Where((_, number) => number % LateOneIn != 0)));
        Add(Mailed("2025-06-01T10:00", holders.Where((_, number) => number % LateOneIn == 0)));
        return corporation;

        void Add(Fact fact) => corporation = corporation.With(new Entry(
            corporation.LastEntry + 1, Instant.FromUtc(2025, 6, 2, 0, 0), "bench", null, null, fact, Digest.Zero, Digest.Zero));
    }

    static NoticeMailed Mailed(string on, System.Collections.Generic.IEnumerable<Holder> to) =>
        new(Annual, Many.From(to), On(on), Addressed.AsOnTheBooks, Postage.Prepaid, Notice: new NoticeId("n-1"));

    static Moment On(string text) => Moment.Parse(text, Zone);
}
