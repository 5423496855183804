namespace Minutebook.Tests.House;

using System;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

/// <summary>A type has a name of the field, not one that would fit anything.</summary>
public class NamesTests
{
    static readonly string[] Endings = ["Service", "Manager", "Handler", "Helper", "Helpers", "Utils", "Util", "Dto"];

    static readonly string[] Whole = ["Item", "Data"];

    [Fact]
    public void No_type_has_a_name_that_says_nothing() => Failures.None(
        from file in Source.All
        from node in file.Nodes
        let name = node is BaseTypeDeclarationSyntax type ? type.Identifier.Text
            : node is DelegateDeclarationSyntax made ? made.Identifier.Text : null
        where name is not null
            && (Whole.Contains(name) || Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
        select $"{file.At(node)}: {name}");
}
