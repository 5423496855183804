namespace Minutebook.Web.Live;

using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Minutebook.Books;
using Minutebook.Web.Access;
using Minutebook.Web.Hosting;
using Minutebook.Web.Pages;

/// <summary>The room of a meeting, the inspectors' desk and the big screen; each with the events that keep it live.</summary>
static class LiveEndpoints
{
    public static void MapLive(this IEndpointRouteBuilder one)
    {
        Map<RoomPage>(one, "room", LiveView.Room, Who.All);
        Map<ScreenPage>(one, "screen", LiveView.Screen, Who.All);
        Map<DeskPage>(one, "desk", LiveView.Desk, Who.Writers);
    }

    static void Map<T>(IEndpointRouteBuilder one, string name, LiveView view, IEnumerable<Capacity> who)
        where T : IComponent
    {
        one.MapGet($"/meetings/{{meeting}}/{name}", async (Seen seen, string meeting, LiveParts parts) =>
            seen.Corporation.File(new(meeting), seen.Now) is not { } file ? Results.NotFound()
            : Page.Of<T>(new
            {
                Seen = seen, File = file, Path = $"{seen.Path}/meetings/{Uri.EscapeDataString(meeting)}/{name}",
                Drawn = await parts.Of(LiveKey.Of(seen, file.Meeting.Id, view)).NowAsync().ConfigureAwait(false),
            })).May(who);
        one.MapGet($"/meetings/{{meeting}}/{name}/live",
            async Task (Seen seen, string meeting, LiveParts parts, HttpContext here, ServeSettings settings,
                IHostApplicationLifetime lifetime) =>
        {
            if (seen.Corporation.File(new(meeting), seen.Now) is { } file)
                await LiveStream.SendAsync(here, parts.Of(LiveKey.Of(seen, file.Meeting.Id, view)), settings.WatchLasts,
                    lifetime.ApplicationStopping).ConfigureAwait(false);
            else here.Response.StatusCode = StatusCodes.Status404NotFound;
        }).May(who);
    }
}
