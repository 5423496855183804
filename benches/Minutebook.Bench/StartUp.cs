namespace Minutebook.Bench;

using System;
using System.Diagnostics;
using System.IO;

/// <summary>How long a person waits for the command to say anything: the built executable, as a process of its own.</summary>
static class StartUp
{
    const int Rounds = 11;
    static readonly TimeSpan Goal = TimeSpan.FromMilliseconds(200);

    public static Bench Bench { get; } = new("Start-up of the command", _ => Prepare());

    static Prepared Prepare()
    {
        var executable = Path.Combine(RepositoryRoot(), "artifacts/bin/Minutebook.Cli/release/Minutebook.Cli");
        var exitCode = 0;
        return new(
            "nothing; each round starts a process",
            Rounds,
            [
                new(
                    "minutebook --version",
                    _ => exitCode = Run(executable, "--version"),
                    _ =>
                    {
                        if (exitCode != 0) throw new WrongResultException($"{executable} --version: exit code {exitCode}");
                    },
                    Goal),
            ]);
    }

    static int Run(string executable, params string[] arguments)
    {
        var start = new ProcessStartInfo(executable, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new WrongResultException($"{executable} did not start");
        process.StandardOutput.ReadToEnd();
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Minutebook.slnx"))) return folder.FullName;
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has Minutebook.slnx.");
    }
}
