namespace Minutebook.Tests.Documents;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Board;
using Minutebook.Instruments;
using Minutebook.Officers;
using Minutebook.Particulars;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;
using static Minutebook.Tests.Corporate;

/// <summary>A corporation whose names are hard to set, and which held its annual meeting of 2025: what documents are tried on.</summary>
static class Kestrel
{
    static readonly (string Holder, string Name, string Address)[] Names =
    [
        ("lodz", "Łódzkie Zakłady Optyczne sp. z o.o.", "ul. Piotrkowska 104, 90-926 Łódź, Poland"),
        ("tokyo", "東京光学株式会社", "東京都千代田区丸の内1-1, 100-0005, Japan"),
        ("hellas", "Ελληνική Οπτική Α.Ε.", "Οδός Ερμού 12, 105 63 Αθήνα, Greece"),
        ("cairo", "شركة القاهرة للبصريات", "شارع طلعت حرب 7, Cairo, Egypt"),
        ("haifa", "אופטיקה חיפה בע״מ", "רחוב הרצל 3, Haifa, Israel"),
        ("long", "The Trustees of the Retirement and Savings Plan for the Hourly and Salaried Employees of Kestrel Instruments and Its " +
            "Affiliated Companies in the States of Washington, Oregon and Idaho, as Amended and Restated",
            "1 Very Long Street, Kent, WA 98032"),
        ("obrien", "Seán O'Brien-Núñez", "9 Rue de l'Église, Montréal, QC"),
        ("markup", "#Bold *Star* $Dollar_ <Tag> & Co. \\ @ref", "[1] = Head + List - Road, /* Kent */ // WA"),
        ("ada", "Ada Quill", "1 ada Street, Kent"),
    ];

    /// <summary>The facts up to the final adjournment and the certified results.</summary>
    public static Corporate Held { get; } = Empty.And(Facts(Names.Length, matters: 2));

    /// <summary>A corporation with two hundred matters on its agenda.</summary>
    public static Corporate Busy { get; } = Empty.And(Facts(Names.Length, matters: 200));

    static IEnumerable<Fact> Facts(int holders, int matters)
    {
        yield return new BooksOpened("Kestrel & Söhne Instruments, Inc.", "Delaware", "America/Los_Angeles", On("2025-01-01"));
        yield return new PrincipalOfficeDesignated("400 Quay Street", "Kent, Washington", On("1992-08-03"));
        yield return new PersonEntered(Ines, new("Inés Ångström"));
        yield return new PersonEntered(Hugo, new("Hugo Bäck"));
        yield return new PersonEntered(Wei, new("魏 明"));
        yield return new PersonEntered(new("sam"), new("Samira Dvořák"));
        yield return new StockClassAuthorized(Common, "Common Stock", Number(10_000), On("1992-08-03"), Usd("0.01"));
        foreach (var (holder, name, address) in Names.Take(holders))
            yield return new HolderOpened(new(holder), new(name), HolderKind.Entity, new(address));
        for (var number = 0; number < holders; number++)
            yield return new StockIssued(new($"c-{Names[number].Holder}"), new(Names[number].Holder), Common, Number(100 * (number + 1)),
                On("1992-08-03T10:00"), Consideration: Usd("1.00"), Certificate: $"C-{number + 1:000}");
        yield return new OfficerElected(new("ines"), Office.President, On("1992-08-03"));
        yield return new OfficerElected(new("sam"), Office.Secretary, On("1992-08-03"));
        yield return new BoardResolved(new("r-9"), On("2025-02-03"), "RESOLVED, that the account at the First Bank of Kent be closed.");
        foreach (var fact in MeetingFacts(matters)) yield return fact;
    }

    static IEnumerable<Fact> MeetingFacts(int matters)
    {
        Holder[] all = [.. Names.Select(name => new Holder(name.Holder))];
        yield return Called();
        yield return RecordDate();
        yield return Election(2);
        foreach (var nominee in new[] { Ines, Wei }) yield return ByBoard(nominee);
        for (var number = 2; number <= matters; number++)
            yield return new MatterPut(Annual, new($"plan-{number}"), MatterKind.Ordinary,
                $"Proposal {number}: approval of the equity plan for the employees of Łódź, 東京 and Αθήνα");
        yield return Prepared() with { ListPlace = "400 Quay Street", Purposes = ["to elect two Directors", "to approve the equity plan"] };
        yield return Mailed(Before(20), all[..4]);
        yield return new NoticeDelivered(Annual, [.. all[4..]], Before(19), Form);
        yield return new AffidavitOfNoticeMade(Annual, new("sam"), Before(18), AffiantCapacity.Secretary);
        yield return new MeetingOpened(Annual, Hour("10:00"), Ines, new("sam"));
        foreach (var holder in all) yield return Came(holder);
        yield return new InspectorAppointed(Annual, Hugo, Hour("10:05"));
        yield return new InspectorSworn(Annual, Hugo, Hour("10:06"));
        yield return VoteFor(all[0], Ines, Wei);
        yield return Vote(all[5], Choice.For) with { Matter = new("plan-2") };
        yield return Polls(Directors);
        yield return Polls(new("plan-2"));
        yield return new ResultCertified(Annual, Directors, Hour("10:50"), [Hugo]);
        yield return new ResultCertified(Annual, new("plan-2"), Hour("10:51"), [Hugo]);
        yield return Final();
    }

    static Money Usd(string amount) => Money.TryParse($"{amount} USD", out var money) ? money : throw new System.FormatException(amount);
}
