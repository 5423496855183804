namespace Minutebook.Acceptance.Commands;

using System;
using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using System.Text.Json;

/// <summary>
/// Another process, in which one command runs after the other with its own folder, arguments, output and error output. The runtime starts
/// once for many commands: most of the time of a single command goes into that. The guides start each command as a process of its own.
/// </summary>
sealed class CommandHost : IDisposable
{
    sealed record Request(string Folder, string[] Arguments);

    static readonly ConcurrentBag<CommandHost> Idle = [];

    readonly Process process;

    CommandHost()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Minutebook.Acceptance");
        process = Process.Start(new ProcessStartInfo(program, ["commands"]) { RedirectStandardInput = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{program} did not start.");
    }

    public static CliRun Run(string folder, string[] arguments)
    {
        var host = Idle.TryTake(out var idle) ? idle : new();
        host.process.StandardInput.WriteLine(JsonSerializer.Serialize(new Request(folder, arguments)));
        host.process.StandardInput.Flush();
        if (host.process.StandardOutput.ReadLine() is not { } line)
        {
            host.Dispose();
            throw new InvalidOperationException($"The process ended while it ran minutebook {string.Join(' ', arguments)}");
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
            using var nothing = File.OpenHandle("/dev/null");
            Put(nothing, StandardInput);
            while (requests.ReadLine() is { } line)
                answers.WriteLine(JsonSerializer.Serialize(Run(JsonSerializer.Deserialize<Request>(line)!, folder)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        return 0;
    }

    static CliRun Run(Request request, string folder)
    {
        string output = Path.Combine(folder, "output"), error = Path.Combine(folder, "error");
        int exitCode;
        using (var outputFile = File.OpenHandle(output, FileMode.Create, FileAccess.Write, FileShare.ReadWrite))
        using (var errorFile = File.OpenHandle(error, FileMode.Create, FileAccess.Write, FileShare.ReadWrite))
        {
            // Console opens what stands at the numbers of the process anew: Main sets the encoding, which lets go of earlier writers.
            Put(outputFile, StandardOutput);
            Put(errorFile, StandardError);
            Environment.CurrentDirectory = request.Folder;
            exitCode = Minutebook.Cli.Program.Main(request.Arguments);
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
