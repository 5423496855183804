namespace Minutebook.Books.Written;

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Minutebook.Values;
using NodaTime;

/// <summary>A fact was written wrongly. The message says which field, what was found, what was expected.</summary>
public sealed class FactFormatException(string field, string message) : FormatException(message)
{
    /// <summary>The path of the field within the fact, such as "to[1].shares"; empty for the fact as a whole.</summary>
    public string Field { get; } = field;
}

/// <summary>Facts as JSON: as people write them, or as the books store them.</summary>
public sealed class FactJson
{
    /// <summary>The member that names the kind of fact.</summary>
    public const string TypeMember = "fact";

    readonly JsonSerializerOptions options;

    FactJson(DateTimeZone? zone, JsonConverter particulars)
    {
        options = new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
            DictionaryKeyPolicy = null,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectRequiredConstructorParameters = true,
            RespectNullableAnnotations = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameKind, OmitEmptyLists } },
        };
        foreach (var converter in ValueConverters.All(zone).Append(particulars).Append(new AnyFact())) options.Converters.Add(converter);
        options.MakeReadOnly();
    }

    /// <summary>The form that people write: personal data as text; a moment without a zone is in the given one.</summary>
    public static FactJson ForPeople(DateTimeZone? zone) =>
        OfZones.GetOrAdd(zone?.Id ?? "", static (_, zone) => new(zone, new OpenParticulars()), zone);

    // The serializer learns each kind of fact when it first meets it, which costs more than reading many facts.
    static readonly ConcurrentDictionary<string, FactJson> OfZones = [];

    /// <summary>The stored form: personal data as digests, whose texts are found beside the chain.</summary>
    /// <param name="seal">Gives a text that is stored for the first time its digest.</param>
    /// <param name="textOf">The text of a digest; null where it was erased.</param>
    public static FactJson Stored(Func<string, Digest> seal, Func<Digest, string?> textOf) =>
        new(null, new SealedParticulars(seal, textOf));

    public JsonNode Write(Fact fact) => JsonSerializer.SerializeToNode(fact, options)!;

    public void Write(Utf8JsonWriter writer, Fact fact) => JsonSerializer.Serialize(writer, fact, options);

    /// <summary>Reads a stored fact, quickly and without advice: what the books hold was checked when it was entered.</summary>
    /// <exception cref="JsonException">The bytes are not a fact that this version knows.</exception>
    public Fact ReadStored(ref Utf8JsonReader reader) => JsonSerializer.Deserialize<Fact>(ref reader, options)!;

    /// <summary>Reads a fact that a person wrote.</summary>
    /// <exception cref="FactFormatException">It says which field is wrong, and what was expected.</exception>
    public Fact Read(JsonNode? node) => TryRead(node, out var problems) ?? throw problems[0];

    /// <summary>Reads a fact that a person wrote; or tells all that is wrong in it, and gives null.</summary>
    public Fact? TryRead(JsonNode? node, out IReadOnlyList<FactFormatException> problems)
    {
        var found = new List<FactFormatException>();
        problems = found;
        try
        {
            if (node is not JsonObject written)
                throw new FactFormatException("", $"expected an object with the member \"{TypeMember}\" and the fields of that fact");
            var type = KindOf(written);
            CheckMembers(written, type, "", TypeMember, found);
            FactFormatException? wrong = null;
            if (found.Count == 0 && Whole(written, out wrong) is { } fact) return fact;
            CheckValues(written, type, found);
            if (found.Count == 0) found.Add(wrong!);
        }
        catch (FactFormatException bad)
        {
            found.Add(bad);
        }
        return null;
    }

    Fact? Whole(JsonObject written, out FactFormatException? wrong)
    {
        wrong = null;
        try
        {
            return written.Deserialize<Fact>(options)!;
        }
        catch (Exception bad) when (bad is JsonException or InvalidOperationException)
        {
            wrong = Explained(bad as JsonException ?? new(bad.Message, bad), "");
            return null;
        }
    }

    /// <summary>Each field by itself, so that the second mistake of a fact is told with the first.</summary>
    void CheckValues(JsonObject written, Type type, List<FactFormatException> found)
    {
        foreach (var member in options.GetTypeInfo(type).Properties)
        {
            if (written[member.Name] is not { } value || found.Exists(problem => IsWithin(problem.Field, member.Name))) continue;
            try
            {
                value.Deserialize(member.PropertyType, options);
            }
            catch (JsonException bad)
            {
                found.Add(IsOurs(bad) || bad.Path?.TrimStart('$').Length > 0 ? Explained(bad, member.Name)
                    : new(member.Name, $"found {Shown(value)}, expected {ValueForms.Of(member.PropertyType)}"));
            }
            catch (InvalidOperationException)
            {
                found.Add(new(member.Name, "the text has half of a surrogate pair (U+D800 to U+DFFF), which is no character; correct it"));
            }
        }
    }

    static bool IsWithin(string field, string member) =>
        field.StartsWith(member, StringComparison.Ordinal) && (field.Length == member.Length || field[member.Length] is '.' or '[');

    static Type KindOf(JsonObject written)
    {
        if (written[TypeMember] is not JsonValue value || !value.TryGetValue<string>(out var name))
            throw new FactFormatException(TypeMember,
                $"the member \"{TypeMember}\" is missing; it names the kind of fact, such as \"notice-mailed\"");
        return FactCatalogue.Find(name)?.Type
            ?? throw new FactFormatException(TypeMember,
                $"there is no fact \"{name}\"; docs/reference.md lists all facts" +
                NearestName.Aside(name, FactCatalogue.All.Select(fact => fact.Name)));
    }

    void CheckMembers(JsonObject written, Type type, string path, string? besides, List<FactFormatException> found)
    {
        var members = options.GetTypeInfo(type).Properties.Where(member => member.Name != TypeMember).ToList();
        foreach (var (name, _) in written)
            if (name != besides && !members.Any(member => member.Name == name))
                found.Add(new(Join(path, name), $"there is no field \"{name}\" here; expected " +
                    string.Join(", ", members.Select(Named)) + NearestName.Aside(name, members.Select(member => member.Name))));
        foreach (var member in members)
        {
            if (member.IsRequired && written[member.Name] is null)
                found.Add(new(Join(path, member.Name),
                    $"the field \"{member.Name}\" is missing; expected {ValueForms.Of(member.PropertyType)}"));
            else if (member.IsRequired && written[member.Name] is JsonArray { Count: 0 })
                found.Add(new(Join(path, member.Name),
                    $"the list is empty; expected {ValueForms.Of(member.PropertyType)}, and at least one member"));
            Descend(written[member.Name], member.PropertyType, Join(path, member.Name), found);
        }
    }

    void Descend(JsonNode? node, Type type, string path, List<FactFormatException> found)
    {
        // A bare 7 may have been meant as "7" or as "007": nothing is guessed.
        if (node is JsonValue bare && bare.GetValueKind() is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False
            && IsText(Nullable.GetUnderlyingType(type) ?? type))
            found.Add(new(path, $"found {bare.ToJsonString()}, expected text; put it in quotation marks: \"{bare.ToJsonString()}\""));
        if (node is JsonArray list && type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Many<>))
            for (var i = 0; i < list.Count; i++) Descend(list[i], type.GetGenericArguments()[0], $"{path}[{i}]", found);
        else if (node is JsonObject nested && type == typeof(Fact)) CheckMembers(nested, KindOf(nested), path, TypeMember, found);
        else if (node is JsonObject part && options.GetTypeInfo(type).Kind == JsonTypeInfoKind.Object)
            CheckMembers(part, type, path, null, found);
    }

    static bool IsText(Type type) =>
        type == typeof(string) || type == typeof(Particular) || typeof(IIdentifier).IsAssignableFrom(type);

    static string Named(JsonPropertyInfo member) => member.IsRequired ? member.Name : $"{member.Name} (optional)";

    static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    static FactFormatException Explained(JsonException bad, string member)
    {
        var below = bad.Path?.TrimStart('$') ?? "";
        var field = member.Length == 0 ? below.TrimStart('.') : member + below;
        return new(field, IsOurs(bad) ? bad.Message : "this is not of the form that docs/reference.md gives for the field");
    }

    /// <summary>The framework's own words ("could not be converted to System.Int32") mean nothing to a secretary.</summary>
    static bool IsOurs(JsonException bad) => bad.Message.StartsWith("found ", StringComparison.Ordinal)
        || bad.Message.StartsWith("expected ", StringComparison.Ordinal) || bad.Message.StartsWith('"');

    static string Shown(JsonNode value) =>
        value is JsonValue ? value.ToJsonString() : value is JsonArray ? "a list" : "an object";

    /// <summary>A fact writes its kind first. The serializer learns only the kinds that it meets: to learn all of them, as its own
    /// polymorphism does, takes seconds.</summary>
    static void NameKind(JsonTypeInfo type)
    {
        if (!type.Type.IsSubclassOf(typeof(Fact)) || FactCatalogue.Find(type.Type)?.Name is not { } name) return;
        var kind = type.CreateJsonPropertyInfo(typeof(string), TypeMember);
        (kind.Get, kind.Set, kind.Order) = (_ => name, static (_, _) => { }, -1);
        type.Properties.Insert(0, kind);
    }

    /// <summary>A fact of any kind: the member that names the kind may stand anywhere.</summary>
    sealed class AnyFact : JsonConverter<Fact>
    {
        public override Fact? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize(ref reader, KindOf(reader), options) as Fact;

        public override void Write(Utf8JsonWriter writer, Fact value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, value.GetType(), options);

        static Type KindOf(Utf8JsonReader ahead)
        {
            if (ahead.TokenType != JsonTokenType.StartObject) throw new JsonException("expected an object with the fields of a fact");
            while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
            {
                var isKind = ahead.ValueTextEquals(TypeMember);
                ahead.Read();
                if (isKind && ahead.TokenType == JsonTokenType.String && FactCatalogue.Find(ahead.GetString()!) is { } kind)
                    return kind.Type;
                ahead.Skip();
            }
            throw new JsonException($"expected the member \"{TypeMember}\" with the name of a fact that this version knows");
        }
    }

    static void OmitEmptyLists(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        foreach (var property in type.Properties.Where(property => property.Name == "effective").ToList()) type.Properties.Remove(property);
        foreach (var property in type.Properties)
        {
            // What may be null is left out when written, so that it may be left out when read.
            if (property.IsRequired
                && (Nullable.GetUnderlyingType(property.PropertyType) is not null
                    || (!property.PropertyType.IsValueType && property.IsSetNullable))) property.IsRequired = false;
            if (property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Many<>))
                property.ShouldSerialize = (_, list) => list is System.Collections.ICollection { Count: > 0 }
                    || (list is System.Collections.IEnumerable members && members.GetEnumerator().MoveNext());
        }
    }
}
