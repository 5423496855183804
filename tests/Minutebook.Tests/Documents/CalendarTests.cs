namespace Minutebook.Tests.Documents;

using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using Minutebook.Books;
using Minutebook.Documents;
using Minutebook.Values;
using NodaTime;
using Xunit;

/// <summary>The docket as a calendar, read back by a parser that is not ours.</summary>
public class CalendarTests
{
    const string Long = "make the voting list; it shows every holder, in alphabetical order, at Łódź and 東京, with \\ and a line\n" +
        "break, and goes on and on so that it must be folded where no character is cut";

    static readonly DocketLine[] Docket =
    [
        new(Long, new(2027, 5, 1), new(2027, 5, 10), "the voting list is not made yet", [], "the annual meeting of 2027", false),
        new("elect a Secretary", null, new(2027, 1, 4), "nobody is", [], null, true),
        new("at any time", null, null, "open", [], null, false),
    ];

    static readonly Instant Drawn = Instant.FromUtc(2027, 4, 1, 9, 30);

    static string Text => Calendar.Of("Kestrel, Söhne; Inc.", Docket, Drawn);

    [Fact]
    public void No_line_is_longer_than_75_octets_and_each_ends_as_it_must()
    {
        Assert.EndsWith("END:VCALENDAR\r\n", Text, System.StringComparison.Ordinal);
        Assert.DoesNotContain("\n", Text.Replace("\r\n", "", System.StringComparison.Ordinal), System.StringComparison.Ordinal);
        Assert.All(Text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains(Text.Split("\r\n"), line => line.StartsWith(' '));
    }

    [Fact, Requirement("X-1")]
    public void Another_parser_reads_what_was_meant()
    {
        var folder = Path.Combine(Repository.Root, "tests", "node");
        Assert.SkipUnless(Directory.Exists(Path.Combine(folder, "node_modules")), "tests/node is not installed; ./test installs it.");
        var read = JsonNode.Parse(Programs.RunWith(Text, "node", Path.Combine(folder, "read-calendar.mjs")))!;
        Assert.Contains("\r\nNAME:Docket of Kestrel\\, Söhne\\; Inc.\r\n", Text, System.StringComparison.Ordinal);
        var events = read["events"]!.AsArray();
        Assert.Equal(2, events.Count);
        Assert.Equal($"{Long} (the annual meeting of 2027)", (string)events[0]!["summary"]!);
        Assert.Equal("the voting list is not made yet\nFrom 2027-05-01 on.", (string)events[0]!["description"]!);
        Assert.Equal(("2027-05-10", "2027-05-11", true),
            ((string)events[0]!["start"]!, (string)events[0]!["end"]!, (bool)events[0]!["isDate"]!));
        Assert.StartsWith("Overdue: ", (string)events[1]!["summary"]!, System.StringComparison.Ordinal);
        Assert.Equal(2, events.Select(one => (string)one!["uid"]!).Distinct().Count());
    }

    [Fact]
    public void A_line_whose_day_moves_keeps_its_id()
    {
        static string Id(string text) => text.Split("\r\n").First(line => line.StartsWith("UID:", System.StringComparison.Ordinal));
        Assert.Equal(Id(Text), Id(Calendar.Of("Kestrel, Söhne; Inc.", [Docket[0] with { Due = new(2027, 5, 12) }], Drawn)));
    }
}
