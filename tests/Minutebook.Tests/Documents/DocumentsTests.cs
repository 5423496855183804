namespace Minutebook.Tests.Documents;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Minutebook.Documents;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>Every document is laid out for real, read back as text boxes, and looked at.</summary>
public sealed partial class DocumentsTests : IAsyncLifetime
{
    static readonly Now Today = new(Instant.FromUtc(2025, 7, 1, 12, 0));

    Typesetter? typesetter;

    public ValueTask InitializeAsync()
    {
        try
        {
            typesetter = Typesetter.Start();
        }
        catch (TypesetterMissingException missing)
        {
            Assert.Skip(missing.Message);
        }
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (typesetter is not null) await typesetter.DisposeAsync();
    }

    static MeetingFile File(Corporate of) => of.Books.File(Annual, Today)!;

    static Document Make(string name)
    {
        var books = name.EndsWith("200", StringComparison.Ordinal) ? Kestrel.Busy : Kestrel.Held;
        return name switch
        {
            "notice" => Notice.Of(books.Books, File(books)),
            "notice-to-one" => Notice.Of(books.Books, File(books), new Holder("tokyo")),
            "affidavit" => AffidavitOfMailing.Of(books.Books, File(books)),
            "voting-list" => new ListOfStockholders(books.Books, File(books)).Volumes().Single(),
            "proxy-cards" => ProxyCards.Of(books.Books, File(books), new Holder("long")),
            "proxy-cards-200" => ProxyCards.Of(books.Books, File(books), new Holder("ada")),
            "proxy-list" => ListOfProxies.Of(WithProxies.Books, File(WithProxies)),
            "address-list" => AddressList.Of(books.Books, File(books)),
            "ballot" => BallotPaper.Of(books.Books, File(books), File(books).Meeting.Matter(Directors)!),
            "inspectors" => InspectorsPapers.Of(books.Books, File(books)),
            "minutes" or "minutes-200" => MinutesOnPaper.Of(books.Books, Annual, Today),
            "finding" => Memorandum.Of(books.Books, "meeting.in-order meeting=annual", books.OfAnnual("meeting.in-order"), Today),
            "share-certificate" => ShareCertificate.Of(books.Books, new("c-lodz"), Today),
            "share-certificate-long" => ShareCertificate.Of(books.Books, new("c-long"), Today),
            "share-certificate-sealed" => ShareCertificate.Of(Sealed.Books, new("a-1"), Today),
            "stock-register" => StockPapers.RegisterOfStockholders(books.Books, new(2025, 7, 1)),
            "holder-ledger" => StockPapers.LedgerOf(books.Books, new("cairo"), new(2025, 7, 1)),
            "certificate-history" => StockPapers.HistoryOf(books.Books, new("c-haifa"), new(2025, 7, 1)),
            "capital" => StockPapers.Capital(books.Books, new(2025, 7, 1)),
            "ownership" => StockPapers.Ownership(books.Books, new(2025, 7, 1)),
            "proof-of-holdings" => StockPapers.ProofOfHoldings(Sealed.Books, Ada, new(2025, 7, 1)),
            "completeness" => StockPapers.Completeness(books.Books, new(2025, 7, 1), Today),
            "minute-book" => MinuteBook.Of(books.Books, 2025, Today),
            "board-notice" => BoardNoticeOnPaper.Of(Boardroom.Books, June, Today),
            "board-minutes" => BoardMinutesOnPaper.Of(Boardroom.Books, June, Today),
            "board-consent" => BoardConsentOnPaper.Of(Boardroom.Books, new("consented"), Today),
            "board-agenda" => BoardAgenda.Of(Boardroom.Books, June, Today),
            "dissent" => Letter.OfDissent(Boardroom.Books, Lease, D(3), Today),
            "resignation" => Letter.OfResignation(Boardroom.Books, D(2), null, Today),
            "officer-resignation" => Letter.OfResignation(Boardroom.Books, D(2), Minutebook.Officers.Office.Secretary),
            "committee-charter" => CommitteeCharter.Of(Boardroom.Books, new("audit"), new(2025, 7, 1)),
            "resolution-book" => ResolutionBook.Of(Boardroom.Books, new(2025, 7, 1)),
            "register-of-directors" => Register.OfDirectors(Boardroom.Books, new(2025, 7, 1)),
            "register-of-officers" => Register.OfOfficers(Boardroom.Books, new(2025, 7, 1)),
            "secretarys-certificate" => SecretarysCertificate.Of(books.Books, ["r-9"], new(2025, 7, 1)),
            _ => throw new ArgumentException(name, nameof(name)),
        };
    }

    static readonly Corporate Boardroom = Corporate.Boardroom(5, 4,
    [
        new Minutebook.Particulars.PersonEntered(D(1), new("Samira Dvořák")), new Minutebook.Particulars.PersonEntered(D(2),
            new("山田 花子")), new Minutebook.Particulars.PersonEntered(D(3), new("Κώστας Παπαδόπουλος")),
        .. Meets(4, 1, 2, 3), new Minutebook.Board.BoardMeetingOpened(June, On("2025-06-04T09:00"), D(1), D(2)),
        Votes([1, 2], [3]) with { Mover = D(1), Seconder = D(2) },
        new Minutebook.Board.DissentMade(Lease, D(3), On("2025-06-04T09:31"), Minutebook.Board.DissentWay.InMinutes),
        new Minutebook.Board.BoardMeetingClosed(June, On("2025-06-04T10:00")),
        new Minutebook.Board.BoardConsentDrawn(new("consented"), On("2025-06-20"), "RESOLVED, that the roof is repaired."),
        new Minutebook.Board.BoardConsentSigned(new("consented"), D(1), On("2025-06-21T10:00"), WrittenForm.Writing, true),
        new Minutebook.Board.BoardAgendaSet(June, On("2025-05-28"),
            ["Minutes of the meeting of May", "Lease of the plant at Łódź, 東京", "Any other business"]),
        new Minutebook.Board.DirectorResigned(D(2), On("2025-06-15"), Minutebook.Board.ResignationTo.Secretary, WrittenForm.Writing,
            On("2025-12-31T17:00"), Irrevocable: true),
        new Minutebook.Officers.OfficerElected(D(2), Minutebook.Officers.Office.Secretary, On("2025-01-15")),
        new Minutebook.Officers.OfficerElected(D(1), Minutebook.Officers.Office.President, On("2025-01-15")),
        new Minutebook.Officers.OfficerResigned(D(2), Minutebook.Officers.Office.Secretary, On("2025-06-15"),
            Minutebook.Board.ResignationTo.President, WrittenForm.Writing, Upon: "the election of a successor"),
        new Minutebook.Board.BoardResolved(new("audit"), On("2025-01-20"), "RESOLVED, that there is an Audit Committee.",
            Matter: Minutebook.Board.BoardMatter.CommitteeCreation),
        new Minutebook.Board.CommitteeCreated(new("audit"), "Audit Committee", On("2025-01-20"), 2, [D(1), D(3)], [D(2)], D(1),
            new("audit"), "To watch over the accounts and their auditors", "It reports to the Board each quarter"),
    ]);

    static readonly Corporate Sealed = Empty.And(Account(Ada), new StockClassAuthorized(Common, "Common Stock", Number(10_000),
        On("1992-08-03")), new StockIssued(new("a-1"), Ada, Common, Number(1_250), On("1992-08-03T10:00"), Certificate: "17"),
        new Minutebook.Particulars.BooksOpened("Harbor Optics, Inc.", "Delaware", "America/Los_Angeles", On("2025-01-01"), new(1992, 7,
            14)),
        new Minutebook.Officers.OfficerElected(Hugo, Minutebook.Officers.Office.Secretary, On("1992-08-03")));

    static readonly Corporate WithProxies = Kestrel.Held.And([.. Given(Proxy("p-1", new Holder("long"))), Proxy("p-2",
        new Holder("tokyo"))]);

    public static TheoryData<string> All =>
    [
        "notice", "notice-to-one", "affidavit", "voting-list", "proxy-cards", "proxy-cards-200", "ballot", "inspectors", "minutes",
        "minutes-200", "board-notice", "board-agenda", "board-minutes", "board-consent", "dissent", "resignation", "officer-resignation",
        "committee-charter", "resolution-book", "register-of-directors", "register-of-officers", "proxy-list", "address-list", "finding",
        "share-certificate",
        "share-certificate-long", "secretarys-certificate", "share-certificate-sealed", "stock-register", "holder-ledger",
        "certificate-history", "capital", "ownership", "proof-of-holdings", "completeness", "minute-book",
    ];

    async Task<(string File, Pdf Pdf)> PrintedAsync(Document document, string name, PdfStandard standard = PdfStandard.Accessible)
    {
        var pdf = await typesetter!.SetAsync(document, standard, TestContext.Current.CancellationToken);
        var folder = Path.Combine(Repository.Root, "artifacts", "documents");
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{name}.pdf");
        await System.IO.File.WriteAllBytesAsync(file, pdf.Bytes, TestContext.Current.CancellationToken);
        return (file, pdf);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task It_stays_on_its_pages_and_can_be_read_by_everyone(string name) => await StaysOnItsPages(Make(name), name);

    async Task StaysOnItsPages(Document document, string name)
    {
        var (file, pdf) = await PrintedAsync(document, name);
        foreach (var page in Pages(file))
        {
            var (width, height) = (Edge(page, "width"), Edge(page, "height"));
            foreach (var word in page.Elements().Where(element => element.Name.LocalName == "word"))
            {
                Assert.True(Edge(word, "xMin") >= Margin && Edge(word, "xMax") <= width - Margin
                    && Edge(word, "yMin") >= 0 && Edge(word, "yMax") <= height, $"{word.Value} leaves the page");
            }
        }
        var facts = Programs.Run("pdfinfo", file);
        Assert.Contains("Tagged:          yes", facts, StringComparison.Ordinal);
        Assert.Contains($"Title:           {document.Title}", facts, StringComparison.Ordinal);
        Assert.Contains("/Lang", System.Text.Encoding.Latin1.GetString(pdf.Bytes), StringComparison.Ordinal);
    }

    const double Margin = 30;

    static double Edge(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);

    static IEnumerable<XElement> Pages(string file) => XDocument.Parse(Programs.Run("pdftotext", "-bbox", file, "-")).Descendants()
        .Where(element => element.Name.LocalName == "page");

    static string Text(string file) => Programs.Run("pdftotext", "-raw", file, "-").Replace("\u2068", "").Replace("\u2069", "");

    static void InThisOrder(string text, params string[] parts)
    {
        var at = 0;
        foreach (var part in parts)
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"\"{part}\" does not come next in:\n{text[at..]}");
            at = found + part.Length;
        }
    }

    [Fact, Requirement("2.10.2-6")]
    public async Task The_list_of_proxies_has_a_finding_on_each()
    {
        var (file, _) = await PrintedAsync(Make("proxy-list"), "proxy-list");
        var text = Text(file);
        Assert.Contains("List of Proxies", text, StringComparison.Ordinal);
        Assert.Contains("p-1", text, StringComparison.Ordinal);
        Assert.Contains("not good: The stockholder voted in", text, StringComparison.Ordinal);
        Assert.Contains("open", text, StringComparison.Ordinal);
        Assert.Contains("2 proxies, 0 good.", text, StringComparison.Ordinal);
        Assert.Contains("p-2", text, StringComparison.Ordinal);
    }

    [Fact, Requirement("2.10.2-6")]
    public void A_proxy_card_is_for_the_shares_of_its_holder() =>
        Assert.NotEmpty(Assert.IsType<ProxyCards>(Make("proxy-cards")).Cards.Single().Shares);

    [Fact, Requirement("2.4-7")]
    public async Task The_address_list_has_every_holder_who_is_entitled_to_notice()
    {
        var list = Assert.IsType<AddressList>(Make("address-list"));
        var letters = Assert.IsType<Notice>(Make("notice")).Letters;
        Assert.Equal(letters.Select(letter => letter.Name), list.Holders.Select(one => one.Name));
        Assert.All(list.Holders, one => Assert.NotEmpty(one.Address));
        var (file, _) = await PrintedAsync(list, "address-list");
        InThisOrder(Text(file).ReplaceLineEndings(" "), "Addresses for the Notice", $"{list.Holders.Count} holders.");
    }

    [Fact, Requirement("X-2")]
    public async Task A_memorandum_has_the_question_the_answer_the_grounds_and_their_sections()
    {
        var memorandum = Assert.IsType<Memorandum>(Make("finding"));
        var (file, _) = await PrintedAsync(memorandum, "finding");
        var text = Text(file).ReplaceLineEndings(" ").Replace("By- laws", "By-laws", StringComparison.Ordinal);
        Assert.Contains(memorandum.Question, text, StringComparison.Ordinal);
        var grounds = Below(memorandum.Finding).ToList();
        Assert.True(grounds.Count > 1);
        foreach (var ground in grounds.Where(ground => ground.Words.Length < 40))
            Assert.Contains(ground.Words, text, StringComparison.OrdinalIgnoreCase);
        foreach (var section in grounds.SelectMany(ground => ground.At).Distinct())
            Assert.Contains(section, text, StringComparison.Ordinal);

        static IEnumerable<FindingOnPaper> Below(FindingOnPaper finding) => finding.Grounds.SelectMany(Below).Prepend(finding);
    }

    [Fact, Requirement("2.4-7")]
    public void The_affidavit_says_to_whom_how_and_when()
    {
        var sworn = Assert.IsType<AffidavitOfMailing>(Make("affidavit"));
        Assert.NotEmpty(sworn.Given);
        Assert.All(sworn.Given, one => Assert.True(one.Way.Length > 0 && one.When.Length > 0));
    }

    [Fact]
    public async Task The_Board_over_time_is_a_picture_with_a_bar_for_each_term()
    {
        var board = Corporate.Boardroom(3, 3,
        [
            new Minutebook.Particulars.PersonEntered(D(1), new("Samira <Dvořák> & Co.")),
            new Minutebook.Board.DirectorLeft(D(2), On("2025-03-01"), Minutebook.Board.LeftBy.Death), Seated(4, "2025-04-01"),
            new Minutebook.Board.RemovalVoted(On("2025-05-01"), new(100), [new(D(3), new(80), new(20))]),
        ]);
        var svg = BoardPicture.Of(board.Books, new(2027, 6, 30));
        var bars = XDocument.Parse(svg).Descendants().Where(element => (string?)element.Attribute("class") is "term").ToList();
        Assert.Equal(4 + 1, bars.Count); // and one in the legend
        Assert.Contains("Samira &lt;Dvořák&gt; &amp; Co.", svg, StringComparison.Ordinal);
        Assert.Contains("doubt", svg, StringComparison.Ordinal);
        Assert.Equal(svg, BoardPicture.Of(board.Books, new(2027, 6, 30)));
        Assert.Throws<NothingToPrintException>(() => BoardPicture.Of(board.Books, new(1980, 1, 1)));
        var file = Path.Combine(Repository.Root, "artifacts", "documents", "board-picture.svg");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await System.IO.File.WriteAllTextAsync(file, svg, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_notice_reads_in_the_order_in_which_it_is_written()
    {
        var (file, _) = await PrintedAsync(Make("notice-to-one"), "notice-to-one");
        InThisOrder(Text(file), "Kestrel & Söhne Instruments, Inc.", "a Delaware corporation", "400 Quay Street", "May 21, 2025",
            "東京光学株式会社", "Notice of the annual meeting of 2025", "Tuesday, June 10, 2025", "10:00 a.m.", "1 Harbor Way", "May 12, 2025",
            "to elect two Directors", "to approve the equity plan", "By order of the Board of Directors", "Samira Dvořák", "Page 1 of 1");
    }

    [Fact]
    public async Task A_merged_notice_has_a_letter_for_each_holder_that_counts_its_own_pages()
    {
        var (file, pdf) = await PrintedAsync(Make("notice"), "notice");
        Assert.Equal(9, pdf.Pages);
        var text = Text(file);
        Assert.Equal(9, text.Split("Page 1 of 1").Length - 1);
        Assert.All(["Łódzkie Zakłady Optyczne", "東京光学株式会社", "Ελληνική Οπτική", "Seán O'Brien-Núñez", "#Bold *Star* $Dollar_ <Tag> & Co."],
            (string name) => Assert.Contains(name, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(PdfStandard.Accessible)]
    [InlineData(PdfStandard.Archive)]
    public async Task The_same_facts_give_the_same_bytes(PdfStandard standard)
    {
        var first = await typesetter!.SetAsync(Make("minutes"), standard, TestContext.Current.CancellationToken);
        await using var other = Typesetter.Start();
        await other.SetAsync(Make("ballot"), standard, TestContext.Current.CancellationToken);
        var second = await other.SetAsync(Make("minutes"), standard, TestContext.Current.CancellationToken);
        Assert.Equal(first.Bytes, second.Bytes);
        var facts = System.Text.Encoding.Latin1.GetString(first.Bytes);
        Assert.Contains(standard == PdfStandard.Archive ? "<pdfaid:part>2</pdfaid:part>" : "<pdfuaid:part>1</pdfuaid:part>", facts,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_without_holders_says_so()
    {
        var nobody = Empty.And([
            new Minutebook.Stock.StockClassAuthorized(Common, "Common Stock", Number(10), On("1992-08-03")), .. Meeting()]);
        var (file, _) = await PrintedAsync(new ListOfStockholders(nobody.Books, File(nobody)).Volumes().Single(), "voting-list-empty");
        Assert.Contains("No stockholder is entitled to vote.", Text(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_comes_in_volumes_of_which_the_last_has_the_totals()
    {
        var volumes = new ListOfStockholders(Kestrel.Held.Books, File(Kestrel.Held)).Volumes(4).ToList();
        Assert.Equal([4, 4, 1], volumes.Select(volume => volume.Holders.Count));
        var (first, _) = await PrintedAsync(volumes[0], "voting-list-volume-1");
        InThisOrder(Text(first), "Volume 1 of 3", "#Bold", "Ada Quill", "Seán");
        Assert.DoesNotContain("holders of record.", Text(first), StringComparison.Ordinal);
        var (last, _) = await PrintedAsync(volumes[2], "voting-list-volume-3");
        InThisOrder(Text(last), "Volume 3 of 3", "東京光学株式会社", "9 holders of record", "4,500");
    }

    [Fact]
    public async Task A_template_of_the_corporations_own_is_used_and_an_error_in_it_is_told_by_file_line_and_reason()
    {
        var own = Directory.CreateTempSubdirectory("minutebook-templates-").FullName;
        try
        {
            var ballot = Path.Combine(own, "ballot.typ");
            await System.IO.File.WriteAllTextAsync(ballot,
                "#import \"minutebook.typ\": *\n#show: paper\n= Our own ballot\n", TestContext.Current.CancellationToken);
            await using (var proper = Typesetter.Start(own))
            {
                var pdf = await proper.SetAsync(Make("ballot"), cancel: TestContext.Current.CancellationToken);
                var file = Path.Combine(own, "ballot.pdf");
                await System.IO.File.WriteAllBytesAsync(file, pdf.Bytes, TestContext.Current.CancellationToken);
                Assert.Contains("Our own ballot", Text(file), StringComparison.Ordinal);
            }
            await System.IO.File.WriteAllTextAsync(ballot,
                "#import \"minutebook.typ\": *\n#show: paper\n\n#doc.no-such-field\n", TestContext.Current.CancellationToken);
            await using var wrong = Typesetter.Start(own);
            var problem = await Assert.ThrowsAsync<TemplateException>(
                () => wrong.SetAsync(Make("ballot"), cancel: TestContext.Current.CancellationToken));
            Assert.Equal((ballot, 4), (problem.File, problem.Line));
            Assert.Contains("no-such-field", problem.Message, StringComparison.Ordinal);
            // The process is there for the next document.
            Assert.Equal(1, (await wrong.SetAsync(Make("notice-to-one"), cancel: TestContext.Current.CancellationToken)).Pages);
        }
        finally
        {
            Directory.Delete(own, recursive: true);
        }
    }

    [Fact]
    public async Task A_character_that_no_font_has_is_told_and_not_left_out()
    {
        var odd = Kestrel.Held.And(new Minutebook.Particulars.PersonEntered(Hugo, new("Hugo \U00012000 Bäck")));
        var problem = await Assert.ThrowsAsync<TemplateException>(() => typesetter!.SetAsync(
            InspectorsPapers.Of(odd.Books, File(odd)), cancel: TestContext.Current.CancellationToken));
        Assert.Contains("\U00012000", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_printed_of_what_the_books_do_not_hold()
    {
        var called = With(Meeting());
        Assert.Throws<NothingToPrintException>(() => Notice.Of(called.Books, File(called)));
        Assert.Throws<NothingToPrintException>(() => MinutesOnPaper.Of(called.Books, Annual, Today));
        Assert.Throws<NothingToPrintException>(() => ShareCertificate.Of(called.Books, new("c-ada"), Today));
        Assert.Throws<NothingToPrintException>(() => SecretarysCertificate.Of(called.Books, ["r-1"], new(2025, 7, 1)));
        Assert.Throws<NothingToPrintException>(() => SecretarysCertificate.Of(called.Books, ["annual/plan"], new(2025, 7, 1)));
    }
}
