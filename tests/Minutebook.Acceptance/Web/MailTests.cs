namespace Minutebook.Acceptance.Web;

using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using MailKit.Security;
using Microsoft.Extensions.DependencyInjection;
using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Documents;
using Minutebook.Stockholders;
using Minutebook.Values;
using Minutebook.Web.Mail;
using NodaTime;
using Xunit;

/// <summary>Mail, from the letter that the Secretary looks at to what the books are told, with a real server between.</summary>
public sealed partial class MailTests(Served served) : IClassFixture<Served>, IDisposable
{
    const string Mail = $"/c/{Served.Corporation}/mail";
    const string Secret = "pass-word-9163";

    readonly string folder = Directory.CreateTempSubdirectory("minutebook-mail-").FullName;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A meeting whose notice can go out by e-mail: the record date is fixed, the notice prepared, some addresses known.</summary>
    async Task Prepared()
    {
        if (served.Place.Books.Corporation.Stockholders.Meeting(new("annual-2027"))!.Forms.Count > 0) return;
        using var secretary = await served.With(Capacity.Secretary, "read enter");
        foreach (var (index, fact) in new[]
        {
            """{ "fact": "record-date-fixed", "meeting": "annual-2027", "date": "2027-04-05", "adopted": "2026-11-04" }""",
            """
            { "fact": "notice-prepared", "meeting": "annual-2027", "notice": "n-1", "by": "board", "place": "400 Quay Street",
              "day": "2027-05-20", "hour": "10:00", "purposes": ["To elect Directors"] }
            """,
            """
            { "fact": "board-meeting-called", "meeting": "b-1", "kind": "special", "by": "president", "persons": ["ines"],
              "on": "2026-11-20", "at": "2026-12-20T10:00", "place": "400 Quay Street" }
            """,
        }.Index())
        {
            var given = await secretary.PostJson($"/api/v1/corporations/{Served.Corporation}/entries", fact,
                ("Idempotency-Key", $"mail-{index}"));
            Assert.True(given.Code is 200 or 201, given.Body);
        }
        served.Clock.GoOn(Duration.FromDays(155));
    }

    static Sending Words(MailKind kind = MailKind.Notice) =>
        new(Guid.NewGuid().ToString("N"), kind, "annual-2027", 1, "n-1", "Notice of Łódź", "To {name}\n");

    static Mailing To(params string[] addresses) => new(Words(),
        [.. addresses.Select((address, index) => new Minutebook.Web.Mail.Addressee(
            new[] { "cho", "adams", "bell", "delmar" }[index], $"Holder {index}", address))],
        []);

    Mailroom Room(MailServer? server, params TimeSpan[] waits) =>
        new(served.Place, new(folder, "secretary@harbor-optics.example", server) { Waits = [.. waits] }, served.Clock);

    MailServer On(SmtpServer smtp, SecureSocketOptions tls, bool trusted = true, string? user = null, string? password = Secret) =>
        new("localhost", smtp.Port, tls, user)
            { Authority = trusted && tls != SecureSocketOptions.None ? Path.Combine(folder, "cert.pem") : null, Password = () => password };

    string Log => File.ReadAllText(Path.Combine(folder, Served.Corporation, DeliveryLog.FileName));

    [Theory, InlineData("none", SecureSocketOptions.None), InlineData("starttls", SecureSocketOptions.StartTls),
     InlineData("always", SecureSocketOptions.SslOnConnect)]
    public async Task Letters_go_out_as_configured_with_the_password_in_no_log(string offered, SecureSocketOptions asked)
    {
        SmtpServer.Certify(folder);
        await using var smtp = await SmtpServer.Start(offered, folder, "minutes", Secret);
        using var room = Room(On(smtp, asked, user: "minutes"), TimeSpan.FromMinutes(1));
        Assert.Equal(2, await room.QueueAsync(To("cho@example.org", "adams@example.org"), "tomas"));
        await room.RoundAsync(Cancel);
        Assert.All(await room.AllAsync(), letter => Assert.Equal(DispatchState.Sent, letter.State));
        await Waited(() => smtp.Letters.Count == 2);
        Assert.All(smtp.Letters, letter => Assert.Equal(offered != "none", letter.GetProperty("secure").GetBoolean()));
        Assert.Single(smtp.Letters.Select(letter => letter.GetProperty("session").GetString()).Distinct());
        Assert.Contains("To Holder 0", smtp.Letters[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, Log, StringComparison.Ordinal);
    }

    [Theory, InlineData("none", SecureSocketOptions.StartTls, true, Secret),
     InlineData("starttls", SecureSocketOptions.StartTls, false, Secret),
     InlineData("starttls", SecureSocketOptions.StartTls, true, "wrong-7777"),
     InlineData("starttls", SecureSocketOptions.StartTls, true, null)]
    public async Task Without_the_TLS_that_is_asked_for_or_the_password_nothing_goes_out(
        string offered, SecureSocketOptions asked, bool trusted, string? password)
    {
        SmtpServer.Certify(folder);
        await using var smtp = await SmtpServer.Start(offered, folder, "minutes", Secret);
        using var room = Room(On(smtp, asked, trusted, "minutes", password), TimeSpan.FromMinutes(1));
        await room.QueueAsync(To("cho@example.org"), "tomas");
        await room.RoundAsync(Cancel);
        var letter = Assert.Single(await room.AllAsync());
        Assert.Equal((DispatchState.Waiting, 1), (letter.State, letter.Tries));
        Assert.NotEqual("", letter.Said);
        Assert.Empty(smtp.Letters);
        Assert.DoesNotContain("wrong-7777", Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_address_stops_no_other_and_is_not_tried_again()
    {
        await using var smtp = await SmtpServer.Start("none");
        using var room = Room(On(smtp, SecureSocketOptions.None), TimeSpan.FromMinutes(1));
        await room.QueueAsync(To("refused@example.org", "adams@example.org", "later@example.org"), "tomas");
        await room.RoundAsync(Cancel);
        var states = (await room.AllAsync()).ToDictionary(letter => letter.Address, letter => letter);
        Assert.Equal(DispatchState.Refused, states["refused@example.org"].State);
        Assert.Contains("550", states["refused@example.org"].Said, StringComparison.Ordinal);
        Assert.Equal(DispatchState.Sent, states["adams@example.org"].State);
        Assert.Equal(DispatchState.Waiting, states["later@example.org"].State);
        Assert.Empty(await room.DueAsync());
        served.Clock.GoOn(Duration.FromMinutes(2));
        await room.RoundAsync(Cancel);
        Assert.Equal(DispatchState.Sent, (await room.AllAsync()).Single(letter => letter.To == "bell").State);
        Assert.Equal(["adams@example.org", "later@example.org"], smtp.To.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_lost_connection_is_tried_again_and_after_a_restart_too_and_given_up_at_last()
    {
        await using var smtp = await SmtpServer.Start("none");
        using (var room = Room(On(smtp, SecureSocketOptions.None), TimeSpan.FromMinutes(1)))
        {
            await room.QueueAsync(To("lost@example.org", "adams@example.org"), "tomas");
            await room.RoundAsync(Cancel);
            Assert.Equal([DispatchState.Sent, DispatchState.Waiting], (await room.AllAsync()).Select(letter => letter.State));
        }
        served.Clock.GoOn(Duration.FromMinutes(2));
        using var again = Room(On(smtp, SecureSocketOptions.None), TimeSpan.FromMinutes(1));
        await again.RoundAsync(Cancel);
        Assert.All(await again.AllAsync(), letter => Assert.Equal(DispatchState.Sent, letter.State));
        Assert.Equal(0, await again.QueueAsync(To("lost@example.org", "adams@example.org"), "tomas"));

        using var nowhere = Room(new MailServer("localhost", 1, SecureSocketOptions.None, null), TimeSpan.FromMinutes(1));
        await nowhere.QueueAsync(To("other@example.org"), "tomas");
        await nowhere.RoundAsync(Cancel);
        served.Clock.GoOn(Duration.FromMinutes(2));
        await nowhere.RoundAsync(Cancel);
        Assert.Equal(DispatchState.GivenUp, (await nowhere.AllAsync())[0].State);
        Assert.Equal(1, await nowhere.QueueAsync(To("other@example.org"), "tomas"));
    }

    [Fact]
    public async Task A_line_of_the_log_that_was_cut_off_is_left_out_and_the_letter_sent_again()
    {
        using (var room = Room(null))
        {
            await room.QueueAsync(To("cho@example.org"), "tomas");
            await room.RoundAsync(Cancel);
        }
        var file = Path.Combine(folder, Served.Corporation, DeliveryLog.FileName);
        await File.WriteAllTextAsync(file, Log[..^9], Cancel);
        using var again = Room(null);
        Assert.Equal(DispatchState.Waiting, Assert.Single(await again.AllAsync()).State);
        await again.RoundAsync(Cancel);
        Assert.Single(Directory.GetFiles(Path.Combine(folder, Served.Corporation, "outbox"), "*.eml"));
    }

    [Theory, InlineData("smtp://a:b@host"), InlineData("http://host"), InlineData("smtp-plain://me@mail.example.org"), InlineData("host")]
    public void A_server_is_written_without_a_password_and_not_without_TLS_for_one(string text)
    {
        var told = Assert.Throws<FormatException>(() => MailServer.Parse(text));
        Assert.DoesNotContain("a:b", told.Message, StringComparison.Ordinal);
        Assert.Equal((587, "me"), (MailServer.Parse("smtp://me@host").Port, MailServer.Parse("smtp://me@host").User));
        Assert.Equal(SecureSocketOptions.SslOnConnect, MailServer.Parse("smtps://host:4650").Tls);
    }

    [Fact]
    public async Task The_Secretary_sends_a_notice_once_and_enters_once_what_was_sent_and_came_back()
    {
        await Prepared();
        using var secretary = await served.As(Capacity.Secretary);
        var looked = await secretary.Get($"{Mail}/letter?kind=Notice&meeting=annual-2027");
        Assert.Equal(HttpStatusCode.OK, looked.Status);
        Assert.Contains("To elect Directors", looked.Body, StringComparison.Ordinal);
        Assert.Contains("cho@example.org", looked.Body, StringComparison.Ordinal);
        Assert.Contains("Ruth Adams", looked.Body, StringComparison.Ordinal);
        var seal = Seal().Match(looked.Body).Groups[1].Value;
        (string, string)[] fields = [("kind", "Notice"), ("meeting", "annual-2027"), ("session", "1")];
        var unread = await secretary.Post(Mail, $"{Mail}/send", [.. fields, ("seal", "other")]);
        Assert.Equal(HttpStatusCode.Conflict, unread.Status);
        await secretary.Post(Mail, $"{Mail}/send", [.. fields, ("seal", seal)]);
        var room = served.Services.GetRequiredService<MailRound>().Of(served.Place);
        await Waited(() => room.AllAsync().Result is [{ State: DispatchState.Sent }]);
        var again = await secretary.Post(Mail, $"{Mail}/send", [.. fields, ("seal", seal)]);
        Assert.Contains("sent before", again.Body, StringComparison.Ordinal);

        var letter = Assert.Single(Directory.GetFiles(Path.Combine(room.Folder, "outbox"), "*.eml"));
        Assert.Contains("Auto-Submitted: auto-generated", await File.ReadAllTextAsync(letter, Cancel), StringComparison.Ordinal);
        var before = served.Place.Books.Corporation.LastEntry;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => secretary.Post(Mail, $"{Mail}/enter")));
        var given = Assert.IsType<NoticeTransmitted>(Assert.Single(served.Place.Books.Corporation.EntriesAfter(before)).Fact);
        Assert.Equal(["cho"], given.Holders.Select(holder => holder.Value));
        Assert.Equal(("n-1", TransmittedBy.Email), (given.Notice?.Value, given.Means));

        await ComesBack(secretary, Path.GetFileNameWithoutExtension(letter));
        Assert.IsType<NoticeTransmitted>(served.Place.Books.Corporation.Entries[^1].Fact);
        await secretary.Post(Mail, $"{Mail}/enter");
        await secretary.Post(Mail, $"{Mail}/enter");
        Assert.Equal(before + 2, served.Place.Books.Corporation.LastEntry);
        Assert.True(Assert.IsType<NoticeReturned>(served.Place.Books.Corporation.Entries[^1].Fact) is
            { Holder.Value: "cho", Electronic: true, Meeting.Value: "annual-2027" });
        Assert.Contains("came back", (await secretary.Get(Mail)).Body, StringComparison.Ordinal);
    }

    /// <summary>A report as mail servers write it; one of a delay, and one on a letter that is not ours, change nothing.</summary>
    static async Task ComesBack(Visitor secretary, string id)
    {
        foreach (var (letter, action, isOurs) in new[] { (id, "delayed", false), ("0000", "failed", false), (id, "failed", true) })
        {
            var report = $"""
                From: mailer@example.org
                To: secretary@harbor-optics.example
                Subject: Undelivered
                Mime-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                It could not be delivered.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.example.org
                Original-Envelope-Id: {letter}@localhost

                Final-Recipient: rfc822; cho@example.org
                Action: {action}
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 no such mailbox

                --b--

                """.ReplaceLineEndings("\r\n");
            var token = Token().Match((await secretary.Get(Mail)).Body).Groups[1].Value;
            using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" },
                { new ByteArrayContent(Encoding.UTF8.GetBytes(report)), "report", "report.eml" } };
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{Mail}/returned") { Content = form };
            var told = await secretary.Send(request);
            Assert.Equal(isOurs ? HttpStatusCode.OK : HttpStatusCode.BadRequest, told.Status);
        }
    }

    [Fact]
    public async Task What_comes_back_is_read_from_a_folder_too_and_a_refused_address_counts_as_a_failure()
    {
        await using var smtp = await SmtpServer.Start("none");
        using var room = Room(On(smtp, SecureSocketOptions.None), TimeSpan.FromMinutes(1));
        await room.QueueAsync(To("refused@example.org"), "tomas");
        Directory.CreateDirectory(Path.Combine(room.Folder, "returned"));
        await File.WriteAllTextAsync(Path.Combine(room.Folder, "returned", "x.eml"), "no report", Cancel);
        await room.RoundAsync(Cancel);
        Assert.True(File.Exists(Path.Combine(room.Folder, "returned", "read", "x.eml")));
        Assert.IsType<NoticeReturned>(Assert.Single(Mailroom.ToEnter(await room.AllAsync(), DateTimeZone.Utc)));
    }

    [Fact]
    public async Task Directors_holders_without_a_proxy_and_all_who_may_give_one_are_written_to()
    {
        await Prepared();
        var corporation = served.Place.Books.Corporation;
        var board = Mailing.Of(corporation, MailKind.BoardNotice, "b-1", 1, served.Place.Now, folder);
        Assert.Equal(["ines"], board.To.Select(to => to.To));
        Assert.Equal(["Tomas Lind", "Wei Zhang"], board.Without);
        Assert.Equal(("2026-12-20", "400 Quay Street"), (board.Sending.Day, board.Sending.Place));
        using var room = Room(null);
        await room.QueueAsync(board, "tomas");
        await room.RoundAsync(Cancel);
        var given = Assert.IsType<BoardNoticeGiven>(Assert.Single(Mailroom.ToEnter(await room.AllAsync(), corporation.Zone)));
        Assert.Equal((BoardNoticeWay.Email, new LocalDate(2026, 12, 20), new LocalTime(10, 0)), (given.Way, given.Day, given.Hour));
        foreach (var kind in new[] { MailKind.Proxy, MailKind.Reminder })
            Assert.Equal(["cho"], Mailing.Of(corporation, kind, "annual-2027", 1, served.Place.Now, folder).To.Select(to => to.To));
        Assert.Throws<NothingToPrintException>(() => Mailing.Of(corporation, MailKind.Notice, "none", 1, served.Place.Now, folder));
    }

    [Fact]
    public async Task A_template_of_the_corporation_lies_over_ours_and_a_wrong_one_is_told()
    {
        await Prepared();
        Directory.CreateDirectory(Path.Combine(folder, "templates"));
        var own = Path.Combine(folder, "templates", "board-reminder.txt");
        await File.WriteAllTextAsync(own, "Subject: Come to {meeting}\n\nDear {name}: {place}\n", Cancel);
        Mailing Made() => Mailing.Of(served.Place.Books.Corporation, MailKind.BoardReminder, "b-1", 1, served.Place.Now, folder);
        Assert.Equal("Dear {name}: 400 Quay Street\n", Made().Sending.Text);
        await File.WriteAllTextAsync(own, "Subject: x\n\n{colour}\n", Cancel);
        Assert.Contains("{colour}", Assert.Throws<FormatException>(Made).Message, StringComparison.Ordinal);
        await File.WriteAllTextAsync(own, "no subject\n", Cancel);
        Assert.Throws<FormatException>(Made);
    }

    static async Task Waited(Func<bool> until)
    {
        for (var times = 0; times < 200 && !until(); times++) await Task.Delay(50, Cancel);
        Assert.True(until());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [GeneratedRegex("name=\"seal\" value=\"([^\"]+)\"")]
    private static partial Regex Seal();

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
