namespace Minutebook.Documents;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Books;
using Minutebook.Values;
using NodaTime;

/// <summary>A section of the minute book: sentences, and tables.</summary>
public sealed record MinuteBookSection(string Heading, IReadOnlyList<string> Paragraphs, IReadOnlyList<TableOnPaper> Tables);

/// <summary>A chapter of the minute book.</summary>
public sealed record MinuteBookChapter(string Heading, IReadOnlyList<MinuteBookSection> Sections);

/// <summary>The minute book of a year, whole: minutes, resolutions, registers, capital, the documents with their hashes, and what is
/// missing; with a table of contents and the numbers of the pages.</summary>
public sealed record MinuteBook(Letterhead Corporation, LocalDate Dated, int Year, string AsOf, IReadOnlyList<MinuteBookChapter> Chapters)
    : Document(Corporation, $"Minute book of {Year}", Dated)
{
    public override string Template => "minute-book.typ";

    /// <summary>The book of a year; of the present year as far as it has gone.</summary>
    public static MinuteBook Of(Corporation corporation, int year, Now now)
    {
        var (today, end) = (now.DateIn(corporation.Zone), new LocalDate(year + 1, 1, 1).PlusDays(-1));
        var day = LocalDate.Min(today, end);
        return new(Letterhead.Of(corporation, day), day, year, Wording.Day(day),
        [
            new("Stockholders", [.. OfStockholders(corporation, year, now)]),
            new("Board of Directors and committees", [.. OfTheBoard(corporation, year, now)]),
            new("Resolutions", [.. Resolutions(corporation, year, day)]),
            new("Registers", [.. Registers(corporation, day)]),
            new("Shares", [Section("Capital", StockPapers.Capital(corporation, day)),
                Section("Register of stockholders", StockPapers.RegisterOfStockholders(corporation, day))]),
            new("Documents", [Documents(corporation, year)]),
            new("What is missing", [Section("Completeness of the books", StockPapers.Completeness(corporation, day, now))]),
        ]);
    }

    static MinuteBookSection Section(string heading, StockPaper paper) => new(heading, paper.Paragraphs, paper.Tables);

    static MinuteBookSection NotThere(string heading, NothingToPrintException why) => new(heading,
        [Wording.Stop(Wording.Capital(why.Message))], []);

    static IEnumerable<MinuteBookSection> OfStockholders(Corporation corporation, int year, Now now)
    {
        foreach (var meeting in corporation.Stockholders.Meetings.Values
            .Where(meeting => meeting.Sessions.Any(session => session.At.Date.Year == year))
            .OrderBy(meeting => meeting.Sessions[0].At.SortKey))
        {
            var heading = Wording.Capital(corporation.File(meeting.Id, now)!.Name);
            yield return Drawn(heading, () =>
            {
                var minutes = MinutesOnPaper.Of(corporation, meeting.Id, now);
                return new(heading,
                    [minutes.Call, .. One(minutes.Opening), .. minutes.Sessions.Select(Wording.Stop),
                        .. minutes.Business.SelectMany(matter => (string[])[matter.Text,
                            .. matter.Count.Select(count => $"{count.Of}: {count.Votes}"), matter.Outcome]), .. minutes.Objections,
                                .. One(minutes.Closing)],
                    [new(null, ["Present", "How", ">Votes"], [4, 3, 2],
                        [.. minutes.Present.Select(one => (IReadOnlyList<string>)[one.Name, one.Manner, one.Votes])])]);
            });
        }
    }

    static IEnumerable<MinuteBookSection> OfTheBoard(Corporation corporation, int year, Now now)
    {
        var file = corporation.BoardFile(now);
        foreach (var meeting in file.Records.Meetings.Values.Where(meeting => meeting.Called?.Fact.At.Date.Year == year)
            .OrderBy(meeting => meeting.Called!.Value.Fact.At.SortKey))
        {
            var heading = Wording.Capital(file.NameOf(meeting));
            yield return Drawn(heading, () =>
            {
                var minutes = BoardMinutesOnPaper.Of(corporation, meeting.Id, now);
                return new(heading,
                    [minutes.Call, minutes.Notice, .. One(minutes.Opening), .. minutes.Happenings.Select(Wording.Stop),
                        .. minutes.Resolutions.SelectMany(one => (string[])[$"Resolution {one.Name}: {one.Text}",
                            $"{one.Moved} {string.Join(". ", one.Votes)}. {one.Outcome}".TrimStart()]),
                        .. minutes.Dissents.Select(Wording.Stop), .. One(minutes.Closing)],
                    [new(null, ["Member", "Present"], [4, 3],
                        [.. minutes.Present.Select(one => (IReadOnlyList<string>)[one.Name, one.Manner])])]);
            });
        }
    }

    static IEnumerable<string> One(string? sentence) => sentence is null ? [] : [sentence];

    static MinuteBookSection Drawn(string heading, Func<MinuteBookSection> draw)
    {
        try
        {
            return draw();
        }
        catch (NothingToPrintException why)
        {
            return NotThere(heading, why);
        }
    }

    static IEnumerable<MinuteBookSection> Resolutions(Corporation corporation, int year, LocalDate day)
    {
        var named = corporation.BoardFile(new(day.PlusDays(1).AtStartOfDayInZone(corporation.Zone).ToInstant())).Records.Resolutions.Values
            .Where(one => (one.Voted?.Fact.At ?? one.Drawn?.Fact.On ?? one.Declared?.Fact.On)?.Date.Year == year)
            .Select(one => one.Id.Value).ToHashSet();
        return ResolutionBook.Of(corporation, day).Resolutions.Where(one => named.Contains(one.Name)).Select(one =>
            new MinuteBookSection($"Resolution {one.Name}", [one.Text, $"{one.Body}. {one.How} {one.State}",
                .. one.Votes.Select(Wording.Stop)],
                []));
    }

    static IEnumerable<MinuteBookSection> Registers(Corporation corporation, LocalDate day)
    {
        foreach (var register in (Register[])[Register.OfDirectors(corporation, day), Register.OfOfficers(corporation, day)])
            yield return new($"Register of {register.Whose}", [],
            [
                new(null, ["Name", "Seat", "From", "Until"], [3, 3, 2, 3],
                    [.. register.Terms.Select(one => (IReadOnlyList<string>)[one.Name, one.Seat, one.From, one.Until])]),
                .. register.Addresses.Count == 0 ? [] : (TableOnPaper[])[new("Addresses", ["Name", "Address"], [3, 5],
                    [.. register.Addresses.Select(one => (IReadOnlyList<string>)[one.Name, one.Address])])],
            ]);
    }

    /// <summary>Every document printed from the books in the year, with the hash by which it is known again.</summary>
    static MinuteBookSection Documents(Corporation corporation, int year) => new("Documents printed, with their hashes", [],
    [
        new(null, ["Document", "Printed", "SHA-256", ">Entry"], [3, 2, 5, 1],
        [
            .. corporation.Printed.Where(one => one.Fact.On.Date.Year == year).Select(one => (IReadOnlyList<string>)[one.Fact.Document,
                Wording.Day(one.Fact.On.Date), one.Fact.Digest.ToString(), $"{one.Entry}"]),
        ]),
    ]);
}
