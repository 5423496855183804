namespace Minutebook.Web.Hosting;

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Minutebook.Web.Mail;

/// <summary>What the server counts of itself, as text for Prometheus. No address and no name of a person is in it.</summary>
public sealed class Metrics
{
    const string Bearer = "Bearer ";

    /// <summary>The name of the environment that holds the key with which other machines may read.</summary>
    public const string KeyVariable = "MINUTEBOOK_METRICS_KEY";

    static readonly double[] Limits = [0.005, 0.01, 0.03, 0.1, 0.3, 1, 3];
    static readonly string[] Methods = ["GET", "HEAD", "POST"];
    static readonly string[] Forwarded = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    readonly ConcurrentDictionary<(string Method, string Part, int Status), StrongBox> counted = new();
    readonly long[] within = new long[Limits.Length + 1];
    long ticks;

    /// <summary>Counts a request, and how long it took.</summary>
    public async Task Measure(HttpContext here, RequestDelegate next)
    {
        ArgumentNullException.ThrowIfNull(here);
        ArgumentNullException.ThrowIfNull(next);
        var began = Stopwatch.GetTimestamp();
        try
        {
            await next(here).ConfigureAwait(false);
        }
        finally
        {
            var took = Stopwatch.GetElapsedTime(began);
            var method = Array.Find(Methods, one => one == here.Request.Method) ?? "other";
            Interlocked.Increment(ref counted.GetOrAdd((method, PartOf(here.Request.Path), here.Response.StatusCode), _ => new()).Value);
            var slot = Array.FindIndex(Limits, limit => took.TotalSeconds <= limit);
            Interlocked.Increment(ref within[slot < 0 ? Limits.Length : slot]);
            Interlocked.Add(ref ticks, took.Ticks);
        }
    }

    /// <summary>Addresses name holders and meetings; only the kind of the address is told.</summary>
    static string PartOf(PathString path) => path.StartsWithSegments("/api", StringComparison.Ordinal) ? "api"
        : path.StartsWithSegments("/c", StringComparison.Ordinal) ? "pages"
        : path.StartsWithSegments("/assets", StringComparison.Ordinal) ? "assets" : "other";

    /// <summary>For this computer itself, not for what a proxy on it passes on; for others with the key.</summary>
    internal static async Task<IResult> Of(HttpContext here, Metrics metrics, ServeSettings settings, Places places, MailRound mail)
    {
        if (!IsLocal(here) && !HasKey(here, settings.MetricsKey)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        var letters = new List<(string, IReadOnlyList<Dispatch>)>();
        foreach (var place in places.All) letters.Add((place.Name, await mail.Of(place).AllAsync().ConfigureAwait(false)));
        return Results.Text(metrics.Written(places, letters), "text/plain; version=0.0.4", Encoding.UTF8);
    }

    static bool IsLocal(HttpContext here) => here.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && !Array.Exists(Forwarded, here.Request.Headers.ContainsKey);

    static bool HasKey(HttpContext here, string? key) => key is { Length: > 0 }
        && here.Request.Headers.Authorization.ToString() is { Length: > 0 } line && line.StartsWith(Bearer, StringComparison.Ordinal)
        && CryptographicOperations.FixedTimeEquals(Hash(line[Bearer.Length..]), Hash(key));

    static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    string Written(Places places, List<(string Corporation, IReadOnlyList<Dispatch> Letters)> mail)
    {
        var text = new StringBuilder();
        Head(text, "minutebook_requests_total", "counter", "Requests that were answered, by kind of address.");
        foreach (var (of, count) in counted.OrderBy(one => one.Key))
            Line(text, $"minutebook_requests_total{{method=\"{of.Method}\",part=\"{of.Part}\",status=\"{of.Status}\"}}",
                Interlocked.Read(ref count.Value));
        Head(text, "minutebook_request_seconds", "histogram", "How long answers took.");
        var sum = 0L;
        for (var slot = 0; slot <= Limits.Length; slot++)
        {
            sum += Interlocked.Read(ref within[slot]);
            var limit = slot == Limits.Length ? "+Inf" : Limits[slot].ToString(CultureInfo.InvariantCulture);
            Line(text, $"minutebook_request_seconds_bucket{{le=\"{limit}\"}}", sum);
        }
        Line(text, "minutebook_request_seconds_sum", TimeSpan.FromTicks(Interlocked.Read(ref ticks)).TotalSeconds);
        Line(text, "minutebook_request_seconds_count", sum);
        Head(text, "minutebook_entries", "gauge", "The number of the last entry.");
        foreach (var place in places.All)
            Line(text, $"minutebook_entries{{corporation=\"{place.Name}\"}}", place.Books.Corporation.LastEntry);
        Head(text, "minutebook_letters", "gauge", "Letters, by what became of them.");
        foreach (var (corporation, letters) in mail)
            foreach (var state in Enum.GetValues<DispatchState>())
                Line(text, $"minutebook_letters{{corporation=\"{corporation}\",state=\"{state.ToString().ToLowerInvariant()}\"}}",
                    letters.Count(letter => letter.State == state));
        using var process = Process.GetCurrentProcess();
        Head(text, "process_resident_memory_bytes", "gauge", "Memory in use.");
        Line(text, "process_resident_memory_bytes", process.WorkingSet64);
        Head(text, "process_start_time_seconds", "gauge", "When the server was started, in seconds since 1970.");
        Line(text, "process_start_time_seconds", new DateTimeOffset(process.StartTime.ToUniversalTime()).ToUnixTimeSeconds());
        return text.ToString();
    }

    static void Head(StringBuilder text, string name, string type, string help) =>
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} {type}\n");

    static void Line(StringBuilder text, string name, double value) => text.Append(CultureInfo.InvariantCulture, $"{name} {value}\n");

    sealed class StrongBox
    {
        public long Value;
    }
}
