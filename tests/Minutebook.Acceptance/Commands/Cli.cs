namespace Minutebook.Acceptance.Commands;

using System;
using System.Diagnostics;
using System.IO;

/// <summary>What a run of the command gave.</summary>
sealed record CliRun(int ExitCode, string Output, string Error);

/// <summary>The built command, run as its user runs it, outside the process of the tests.</summary>
static class Cli
{
    static readonly string Root = FindRoot();

    public static string Executable { get; } = Path.Combine(Root, "artifacts", "bin", "Minutebook.Cli", "release", "Minutebook.Cli");

    public static string InRepository(params string[] path) => Path.Combine([Root, .. path]);

    public static CliRun Run(params string[] arguments) => RunIn(Root, arguments);

    public static CliRun RunIn(string folder, params string[] arguments) => CommandHost.Run(TypedCommand.In(folder, arguments));

    /// <summary>In a process of its own: it takes as long as a user waits for it.</summary>
    public static CliRun RunAlone(params string[] arguments)
    {
        using var process = Start(arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>A process of its own, which a test may kill.</summary>
    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Executable, arguments) { RedirectStandardOutput = true, RedirectStandardError =
            true, WorkingDirectory = Root };
        return Process.Start(start) ?? throw new InvalidOperationException($"{Executable} did not start.");
    }

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Minutebook.slnx"))) return folder.FullName;
        throw new InvalidOperationException($"Minutebook.slnx is in no folder above {AppContext.BaseDirectory}.");
    }
}
