namespace Minutebook.Acceptance.Commands;

using System;
using System.Collections;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Text.Json;
using System.Threading.Tasks;

/// <summary>Where a script finds the hosts of commands: it starts this program with "command", the path of the door, and the arguments.
/// </summary>
sealed class CommandDoor : IDisposable
{
    const string OurVariables = "MINUTEBOOK_";

    readonly Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    public CommandDoor(string path)
    {
        socket.Bind(new UnixDomainSocketEndPoint(path));
        socket.Listen();
        _ = Task.Run(AnswerAll);
    }

    public void Dispose() => socket.Dispose();

    async Task AnswerAll()
    {
        while (true)
        {
            Socket caller;
            try
            {
                caller = await socket.AcceptAsync();
            }
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
            {
                return;
            }
            await Task.Run(() => Answer(caller));
        }
    }

    static void Answer(Socket caller)
    {
        using var stream = new NetworkStream(caller, ownsSocket: true);
        using var reader = new StreamReader(stream);
        using var writer = new StreamWriter(stream);
        if (reader.ReadLine() is { } line)
            writer.WriteLine(JsonSerializer.Serialize(CommandHost.Run(JsonSerializer.Deserialize<TypedCommand>(line)!)));
    }

    /// <summary>The side of the script: says what the command says, and ends as it ends.</summary>
    public static int Call(string path, string[] arguments)
    {
        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(one => ((string)one.Key, (string)one.Value!))
            .Where(one => one.Item1.StartsWith(OurVariables, StringComparison.Ordinal)).ToDictionary(one => one.Item1, one => one.Item2);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(path));
        using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream);
        using var writer = new StreamWriter(stream);
        writer.WriteLine(JsonSerializer.Serialize(new TypedCommand(
            Environment.CurrentDirectory, arguments, Console.In.ReadToEnd(), variables)));
        writer.Flush();
        var run = JsonSerializer.Deserialize<CliRun>(reader.ReadLine() ?? throw new IOException("the door was closed"))!;
        Console.Out.Write(run.Output);
        Console.Error.Write(run.Error);
        return run.ExitCode;
    }
}
