namespace Minutebook.Tests.House;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

/// <summary>A source file of this repository.</summary>
/// <param name="Path">From the root, with slashes: "src/Minutebook/Stock/Ledger.cs".</param>
public sealed record Source(string Path, string Text)
{
    readonly Lazy<CompilationUnitSyntax> root = new(() => CSharpSyntaxTree.ParseText(Text, path: Path).GetCompilationUnitRoot());

    public CompilationUnitSyntax Tree => root.Value;

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public IEnumerable<SyntaxNode> Nodes => Tree.DescendantNodes();

    /// <summary>The folder of a file of src/Minutebook: "Stock".</summary>
    public string Room => Path.Split('/')[2];

    public string At(SyntaxNode node) => At(node.GetLocation());

    public string At(SyntaxToken token) => At(token.GetLocation());

    string At(Location location) => $"{Path}:{location.GetLineSpan().StartLinePosition.Line + 1}";

    static readonly Lazy<ImmutableArray<Source>> Read = new(() =>
        [.. from folder in new[] { "src", "tests", "benches" }
            from file in Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            let path = System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
            where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
            orderby path
            select new Source(path, File.ReadAllText(file))]);

    /// <summary>Every file of src, tests and benches.</summary>
    public static ImmutableArray<Source> All => Read.Value;

    /// <summary>The files of the pure project.</summary>
    public static IEnumerable<Source> Pure => Under("src/Minutebook/");

    public static IEnumerable<Source> Under(string folder) => All.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal));
}
