namespace Minutebook.Cli.Commands;

using System;
using System.Buffers;
using System.CommandLine;
using System.IO;
using System.Text;
using System.Text.Json;
using Minutebook.Exchange;
using Minutebook.Exchange.Facts;
using Minutebook.Exchange.Law;
using Minutebook.Instruments;
using Minutebook.Store;
using Minutebook.Values;
using NodaTime;

/// <summary>In which form an answer is given.</summary>
enum Form
{
    Text,
    Json,
    Markdown,
}

/// <summary>Options that several commands take, and what they all do alike.</summary>
static class Shared
{
    const string BooksVariable = "MINUTEBOOK_BOOKS";

    public static Option<string?> Books() =>
        new("--books", "-b")
        {
            Description = "the books: a file, or postgresql://USER@HOST/DATABASE?corporation=NAME; left out, those that "
                + $"{BooksVariable} names",
            HelpName = "BOOKS",
        };

    public static Option<bool> Json() => new("--json") { Description = "answer in JSON, errors too" };

    public static Option<bool> Markdown() => new("--markdown") { Description = "answer in Markdown" };

    public static Form FormOf(bool json, bool markdown) => (json, markdown) switch
    {
        (true, true) => throw new UsageException("give --json or --markdown, not both"),
        (true, _) => Form.Json,
        (_, true) => Form.Markdown,
        _ => Form.Text,
    };

    public static Instruments Law => Instruments.None.With(DelawareLaw.Sheet);

    public static string PathOf(string? books) => Place(books ?? Environment.GetEnvironmentVariable(BooksVariable)
        ?? throw new UsageException($"no books are named; give --books BOOKS, or set {BooksVariable}. \"minutebook new\" makes new ones."));

    /// <summary>The path of a file as it was given, or an address of a server that can be read.</summary>
    public static string Place(string books)
    {
        try
        {
            _ = BooksPlace.Shown(books);
            return books;
        }
        catch (FormatException bad)
        {
            throw new UsageException(bad.Message);
        }
    }

    /// <summary>Where books are, for people and programs to use again: the whole path, or the address without its password.</summary>
    public static string Whole(string books) => BooksPlace.IsServer(books) ? BooksPlace.Shown(books) : Path.GetFullPath(books);

    public static OpenedBooks Open(string? books) => Opened(PathOf(books), path => OpenedBooks.Open(path, Law));

    /// <summary>For commands that enter nothing: they need books that can be read.</summary>
    public static OpenedBooks OpenToRead(string? books) => Opened(PathOf(books), path => OpenedBooks.OpenToRead(path, Law));

    static OpenedBooks Opened(string path, Func<string, OpenedBooks> open)
    {
        try
        {
            return open(path);
        }
        catch (FormatException unreadable)
        {
            throw new UsageException($"{path}: {unreadable.Message.TrimEnd('.')}. Run \"minutebook fsck --books {path}\", which reads "
                + "every entry and tells what is wrong; if it finds nothing, a newer Minutebook wrote the entry, or go back to a good copy",
                ExitCodes.BadData);
        }
    }

    /// <summary>For a dry run: what is never stored needs no secret.</summary>
    public static Minutebook.Books.Sealer TrialSealer() => new(() => new byte[Minutebook.Books.SealedParticular.ShortestSalt], _ => null);

    /// <summary>Writes a file so that it is there whole or not at all. A folder that is not there may be a slip of the
    /// pen: none is made.</summary>
    public static void WriteFile(string path, byte[] bytes)
    {
        var whole = Path.GetFullPath(path);
        InAFolder(path);
        try
        {
            File.WriteAllBytes($"{whole}.part", bytes);
            File.Move($"{whole}.part", whole, overwrite: true);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be written: {failed.Message}", ExitCodes.CannotCreate);
        }
    }

    /// <summary>Makes a folder for many files, in a folder that is there.</summary>
    public static void MakeFolder(string path)
    {
        if (File.Exists(path)) throw new UsageException($"{path} is a file; name a folder", ExitCodes.CannotCreate);
        InAFolder(Path.TrimEndingDirectorySeparator(path));
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be made: {failed.Message}", ExitCodes.CannotCreate);
        }
    }

    /// <summary>A file or folder that is to be made must lie in a folder that is there.</summary>
    public static void InAFolder(string path)
    {
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
            throw new UsageException($"there is no folder for {path}; make it first", ExitCodes.NoInput);
    }

    /// <summary>The books as known through an entry, where one is given.</summary>
    public static long? Known(long? entry, Minutebook.Books.Corporation corporation) => entry is < 1 || entry > corporation.LastEntry
        ? throw new UsageException($"--known-at is the number of an entry, from 1 to {corporation.LastEntry}") : entry;

    public static string ReadFile(string path) => TextFile.Read(ReadBytes(path), path);

    /// <summary>A whole file, or what stands at the input for "-".</summary>
    public static byte[] ReadBytes(string path)
    {
        if (path == "-") return Input();
        if (Directory.Exists(path)) throw new UsageException($"{path} is a folder; name a file in it", ExitCodes.NoInput);
        if (!File.Exists(path)) throw new UsageException($"there is no file {path}", ExitCodes.NoInput);
        if (new FileInfo(path).Length > MostBytes)
            throw new UsageException($"{path} is larger than {MostBytes / Mebibyte} MiB; split it", ExitCodes.BadData);
        return File.ReadAllBytes(path);
    }

    static byte[] Input()
    {
        using var bytes = new MemoryStream();
        using var input = Console.OpenStandardInput();
        input.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Reads a file of the samples, which lie in the repository beside the program and not with the program.</summary>
    public static string ReadSample(string path) =>
        File.Exists(path) || Directory.Exists(path) || Path.IsPathRooted(path) || !path.StartsWith("samples", StringComparison.Ordinal)
            ? ReadFile(path)
            : throw new UsageException(
                $"there is no file {path} below {Environment.CurrentDirectory}: the samples lie in the repository of Minutebook. Run the " +
                "command in its folder, or as ./run from anywhere; or name files of your own (--steps for demo, --sample for open)",
                ExitCodes.NoInput);

    /// <summary>Reads a text as it was filed long ago: where it is not UTF-8 it was mostly written on Windows, and that is said.</summary>
    public static string ReadFiledText(string path)
    {
        try
        {
            return ReadFile(path);
        }
        catch (LinedException notUtf8) when (path != "-")
        {
            Console.Error.WriteLine($"{notUtf8.File}:{notUtf8.Line}: warning: this is not UTF-8; the file is read as Latin-1. Look at " +
                "quotation marks, dashes and letters with accents.");
            return File.ReadAllText(path, Encoding.Latin1);
        }
    }

    const long Mebibyte = 1 << 20;
    const long MostBytes = 512 * Mebibyte;

    /// <summary>A moment given as an option: a day means its end.</summary>
    public static Instant? Moment(string? text, DateTimeZone zone)
    {
        if (text is null) return null;
        var moment = ParsedMoment(text, zone);
        return moment.Instant ?? moment.Date.PlusDays(1).AtStartOfDayInZone(Values.Moment.ZoneOf(moment.Zone))
            .ToInstant() - Duration.FromSeconds(1);
    }

    public static Moment ParsedMoment(string text, DateTimeZone zone)
    {
        try
        {
            return Values.Moment.Parse(text, zone);
        }
        catch (FormatException bad)
        {
            throw new UsageException(bad.Message);
        }
    }

    /// <summary>Writes one JSON value to the output, whole or not at all.</summary>
    public static void WriteJson(Action<Utf8JsonWriter> write)
    {
        var whole = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(whole,
            new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) write(json);
        using var output = Console.OpenStandardOutput();
        output.Write(whole.WrittenSpan);
        output.Write("\n"u8);
    }

    public static void WriteFinding(Finding finding, Form form)
    {
        if (form == Form.Json)
            WriteJson(json =>
            {
                json.WriteStartObject();
                WriteMembers(json, finding);
                json.WriteEndObject();
            });
        else WriteFinding(Console.Out, finding, form == Form.Markdown);
    }

    /// <summary>The finding in words, with what becomes of the act where that is in doubt.</summary>
    public static void WriteFinding(TextWriter output, Finding finding, bool markdown)
    {
        output.WriteLine(markdown ? finding.ToMarkdown() : finding.ToText());
        if (finding.Answer == Answer.Yes || finding.Standing() == Standing.Valid) return;
        output.WriteLine(markdown ? $"\nStanding: **{finding.Standing()}**" : $"Standing: {finding.Standing()}");
    }

    /// <summary>The members answer, standing and finding of the object that is being written.</summary>
    public static void WriteMembers(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("answer", finding.Answer.ToString().ToLowerInvariant());
        json.WriteString("standing", finding.Standing().ToString());
        json.WritePropertyName("finding");
        finding.WriteJson(json);
    }
}
