namespace Minutebook.Exchange.Scenarios;

using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Minutebook.Books.Questions;
using Minutebook.Books.Written;
using Minutebook.Exchange.Facts;
using Minutebook.Values;
using NodaTime;

/// <summary>The facts and the questions of a scenario.</summary>
public sealed partial class ScenarioReader
{
    internal const string ExpectMember = "expect-ruling";
    internal const string OverrideMember = "override";

    ScenarioFact ReadFact(JsonNode? node, DateTimeZone zone)
    {
        if (node is not JsonObject written) throw document.Problem(node, "expected a fact: \"fact\", and its fields");
        var line = document.LineOf(written);
        var expected = Text(written[ExpectMember]) switch
        {
            null or "entered" => ExpectedRuling.Entered,
            "refused" => ExpectedRuling.Refused,
            "rejected" => ExpectedRuling.Rejected,
            var other => throw document.Problem(written[ExpectMember], $"\"{other}\" is no ruling; expected entered, refused or rejected"),
        };
        var reason = Text(written[OverrideMember]);
        var places = written.ToDictionary(member => member.Key, member => document.LineOf(member.Value));
        var fact =
            new JsonObject([.. written.Where(member => member.Key is not (ExpectMember or OverrideMember))
                .Select(member => new System.Collections.Generic.KeyValuePair<string, JsonNode?>(member.Key, member.Value?.DeepClone()))]);
        return new(line, FactFile.Fact(FactJson.ForPeople(zone), fact, document.File, field => document.LineOf(written, field)),
            expected, reason);
    }

    ScenarioQuestion ReadQuestion(JsonNode? node, DateTimeZone zone)
    {
        if (node is not JsonObject written) throw document.Problem(node, "expected a question: \"ask\", \"with\", and what is expected");
        Known(written, QuestionMembers);
        var ask = Text(written["ask"])
            ?? throw document.Problem(written, "the question has no \"ask\"; it names the question, such as notice.window");
        if (QuestionList.Find(ask) is null)
            throw document.Problem(written["ask"],
                $"there is no question \"{ask}\"; docs/reference.md lists all" +
                NearestName.Aside(ask, QuestionList.All.Select(one => one.Name)));
        if (written["with"] is not null and not JsonObject)
            throw document.Problem(written["with"], "\"with\" is a mapping of arguments to values");
        var arguments = (written["with"] as JsonObject ?? [])
            .ToImmutableSortedDictionary(member => member.Key, member => Argument(member.Value));
        return new(document.LineOf(written), ask, arguments, Instant(written["now"], zone), Instant(written["as-of"], zone),
            Entry(written["known-at"]), Expect(written["expect"]));
    }

    long? Entry(JsonNode? node) => node is null ? null
        : long.TryParse(Plain(node), NumberStyles.None, CultureInfo.InvariantCulture, out var entry) && entry > 0 ? entry
        : throw document.Problem(node, "\"known-at\" is the number of an entry; the first fact of a scenario is entry 1");

    Expectation? Expect(JsonNode? node)
    {
        if (node is null) return null;
        if (node is not JsonObject written)
            return new(AnswerOf(node), null, ImmutableSortedDictionary<string, string>.Empty, null, null, null);
        Known(written, ExpectMembers);
        if (written["figures"] is not null and not JsonObject)
            throw document.Problem(written["figures"], "\"figures\" is a mapping of names to figures");
        return new(
            written["answer"] is { } answer ? AnswerOf(answer) : null,
            Text(written["standing"]),
            (written["figures"] as JsonObject ?? []).ToImmutableSortedDictionary(member => member.Key, member => Plain(member.Value)),
            Text(written["section"]),
            Text(written["says"]),
            Text(written["because"]));
    }

    Answer AnswerOf(JsonNode node) => Plain(node) switch
    {
        "yes" or "true" => Answer.Yes,
        "no" or "false" => Answer.No,
        "open" => Answer.Open,
        var other => throw document.Problem(node, $"\"{other}\" is no answer; expected yes, no or open"),
    };
}
