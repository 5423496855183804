namespace Minutebook.Books.Written;

using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Minutebook.Values;

/// <summary>A fact, or an object within one: the parameters of its constructor by their names, in their order. What is null, and a list
/// within a fact that is empty, is left out.</summary>
sealed class RecordForm : Form
{
    readonly string expected;
    readonly ConstructorInvoker make;
    readonly Member[] members;
    readonly string? kind;

    public RecordForm(Type type)
    {
        var constructor = type.GetConstructors().Single(one => one.GetParameters() is not [{ } only] || only.ParameterType != type);
        var nullability = new NullabilityInfoContext();
        kind = FactCatalogue.Find(type)?.Name;
        make = ConstructorInvoker.Create(constructor);
        members = [.. constructor.GetParameters().Select(parameter => new Member(type, parameter, nullability))];
        expected = ValueForms.Of(type);
    }

    public override object Read(ref Utf8JsonReader reader, FactJson json)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new FormatException($"expected {expected}");
        var values = new object?[members.Length];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (kind is not null && reader.ValueTextEquals(FactJson.TypeMember)) reader.Skip();
            else ReadMember(ref reader, values, json);
        }
        foreach (var (member, value) in members.Zip(values))
            if (value is null && member.IsRequired) throw new FormatException($"the field \"{member.Name}\" is missing");
        return Made(values);
    }

    void ReadMember(ref Utf8JsonReader reader, object?[] values, FactJson json)
    {
        for (var index = 0; index < members.Length; index++)
        {
            if (!reader.ValueTextEquals(members[index].Encoded.EncodedUtf8Bytes)) continue;
            reader.Read();
            values[index] = reader.TokenType == JsonTokenType.Null ? null : members[index].Form.Read(ref reader, json);
            return;
        }
        throw new FormatException($"there is no field \"{reader.GetString()}\" in {expected}");
    }

    object Made(object?[] values)
    {
        for (var index = 0; index < values.Length; index++) values[index] ??= members[index].Absent;
        return make.Invoke(values.AsSpan());
    }

    public override void Write(Utf8JsonWriter writer, object value, FactJson json)
    {
        writer.WriteStartObject();
        if (kind is not null) writer.WriteString(FactJson.EncodedTypeMember, kind);
        foreach (var member in members)
        {
            if (member.Of(value) is not { } one || (member.IsListOfFact && !((IEnumerable)one).GetEnumerator().MoveNext())) continue;
            writer.WritePropertyName(member.Encoded);
            member.Form.Write(writer, one, json);
        }
        writer.WriteEndObject();
    }

    public override object? ReadWritten(JsonNode written, string path, FactJson json, List<FactFormatException> problems)
    {
        if (written is not JsonObject given)
        {
            problems.Add(new(path, $"found {FactJson.Shown(written)}, expected {expected}"));
            return null;
        }
        var before = problems.Count;
        foreach (var (name, _) in given)
            if ((kind is null || name != FactJson.TypeMember) && !members.Any(member => member.Name == name))
                problems.Add(new(FactJson.Join(path, name), $"there is no field \"{name}\" here; expected " +
                    string.Join(", ", members.Select(member => member.IsRequired ? member.Name : $"{member.Name} (optional)")) +
                    NearestName.Aside(name, members.Select(member => member.Name))));
        var values = members.Select(member => ReadWritten(given[member.Name], member, FactJson.Join(path, member.Name), json, problems));
        var read = values.ToArray();
        return problems.Count == before ? Made(read) : null;
    }

    static object? ReadWritten(JsonNode? written, Member member, string path, FactJson json, List<FactFormatException> problems)
    {
        if (written is null)
        {
            if (member.IsRequired)
                problems.Add(new(path, $"the field \"{member.Name}\" is missing; expected {ValueForms.Of(member.Type)}"));
            return null;
        }
        if (member.IsRequired && member.IsListOfFact && written is JsonArray { Count: 0 })
        {
            problems.Add(new(path, $"the list is empty; expected {ValueForms.Of(member.Type)}, and at least one member"));
            return null;
        }
        return member.Form.ReadWritten(written, path, json, problems);
    }

    /// <summary>A parameter of the constructor, and the property that gives it back.</summary>
    sealed class Member
    {
        readonly MethodInvoker getter;
        readonly Lazy<Form> form;

        public Member(Type owner, ParameterInfo parameter, NullabilityInfoContext nullability)
        {
            Type = parameter.ParameterType;
            Name = ValueForms.Kebab(parameter.Name!);
            Encoded = JsonEncodedText.Encode(Name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
            form = new(() => Form.Of(Type));
            getter = MethodInvoker.Create(owner.GetProperty(parameter.Name!)!.GetMethod!);
            IsListOfFact = Type.IsGenericType && Type.GetGenericTypeDefinition() == typeof(Many<>);
            var mayBeNull = Nullable.GetUnderlyingType(Type) is not null
                || (!Type.IsValueType && nullability.Create(parameter).WriteState == NullabilityState.Nullable);
            IsRequired = !parameter.HasDefaultValue && !mayBeNull;
            Absent = Default(parameter, mayBeNull);
        }

        public Type Type { get; }

        public string Name { get; }

        public JsonEncodedText Encoded { get; }

        public bool IsRequired { get; }

        public bool IsListOfFact { get; }

        /// <summary>What stands for a value that was left out.</summary>
        public object? Absent { get; }

        public Form Form => form.Value;

        public object? Of(object owner) => getter.Invoke(owner);

        static object? Default(ParameterInfo parameter, bool mayBeNull)
        {
            var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
            if (parameter is { HasDefaultValue: true, DefaultValue: { } value }) return type.IsEnum ? Enum.ToObject(type, value) : value;
            return mayBeNull || !type.IsValueType ? null : RuntimeHelpers.GetUninitializedObject(type);
        }
    }
}

/// <summary>A fact of any kind: the member that names the kind may stand anywhere.</summary>
sealed class AnyFactForm : Form
{
    public override object Read(ref Utf8JsonReader reader, FactJson json) => Of(KindOf(reader)).Read(ref reader, json);

    public override void Write(Utf8JsonWriter writer, object value, FactJson json) => Of(value.GetType()).Write(writer, value, json);

    public override object? ReadWritten(JsonNode written, string path, FactJson json, List<FactFormatException> problems)
    {
        if (written is not JsonObject given)
        {
            problems.Add(new(path, path.Length > 0 ? $"found {FactJson.Shown(written)}, expected {ValueForms.Of(typeof(Fact))}"
                : $"expected an object with the member \"{FactJson.TypeMember}\" and the fields of that fact"));
            return null;
        }
        var at = FactJson.Join(path, FactJson.TypeMember);
        if (given[FactJson.TypeMember] is not JsonValue value || !value.TryGetValue<string>(out var name))
        {
            problems.Add(new(at, $"the member \"{FactJson.TypeMember}\" is missing; it names the kind of fact, such as \"notice-mailed\""));
            return null;
        }
        if (FactCatalogue.Find(name) is { } fact) return Of(fact.Type).ReadWritten(given, path, json, problems);
        problems.Add(new(at, $"there is no fact \"{name}\"; docs/reference.md lists all facts" +
            NearestName.Aside(name, FactCatalogue.All.Select(known => known.Name))));
        return null;
    }

    static Type KindOf(Utf8JsonReader ahead)
    {
        if (ahead.TokenType != JsonTokenType.StartObject) throw new FormatException("expected an object with the fields of a fact");
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var isKind = ahead.ValueTextEquals(FactJson.TypeMember);
            ahead.Read();
            if (isKind && ahead.TokenType == JsonTokenType.String && FactCatalogue.Find(ahead.GetString()!) is { } kind)
                return kind.Type;
            ahead.Skip();
        }
        throw new FormatException($"expected the member \"{FactJson.TypeMember}\" with the name of a fact that this version knows");
    }
}
