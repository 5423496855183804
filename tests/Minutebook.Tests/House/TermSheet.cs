namespace Minutebook.Tests.House;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Minutebook.Exchange.TermSheets;
using Minutebook.Instruments;

/// <summary>The term sheet of the by-laws that come with Minutebook, and the files that its sections name.</summary>
public static partial class TermSheet
{
    const string File = "samples/advanced-input-devices/by-laws.yaml";

    static readonly Lazy<ImmutableArray<SheetSection>> Read = new(() =>
    {
        var reading = SheetReader.Read(Repository.Read(File), File);
        return [.. (reading.Sheet ?? throw new InvalidOperationException($"{File}: {reading.Problems[0]}"))
            .Editions.SelectMany(edition => edition.Sections)];
    });

    public static ImmutableArray<SheetSection> Sections => Read.Value;

    public static IEnumerable<string> Provisions => Sections.Select(section => section.Provision).OfType<string>().Distinct();

    /// <summary>The files of a provision: NoticeOfMeeting.cs, NoticeOfMeeting.Ways.cs; none where it is not built.</summary>
    public static ImmutableArray<Source> FilesOf(string provision)
    {
        var files = Source.Pure.Where(file => file.Name.Split('.')[0] == provision).ToImmutableArray();
        return files.Any(file => file.Nodes.OfType<BaseTypeDeclarationSyntax>().Any(type => type.Identifier.Text == provision))
            ? files : [];
    }

    static readonly string[] RoomsOfLaw =
        ["Stock", "Board", "Officers", "Stockholders", "Particulars", "Authority", "Indemnification"];

    /// <summary>The files beside those of the provision that belong to it: they say so by a seealso in front of their type.</summary>
    public static IEnumerable<Source> Beside(string provision) =>
        FilesOfLaw.Where(file => SeeAlso(file) is { } other && other == provision);

    /// <summary>The files of the rooms of law that belong to no one section: facts, and what all rules of a room stand on.</summary>
    public static IEnumerable<Source> OfNoOneSection =>
        FilesOfLaw.Where(file => SeeAlso(file) is null && !Provisions.Contains(file.Name.Split('.')[0]));

    static IEnumerable<Source> FilesOfLaw => Source.Pure.Where(file => RoomsOfLaw.Contains(file.Room));

    static string? SeeAlso(Source file) => SeeAlsoTag.Match(file.Text) is { Success: true } found ? found.Groups[1].Value : null;

    [GeneratedRegex(@"(?m)^/// <seealso cref=""(?:\w+\.)*(\w+)""/>$")]
    private static partial Regex SeeAlsoTag { get; }

    public static bool IsBuilt(string provision) => !FilesOf(provision).IsEmpty;
}
