namespace Minutebook.Web.Access;

using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;

/// <summary>What every answer tells the browser to forbid: code and style that are not ours, other sites, being framed, being kept.
/// </summary>
public static class SecurityHeaders
{
    const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            // Not "no-referrer": browsers then send forms with the origin "null", and a passkey is good for its origin alone.
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>A way back that was asked for, where it leads into these pages; else the first page.</summary>
    public static string LocalOr(string? wished, string otherwise) =>
        wished is { Length: > 0 } && wished[0] == '/' && !wished.StartsWith("//", StringComparison.Ordinal)
            && !wished.Contains('\\', StringComparison.Ordinal) && Uri.TryCreate(wished, UriKind.Relative, out _)
            && !wished.AsSpan().ContainsAnyInRange('\0', '\x1f') ? wished : otherwise;
}
