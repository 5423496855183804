namespace Minutebook.Acceptance.Web;

using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Minutebook.Acceptance.Commands;
using Minutebook.Books;
using Xunit;

/// <summary>The HTTP API, as a program uses it.</summary>
[Collection(nameof(Web))]
public sealed class ApiTests(Served served)
{
    const string Api = $"/api/v1/corporations/{Served.Corporation}";

    Task<Visitor> Secretary() => served.With(Capacity.Secretary, "read enter");

    static string Person(string name) => $$"""{ "fact": "person-entered", "person": "{{name}}", "name": "Some Body" }""";

    [Fact]
    public async Task Entries_come_a_page_at_a_time_in_order()
    {
        using var program = await served.With(Capacity.Auditor, "read");
        var first = await program.Get($"{Api}/entries?limit=3");
        Assert.Equal([1L, 2, 3], first.Json.GetProperty("entries").EnumerateArray().Select(one => one.GetProperty("entry").GetInt64()));
        Assert.Equal(3, first.Json.GetProperty("next-after").GetInt64());
        Assert.Contains("after=3", first.Response.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        var next = await program.Get($"{Api}/entries?after=3&limit=3");
        Assert.Equal(4, next.Json.GetProperty("entries")[0].GetProperty("entry").GetInt64());
        Assert.Equal(HttpStatusCode.BadRequest, (await program.Get($"{Api}/entries?limit=0")).Status);
    }

    [Fact]
    public async Task A_fact_is_entered_once_for_its_key()
    {
        using var program = await Secretary();
        var first = await program.PostJson($"{Api}/entries", Person("once"), ("Idempotency-Key", "once"));
        Assert.Equal(HttpStatusCode.Created, first.Status);
        var again = await program.PostJson($"{Api}/entries", Person("once"), ("Idempotency-Key", "once"));
        Assert.Equal("repeated", again.Json.GetProperty("ruling").GetString());
        Assert.Equal(first.Json.GetProperty("entries")[0].GetInt64(), again.Json.GetProperty("entries")[0].GetInt64());
        var other = await program.PostJson($"{Api}/entries", Person("another"), ("Idempotency-Key", "once"));
        Assert.Equal(HttpStatusCode.Conflict, other.Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await program.PostJson($"{Api}/entries", Person("none"))).Status);
    }

    [Fact]
    public async Task A_member_given_twice_is_told_and_nothing_is_guessed()
    {
        using var program = await Secretary();
        const string Twice = """{ "fact": "person-entered", "person": "one", "name": "One", "name": "Two" }""";
        var told = await program.PostJson($"{Api}/entries", Twice, ("Idempotency-Key", "twice"));
        Assert.Equal(HttpStatusCode.BadRequest, told.Status);
        Assert.Contains("name", told.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_read_an_older_head_is_told_and_nothing_is_entered()
    {
        using var program = await Secretary();
        var head = (await program.Get(Api)).Json.GetProperty("last-entry").GetInt64();
        var mine = await program.PostJson($"{Api}/entries", Person("mine"), ("Idempotency-Key", "mine"), ("If-Match", $"\"{head}\""));
        Assert.Equal(HttpStatusCode.Created, mine.Status);
        var late = await program.PostJson($"{Api}/entries", Person("late"), ("Idempotency-Key", "late"), ("If-Match", $"\"{head}\""));
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.Status);
        Assert.Equal(head + 1, late.Json.GetProperty("last-entry").GetInt64());
        Assert.DoesNotContain("\"late\"", (await program.Get($"{Api}/entries?after={head}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_at_once_on_one_head_one_is_entered_and_the_other_told()
    {
        using var program = await Secretary();
        var head = (await program.Get(Api)).Json.GetProperty("last-entry").GetInt64();
        var both = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => program.PostJson($"{Api}/entries", Person($"race-{number}"),
            ("Idempotency-Key", $"race-{number}"), ("If-Match", $"\"{head}\""))));
        Assert.Single(both, one => one.Status == HttpStatusCode.Created);
        Assert.Equal(7, both.Count(one => one.Status == HttpStatusCode.PreconditionFailed));
    }

    [Fact]
    public async Task An_act_that_is_not_in_order_is_refused_with_its_finding_and_what_can_be_done()
    {
        using var program = await Secretary();
        const string Issue = """
            { "fact": "stock-issued", "security": "C-90", "holder": "adams", "class": "common", "shares": 5, "on": "2026-11-20" }
            """;
        var preview = await program.PostJson($"{Api}/preview", Issue);
        var refused = await program.PostJson($"{Api}/entries", Issue, ("Idempotency-Key", "issue"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, preview.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("application/problem+json", refused.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("urn:minutebook:problem:refused", refused.Json.GetProperty("type").GetString());
        Assert.Contains("By-laws 6.1", refused.Body, StringComparison.Ordinal);
        Assert.NotEqual(0, refused.Json.GetProperty("can-be-done").GetArrayLength());
    }

    [Fact]
    public async Task A_preview_enters_nothing()
    {
        using var program = await Secretary();
        var head = (await program.Get(Api)).Json.GetProperty("hash").GetString();
        var preview = await program.PostJson($"{Api}/preview", Person("looked-at"));
        Assert.True(preview.Json.GetProperty("dry-run").GetBoolean());
        Assert.Equal(head, (await program.Get(Api)).Json.GetProperty("hash").GetString());
    }

    [Fact]
    public async Task What_is_written_wrongly_is_told_field_by_field()
    {
        using var program = await Secretary();
        var wrong = await program.PostJson($"{Api}/entries", """[{ "fact": "person-entered", "persn": "x" }, { "fact": "no-such-fact" }]""",
            ("Idempotency-Key", "wrong"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        var problems = wrong.Json.GetProperty("problems").EnumerateArray().ToList();
        Assert.Contains(problems, one => one.GetProperty("field").GetString() == "persn" && one.GetProperty("fact").GetInt32() == 0);
        Assert.Contains(problems, one => one.GetProperty("fact").GetInt32() == 1);
        Assert.Equal(HttpStatusCode.BadRequest, (await program.PostJson($"{Api}/entries", "{ not json", ("Idempotency-Key", "x"))).Status);
    }

    [Fact]
    public async Task A_question_is_answered_as_the_command_answers_it()
    {
        using var program = await served.With(Capacity.Officer, "read");
        var asked = await program.Get($"{Api}/questions/record-date.governing?meeting=annual-2027&now=2026-11-23T18:00[UTC]");
        var command = Cli.Run("ask", "record-date.governing", "meeting=annual-2027", "--now", "2026-11-23T18:00[UTC]", "--json", "-b",
            served.Books);
        Assert.Equal(command.Output.Trim(), asked.Body.Trim());
        Assert.Equal(HttpStatusCode.BadRequest, (await program.Get($"{Api}/questions/notice.to-all")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await program.Get($"{Api}/questions/no.such")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await program.Get($"{Api}/questions/officers.required?known-at=0")).Status);
    }

    [Fact]
    public async Task Every_question_of_the_list_can_be_asked()
    {
        using var program = await served.With(Capacity.Inspector, "read");
        foreach (var question in (await program.Get("/api/v1/questions")).Json.EnumerateArray())
        {
            var asked = await program.Get($"{Api}/questions/{question.GetProperty("name").GetString()}?meeting=annual-2027");
            Assert.True(asked.Code is 200 or 400, $"{question}: {asked.Code} {asked.Body}");
        }
    }

    [Fact]
    public async Task Holdings_are_as_of_any_day()
    {
        using var program = await served.With(Capacity.Auditor, "read");
        var early = await program.Get($"{Api}/holdings?on=2000-01-01");
        var today = await program.Get($"{Api}/holdings");
        Assert.Equal(2, early.Json[0].GetProperty("holders").GetArrayLength());
        Assert.Equal(5, today.Json[0].GetProperty("holders").GetArrayLength());
        Assert.Equal(HttpStatusCode.BadRequest, (await program.Get($"{Api}/holdings?on=yesterday")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await program.Get($"{Api}/holdings?class=gold")).Status);
    }

    [Fact]
    public async Task The_docket_comes_as_a_calendar_at_a_secret_address()
    {
        var key = await served.KeyAsync(Capacity.Secretary, "calendar");
        using var calendar = served.Nobody();
        var given = await calendar.Get($"{Api}/docket/{key}.ics");
        Assert.Equal(HttpStatusCode.OK, given.Status);
        Assert.StartsWith("BEGIN:VCALENDAR", given.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await calendar.Get($"{Api}/docket/{key}x.ics")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await calendar.Get($"{Api}/docket")).Status);
    }

    [Fact]
    public async Task What_the_command_enters_meanwhile_is_seen_at_once()
    {
        using var program = await Secretary();
        var before = (await program.Get(Api)).Json.GetProperty("last-entry").GetInt64();
        var file = System.IO.Path.GetTempFileName() + ".json";
        await System.IO.File.WriteAllTextAsync(file, Person("by-command"), TestContext.Current.CancellationToken);
        var entered = Cli.Run("enter", file, "-b", served.Books);
        Assert.True(entered.ExitCode == 0, entered.Error);
        Assert.Equal(before + 1, (await program.Get(Api)).Json.GetProperty("last-entry").GetInt64());
        Assert.Equal(HttpStatusCode.Created, (await program.PostJson($"{Api}/entries", Person("after-command"), ("Idempotency-Key",
            "after"))).Status);
    }

    [Fact]
    public async Task The_description_of_the_interface_has_every_endpoint()
    {
        using var anybody = served.Nobody();
        var described = (await anybody.Get("/api/v1/openapi.json")).Json;
        Assert.StartsWith("3.", described.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var paths = described.GetProperty("paths").EnumerateObject().Select(one => one.Name).ToList();
        foreach (var path in new[] { "entries", "preview", "questions/{question}", "docket", "holdings", "documents", "filings",
            "meetings/{meeting}/ballots",
            "filings/{filing}/form", "filings/{filing}/preview", "filings/{filing}" })
            Assert.Contains($"/api/v1/corporations/{{corporation}}/{path}", paths);
    }

    [Fact]
    public async Task An_inspector_enters_no_acts_of_the_secretary()
    {
        using var inspector = await served.With(Capacity.Inspector, "read enter");
        var given = await inspector.PostJson($"{Api}/entries", Person("not-mine"), ("Idempotency-Key", "not-mine"));
        Assert.Equal(HttpStatusCode.Forbidden, given.Status);
    }
}
