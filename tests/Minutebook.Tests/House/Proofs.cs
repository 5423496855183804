namespace Minutebook.Tests.House;

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

/// <summary>Which tests prove which requirements and date vectors: the ids that stand on tests that run.</summary>
public static class Proofs
{
    /// <summary>The ids that tests carry in an attribute, "Requirement" or "Vector", each with the file of the test.</summary>
    public static IEnumerable<(string Id, Source File, string At)> Carried(string attribute) =>
        from file in Source.Under("tests/")
        from method in file.Nodes.OfType<MethodDeclarationSyntax>()
        let attributes = method.AttributeLists.SelectMany(list => list.Attributes).ToList()
        where attributes.Any(Runs)
        from carrying in attributes.Where(one => NameOf(one) == attribute)
        from argument in carrying.ArgumentList?.Arguments ?? []
        where argument.Expression is LiteralExpressionSyntax
        select (((LiteralExpressionSyntax)argument.Expression).Token.ValueText, file, file.At(carrying));

    static bool Runs(AttributeSyntax attribute) => NameOf(attribute) is "Fact" or "Theory"
        && attribute.ArgumentList?.Arguments.Any(argument => argument.NameEquals?.Name.Identifier.Text == "Skip") != true;

    static string NameOf(AttributeSyntax attribute)
    {
        var name = attribute.Name.ToString().Split('.')[^1];
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name;
    }
}
