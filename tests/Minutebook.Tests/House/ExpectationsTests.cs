namespace Minutebook.Tests.House;

using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

/// <summary>A test that compares nothing is always green.</summary>
public class ExpectationsTests
{
    [Fact]
    public void A_test_asks_for_a_figure_with_Having_since_WithFigure_would_set_it() => Failures.None(
        from file in Source.Under("tests/")
        from access in file.Nodes.OfType<MemberAccessExpressionSyntax>()
        where access.Name.Identifier.Text == "WithFigure"
        select $"{file.At(access)}: a finding's own WithFigure adds a figure; say Having to compare it.");
}
