namespace Minutebook.Acceptance.Web;

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Minutebook.Acceptance.Commands;
using Xunit;

/// <summary>A mail server of somebody else's making, in a process of its own, that tells what it was given.</summary>
sealed class SmtpServer : IAsyncDisposable
{
    readonly Process process;
    readonly ConcurrentQueue<JsonElement> letters = new();

    SmtpServer(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    public IReadOnlyList<JsonElement> Letters => [.. letters];

    public IEnumerable<string> To => Letters.Select(letter => letter.GetProperty("to").GetString()!);

    public static async Task<SmtpServer> Start(string tls, string? folder = null, string? user = null, string? password = null)
    {
        var script = Cli.InRepository("tests", "node", "smtp.mjs");
        Assert.SkipUnless(Directory.Exists(Cli.InRepository("tests", "node", "node_modules", "smtp-server")),
            "smtp-server is missing: ./test installs it");
        var options = new JsonObject { ["tls"] = tls, ["user"] = user, ["password"] = password };
        if (folder is not null) (options["key"], options["cert"]) = (Path.Combine(folder, "key.pem"), Path.Combine(folder, "cert.pem"));
        var process = Process.Start(new ProcessStartInfo("node", [script, options.ToJsonString()])
            { RedirectStandardOutput = true, RedirectStandardInput = true })!;
        var first = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var server = new SmtpServer(process, JsonSerializer.Deserialize<JsonElement>(first!).GetProperty("port").GetInt32());
        _ = Task.Run(async () =>
        {
            while (await process.StandardOutput.ReadLineAsync() is { } line)
                if (JsonSerializer.Deserialize<JsonElement>(line) is var told && told.TryGetProperty("to", out _))
                    server.letters.Enqueue(told);
        });
        return server;
    }

    /// <summary>Writes a certificate for localhost, signed by itself, and its key.</summary>
    public static void Certify(string folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(Path.Combine(folder, "cert.pem"), made.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using var late = new System.Threading.CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
        }
        process.Dispose();
    }
}
