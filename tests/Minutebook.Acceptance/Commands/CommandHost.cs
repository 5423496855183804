namespace Minutebook.Acceptance.Commands;

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using System.Text.Json;

/// <summary>A command as it was typed: where, with what, what it reads, and the variables that are for it.</summary>
sealed record TypedCommand(string Folder, string[] Arguments, string Input, Dictionary<string, string> Variables)
{
    public static TypedCommand In(string folder, string[] arguments) => new(folder, arguments, "", []);
}

/// <summary>
/// Another process, in which one command runs after the other with its own folder, arguments, input, output and error output. The runtime
/// starts once for many commands: most of the time of a single command goes into that. The guide README.md starts each as its own process.
/// </summary>
sealed class CommandHost : IDisposable
{
    static readonly ConcurrentBag<CommandHost> Idle = [];

    readonly Process process;

    CommandHost()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Minutebook.Acceptance");
        process = Process.Start(new ProcessStartInfo(program, ["commands"]) { RedirectStandardInput = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{program} did not start.");
    }

    public static CliRun Run(TypedCommand command)
    {
        var host = Idle.TryTake(out var idle) ? idle : new();
        host.process.StandardInput.WriteLine(JsonSerializer.Serialize(command));
        host.process.StandardInput.Flush();
        if (host.process.StandardOutput.ReadLine() is not { } line)
        {
            host.Dispose();
            throw new InvalidOperationException($"The process ended while it ran minutebook {string.Join(' ', command.Arguments)}");
        }
        Idle.Add(host);
        return JsonSerializer.Deserialize<CliRun>(line)!;
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    /// <summary>The other process: it ends when its input ends, with the tests.</summary>
    public static int Serve()
    {
        using var requests = new StreamReader(Console.OpenStandardInput());
        using var answers = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        var folder = Directory.CreateTempSubdirectory("minutebook-host-").FullName;
        try
        {
            while (requests.ReadLine() is { } line)
                answers.WriteLine(JsonSerializer.Serialize(Run(JsonSerializer.Deserialize<TypedCommand>(line)!, folder)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        return 0;
    }

    static CliRun Run(TypedCommand command, string folder)
    {
        string input = Path.Combine(folder, "input"), output = Path.Combine(folder, "output"), error = Path.Combine(folder, "error");
        File.WriteAllText(input, command.Input);
        int exitCode;
        using (var inputFile = File.OpenHandle(input))
        using (var outputFile = File.OpenHandle(output, FileMode.Create, FileAccess.Write, FileShare.ReadWrite))
        using (var errorFile = File.OpenHandle(error, FileMode.Create, FileAccess.Write, FileShare.ReadWrite))
        {
            // Console opens what stands at the numbers of the process anew: Main sets the encoding, which lets go of earlier writers.
            Put(inputFile, StandardInput);
            Put(outputFile, StandardOutput);
            Put(errorFile, StandardError);
            Environment.CurrentDirectory = command.Folder;
            foreach (var (name, value) in command.Variables) Environment.SetEnvironmentVariable(name, value);
            exitCode = Minutebook.Cli.Program.Main(command.Arguments);
            foreach (var name in command.Variables.Keys) Environment.SetEnvironmentVariable(name, null);
        }
        return new(exitCode, File.ReadAllText(output), File.ReadAllText(error));
    }

    const int StandardInput = 0, StandardOutput = 1, StandardError = 2;

    static void Put(SafeHandle file, int descriptor)
    {
        if (Duplicate((int)file.DangerousGetHandle(), descriptor) < 0) throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    [DllImport("libc", EntryPoint = "dup2", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int Duplicate(int descriptor, int at);
}
