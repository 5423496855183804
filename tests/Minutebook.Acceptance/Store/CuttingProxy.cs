namespace Minutebook.Acceptance.Store;

using System;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;

/// <summary>What becomes of a COMMIT on its way to the server.</summary>
enum Cut
{
    /// <summary>It passes, as everything else does.</summary>
    Nowhere,

    /// <summary>The connection is cut before the server has it.</summary>
    BeforeTheCommit,

    /// <summary>The server commits; the connection is cut before it can say so.</summary>
    BeforeTheAnswer,
}

/// <summary>Stands between a program and the server, and cuts the connection where a test says.</summary>
sealed class CuttingProxy : IDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly ConcurrentBag<TcpClient> open = [];
    readonly int server;
    int cuts;

    public CuttingProxy(int server)
    {
        this.server = server;
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Where the next COMMIT is cut off; from then on nowhere.</summary>
    public Cut Next { get; set; }

    /// <summary>True while nobody gets through to the server.</summary>
    public bool IsAway { get; set; }

    /// <summary>True to be away from the next cut on.</summary>
    public bool StaysAway { get; set; }

    public int Cuts => cuts;

    public void Dispose()
    {
        listener.Stop();
        foreach (var one in open) one.Dispose();
    }

    async Task AcceptAsync()
    {
        while (true)
        {
            try
            {
                var client = await listener.AcceptTcpClientAsync();
                open.Add(client);
                if (IsAway) client.Dispose();
                else _ = ServeAsync(client);
            }
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    async Task ServeAsync(TcpClient client)
    {
        using var behind = new TcpClient();
        try
        {
            await behind.ConnectAsync(IPAddress.Loopback, server);
            open.Add(behind);
            var answers = behind.GetStream().CopyToAsync(client.GetStream());
            await ForwardAsync(client, behind.GetStream());
        }
        catch (Exception cut) when (cut is System.IO.IOException or SocketException or ObjectDisposedException)
        {
        }
        finally
        {
            client.Dispose();
        }
    }

    async Task ForwardAsync(TcpClient client, NetworkStream behind)
    {
        var buffer = new byte[1 << 16];
        for (int count; (count = await client.GetStream().ReadAsync(buffer)) > 0;)
        {
            var said = buffer.AsMemory(0, count);
            var cut = Next != Cut.Nowhere && said.Span.IndexOf("COMMIT\0"u8) >= 0 ? Next : Cut.Nowhere;
            if (cut != Cut.Nowhere)
            {
                cuts++;
                Next = Cut.Nowhere;
                IsAway = StaysAway;
                // From here on the program hears nothing more.
                client.Dispose();
            }
            if (cut == Cut.BeforeTheCommit) return;
            await behind.WriteAsync(said);
            if (cut == Cut.Nowhere) continue;
            // The server has it now, and is given the time to commit.
            await Task.Delay(200);
            return;
        }
    }
}
