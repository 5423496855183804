namespace Minutebook.Acceptance.Docs;

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Minutebook.Acceptance.Commands;
using Xunit;

/// <summary>What the guides tell a reader to type is typed here, in their order, on a copy of the samples.</summary>
public abstract partial class GuideTests : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>The exit code where the machine lacks what a command needs, such as the typesetter.</summary>
    const int Unavailable = 69;

    protected string Folder { get; } = Directory.CreateTempSubdirectory("minutebook-guide-").FullName;

    string Clone => Path.Combine(Folder, "clone");

    static string Beside => Cli.InRepository("..", "shared");

    /// <summary>Whether each command is a process of its own, as a reader starts it; else a process that runs many.</summary>
    protected virtual bool EachAlone => false;

    /// <summary>Types the commands of a guide; what is given here stays, whatever the guide exports.</summary>
    protected async Task Follow(string guide, Dictionary<string, string> given)
    {
        Assert.SkipUnless(File.Exists(Cli.InRepository(guide)), $"there is no {guide}");
        Assert.SkipUnless(File.Exists(Cli.Executable), $"there is no {Cli.Executable}; ./run builds it");
        var door = Path.Combine(Folder, "door");
        Prepare(EachAlone
            ? $"'{Cli.Executable}'" : $"'{Path.Combine(AppContext.BaseDirectory, "Minutebook.Acceptance")}' command '{door}'");
        using var open = EachAlone ? null : new CommandDoor(door);
        var environment = new Dictionary<string, string>(given);
        var lines = await File.ReadAllLinesAsync(Cli.InRepository(guide), TestContext.Current.CancellationToken);
        var commands = Guide.Commands(lines).Where(command => Directory.Exists(Beside) || !command.Needs("../shared")).ToList();
        Assert.SkipWhen(commands.Count == 0, $"{guide} has no command in a block marked console");
        foreach (var command in commands)
        {
            if (Export().Match(command.Typed) is { Success: true } export)
                environment[export.Groups[1].Value] = given.GetValueOrDefault(export.Groups[1].Value, export.Groups[2].Value);
            else await Type(guide, command, environment);
        }
    }

    /// <summary>The program is built already: here "./run" only starts it, as the real one does.</summary>
    void Prepare(string program)
    {
        var samples = Cli.InRepository("samples");
        foreach (var file in Directory.EnumerateFiles(samples, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Clone, "samples", Path.GetRelativePath(samples, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var run = Path.Combine(Clone, "run");
        File.WriteAllText(run, $"#!/bin/sh\n[ $# -gt 0 ] || set -- open\nexec {program} \"$@\"\n");
        const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(run, Mine);
        if (Directory.Exists(Beside)) Directory.CreateSymbolicLink(Path.Combine(Folder, "shared"), Path.GetFullPath(Beside));
    }

    async Task Type(string guide, GuideCommand command, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("/bin/bash", ["-c", command.Typed])
        {
            WorkingDirectory = Clone, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        start.Environment.Remove("MINUTEBOOK_BOOKS");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        Assert.SkipWhen(process.ExitCode == Unavailable && command.ExitCode != Unavailable, await errors);
        var said = $"exit code {process.ExitCode}, but the guide says {command.ExitCode}\n{await output}{await errors}";
        Assert.True(process.ExitCode == command.ExitCode, $"{guide}:{command.Line}: {command.Typed}\n{said}");
    }

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [GeneratedRegex(@"^export (\w+)='?([^']*)'?$")]
    private static partial Regex Export();
}
