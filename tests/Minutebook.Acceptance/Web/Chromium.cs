namespace Minutebook.Acceptance.Web;

using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Minutebook.Acceptance.Commands;
using Minutebook.Books;
using Xunit;

/// <summary>A real chromium, and where its pictures go.</summary>
sealed class Chromium : IAsyncDisposable
{
    const string Program = "/usr/bin/chromium";

    static readonly string[] Flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update", "--disable-sync"];

    readonly IPlaywright playwright;
    readonly IBrowser browser;

    Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    public static async Task<Chromium> Start()
    {
        Assert.SkipUnless(File.Exists(Program), $"{Program} is missing: install the package chromium with apt-get.");
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Flags }));
    }

    /// <summary>A page of a fresh browser, signed in in a capacity, or not at all. What the browser complains of is gathered.</summary>
    public async Task<(IPage Page, List<string> Complaints)> Open(
        Served served, Capacity? capacity, int width = 1440, bool dark = false, bool scripts = true) =>
        await OpenBy(served, capacity is { } chosen ? await served.LinkAsync(chosen) : null, width, dark, scripts);

    /// <summary>The same, signed in by a link; by none where it is null.</summary>
    public async Task<(IPage Page, List<string> Complaints)> OpenBy(
        Served served, string? link, int width = 1440, bool dark = false, bool scripts = true)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = served.Url, JavaScriptEnabled = scripts,
            ViewportSize = new() { Width = width, Height = width < 500 ? 844 : width == 1920 ? 1080 : 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light, Locale = "en-GB",
        });
        context.SetDefaultTimeout(30_000);
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("Failed to load resource",
                StringComparison.Ordinal)) complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        page.Dialog += async (_, dialog) =>
        {
            complaints.Add($"{page.Url}: a dialog said {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(served.Url, StringComparison.Ordinal)) complaints.Add($"{page.Url}: asked {request.Url}");
        };
        if (link is not null)
        {
            await page.GotoAsync(link);
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        }
        return (page, complaints);
    }

    /// <summary>Keeps a picture of the whole page under artifacts.</summary>
    public static Task Picture(IPage page, string name) => page.ScreenshotAsync(new()
    {
        FullPage = true, Path = Cli.InRepository("artifacts", "web-pictures", $"{name}.png"),
    });

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAsync();
        playwright.Dispose();
    }
}
