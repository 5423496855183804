namespace Minutebook.Acceptance.Store;

using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using Minutebook.Store;
using Npgsql;
using Xunit;

/// <summary>
/// A PostgreSQL server of the tests' own, in a folder of its own, on a free port of this machine. It ends with the tests, however they end.
/// Everybody comes in with a password.
/// </summary>
sealed class PostgresServer : IDisposable
{
    /// <summary>Needs writing as %XX in an address, and must be seen in no message.</summary>
    public const string Password = "s3cret/p@ss:word%";

    const string Template = "migrated";

    static readonly Lazy<PostgresServer> OfAll = new(() => new PostgresServer().Prepared());
    static readonly string? Programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
            .Where(folder => File.Exists(Path.Combine(folder, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault() : null;

    static int databases;

    readonly string folder = Directory.CreateTempSubdirectory("minutebook-pg-").FullName;
    readonly Process undertaker;
    Process? server;

    PostgresServer()
    {
        Port = FreePort();
        undertaker = Undertaker();
        File.WriteAllText(Path.Combine(folder, "password"), Password);
        if (Environment.IsPrivilegedProcess) Run("chown", "-R", "postgres", folder);
        var made = Run(["initdb", "-D", Data, "-U", "postgres", "-A", "scram-sha-256", "--pwfile", Path.Combine(folder, "password"),
            "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]);
        Assert.True(made == 0, "initdb failed");
        StartAgain();
    }

    public int Port { get; }

    string Data => Path.Combine(folder, "data");

    /// <summary>The server that all tests share which do not harm it; it has the roles.</summary>
    public static PostgresServer Shared => Installed(() => OfAll.Value);

    /// <summary>A server for one test, with or without the roles.</summary>
    public static PostgresServer Start(bool prepared = true) => Installed(() => prepared ? new PostgresServer().Prepared() : new());

    /// <summary>A new database with our tables, and no books in it.</summary>
    public string NewDatabase()
    {
        var name = $"test{Interlocked.Increment(ref databases)}";
        Script("postgres", $"CREATE DATABASE {name} TEMPLATE {Template} OWNER minutebook_owner");
        return name;
    }

    public string Address(string database, string? corporation = "acme", string user = "minutebook_app", int? port = null) =>
        $"postgresql://{user}:{Uri.EscapeDataString(Password)}@127.0.0.1:{port ?? Port}/{database}"
        + (corporation is null ? "" : $"?corporation={corporation}");

    public NpgsqlConnection Connect(string database, string user = "postgres")
    {
        var connection = new NpgsqlConnection(
            $"Host=127.0.0.1;Port={Port};Database={database};Username={user};Password=\"{Password}\";Pooling=false");
        connection.Open();
        return connection;
    }

    public void Script(string database, string sql, string user = "postgres")
    {
        using var connection = Connect(database, user);
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public object? Ask(string database, string sql)
    {
        using var connection = Connect(database);
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }

    /// <summary>SIGKILL to the server and all its processes: what was only in its memory is gone.</summary>
    public void Kill()
    {
        server!.Kill(entireProcessTree: true);
        server.WaitForExit();
        File.Delete(Path.Combine(Data, "postmaster.pid"));
    }

    /// <summary>Starts the server, and waits until it answers.</summary>
    public void StartAgain()
    {
        // Nothing reaches the disk by itself for ten seconds: only what a commit waits for.
        string[] settings = [$"port={Port}", "listen_addresses=127.0.0.1", $"unix_socket_directories={folder}", "wal_writer_delay=10s",
            "autovacuum=off", "max_connections=200", "logging_collector=on", $"log_directory={folder}"];
        var (program, arguments) = As("postgres", ["-D", Data, .. settings.SelectMany(setting => new[] { "-c", setting })]);
        server = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, WorkingDirectory = folder })!;
        for (var wait = Stopwatch.StartNew(); ; Thread.Sleep(50))
        {
            try
            {
                Connect("postgres").Dispose();
                return;
            }
            catch (NpgsqlException) when (wait.Elapsed < TimeSpan.FromSeconds(60) && !server.HasExited)
            {
            }
        }
    }

    public void Dispose()
    {
        undertaker.StandardInput.Close();
        undertaker.WaitForExit();
        undertaker.Dispose();
        server?.Dispose();
    }

    PostgresServer Prepared()
    {
        foreach (var role in (string[])["minutebook_owner", "minutebook_app"])
            Script("postgres", $"CREATE ROLE {role} LOGIN PASSWORD '{Password}'");
        Script("postgres", $"CREATE DATABASE {Template} OWNER minutebook_owner");
        PostgresSchema.Migrate(PostgresAddress.Parse(Address(Template, null, "minutebook_owner")));
        Script(Template, TemporaryDatabase.Tools);
        return this;
    }

    /// <summary>Waits for its input to end, which the end of this process brings about too, then stops the server and tidies up.</summary>
    Process Undertaker()
    {
        const string Script = """
            cat >/dev/null
            [ ! -f "$0/data/postmaster.pid" ] || kill -QUIT "$(head -1 "$0/data/postmaster.pid")"
            sleep 0.3
            rm -rf "$0"
            """;
        return Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Script, folder]) { RedirectStandardInput = true })!;
    }

    static PostgresServer Installed(Func<PostgresServer> server)
    {
        Assert.SkipUnless(Programs is not null, "There is no PostgreSQL server: install the package postgresql with apt-get.");
        return server();
    }

    /// <summary>A server refuses to run as root: then it runs as the user that its package made.</summary>
    static (string Program, string[] Arguments) As(string program, string[] arguments) => Environment.IsPrivilegedProcess
        ? ("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", Path.Combine(Programs!, program), .. arguments])
        : (Path.Combine(Programs!, program), arguments);

    static int Run(string[] command)
    {
        var (program, arguments) = As(command[0], command[1..]);
        return Run(program, arguments);
    }

    static int Run(string program, params string[] arguments)
    {
        // The user "postgres" may not look into the folder in which the tests run.
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
