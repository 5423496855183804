namespace Minutebook.Bench.Peers;

using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using Npgsql;

/// <summary>
/// A PostgreSQL server of the bench's own, in a temporary folder on a free port of this machine, with fsync on as it comes. It ends with
/// the bench, however that ends.
/// </summary>
sealed class PostgresPeer : IDisposable
{
    /// <summary>What must be said where it is not there.</summary>
    public const string Missing = "PostgreSQL is not compared: install the Debian package postgresql";

    const int PatienceSeconds = 60, PollMilliseconds = 50;

    static readonly string? Programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
            .Where(folder => File.Exists(Path.Combine(folder, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault() : null;

    readonly string folder = Directory.CreateTempSubdirectory("minutebook-bench-pg-").FullName;
    readonly int port = FreePort();
    readonly Process undertaker, server;

    PostgresPeer()
    {
        undertaker = Undertaker();
        if (Environment.IsPrivilegedProcess) Run(new("chown", ["-R", "postgres", folder]));
        Run(As("initdb", ["-D", Data, "-U", "bench", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]));
        // All other settings are as they come: fsync and synchronous_commit are on.
        string[] settings = [$"port={port}", "listen_addresses=127.0.0.1", $"unix_socket_directories={folder}", "max_connections=100",
            "shared_buffers=2GB", "work_mem=512MB", "maintenance_work_mem=1GB", "max_wal_size=8GB", "autovacuum=off",
            "logging_collector=on", $"log_directory={folder}"];
        server = Process.Start(As("postgres", ["-D", Data, .. settings.SelectMany(setting => new[] { "-c", setting })]))!;
        Version = Answered();
    }

    /// <summary>Such as "17.2".</summary>
    public string Version { get; }

    string Data => Path.Combine(folder, "data");

    /// <summary>A server, or null where none is installed, or none can be started here.</summary>
    public static PostgresPeer? Start() => Programs is null ? null : new();

    public NpgsqlConnection Connect()
    {
        var connection = new NpgsqlConnection(
            $"Host=127.0.0.1;Port={port};Database=postgres;Username=bench;Pooling=false;Command Timeout=0");
        connection.Open();
        return connection;
    }

    public void Script(string sql)
    {
        using var connection = Connect();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        undertaker.StandardInput.Close();
        undertaker.WaitForExit();
        undertaker.Dispose();
        server.Dispose();
    }

    string Answered()
    {
        for (var wait = Stopwatch.StartNew(); ; Thread.Sleep(PollMilliseconds))
        {
            try
            {
                using var connection = Connect();
                return connection.PostgreSqlVersion.ToString();
            }
            catch (NpgsqlException) when (wait.Elapsed < TimeSpan.FromSeconds(PatienceSeconds) && !server.HasExited)
            {
            }
        }
    }

    /// <summary>Waits for its input to end, which the end of this process brings about too, then stops the server and tidies up.</summary>
    Process Undertaker()
    {
        const string Script = """
            cat >/dev/null
            [ ! -f "$0/data/postmaster.pid" ] || kill -INT "$(head -1 "$0/data/postmaster.pid")"
            while [ -f "$0/data/postmaster.pid" ] && [ "${waited:=0}" -lt 100 ]; do sleep 0.1; waited=$((waited + 1)); done
            rm -rf "$0"
            """;
        return Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Script, folder]) { RedirectStandardInput = true })!;
    }

    /// <summary>A server refuses to run as root: then it runs as the user that its package made.</summary>
    static ProcessStartInfo As(string program, string[] arguments) => Environment.IsPrivilegedProcess
        ? new("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", Path.Combine(Programs!, program), .. arguments])
            { RedirectStandardError = true }
        : new(Path.Combine(Programs!, program), arguments) { RedirectStandardError = true };

    static void Run(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{start.FileName} failed with exit code {process.ExitCode}");
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
