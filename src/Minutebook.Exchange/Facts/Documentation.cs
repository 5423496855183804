namespace Minutebook.Exchange.Facts;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Minutebook.Books.Written;
using Minutebook.Values;

/// <summary>A field of a fact, or of an object within one.</summary>
/// <param name="Name">As it is written: "record-date".</param>
/// <param name="Member">As the code has it: "RecordDate".</param>
public sealed record Field(string Name, string Member, Type Type, bool Required, object? Default, string Meaning);

/// <summary>What the build wrote down of the documentation of the pure project.</summary>
public static partial class Documentation
{
    static readonly Lazy<Dictionary<string, XElement>> Members = new(() =>
        XDocument.Load(Path.ChangeExtension(typeof(Fact).Assembly.Location, ".xml")).Descendants("member")
            .ToDictionary(member => (string)member.Attribute("name")!));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank { get; }

    public static string SummaryOf(Type type) => Words(Find($"T:{type.FullName}")?.Element("summary"));

    public static string SummaryOf(Type choice, string setting) => Words(Find($"F:{choice.FullName}.{setting}")?.Element("summary"));

    public static string MeaningOf(Type type, string member)
    {
        var own = Find($"T:{type.FullName}")?.Elements("param").FirstOrDefault(param => (string?)param.Attribute("name") == member);
        var words = Words(own ?? Find($"P:{type.FullName}.{member}")?.Element("summary"));
        return words.Length > 0 || type.BaseType is null ? words : MeaningOf(type.BaseType, member);
    }

    /// <summary>The fields of a fact or an object, in the order in which the code declares them.</summary>
    public static IEnumerable<Field> FieldsOf(Type type) =>
        from parameter in type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!.GetParameters()
        let name = parameter.Name!
        select new Field(ValueForms.Kebab(name), name, parameter.ParameterType, !parameter.HasDefaultValue && !MayBeNull(parameter),
            parameter.HasDefaultValue ? parameter.DefaultValue : null, MeaningOf(type, name));

    static bool MayBeNull(ParameterInfo parameter) =>
        new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;

    static XElement? Find(string name) => Members.Value.GetValueOrDefault(name.Replace('+', '.'));

    static string Words(XElement? words)
    {
        if (words is null) return "";
        var text = string.Concat(words.Nodes().Select(node => node switch
        {
            XText plain => plain.Value,
            XElement { Name.LocalName: "see" } see =>
                ((string?)see.Attribute("cref") ?? (string?)see.Attribute("langword") ?? "").Split('.')[^1],
            XElement { Name.LocalName: "paramref" } named => ValueForms.Kebab((string)named.Attribute("name")!),
            XElement inner => inner.Value,
            _ => "",
        }));
        return Blank.Replace(text, " ").Trim();
    }
}
