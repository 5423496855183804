namespace Minutebook.Web.Hosting;

using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Minutebook.Web.Access;
using Minutebook.Web.Accounts;
using Minutebook.Web.Api;
using Minutebook.Web.Pages;

/// <summary>The pages and the HTTP API of Minutebook, as a server that listens at one address.</summary>
public sealed class WebServer : IAsyncDisposable
{
    /// <summary>The largest form or fact that is taken, in bytes.</summary>
    public const long MostBytes = 4L << 20;

    readonly WebApplication app;
    readonly Places places;

    WebServer(WebApplication app, Places places, OwnersKeys keys) => (this.app, this.places, SignInLink, ApiKey) = (app, places,
        keys.Link, keys.Key);

    /// <summary>Signs in the owner of this computer, once, within a quarter of an hour.</summary>
    public string SignInLink { get; }

    /// <summary>A key with which programs of the owner speak to the API, where one was asked for.</summary>
    public string? ApiKey { get; }

    /// <summary>Every page and endpoint, with who may use it.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>The addresses at which it listens.</summary>
    public System.Collections.Generic.ICollection<string> Urls => app.Urls;

    /// <summary>Opens the books and the accounts, and begins to listen.</summary>
    /// <exception cref="Minutebook.Store.BooksFileException">Books cannot be used; the message says why and what to do.</exception>
    /// <exception cref="System.IO.IOException">The address is in use.</exception>
    public static async Task<WebServer> StartAsync(ServeSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var places = await Places.OpenAsync(settings).ConfigureAwait(false);
        try
        {
            var app = Build(settings, places);
            var keys = await Owner.PrepareAsync(app.Services, settings, places).ConfigureAwait(false);
            await app.StartAsync().ConfigureAwait(false);
            return new(app, places, keys);
        }
        catch
        {
            await places.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Waits for SIGTERM or Ctrl-C, and for the requests that are being answered then.</summary>
    public Task WaitAsync() => HostingAbstractionsHostExtensions.WaitForShutdownAsync(app);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync().ConfigureAwait(false);
        await places.DisposeAsync().ConfigureAwait(false);
    }

    static WebApplication Build(ServeSettings settings, Places places)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(settings.Url);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytes;
        });
        // Whoever starts the server tells why it did not start; and the keys lie where only the owner of the books reads.
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddSimpleConsole(console => (console.SingleLine, console.ColorBehavior) = (true, LoggerColorBehavior.Disabled));
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddSingleton(settings).AddSingleton(places);
        builder.Services.AddAccounts(settings);
        builder.Services.AddPages(settings);
        builder.Services.AddApi();
        var app = builder.Build();
        app.UseHostFiltering();
        app.UseSecurityHeaders();
        app.UseTrouble();
        app.UseRouting();
        app.UseAuthentication();
        // After it is known who asks: a hall full of phones behind one address is not one who asks too often.
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapAssets();
        app.MapSignIn();
        app.MapAccount();
        app.MapAdministration();
        app.MapPages();
        app.MapApi();
        return app;
    }
}
