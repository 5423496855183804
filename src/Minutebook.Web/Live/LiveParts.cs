namespace Minutebook.Web.Live;

using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading.Tasks;
using System;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Minutebook.Books;
using Minutebook.Values;
using Minutebook.Web.Hosting;
using Minutebook.Web.Pages;

/// <summary>All that is watched live, each part drawn once for everybody who sees the same.</summary>
public sealed class LiveParts(IServiceScopeFactory scopes, ILoggerFactory logs) : IDisposable
{
    static readonly NodaTime.Duration Fresh = NodaTime.Duration.FromSeconds(5);

    readonly ConcurrentDictionary<LiveKey, LivePart> parts = [];
    readonly ConcurrentDictionary<(Place Place, MeetingId Meeting), Lazy<Known>> rooms = [];

    public LivePart Of(LiveKey key) => parts.GetOrAdd(key, one => new(one, DrawAsync));

    async Task<string> DrawAsync(LiveKey key, Corporation corporation)
    {
        var seen = new Seen(key.Anybody, key.Place, corporation, key.Place.Now);
        if (RoomOf(seen, key.Meeting) is not { } room) return "";
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Seen"] = seen, ["Room"] = room });
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await renderer.Dispatcher.InvokeAsync(async () => key.View switch
        {
            LiveView.Room => (await renderer.RenderComponentAsync<RoomPart>(parameters)).ToHtmlString(),
            LiveView.Screen => (await renderer.RenderComponentAsync<ScreenPart>(parameters)).ToHtmlString(),
            _ => (await renderer.RenderComponentAsync<DeskPart>(parameters)).ToHtmlString(),
        }).ConfigureAwait(false);
    }

    public void Dispose()
    {
        foreach (var part in parts.Values) part.Dispose();
    }

    /// <summary>Every kind of viewer is shown parts of the same findings: they are asked once.</summary>
    Room? RoomOf(Seen seen, MeetingId meeting)
    {
        var key = (seen.Place, meeting);
        while (true)
        {
            var lazy = rooms.GetOrAdd(key, _ => new(() => new(seen.Corporation, seen.Now.Instant, Room.Of(seen, meeting))));
            var known = lazy.Value;
            if (ReferenceEquals(known.Corporation, seen.Corporation) && seen.Now.Instant - known.At < Fresh) return known.Room;
            if (known.Corporation.LastEntry > seen.Corporation.LastEntry) return Room.Of(seen, meeting);
            rooms.TryRemove(new(key, lazy));
        }
    }

    sealed record Known(Corporation Corporation, NodaTime.Instant At, Room? Room);
}
