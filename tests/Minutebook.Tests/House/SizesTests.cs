namespace Minutebook.Tests.House;

using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

/// <summary>What is too long is not read.</summary>
public class SizesTests
{
    const int LinesOfAFile = 400;
    const int LinesOfAMethod = 60;
    const int ColumnsOfALine = 140;

    [Fact]
    public void A_file_has_at_most_400_lines() => Failures.None(
        from file in Source.All
        let lines = file.Text.TrimEnd().Split('\n').Length
        where lines > LinesOfAFile
        select $"{file.Path} has {lines} lines.");

    [Fact]
    public void A_method_has_at_most_60_lines() => Failures.None(
        from file in Source.All
        from node in file.Nodes
        where node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
        let span = node.GetLocation().GetLineSpan()
        let lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1
        where lines > LinesOfAMethod
        select $"{file.At(node)}: {lines} lines.");

    [Fact]
    public void A_line_has_at_most_140_columns() => Failures.None(
        from file in Source.All
        from line in file.Text.Split('\n').Select((text, at) => (Text: text.TrimEnd('\r'), Number: at + 1))
        where line.Text.Length > ColumnsOfALine
        select $"{file.Path}:{line.Number} has {line.Text.Length} columns.");
}
