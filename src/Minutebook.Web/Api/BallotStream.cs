namespace Minutebook.Web.Api;

using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Minutebook.Books;
using Minutebook.Books.Written;
using Minutebook.Stockholders;
using Minutebook.Values;
using Minutebook.Web.Access;
using Minutebook.Web.Hosting;

/// <summary>
/// Ballots as a stream of lines of JSON: a head, then one line a ballot. They are entered in batches; each line is answered once its
/// batch is on the disk. No more than one batch is in memory. The same stream with the same key enters nothing twice.
/// </summary>
sealed class BallotStream(Seen seen, string meeting, string key, HttpContext here)
{
    public const string Lines = "application/jsonl";

    public const string Description = "The first line is {\"at\": ..., \"columns\": [{\"matter\": ..., \"nominee\": ...}]}, every other "
        + "{\"holder\": ..., \"signs\": \"FA-\"}, with a sign a column. Each line is answered by {\"line\": 2, \"entry\": 57} once it "
        + "is on the disk, with \"Prefer: return=minimal\" one line a batch. A line that is wrong ends the stream: its batch is not "
        + "entered, those before it are. Read the answer while you send. Send \"Idempotency-Key\"; cut off, send the same again.";

    const int LongestKey = 80, LongestLine = 16_384;

    /// <summary>How many ballots an entry takes. A stream that is sent again is cut in the same places: this never changes.</summary>
    const int Most = 4_096;

    static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false };

    readonly List<string> ballots = [];
    readonly List<long> lines = [];
    readonly bool isBrief = here.Request.Headers["Prefer"].ToString() == "return=minimal";
    BallotBatchReceived? head;
    long line, first, batch, taken;

    public static async Task<IResult> Take(Seen seen, string meeting, HttpContext here)
    {
        if (here.User.FindFirst(HowSignedIn.KeyClaim) is null)
            return Answers.Problem(StatusCodes.Status403Forbidden, "key-needed", "A key is needed",
                "A browser's session cannot enter over the API: send a key of the scope \"enter\", or use the pages.");
        if (FactCatalogue.Find("ballot-batch-received") is not { } kind || !Sight.MayEnter(seen.Acting.Capacity, kind))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        var key = here.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length is 0 or > LongestKey)
            return ApiEndpoints.Wrong($"Send an id of your own as \"Idempotency-Key\", of at most {LongestKey} characters.");
        if (here.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null;
        var stream = new BallotStream(seen, meeting, key, here);
        var problem = await stream.ReadAsync().ConfigureAwait(false);
        if (problem is null) await stream.SayAsync(new() { ["done"] = true, ["ballots"] = stream.taken }).ConfigureAwait(false);
        else if (here.Response.HasStarted) await stream.SayAsync(stream.Told(problem)).ConfigureAwait(false);
        else return Answers.Problem(StatusCodes.Status400BadRequest, "wrong", "A line cannot be entered", problem,
            json => json.WriteNumber("line", stream.line));
        return Results.Empty;
    }

    JsonObject Told(string problem) => new()
        { ["line"] = line, ["type"] = "urn:minutebook:problem:wrong", ["detail"] = problem, ["not-entered-from"] = first };

    /// <summary>Takes all lines; or tells why one of them ends the stream.</summary>
    async Task<string?> ReadAsync()
    {
        var reader = here.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(here.RequestAborted).ConfigureAwait(false);
            var rest = read.Buffer;
            while (Cut(ref rest, read.IsCompleted) is { } text)
                if (await TakeAsync(text).ConfigureAwait(false) is { } problem)
                {
                    reader.AdvanceTo(rest.Start);
                    return problem;
                }
            var isEndless = rest.Length > LongestLine;
            reader.AdvanceTo(rest.Start, rest.End);
            if (isEndless) return Wrong($"it is longer than {LongestLine} bytes");
            if (read.IsCompleted) return head is null ? Wrong("there is no head") : await EnterAsync().ConfigureAwait(false);
        }
    }

    string Wrong(string why)
    {
        line++;
        return why;
    }

    /// <summary>The next line; null where none is whole yet.</summary>
    static byte[]? Cut(ref ReadOnlySequence<byte> rest, bool isLast)
    {
        if (rest.PositionOf((byte)'\n') is { } end)
        {
            var text = rest.Slice(0, end).ToArray();
            rest = rest.Slice(rest.GetPosition(1, end));
            return text;
        }
        if (!isLast || rest.IsEmpty) return null;
        var last = rest.ToArray();
        rest = rest.Slice(rest.End);
        return last;
    }

    async Task<string?> TakeAsync(byte[] text)
    {
        line++;
        if (text.AsSpan().Trim(" \r\t"u8).IsEmpty) return null;
        try
        {
            if (text.Length > LongestLine) return $"it is longer than {LongestLine} bytes";
            if (JsonNode.Parse(text, null, Once) is not JsonObject written) return "it is no object";
            if (head is null) return Begin(written);
            if (Ballot(written) is not { } ballot) return "expected {\"holder\": ..., \"signs\": ...}, and nothing else";
            if (BallotRows.Parse(ballot).Width != head.Columns.Count) return $"expected {head.Columns.Count} signs, one a column";
            if (ballots.Count == 0) first = line;
            ballots.Add(ballot);
            lines.Add(line);
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException)
        {
            return wrong.Message;
        }
        return ballots.Count == Most ? await EnterAsync().ConfigureAwait(false) : null;
    }

    static string? Ballot(JsonObject written) => written.Count == 2 && TextOf(written, "holder") is { } holder
        && Identifier.IsWellFormed(holder) && TextOf(written, "signs") is { Length: > 0 } signs
        && !signs.AsSpan().ContainsAny(" \r\n\t") ? $"{holder} {signs}" : null;

    static string? TextOf(JsonObject written, string name) =>
        written[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The head is a batch without its ballots, and is read as facts are.</summary>
    string? Begin(JsonObject written)
    {
        var whole = new JsonObject { [FactJson.TypeMember] = "ballot-batch-received", ["meeting"] = meeting };
        foreach (var (name, value) in written)
            if (name is "at" or "columns" or "source") whole[name] = value?.DeepClone();
            else return $"the head has \"at\", \"columns\" and \"source\"; found \"{name}\"";
        whole["ballots"] = $"x {new string('-', Math.Max(1, (written["columns"] as JsonArray)?.Count ?? 1))}";
        head = FactJson.ForPeople(seen.Corporation.Zone).TryRead(whole, out var problems) as BallotBatchReceived;
        first = line + 1;
        return head is null ? problems[0].Message : null;
    }

    /// <summary>Enters what has come since the last batch, and answers it.</summary>
    async Task<string?> EnterAsync()
    {
        if (ballots.Count == 0) return null;
        var fact = head! with { Ballots = BallotRows.Parse(string.Join('\n', ballots)) };
        var ruling = await seen.Place.Books.Enter(Request(fact, $"ballots-{seen.Acting.Grant.Id}-{key}-{batch}")).ConfigureAwait(false);
        var entry = ruling switch
        {
            Entered entered => entered.Entries[0].Number,
            Repeated repeated => repeated.Entries[0].Number,
            _ => 0,
        };
        if (entry == 0) return Blamed(ruling);
        foreach (var number in isBrief ? [lines[^1]] : lines) Say(new() { ["line"] = number, ["entry"] = entry });
        await here.Response.BodyWriter.FlushAsync(here.RequestAborted).ConfigureAwait(false);
        (batch, taken, first) = (batch + 1, taken + ballots.Count, line + 1);
        ballots.Clear();
        lines.Clear();
        return null;
    }

    Request Request(BallotBatchReceived fact, string id) => new(id, seen.Acting.Person, seen.Acting.Capacity, [fact]);

    /// <summary>Which line it is that the books cannot take; the last of the batch where it is none alone.</summary>
    string Blamed(Ruling ruling)
    {
        for (var index = 0; index < ballots.Count; index++)
        {
            var alone = Request(head! with { Ballots = BallotRows.Parse(ballots[index]) }, "preview");
            if (Desk.Decide(seen.Place.Books.Corporation, alone, seen.Now, Entering.Trial()).Ruling is not Rejected rejected) continue;
            line = lines[index];
            return rejected.Message;
        }
        return ruling is Rejected whole ? whole.Message : ruling is Refused refused ? refused.Finding.Line() : "the books have gone on";
    }

    void Say(JsonObject answer)
    {
        if (!here.Response.HasStarted) here.Response.ContentType = Lines;
        here.Response.BodyWriter.Write(JsonSerializer.SerializeToUtf8Bytes(answer));
        here.Response.BodyWriter.Write("\n"u8);
    }

    async Task SayAsync(JsonObject answer)
    {
        Say(answer);
        await here.Response.BodyWriter.FlushAsync(here.RequestAborted).ConfigureAwait(false);
    }
}
