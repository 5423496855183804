namespace Minutebook.Acceptance.Store;

using System;
using System.Diagnostics;
using System.IO;
using Xunit;

/// <summary>A small disk of its own, which can be filled or made read-only; unmounted after the test. Only root may mount one.</summary>
sealed class Tmpfs : IDisposable
{
    Tmpfs(string folder) => Folder = folder;

    public string Folder { get; }

    public string Books => Path.Combine(Folder, "acme.minutebook");

    public static Tmpfs OfKilobytes(int size)
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "A small disk needs root on Linux (mount -t tmpfs).");
        var folder = Directory.CreateTempSubdirectory("minutebook-disk-").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", $"size={size}k", "minutebook", folder) != 0)
        {
            Directory.Delete(folder);
            Assert.Skip("This machine lets root mount no tmpfs (a container without CAP_SYS_ADMIN?).");
        }
        return new(folder);
    }

    public void MakeReadOnly() => Assert.Equal(0, Run("mount", "-o", "remount,ro", Folder));

    /// <summary>Takes all of the space that is left but this much.</summary>
    public void FillBut(int kilobytes)
    {
        var free = new DriveInfo(Folder).AvailableFreeSpace - kilobytes * 1024L;
        using var filler = File.Create(Filler);
        filler.Write(new byte[free]);
    }

    public void FreeSpace() => File.Delete(Filler);

    public void Dispose()
    {
        Assert.Equal(0, Run("umount", Folder));
        Directory.Delete(Folder);
    }

    string Filler => Path.Combine(Folder, "filler");

    static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
