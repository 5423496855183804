namespace Minutebook.Cli.Commands;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Minutebook.Books;
using Minutebook.Books.Questions;
using Minutebook.Documents;
using Minutebook.Particulars;
using Minutebook.Stockholders;
using Minutebook.Store;
using Minutebook.Values;
using NodaTime;

/// <summary>What is to be printed.</summary>
sealed record ToPrint(
    string What, string? Meeting = null, int Session = 1, string? Holder = null, string? Matter = null, string? Security = null,
    IReadOnlyList<string>? Resolutions = null, string? Question = null, string? On = null, int? Year = null, string? Director = null,
    string? Office = null, string? Committee = null, string? Search = null, string? Demand = null,
    string? Proxy = null, string? Action = null, string? Claim = null);

/// <summary>Where it goes, and in which form.</summary>
sealed record ToFile(string? Out, bool Archive = false, string? Templates = null, string? Person = null);

/// <summary>A file that was printed.</summary>
/// <param name="Pages">Null for a spreadsheet.</param>
/// <param name="Seal">On what the seal was put; null where it was not.</param>
sealed record PrintedFile(string Document, string File, int? Pages, Digest Digest, Sealed? Seal = null);

/// <summary>What was printed, and what was not, with the reason.</summary>
sealed record Printed(IReadOnlyList<PrintedFile> Files, IReadOnlyList<(string Document, string Reason)> Left);

/// <summary>Documents drawn from the books, laid out, written to files, and recorded with their hashes.</summary>
static partial class PrintedDocuments
{
    public static readonly string[] Kinds =
    [
        "minutes", "voting-list", "notice", "affidavit", "proxy-cards", "ballot", "inspectors", "finding", "share-certificate",
        "secretarys-certificate", "proxy-list", "address-list", "tally", .. Letters, .. OfTheBoard, .. OfTheStock, "minute-book",
        "meeting", "year",
    ];

    /// <summary>The endings that a file may have, where it is not a PDF alone.</summary>
    static readonly Dictionary<string, string[]> Forms = new()
    {
        ["voting-list"] = [".pdf", ".csv", ".xlsx"], ["board-picture"] = [".svg"], ["ownership"] = [".pdf", ".svg"],
    };

    static readonly string[] OfAMeeting =
        ["notice", "address-list", "affidavit", "voting-list", "proxy-cards", "proxy-list", "ballot", "inspectors", "minutes", "finding"];

    /// <summary>Prints what is wanted with one warm typesetter; all of it is recorded as one request.</summary>
    public static async Task<Printed> PrintAsync(OpenedBooks books, ToPrint wanted, ToFile to)
    {
        var many = wanted.What is "meeting" or "year";
        var form = many ? ".pdf" : Path.GetExtension(to.Out!).ToLowerInvariant();
        var forms = Forms.GetValueOrDefault(wanted.What, [".pdf"]);
        if (!many && !forms.Contains(form)) throw new UsageException($"{to.Out} does not end in {string.Join(" or ", forms)}");
        if (many) Shared.MakeFolder(to.Out!);
        var (files, left) = (new List<PrintedFile>(), new List<(string, string)>());
        if (form == ".svg") files.Add(Picture(books, wanted, to.Out!));
        else if (form != ".pdf") files.Add(Sheet(books, wanted, to.Out!));
        else
        {
            await using var typesetter = Start(to.Templates);
            foreach (var one in Each(books.Corporation, wanted, books.Now))
            {
                try
                {
                    await AddAsync(files, typesetter, Draw(books.Corporation, one, books.Now), one, many ? to.Out! : null, to)
                        .ConfigureAwait(false);
                }
                catch (NothingToPrintException nothing) when (many)
                {
                    left.Add((Named(one), nothing.Message));
                }
                catch (NothingToPrintException nothing)
                {
                    throw new UsageException(nothing.Message);
                }
                catch (TemplateException wrong)
                {
                    var place = wrong.File is null ? "" : wrong.Line is { } line ? $"{wrong.File}:{line}: " : $"{wrong.File}: ";
                    throw new UsageException(place + wrong.Message, ExitCodes.BadData);
                }
            }
        }
        await RecordAsync(books, files, to.Person).ConfigureAwait(false);
        return new(files, left);
    }

    static Typesetter Start(string? templates)
    {
        try
        {
            return Typesetter.Start(templates);
        }
        catch (TypesetterMissingException missing)
        {
            throw new UsageException(missing.Message, ExitCodes.Unavailable);
        }
        catch (TemplateException wrong)
        {
            throw new UsageException(wrong.Message, ExitCodes.NoInput);
        }
    }

    /// <summary>The single documents of what is wanted.</summary>
    static IEnumerable<ToPrint> Each(Corporation corporation, ToPrint wanted, Now now)
    {
        if (wanted.What == "meeting") return OfMeeting(corporation, Meeting(wanted), now);
        if (wanted.What != "year") return [wanted];
        var year = wanted.Year ?? throw new UsageException("give the year whose documents are printed: --year 2027");
        var meetings = corporation.Stockholders.Meetings.Values
            .Where(meeting => meeting.Sessions.Any(session => session.At.Date.Year == year))
            .SelectMany(meeting => OfMeeting(corporation, meeting.Id.Value, now));
        var certificates = corporation.Ledger.Holdings.Values
            .Where(holding => holding.Stands && holding.Certificate is not null && holding.From.Date.Year == year)
            .OrderBy(holding => holding.Number).Select(holding => new ToPrint("share-certificate", Security: holding.Security.Value));
        return meetings.Concat(certificates);
    }

    static IEnumerable<ToPrint> OfMeeting(Corporation corporation, string meeting, Now now)
    {
        var file = corporation.File(new(meeting), now) ?? throw UnknownMeeting(meeting);
        foreach (var what in OfAMeeting)
        {
            if (what == "ballot")
                foreach (var put in file.Meeting.Matters) yield return new(what, meeting, Matter: put.Fact.Matter.Value);
            else yield return new(what, meeting, Question: what == "finding" ? $"meeting.in-order meeting={meeting}" : null);
        }
    }

    static string Meeting(ToPrint wanted) => wanted.Meeting ?? throw new UsageException($"{wanted.What} is of a meeting: give --meeting");

    static UsageException UnknownMeeting(string meeting) =>
        new($"there is no meeting \"{meeting}\" in the books; \"minutebook list meetings\" lists them");

    static IEnumerable<Document> Draw(Corporation corporation, ToPrint wanted, Now now)
    {
        switch (wanted.What)
        {
            case "finding":
                return [OfFinding(corporation, wanted.Question ?? throw new UsageException("give the question: --question \"...\""), now)];
            case "share-certificate":
                return [ShareCertificate.Of(corporation,
                    new(wanted.Security ?? throw new UsageException("give the holding: --security C-1")), now)];
            case "secretarys-certificate":
                return [SecretarysCertificate.Of(corporation, wanted.Resolutions ?? [], Day(corporation, wanted, now))];
        }
        if (wanted.What == "minute-book")
            return [MinuteBook.Of(corporation, wanted.Year ?? throw new UsageException("give the year of the book: --year 2027"), now)];
        if (OfTheStock.Contains(wanted.What)) return [OfStock(corporation, wanted, now)];
        if (Letters.Contains(wanted.What)) return [OfLetter(corporation, wanted, now)];
        if (OfTheBoard.Contains(wanted.What)) return [OfBoard(corporation, wanted, now)];
        var file = corporation.File(new(Meeting(wanted)), now) ?? throw UnknownMeeting(wanted.Meeting!);
        Holder? holder = wanted.Holder is { } name ? KnownHolder(corporation, name) : null;
        return wanted.What switch
        {
            "notice" => [Notice.Of(corporation, file, holder, wanted.Session)],
            "affidavit" => [AffidavitOfMailing.Of(corporation, file, wanted.Session)],
            "voting-list" => new ListOfStockholders(corporation, file, wanted.Session).Volumes(),
            "address-list" => [AddressList.Of(corporation, file, wanted.Session)],
            "proxy-list" => [ListOfProxies.Of(corporation, file, wanted.Session)],
            "proxy-cards" => [ProxyCards.Of(corporation, file, holder, wanted.Session)],
            "inspectors" => [InspectorsPapers.Of(corporation, file)],
            "minutes" => [MinutesOnPaper.Of(corporation, file.Meeting.Id, now)],
            "tally" => [TallySheet.Of(corporation, file, Matter(file, wanted))],
            _ => [BallotPaper.Of(corporation, file, Matter(file, wanted), wanted.Session)],
        };
    }

    static MatterPut Matter(MeetingFile file, ToPrint wanted)
    {
        var matter = wanted.Matter ?? throw new UsageException($"give the matter of the {wanted.What}: --matter");
        return file.Meeting.Matter(new(matter)) ?? throw new UsageException($"there is no matter \"{matter}\" of {file.Name}");
    }

    /// <summary>The day that a document is asked for; today where none is.</summary>
    static LocalDate Day(Corporation corporation, ToPrint wanted, Now now) =>
        wanted.On is { } on ? Shared.ParsedMoment(on, corporation.Zone).Date : now.DateIn(corporation.Zone);

    static Memorandum OfFinding(Corporation corporation, string question, Now now)
    {
        var words = question.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) throw new UsageException("the question is empty; \"minutebook ask --list\" lists all");
        var with = AskCommand.Named(words.Skip(1));
        try
        {
            return Memorandum.Of(corporation, $"{QuestionList.Find(words[0])?.Asks} ({question})",
                QuestionList.Ask(corporation, words[0], with, now), now);
        }
        catch (QuestionException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    static string Named(ToPrint one) =>
        string.Join('-', new[] { one.What, one.Meeting, one.Matter, one.Security, one.Director, one.Office, one.Committee, one.Demand,
                one.Proxy, one.Action, one.Claim }
            .Where(part => part is not null));

    static async Task AddAsync(
        List<PrintedFile> files, Typesetter typesetter, IEnumerable<Document> documents, ToPrint one, string? folder, ToFile to)
    {
        foreach (var document in documents)
        {
            var volume = (document as VotingListVolume)?.Volume;
            var path = folder is null ? to.Out! : Path.Combine(folder, $"{Named(one)}.pdf");
            if (volume is not null)
            {
                path = $"{path[..^".pdf".Length]}-{volume.Number}.pdf";
                if (!Console.IsErrorRedirected) Console.Error.Write($"\rVolume {volume.Number} of {volume.Of}");
                if (!Console.IsErrorRedirected && volume.Number == volume.Of) Console.Error.WriteLine();
            }
            var pdf = await typesetter.SetAsync(document, to.Archive ? PdfStandard.Archive : PdfStandard.Accessible).ConfigureAwait(false);
            files.Add(Written(one, path, pdf.Bytes, pdf.Pages) with { Seal = SealOn(document) });
        }
    }

    /// <summary>Certificates and certified copies bear the seal, where the books know what it bears.</summary>
    static Sealed? SealOn(Document document) => document switch
    {
        { Corporation.Seal: null } => null,
        ShareCertificate => Sealed.Certificate,
        SecretarysCertificate => Sealed.CertifiedCopy,
        _ => null,
    };

    static PrintedFile Sheet(OpenedBooks books, ToPrint wanted, string path)
    {
        var file = books.Corporation.File(new(Meeting(wanted)), books.Now) ?? throw UnknownMeeting(wanted.Meeting!);
        try
        {
            var list = new ListOfStockholders(books.Corporation, file, wanted.Session);
            using var bytes = new MemoryStream();
            if (path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
                Spreadsheet.WriteXlsx(bytes, "Stockholders", [.. list.Columns], list.Rows());
            else
            {
                using var text = new StreamWriter(bytes, new UTF8Encoding(true), leaveOpen: true);
                Spreadsheet.WriteCsv(text, list.Columns, list.Rows());
            }
            return Written(wanted, path, bytes.ToArray(), null);
        }
        catch (NothingToPrintException nothing)
        {
            throw new UsageException(nothing.Message);
        }
    }

    static PrintedFile Written(ToPrint one, string path, byte[] bytes, int? pages)
    {
        Shared.WriteFile(path, bytes);
        return new(Named(one), path, pages, Digest.Of(bytes));
    }

    static async Task RecordAsync(OpenedBooks books, List<PrintedFile> files, string? person)
    {
        if (files.Count == 0) return;
        var on = Moment.At(books.Now.Instant, books.Corporation.Zone);
        var ruling = await books.Enter(new(Guid.NewGuid().ToString(), person is null ? null : new(person), null,
            [.. files.Select(file => new DocumentPrinted(file.Document, file.Digest, on)), .. files.Where(file => file.Seal is not null)
                .Select(file => new SealUsed(file.Document, file.Seal!.Value, on, person is null ? null : new(person), "printed"))]))
            .ConfigureAwait(false);
        if (ruling is Rejected rejected) throw new UsageException($"the files are written, but not recorded: {rejected.Message}");
    }

    public static void Write(Printed printed)
    {
        foreach (var file in printed.Files)
            Console.Out.WriteLine($"{file.File}{(file.Pages is { } pages ? $"  {pages} {(pages == 1 ? "page" : "pages")}" : "")}");
        foreach (var (document, reason) in printed.Left) Console.Error.WriteLine($"Not printed: {document}: {reason}");
        if (printed.Files.Count == 0 && printed.Left.Count == 0)
            Console.Error.WriteLine("Nothing was printed: the books have no meeting in that year; see \"minutebook list meetings\".");
    }

    public static void Write(Utf8JsonWriter json, Printed printed)
    {
        json.WriteStartObject();
        json.WriteStartArray("printed");
        foreach (var file in printed.Files)
        {
            json.WriteStartObject();
            json.WriteString("document", file.Document);
            json.WriteString("file", file.File);
            if (file.Pages is { } pages) json.WriteNumber("pages", pages);
            json.WriteString("sha256", file.Digest.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("not-printed");
        foreach (var (document, reason) in printed.Left)
        {
            json.WriteStartObject();
            json.WriteString("document", document);
            json.WriteString("reason", reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
