namespace Minutebook.Web.Hosting;

using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Minutebook.Store;
using Minutebook.Web.Access;
using Minutebook.Web.Api;
using Minutebook.Web.Pages;
using Minutebook.Web.Words;

/// <summary>What is told where something went wrong: a page to people, a problem to programs, a stack trace to nobody.</summary>
static class TroublePages
{
    public static void UseTrouble(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = Failed, AllowStatusCode404Response = true,
            // What others send wrongly is no event of ours: logs must not grow by it.
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException,
        });
        app.UseStatusCodePages(context => Tell(context.HttpContext, context.HttpContext.Response.StatusCode, null));
    }

    static Task Failed(HttpContext here)
    {
        var failure = here.Features.Get<IExceptionHandlerFeature>()?.Error;
        var (status, words) = failure switch
        {
            BadHttpRequestException bad => (bad.StatusCode, null),
            BooksFileException unreadable => (StatusCodes.Status503ServiceUnavailable, unreadable.Message),
            _ => (StatusCodes.Status500InternalServerError, (string?)null),
        };
        here.Response.StatusCode = status;
        return Tell(here, status, words);
    }

    static Task Tell(HttpContext here, int status, string? words)
    {
        var (title, detail) = (Title(status), words ?? Detail(status));
        var answer = here.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? Answers.Problem(status, "status", title, detail)
            : Page.With<TroublePage>(status, new { Acting = Acting.Of(here), Heading = title, Detail = detail });
        return answer.ExecuteAsync(here);
    }

    static string Title(int status) => Text.Of(Known(status, "title"));

    static string Detail(int status) => Text.Of(Known(status, "detail"));

    static string Known(int status, string part) => status switch
    {
        StatusCodes.Status400BadRequest => $"trouble.400.{part}",
        StatusCodes.Status401Unauthorized => $"trouble.401.{part}",
        StatusCodes.Status403Forbidden => $"trouble.403.{part}",
        StatusCodes.Status404NotFound => $"trouble.404.{part}",
        StatusCodes.Status405MethodNotAllowed => $"trouble.404.{part}",
        StatusCodes.Status413PayloadTooLarge => $"trouble.413.{part}",
        StatusCodes.Status429TooManyRequests => $"trouble.429.{part}",
        StatusCodes.Status503ServiceUnavailable => $"trouble.503.{part}",
        _ => status < StatusCodes.Status500InternalServerError ? $"trouble.400.{part}" : $"trouble.500.{part}",
    };
}
