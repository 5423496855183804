namespace Minutebook.Web.Pages;

using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Minutebook.Web.Access;

/// <summary>Style, scripts and pictures of the pages. They lie within the program, and their address changes with them.</summary>
static class BundledFiles
{
    const string Folder = "Assets/";
    const int DigitsOfHash = 16;

    static readonly FrozenDictionary<string, (byte[] Bytes, string Hash)> All = Read().ToFrozenDictionary(one => one.Name,
        one => (one.Bytes, one.Hash));

    static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        [".css"] = "text/css; charset=utf-8", [".js"] = "text/javascript; charset=utf-8", [".svg"] = "image/svg+xml",
    }.ToFrozenDictionary();

    public static bool Has(string name) => All.ContainsKey(name);

    public static string Url(string name) => $"/assets/{name}?v={All[name].Hash}";

    public static void MapAssets(this IEndpointRouteBuilder app) =>
        app.MapGet("/assets/{name}", (string name, HttpContext here) =>
        {
            if (!All.TryGetValue(name, out var found)) return Results.NotFound();
            here.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(found.Bytes, Types[Path.GetExtension(name)]);
        }).MayAnybody();

    static IEnumerable<(string Name, byte[] Bytes, string Hash)> Read()
    {
        var here = typeof(BundledFiles).Assembly;
        foreach (var name in here.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = here.GetManifestResourceStream(name)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            var whole = bytes.ToArray();
            yield return (name[Folder.Length..], whole, Convert.ToHexStringLower(SHA256.HashData(whole))[..DigitsOfHash]);
        }
    }
}
