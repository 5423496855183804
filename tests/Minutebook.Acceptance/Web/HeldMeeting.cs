namespace Minutebook.Acceptance.Web;

using System.Threading.Tasks;
using NodaTime;

/// <summary>The annual meeting of 2027, made ready and held as far as a test needs it. The clock of the server goes along.</summary>
sealed class HeldMeeting(Served served)
{
    public const string Path = $"/c/{Served.Corporation}/meetings/annual-2027";

    /// <summary>Ten minutes before the hour, in the zone of the corporation.</summary>
    static readonly Instant Before = Instant.FromUtc(2027, 5, 20, 16, 50);

    readonly FilingPapers papers = new(served);

    public Task Entered(string id, params string[] facts) => papers.Entered(id, facts);

    /// <summary>Held until the polls on the auditors are open, and two have voted.</summary>
    public async Task Voting()
    {
        await MadeReady();
        await Opened();
        await Voted();
    }

    /// <summary>Record date, matters, notices, list, proxies: all that comes before the hour.</summary>
    public async Task MadeReady()
    {
        var now = served.Clock.GetCurrentInstant();
        if (now < Before) served.Clock.GoOn(Before - now);
        await Entered("made-ready", """
            { "fact": "record-date-fixed", "meeting": "annual-2027", "date": "2027-03-26", "adopted": "2027-03-23T10:00" }
            """, """
            { "fact": "matter-put", "meeting": "annual-2027", "matter": "directors", "kind": "election",
              "text": "Election of three Directors", "seats": 3 }
            """, """
            { "fact": "matter-put", "meeting": "annual-2027", "matter": "auditors", "kind": "ordinary",
              "text": "Ratification of the auditors" }
            """, Nominated("ines"),
            Nominated("tomas"),
            Nominated("wei"), """
            { "fact": "notice-delivered", "meeting": "annual-2027", "holders": ["adams", "bell", "cho", "delmar", "lodz"],
              "on": "2027-04-12T11:00" }
            """, """
            { "fact": "voting-list-made", "meeting": "annual-2027", "on": "2027-05-09T12:00", "from-ledger": true,
              "place": "400 Quay Street" }
            """, """
            { "fact": "proxy-executed", "proxy": "p-1", "holder": "lodz", "to": ["ines"], "on": "2027-05-03T10:00",
              "form": "transmission", "shows-authorization": true, "meeting": "annual-2027" }
            """, """{ "fact": "proxy-filed", "proxy": "p-1", "on": "2027-05-06T10:00", "as": "original" }""", """
            { "fact": "proxy-executed", "proxy": "p-2", "holder": "delmar", "to": ["ines"], "on": "2027-05-18T10:00", "form": "writing",
              "has-signature": true, "meeting": "annual-2027" }
            """);
    }

    static string Nominated(string person) =>
        $$"""
        { "fact": "nomination-received", "meeting": "annual-2027", "nominee": "{{person}}", "by": "board", "on": "2027-03-23T10:00" }
        """;

    /// <summary>The hour is there, and an inspector is under oath.</summary>
    public async Task Opened()
    {
        served.Clock.GoOn(Duration.FromMinutes(10));
        await Entered("opened", """{ "fact": "meeting-opened", "meeting": "annual-2027", "at": "2027-05-20T10:00", "chair": "ines" }""");
        await Sworn();
    }

    public async Task Sworn()
    {
        await Entered("sworn", """
            { "fact": "inspector-appointed", "meeting": "annual-2027", "person": "hugo", "on": "2027-05-20T10:00" }
            """, """{ "fact": "inspector-sworn", "meeting": "annual-2027", "person": "hugo", "on": "2027-05-20T10:00" }""");
        served.Clock.GoOn(Duration.FromMinutes(1));
    }

    /// <summary>Polls on the auditors are open, and Adams, who holds four tenths, and Cho have voted.</summary>
    public async Task Voted()
    {
        served.Clock.GoOn(Duration.FromMinutes(10));
        await Entered("voted", """
            { "fact": "polls-opened", "meeting": "annual-2027", "matter": "auditors", "at": "2027-05-20T10:02" }
            """, """
            { "fact": "ballot-cast", "meeting": "annual-2027", "matter": "auditors", "holder": "adams", "at": "2027-05-20T10:03",
              "manner": "in-person", "choice": "for" }
            """, """
            { "fact": "ballot-cast", "meeting": "annual-2027", "matter": "auditors", "holder": "cho", "at": "2027-05-20T10:04",
              "manner": "in-person", "choice": "against" }
            """);
    }
}
