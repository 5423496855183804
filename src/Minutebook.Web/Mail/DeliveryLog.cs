namespace Minutebook.Web.Mail;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

/// <summary>What became of every letter: a file of lines of JSON that is only ever added to, and that people and programs can read.
/// </summary>
public sealed class DeliveryLog
{
    public const string FileName = "deliveries.jsonl";

    static readonly JsonSerializerOptions Form = new()
        { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower };

    readonly string file;
    readonly IClock clock;
    readonly Dictionary<string, Sending> sendings = [];
    readonly Dictionary<string, Dispatch> byId = [];
    readonly Dictionary<string, string> byOnce = [];
    readonly List<string> order = [];

    /// <summary>Reads what is there. A last line that was cut off when the machine stopped was never acted on, and is left out.</summary>
    public DeliveryLog(string folder, IClock clock)
    {
        (file, this.clock) = (Path.Combine(folder, FileName), clock);
        Directory.CreateDirectory(folder);
        if (!File.Exists(file)) return;
        var whole = File.ReadAllText(file);
        var end = whole.LastIndexOf('\n') + 1;
        foreach (var line in whole[..end].Split('\n', StringSplitOptions.RemoveEmptyEntries)) Fold(JsonNode.Parse(line)!.AsObject());
        if (end == whole.Length) return;
        using var cut = new FileStream(file, FileMode.Open, FileAccess.Write);
        cut.SetLength(System.Text.Encoding.UTF8.GetByteCount(whole.AsSpan(0, end)));
    }

    /// <summary>The letters, the latest first.</summary>
    public IReadOnlyList<Dispatch> All => [.. Enumerable.Reverse(order).Select(id => byId[id])];

    public Dispatch? Find(string id) => byId.GetValueOrDefault(id);

    public Dispatch? OfOnce(string once) => byOnce.TryGetValue(once, out var id) ? byId[id] : null;

    /// <summary>Notes letters that are to go out, with the words that they have in common.</summary>
    public void Queue(Sending sending, IEnumerable<Dispatch> letters, string by)
    {
        var lines = letters.Select(letter => Line("queued", letter.Id, new JsonObject
        {
            ["sending"] = sending.Id, ["once"] = letter.Once, ["to"] = letter.To, ["name"] = letter.Name, ["address"] = letter.Address,
            ["by"] = by,
        })).ToList();
        Write([new() { ["event"] = "sending", ["at"] = Now, ["sending"] = JsonSerializer.SerializeToNode(sending, Form) }, .. lines]);
    }

    public void Sent(string id, string said) => Write([Line("sent", id, Said(said))]);

    public void Refused(string id, string said) => Write([Line("refused", id, Said(said))]);

    public void Delayed(string id, string said) => Write([Line("delayed", id, Said(said))]);

    public void GivenUp(string id, string said) => Write([Line("given-up", id, Said(said))]);

    /// <param name="on">When it came back.</param>
    public void Returned(string id, Instant on, string said)
    {
        var line = Line("returned", id, Said(said));
        line["on"] = InstantPattern.ExtendedIso.Format(on);
        Write([line]);
    }

    /// <summary>Notes by which request letters are entered, before they are; or that they were.</summary>
    /// <param name="what">"given" or "came-back".</param>
    public void Entering(IEnumerable<string> ids, string what, string request, bool done) => Write(
        [.. ids.Select(id => Line(done ? $"entered-{what}" : $"entering-{what}", id, new() { ["request"] = request }))]);

    JsonNode Now => InstantPattern.ExtendedIso.Format(clock.GetCurrentInstant());

    static JsonObject Said(string said) => new() { ["said"] = said };

    JsonObject Line(string name, string id, JsonObject besides)
    {
        var line = new JsonObject { ["event"] = name, ["at"] = Now, ["letter"] = id };
        foreach (var (member, value) in besides.ToList())
        {
            besides.Remove(member);
            line[member] = value;
        }
        return line;
    }

    /// <summary>On the disk first, then in memory: what is not noted did not happen.</summary>
    void Write(List<JsonObject> lines)
    {
        var open = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows()) open.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(file, open))
        {
            foreach (var line in lines)
            {
                stream.Write(JsonSerializer.SerializeToUtf8Bytes(line, Form));
                stream.WriteByte((byte)'\n');
            }
            stream.Flush(flushToDisk: true);
        }
        lines.ForEach(Fold);
    }

    void Fold(JsonObject line)
    {
        var name = (string)line["event"]!;
        if (name == "sending")
        {
            var sending = line["sending"].Deserialize<Sending>(Form)!;
            sendings[sending.Id] = sending;
            return;
        }
        var (id, at) = ((string)line["letter"]!, InstantPattern.ExtendedIso.Parse((string)line["at"]!).Value);
        if (name == "queued" && !byId.ContainsKey(id))
        {
            var letter = new Dispatch(id, (string)line["once"]!, sendings[(string)line["sending"]!], (string)line["to"]!,
                (string)line["name"]!, (string)line["address"]!) { At = at };
            (byId[id], byOnce[letter.Once]) = (letter, id);
            order.Add(id);
            return;
        }
        byId[id] = After(byId[id], name, line, at);
    }

    static Dispatch After(Dispatch letter, string name, JsonObject line, Instant at)
    {
        var (said, request) = ((string?)line["said"] ?? "", (string?)line["request"]);
        return name switch
        {
            "queued" => letter with { State = DispatchState.Waiting, Tries = 0, At = at },
            "sent" => letter with { State = DispatchState.Sent, At = at, SentAt = at, Said = said },
            "refused" => letter with { State = DispatchState.Refused, At = at, Said = said },
            "delayed" => letter with { Tries = letter.Tries + 1, At = at, Said = said },
            "given-up" => letter with { State = DispatchState.GivenUp, At = at, Said = said },
            "returned" => letter with
                { State = DispatchState.Returned, At = InstantPattern.ExtendedIso.Parse((string)line["on"]!).Value, Said = said },
            "entering-given" => letter with { GivenBy = request },
            "entered-given" => letter with { GivenBy = request, GivenEntered = true },
            "entering-came-back" => letter with { ReturnedBy = request },
            "entered-came-back" => letter with { ReturnedBy = request, ReturnedEntered = true },
            _ => throw new InvalidDataException($"The delivery log has an event \"{name}\" that this version does not know."),
        };
    }
}
