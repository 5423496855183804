namespace Minutebook.Tests.House;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Minutebook.Values;
using Xunit;

/// <summary>The pure project reads no clock, throws no dice, waits for nothing, rounds nothing, and touches no file.</summary>
public class PurityTests
{
    static readonly HashSet<string> Names =
    [
        "SystemClock", "IClock", "DateTime", "DateTimeOffset", "TimeProvider", "Stopwatch", "Environment", "Random",
        "RandomNumberGenerator",
        "NewGuid", "CreateVersion7", "Task", "ValueTask", "Thread", "Double", "HttpClient", "FileStream", "Directory",
    ];

    static readonly string[] Spaces = ["System.IO", "System.Data", "System.Net", "System.Threading.Tasks"];

    /// <summary>Streams and writers over memory alone.</summary>
    static readonly string[] PureTypes = ["System.IO.MemoryStream", "System.IO.StringWriter", "System.IO.StringReader"];

    [Fact]
    public void It_names_no_clock_no_chance_no_task_and_no_file() => Failures.None(
        from file in Source.Pure
        from name in file.Nodes.OfType<SimpleNameSyntax>()
        where Names.Contains(name.Identifier.Text)
        select $"{file.At(name)}: {name.Identifier.Text}");

    [Fact]
    public void It_uses_no_namespace_of_input_and_output() => Failures.None(
        from file in Source.Pure
        from name in file.Nodes
        where name is QualifiedNameSyntax or MemberAccessExpressionSyntax
        let words = name.ToString()
        where Spaces.Any(space => words == space || words.StartsWith(space + ".", StringComparison.Ordinal))
            && name.Parent is not (QualifiedNameSyntax or MemberAccessExpressionSyntax)
            && !PureTypes.Any(pure => words.StartsWith(pure, StringComparison.Ordinal))
        select $"{file.At(name)}: {words}");

    [Fact]
    public void It_has_no_async_and_no_floating_point() => Failures.None(
        from file in Source.Pure
        from token in file.Tree.DescendantTokens()
        where token.Kind() is SyntaxKind.AsyncKeyword or SyntaxKind.AwaitKeyword or SyntaxKind.DoubleKeyword or SyntaxKind.FloatKeyword
            || (token.IsKind(SyntaxKind.NumericLiteralToken) && token.Value is double or float)
        select $"{file.At(token)}: {token.Text}");

    /// <summary>An unsorted dictionary is gone through in the order of hashes, and those of text differ from process to process: a finding
    /// would have its grounds in one order today and in another tomorrow.</summary>
    [Fact]
    public void What_its_records_show_by_name_has_an_order() => Failures.None(
        from type in typeof(Finding).Assembly.GetTypes()
        from property in type.GetProperties(
            BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where property.GetMethod is { IsPrivate: false } && property.PropertyType is { IsGenericType: true } kind
            && kind.GetGenericTypeDefinition() == typeof(ImmutableDictionary<,>)
        select $"{type.Name}.{property.Name}: use {nameof(NameOrder)}");

    [Fact]
    public void Its_only_package_is_NodaTime() =>
        Assert.Equal(["NodaTime"], XDocument.Parse(Repository.Read("src", "Minutebook", "Minutebook.csproj")).Descendants()
            .Where(item => item.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference")
            .Select(item => (string)item.Attribute("Include")!));
}
