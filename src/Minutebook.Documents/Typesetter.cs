namespace Minutebook.Documents;

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

/// <summary>Which PDF standard a document keeps; a file keeps one.</summary>
public enum PdfStandard
{
    /// <summary>PDF/UA-1: readable by everyone. The usual one.</summary>
    Accessible,

    /// <summary>PDF/A-2b: for archives.</summary>
    Archive,
}

/// <summary>A document laid out.</summary>
public sealed record Pdf(byte[] Bytes, int Pages);

/// <summary>The programs that make PDF are not on this machine. The message says what to install.</summary>
public sealed class TypesetterMissingException(string message) : Exception(message);

/// <summary>A template cannot be laid out.</summary>
public sealed class TemplateException(string? file, int? line, string message) : Exception(message)
{
    /// <summary>The template; null where the trouble is in none.</summary>
    public string? File { get; } = file;

    /// <summary>The first line being 1; null where it is not known.</summary>
    public int? Line { get; } = line;
}

/// <summary>
/// Lays documents out as PDF with Typst, in one warm process that lives as long as this does. One document at a time; callers on several
/// threads wait for each other.
/// </summary>
public sealed class Typesetter : IAsyncDisposable
{
    readonly Process process;
    readonly string? own;
    readonly SemaphoreSlim turn = new(1);

    Typesetter(Process process, string? own) => (this.process, this.own) = (process, own);

    /// <summary>The templates that come with the product.</summary>
    public static string Templates { get; } = Path.Combine(AppContext.BaseDirectory, "Templates");

    /// <summary>Starts the process.</summary>
    /// <param name="own">A folder with templates of the corporation's own, which lie over those of the same name; null for none.</param>
    /// <exception cref="TypesetterMissingException">Node or the typesetter is not there.</exception>
    public static Typesetter Start(string? own = null)
    {
        var program = Places().FirstOrDefault(place => File.Exists(Path.Combine(place, "installed")))
            ?? throw new TypesetterMissingException("PDF needs the typesetter, which is not installed: install the Debian packages " +
                "nodejs and npm, then run src/Minutebook.Documents/Typesetting/install");
        if (own is not null && !Directory.Exists(own)) throw new TemplateException(own, null, $"there is no folder of templates {own}");
        try
        {
            var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(program, "typeset.mjs")])
            {
                RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            // What it says of itself is not for users; it must be read, or the process would wait.
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            return new(process, own is null ? null : Path.GetFullPath(own));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new TypesetterMissingException("PDF needs Node.js, which is not on the path; install the Debian package nodejs");
        }
    }

    /// <summary>Beside the program as it is shipped, or where the repository builds.</summary>
    static IEnumerable<string> Places() =>
    [
        Path.Combine(AppContext.BaseDirectory, "typesetting"),
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "typesetting")),
    ];

    /// <summary>Lays out one document. The same document gives the same bytes.</summary>
    /// <exception cref="TemplateException">The template has an error: file, line, reason.</exception>
    public async Task<Pdf> SetAsync(Document document, PdfStandard standard = PdfStandard.Accessible, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        await turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var request = JsonSerializer.SerializeToUtf8Bytes(new
            {
                templates = Templates, own, template = document.Template, contents = document.ToJson(),
                standard = standard == PdfStandard.Archive ? "a-2b" : "ua-1",
                dated = document.Dated.AtStartOfDayInZone(NodaTime.DateTimeZone.Utc).ToInstant().ToUnixTimeSeconds(),
            });
            var input = process.StandardInput.BaseStream;
            await input.WriteAsync(request, cancel).ConfigureAwait(false);
            await input.WriteAsync("\n"u8.ToArray(), cancel).ConfigureAwait(false);
            await input.FlushAsync(cancel).ConfigureAwait(false);
            return await AnswerAsync(process.StandardOutput.BaseStream, document.Template, cancel).ConfigureAwait(false);
        }
        catch (IOException ended)
        {
            throw new TemplateException(null, null, $"the typesetter ended while it laid out {document.Template}: {ended.Message}");
        }
        finally
        {
            turn.Release();
        }
    }

    static async Task<Pdf> AnswerAsync(Stream output, string template, CancellationToken cancel)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (true)
        {
            if (await output.ReadAsync(one, cancel).ConfigureAwait(false) == 0) throw new EndOfStreamException("it gave no answer");
            if (one[0] == '\n') break;
            line.Add(one[0]);
        }
        using var head = JsonDocument.Parse(line.ToArray());
        if (head.RootElement.TryGetProperty("problems", out var problems)) throw Problem(problems, template);
        var bytes = new byte[head.RootElement.GetProperty("bytes").GetInt32()];
        await output.ReadExactlyAsync(bytes, cancel).ConfigureAwait(false);
        return new(bytes, head.RootElement.GetProperty("pages").GetInt32());
    }

    static TemplateException Problem(JsonElement problems, string template)
    {
        if (problems.GetArrayLength() == 0) return new(template, null, "the typesetter refused the document and gave no reason");
        var first = problems[0];
        var hints = first.GetProperty("hints").EnumerateArray().Select(hint => hint.ToString());
        return new(
            first.GetProperty("file").GetString() ?? template,
            first.GetProperty("line") is { ValueKind: JsonValueKind.Number } line ? line.GetInt32() : null,
            string.Join("; ", [first.GetProperty("message").GetString(), .. hints]));
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            process.StandardInput.Close();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(SecondsToEnd));
            await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (Exception stubborn) when (stubborn is OperationCanceledException or IOException)
        {
            process.Kill();
        }
        process.Dispose();
        turn.Dispose();
    }

    const int SecondsToEnd = 5;
}
