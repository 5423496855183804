namespace Minutebook.Acceptance.Web;

using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Minutebook.Books;
using Minutebook.Books.Written;
using Xunit;

/// <summary>What the Secretary entered before others file: matters, an action by consent, demands, papers of the Board.</summary>
sealed class FilingPapers(Served served)
{
    /// <summary>Enters facts as the Secretary would, once for each id.</summary>
    public async Task Entered(string id, params string[] facts)
    {
        if (served.Place.Books.Corporation.Entries.Any(entry => entry.Request == id)) return;
        var json = FactJson.ForPeople(served.Place.Books.Corporation.Zone);
        var ruling = await served.Place.Books.Enter(new(id, null, null, [.. facts.Select(fact => json.Read(JsonNode.Parse(fact)))]));
        Assert.True(ruling is Entered, (ruling as Rejected)?.Message ?? (ruling as Refused)?.Finding.Line());
    }

    public Task Matters() => Entered("matters", """
        { "fact": "matter-put", "meeting": "annual-2027", "matter": "pay", "kind": "ordinary",
          "text": "To approve the pay of the officers" }
        """, """
        { "fact": "matter-put", "meeting": "annual-2027", "matter": "election", "kind": "election", "text": "Election of three Directors",
          "seats": 3 }
        """, """
        { "fact": "nomination-received", "meeting": "annual-2027", "nominee": "wei", "by": "board", "on": "2026-11-10" }
        """, """
        { "fact": "nomination-received", "meeting": "annual-2027", "nominee": "ines", "by": "board", "on": "2026-11-10" }
        """);

    public async Task All()
    {
        await Matters();
        await Entered("action", """{ "fact": "action-drawn", "action": "plan", "text": "RESOLVED, that the plan is adopted." }""",
            """{ "fact": "consent-signed", "action": "plan", "holder": "adams", "on": "2026-11-20", "has-signature": true }""");
        await Entered("demand", """
            { "fact": "meeting-demanded", "demand": "sale", "holders": ["bell"], "on": "2026-11-20", "purposes": ["to sell the plant"] }
            """, """{ "fact": "meeting-demanded", "demand": "sale", "holders": ["adams"], "on": "2026-11-20" }""", """
            { "fact": "meeting-demanded", "demand": "auditors", "holders": ["bell"], "on": "2026-11-20",
              "purposes": ["to hear the auditors"] }
            """);
        await Entered("board-papers", """
            { "fact": "board-meeting-called", "meeting": "b-1", "kind": "special", "on": "2026-11-18", "at": "2026-11-23T09:00",
              "by": "chairman", "place": "400 Quay Street" }
            """, """
            { "fact": "board-agenda-set", "meeting": "b-1", "on": "2026-11-18", "business": ["The lease", "The bank"] }
            """, """{ "fact": "board-meeting-opened", "meeting": "b-1", "at": "2026-11-23T09:00" }""",
            """{ "fact": "director-came", "meeting": "b-1", "director": "wei", "at": "2026-11-23T09:00" }""",
            """{ "fact": "director-came", "meeting": "b-1", "director": "ines", "at": "2026-11-23T09:00" }""", """
            { "fact": "resolution-voted", "resolution": "lease", "meeting": "b-1", "at": "2026-11-23T09:30",
              "text": "RESOLVED, that the lease is signed.", "for": ["ines"], "against": ["wei"] }
            """, """
            { "fact": "board-consent-drawn", "resolution": "bank", "on": "2026-11-20", "text": "RESOLVED, that the bank is chosen." }
            """, """
            { "fact": "board-consent-signed", "resolution": "bank", "director": "wei", "on": "2026-11-20", "form": "writing" }
            """);
        await Entered("proxies", """
            { "fact": "proxy-executed", "proxy": "own", "holder": "adams", "to": ["ines"], "on": "2026-11-20", "form": "writing",
              "has-signature": true, "meeting": "annual-2027" }
            """, """
            { "fact": "proxy-executed", "proxy": "of-bell", "holder": "bell", "to": ["ines"], "on": "2026-11-20", "form": "writing",
              "has-signature": true, "meeting": "annual-2027" }
            """);
    }
}
