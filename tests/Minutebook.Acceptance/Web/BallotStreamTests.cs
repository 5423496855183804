namespace Minutebook.Acceptance.Web;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Threading.Tasks;
using Minutebook.Books;
using Minutebook.Stockholders;
using Xunit;

/// <summary>Ballots as a stream of lines of JSON: entered in batches, answered line by line.</summary>
public sealed class BallotStreamTests(Served served) : IClassFixture<Served>
{
    const string Api = $"/api/v1/corporations/{Served.Corporation}";
    const string Head = """{"at": "2027-05-20T10:20", "columns": [{"matter": "plan"}]}""";
    const int Batch = 4_096;

    static readonly string[] Holders = ["adams", "bell", "cho", "delmar", "lodz"];

    async Task Put()
    {
        if (!served.Place.Books.Corporation.Stockholders.Meeting(new("annual-2027"))!.Matters.IsEmpty) return;
        using var secretary = await served.With(Capacity.Secretary, "read enter");
        var put = await secretary.PostJson($"{Api}/entries", """
            { "fact": "matter-put", "meeting": "annual-2027", "matter": "plan", "kind": "ordinary", "text": "A plan" }
            """, ("Idempotency-Key", "plan"));
        Assert.True(put.Code is 200 or 201, put.Body);
    }

    async Task<Given> Sent(string key, IEnumerable<string> lines, Capacity capacity = Capacity.Inspector, string? prefer = null)
    {
        await Put();
        using var inspector = await served.With(capacity, "read enter");
        return await inspector.PostJson($"{Api}/meetings/annual-2027/ballots", string.Join('\n', lines), ("Idempotency-Key", key),
            ("Prefer", prefer ?? "none"));
    }

    static IEnumerable<string> Ballots(int count) =>
        Enumerable.Range(0, count).Select(number => $$"""{"holder": "{{Holders[number % Holders.Length]}}", "signs": "F"}""").Prepend(Head);

    static List<JsonElement> Answers(Given given) => [.. given.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => JsonSerializer.Deserialize<JsonElement>(line))];

    long Last => served.Place.Books.Corporation.LastEntry;

    [Fact]
    public async Task Each_line_is_answered_with_its_entry_and_the_same_again_enters_nothing()
    {
        await Put();
        var before = Last;
        var given = await Sent("two", Ballots(Batch + 3));
        Assert.Equal(HttpStatusCode.OK, given.Status);
        var answers = Answers(given);
        Assert.Equal(Enumerable.Range(2, Batch + 3), answers.SkipLast(1).Select(one => one.GetProperty("line").GetInt32()));
        Assert.Equal([before + 1, before + 2], answers.SkipLast(1).Select(one => one.GetProperty("entry").GetInt64()).Distinct());
        Assert.Equal(Batch + 3, answers[^1].GetProperty("ballots").GetInt32());
        Assert.Equal(before + 2, Last);
        Assert.Equal(Batch, Assert.IsType<BallotBatchReceived>(served.Place.Books.Corporation.Numbered(before + 1)!.Fact).Ballots.Count);
        Assert.Equal(given.Body, (await Sent("two", Ballots(Batch + 3))).Body);
        Assert.Equal(before + 2, Last);
        Assert.Equal(3, Answers(await Sent("two", Ballots(Batch + 3), prefer: "return=minimal")).Count);
    }

    [Theory, InlineData("""{"holder": "nobody", "signs": "F"}""", "nobody"), InlineData("""{"holder": "cho", "signs": "FF"}""", "1 sign"),
     InlineData("""{"holder": "cho", "signs": "X"}""", "sign"), InlineData("""{"holder": "cho\nbell", "signs": "F"}""", "expected"),
     InlineData("""{"holder": "cho", "holder": "bell", "signs": "F"}""", "holder"), InlineData("{", ""),
     InlineData("""{"holder": "cho", "signs": "W"}""", "W")]
    public async Task A_wrong_line_is_told_by_its_number_and_its_batch_is_not_entered(string wrong, string words)
    {
        await Put();
        var before = Last;
        var early = await Sent("early", [.. Ballots(2), wrong, .. Ballots(1).Skip(1)]);
        Assert.Equal((HttpStatusCode.BadRequest, before), (early.Status, Last));
        Assert.Equal(4, early.Json.GetProperty("line").GetInt32());
        Assert.Contains(words, early.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);

        var key = Guid.NewGuid().ToString("N");
        var late = Answers(await Sent(key, [.. Ballots(Batch + 1), wrong]))[^1];
        Assert.Equal(Batch + 3, late.GetProperty("line").GetInt32());
        Assert.Equal(Batch + 2, late.GetProperty("not-entered-from").GetInt32());
        Assert.Equal(before + 1, Last);
        var mended = Answers(await Sent(key, Ballots(Batch + 2)))[^1];
        Assert.Equal((Batch + 2, before + 2), (mended.GetProperty("ballots").GetInt32(), Last));
    }

    [Fact]
    public async Task A_stream_far_above_the_limit_of_a_body_is_taken_and_a_line_without_end_is_not()
    {
        var large = await Sent("large", Ballots(1).Concat(Enumerable.Repeat(new string(' ', 8_000), 1_000)));
        Assert.Equal(1, Answers(large)[^1].GetProperty("ballots").GetInt32());
        Assert.Equal(HttpStatusCode.BadRequest, (await Sent("endless", [Head, new string('x', 100_000)])).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Sent("empty", [])).Status);
    }

    [Fact]
    public async Task Only_the_inspector_and_the_Secretary_send_ballots_and_only_with_a_key()
    {
        Assert.Equal(HttpStatusCode.OK, (await Sent("by-secretary", Ballots(1), Capacity.Secretary)).Status);
        foreach (var capacity in new[] { Capacity.Director, Capacity.Officer, Capacity.Stockholder, Capacity.Auditor })
            Assert.Equal(HttpStatusCode.Forbidden, (await Sent("no", Ballots(1), capacity)).Status);
        using var browser = await served.As(Capacity.Inspector);
        var session = await browser.PostJson($"{Api}/meetings/annual-2027/ballots", Head, ("Idempotency-Key", "x"));
        Assert.Equal(HttpStatusCode.Forbidden, session.Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Sent("", Ballots(1))).Status);
    }
}
