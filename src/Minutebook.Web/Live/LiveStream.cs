namespace Minutebook.Web.Live;

using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

/// <summary>Server-sent events: to each who watches, what is shown, whenever it becomes another.</summary>
static class LiveStream
{
    /// <summary>So often something is sent, so that nobody between takes the connection for dead.</summary>
    static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);

    static readonly byte[] Opening = Encoding.UTF8.GetBytes("retry: 1000\n\n");
    static readonly byte[] Alive = Encoding.UTF8.GetBytes(":\n\n");

    public static async Task SendAsync(HttpContext here, LivePart part, TimeSpan lasts, CancellationToken stopping)
    {
        here.Response.ContentType = "text/event-stream";
        here.Response.Headers["X-Accel-Buffering"] = "no";
        here.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(here.RequestAborted, stopping);
        end.CancelAfter(lasts);
        part.Come();
        try
        {
            await SendAsync(here.Response, part, Seen(here), end.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Whoever watched is gone, the server ends, or it has been long enough.
        }
        finally
        {
            part.Go();
        }
    }

    static async Task SendAsync(HttpResponse response, LivePart part, string seen, CancellationToken end)
    {
        await response.Body.WriteAsync(Opening, end).ConfigureAwait(false);
        while (true)
        {
            var drawn = await part.NowAsync().ConfigureAwait(false);
            if (drawn.Id != seen) await response.Body.WriteAsync(drawn.Message, end).ConfigureAwait(false);
            seen = drawn.Id;
            await response.Body.FlushAsync(end).ConfigureAwait(false);
            while (!drawn.Followed.IsCompleted)
            {
                await drawn.Followed.WaitAsync(Beat, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                end.ThrowIfCancellationRequested();
                if (drawn.Followed.IsCompleted) break;
                await response.Body.WriteAsync(Alive, end).ConfigureAwait(false);
                await response.Body.FlushAsync(end).ConfigureAwait(false);
            }
        }
    }

    /// <summary>What the page shows already: it came with the page, or before the connection broke.</summary>
    static string Seen(HttpContext here) =>
        here.Request.Headers["Last-Event-ID"] is [{ Length: > 0 } last, ..] ? last : here.Request.Query["seen"].ToString();
}
