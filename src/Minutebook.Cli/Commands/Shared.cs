namespace Minutebook.Cli.Commands;

using System;
using System.CommandLine;
using System.IO;
using System.Text;
using System.Text.Json;
using Minutebook.Exchange.Law;
using Minutebook.Instruments;
using Minutebook.Store;
using Minutebook.Values;
using NodaTime;

/// <summary>Options that several commands take, and what they all do alike.</summary>
static class Shared
{
    const string BooksVariable = "MINUTEBOOK_BOOKS";

    public static Option<string?> Books() => new("--books", "-b") { Description = $"the books file; left out, the one that {BooksVariable} names", HelpName = "FILE" };

    public static Option<bool> Json() => new("--json") { Description = "answer in JSON" };

    public static Instruments Law => Instruments.None.With(DelawareLaw.Sheet);

    public static string PathOf(string? books) => books ?? Environment.GetEnvironmentVariable(BooksVariable)
        ?? throw new UsageException($"no books are named; give --books FILE, or set {BooksVariable}. \"minutebook new\" makes new ones.");

    public static OpenedBooks Open(string? books) => OpenedBooks.Open(PathOf(books), Law);

    /// <summary>For a dry run: what is never stored needs no secret.</summary>
    public static Minutebook.Books.Sealer TrialSealer() => new(() => new byte[Minutebook.Books.SealedParticular.ShortestSalt], _ => null);

    public static string ReadFile(string path)
    {
        if (path == "-") return Console.In.ReadToEnd();
        if (!File.Exists(path)) throw new UsageException($"there is no file {path}", ExitCodes.NoInput);
        if (new FileInfo(path).Length > MostBytes) throw new UsageException($"{path} is larger than {MostBytes / Mebibyte} MiB; split it", ExitCodes.BadData);
        try
        {
            return File.ReadAllText(path, new UTF8Encoding(false, true));
        }
        catch (DecoderFallbackException)
        {
            return File.ReadAllText(path, Encoding.Latin1);
        }
    }

    const long Mebibyte = 1 << 20;
    const long MostBytes = 512 * Mebibyte;

    /// <summary>A moment given as an option: a day means its end.</summary>
    public static Instant? Moment(string? text, DateTimeZone zone)
    {
        if (text is null) return null;
        try
        {
            var moment = Values.Moment.Parse(text, zone);
            return moment.Instant ?? moment.Date.PlusDays(1).AtStartOfDayInZone(Values.Moment.ZoneOf(moment.Zone)).ToInstant() - Duration.FromSeconds(1);
        }
        catch (FormatException bad)
        {
            throw new UsageException(bad.Message);
        }
    }

    public static void WriteJson(Action<Utf8JsonWriter> write)
    {
        using var output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) write(json);
        output.Write("\n"u8);
    }

    public static void WriteFinding(Finding finding, bool asJson)
    {
        if (asJson) WriteJson(json => WriteFinding(json, finding));
        else
        {
            Console.Out.WriteLine(finding.ToText());
            if (finding.Answer != Answer.Yes && finding.Standing() != Standing.Valid) Console.Out.WriteLine($"Standing: {finding.Standing()}");
        }
    }

    public static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("answer", finding.Answer.ToString().ToLowerInvariant());
        json.WriteString("standing", finding.Standing().ToString());
        json.WritePropertyName("finding");
        finding.WriteJson(json);
        json.WriteEndObject();
    }
}
