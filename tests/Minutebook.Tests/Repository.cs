namespace Minutebook.Tests;

using System;
using System.IO;
using Xunit;

/// <summary>Where this clone lies, and what lies beside it.</summary>
public static class Repository
{
    static readonly Lazy<string> Found = new(() =>
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Minutebook.slnx"))) return folder.FullName;
        throw new InvalidOperationException($"Minutebook.slnx is in no folder above {AppContext.BaseDirectory}.");
    });

    public static string Root => Found.Value;

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    /// <summary>A file of the folder that is shared beside the clone; the test is skipped where there is none.</summary>
    public static string ReadShared(params string[] path)
    {
        var file = Path.Combine([Root, "..", "shared", .. path]);
        if (!File.Exists(file))
            Assert.Skip($"{Path.GetFullPath(file)} is not here; this test reads it, and it is not part of the repository.");
        return File.ReadAllText(file);
    }
}
