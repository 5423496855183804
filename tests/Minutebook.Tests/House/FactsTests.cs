namespace Minutebook.Tests.House;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Minutebook.Books;
using Minutebook.Books.Written;
using Minutebook.Exchange.Facts;
using Minutebook.Values;
using NodaTime;
using Xunit;

/// <summary>Every fact is sealed, immutable, documented, and has a saved example that still reads.</summary>
public class FactsTests
{
    const string Examples = "tests/Minutebook.Tests/Facts/examples";

    static readonly FactJson Json = FactJson.ForPeople(DateTimeZoneProviders.Tzdb["America/Los_Angeles"]);

    static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Every_fact_has_a_name_unless_it_is_the_base_of_others() => Failures.None(
        from type in typeof(Fact).Assembly.GetTypes()
        where type.IsSubclassOf(typeof(Fact)) && type.IsAbstract == type.IsDefined(typeof(FactNameAttribute), false)
        select $"{type.Name}: a fact has [FactName] and is no base of others.");

    [Fact]
    public void Every_fact_is_sealed() =>
        Failures.None(FactCatalogue.All.Where(fact => !fact.Type.IsSealed).Select(fact => $"{fact.Type.Name} is not sealed."));

    [Fact]
    public void Every_fact_is_immutable() => Failures.None(
        from fact in FactCatalogue.All
        from type in Within(fact.Type).Prepend(fact.Type)
        from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        where property.SetMethod is { } setter
            && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
        select $"{type.Name}.{property.Name} can be set.");

    [Fact]
    public void Every_fact_holds_no_field_that_may_change() => Failures.None(
        from fact in FactCatalogue.All
        from field in fact.Type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        where !field.IsInitOnly && !field.Name.StartsWith('<')
        select $"{fact.Type.Name}.{field.Name} can be changed.");

    [Fact]
    public void Every_fact_says_what_it_is() => Failures.None(
        FactCatalogue.All.Where(fact => Documentation.SummaryOf(fact.Type).Length == 0)
            .Select(fact => $"{fact.Type.Name} has no summary."));

    [Fact]
    public void Every_field_of_a_fact_says_what_it_means() => Failures.None(
        from fact in FactCatalogue.All
        from field in Documentation.FieldsOf(fact.Type)
        where field.Meaning.Length == 0
        select $"{fact.Type.Name} has no <param name=\"{field.Member}\">.");

    [Fact]
    public void A_list_that_must_be_given_must_have_a_member()
    {
        const string Noticed = """{ "fact": "notice-mailed", "meeting": "annual", "holders": [], "on": "2027-03-01T10:00" }""";
        var wrong = Assert.Throws<FactFormatException>(() => Json.Read(System.Text.Json.Nodes.JsonNode.Parse(Noticed)));
        Assert.Equal("holders", wrong.Field);
        Assert.StartsWith("the list is empty; expected a list", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_version_of_a_fact_has_a_saved_example_that_reads_and_writes_back_equal() => Failures.None(
        from fact in FactCatalogue.All
        from version in Enumerable.Range(1, fact.Version)
        from failure in Judged(fact, version)
        select failure);

    [Fact]
    public void Every_saved_example_is_of_a_fact() => Failures.None(
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, Examples))
        where FactCatalogue.Find(Path.GetFileName(file).Split('.')[0]) is null
        select $"{Path.GetFileName(file)}: there is no such fact; what was written once must still read.");

    static IEnumerable<string> Judged(FactType fact, int version)
    {
        var name = $"{fact.Name}.v{version}.json";
        var file = Path.Combine(Repository.Root, Examples, name);
        if (!File.Exists(file))
        {
            if (!Committed.Regenerates || version != fact.Version)
            {
                yield return $"{name} is missing: run the tests with MINUTEBOOK_REGENERATE=1, and make what they write realistic.";
                yield break;
            }
            Committed.Write(file, Json.Write(Json.Read(Skeleton.Of(fact))).ToJsonString(Indented) + "\n");
        }
        var saved = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        if (Read(saved, out var wrong) is not { } read)
        {
            yield return $"{name}: {wrong}";
            yield break;
        }
        if (read.GetType() != fact.Type) yield return $"{name} reads as {read.GetType().Name}.";
        if (!JsonNode.DeepEquals(saved, Json.Write(read))) yield return $"{name} is written back as {Json.Write(read).ToJsonString()}.";
        if (version != fact.Version) yield break;
        foreach (var field in Documentation.FieldsOf(fact.Type).Where(field => saved[field.Name] is null))
            yield return $"{name} does not set {field.Name}.";
    }

    static Fact? Read(JsonObject saved, out string? wrong)
    {
        try
        {
            wrong = null;
            return Json.Read(saved);
        }
        catch (FactFormatException bad)
        {
            wrong = bad.Message;
            return null;
        }
    }

    /// <summary>The objects that stand within a fact.</summary>
    static IEnumerable<Type> Within(Type type) =>
        from field in Documentation.FieldsOf(type)
        let plain = Nullable.GetUnderlyingType(field.Type) ?? field.Type
        let member = plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(Many<>) ? plain.GetGenericArguments()[0] : plain
        where ReferenceText.IsObject(member)
        select member;

    /// <summary>Each is folded into books that know nothing: it changes them, or the room that keeps it misses what it is about.</summary>
    [Fact]
    public void Every_fact_is_kept_by_a_room() => Failures.None(
        from fact in FactCatalogue.All
        where fact.Name is not ("entry-corrected" or "entry-withdrawn" or "particulars-erased")
        let example = Json.Read(JsonNode.Parse(File.ReadAllText(
            Path.Combine(Repository.Root, Examples, $"{fact.Name}.v{fact.Version}.json"))))
        let problem = Record.Exception(() => Corporation.Under(Minutebook.Instruments.Instruments.None).With(new Entry(
            1, Instant.MinValue, "trial", null, null, example, Digest.Zero, Digest.Zero)))
        where problem is not (null or KeyNotFoundException)
        select $"{fact.Name}: {problem.Message}");
}
