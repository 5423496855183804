namespace Minutebook.Tests.Exchange.BylawsText;

using System;
using System.IO;
using System.Linq;
using Minutebook.Exchange.BylawsText;
using Xunit;

/// <summary>Where the texts of the tests lie: our own samples in the repository, the real by-laws beside it.</summary>
static class SampleTexts
{
    public static readonly string[] Names =
    [
        "articles.md", "double-spaced.txt", "gaps.md", "lettered.txt", "lettered-sections.txt", "page-breaks.txt", "plain-numbers.txt",
        "roman-articles.txt", "sections-with-contents.txt", "signs-indented.txt", "tagged.txt", "traps.txt",
    ];

    public static BylawsText Read(string name) => BylawsReader.Read(Text(name), name);

    public static string Text(string name) =>
        File.ReadAllText(Path.Combine(Root(), "tests", "Minutebook.Tests", "Exchange", "BylawsText", "samples", name));

    /// <summary>The by-laws of Advanced Input Devices, Inc. are not ours to copy: they lie beside the repository.</summary>
    public static string RealText()
    {
        var path = Path.Combine(Root(), "..", "shared", "bylaws", "advanced-input-devices.txt");
        if (!File.Exists(path))
            Assert.Skip($"{path} is not there: the real by-laws are read where the folder 'shared' stands beside the repository.");
        return File.ReadAllText(path);
    }

    /// <summary>Number and heading of every section.</summary>
    public static string[] Outline(BylawsText bylaws) =>
        [.. bylaws.Sections.Select(section => $"{section.Number} | {section.Heading}")];

    public static string TextOf(BylawsText bylaws, string number) =>
        bylaws.Sections.First(section => section.Number == number).Text;

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Minutebook.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run within the repository.");
        return folder.FullName;
    }
}
