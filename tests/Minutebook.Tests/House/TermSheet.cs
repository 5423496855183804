namespace Minutebook.Tests.House;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Minutebook.Exchange.TermSheets;
using Minutebook.Instruments;

/// <summary>The term sheet of the by-laws that come with Minutebook, and the files that its sections name.</summary>
public static class TermSheet
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

    public static bool IsBuilt(string provision) => !FilesOf(provision).IsEmpty;
}
