namespace Minutebook.Acceptance.Web;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

/// <summary>What a request gave.</summary>
sealed record Given(HttpStatusCode Status, string Body, HttpResponseMessage Response)
{
    public int Code => (int)Status;

    public string? Location => Response.Headers.Location?.ToString();

    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);
}

/// <summary>A browser without scripts, or a program: it follows no redirect by itself, and keeps cookies.</summary>
sealed partial class Visitor : IDisposable
{
    public Visitor(string url)
    {
        Cookies = new();
        Http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = new(url) };
    }

    public HttpClient Http { get; }

    public CookieContainer Cookies { get; }

    public async Task<Given> Get(string path) => await Of(await Http.GetAsync(new Uri(path, UriKind.Relative), Cancel));

    /// <summary>Posts a form as the page at a path has it: with its token against forgery.</summary>
    public async Task<Given> Post(string page, string action, params (string Name, string Value)[] fields)
    {
        var token = Token().Match((await Get(page)).Body);
        Assert.True(token.Success, $"{page} has no form");
        return await PostForm(action, [("__RequestVerificationToken", token.Groups[1].Value), .. fields]);
    }

    public async Task<Given> PostForm(string action, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Of(await Http.PostAsync(new Uri(action, UriKind.Relative), form, Cancel));
    }

    public async Task<Given> PostJson(string path, string json, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8,
            "application/json") };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Of(await Http.SendAsync(request, Cancel));
    }

    public async Task<Given> Send(HttpRequestMessage request) => await Of(await Http.SendAsync(request, Cancel));

    /// <summary>What a stream that does not end begins with: its status alone.</summary>
    public async Task<Given> Begin(HttpRequestMessage request)
    {
        using var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        return new(response.StatusCode, "", response);
    }

    public async Task SignIn(string link)
    {
        var signedIn = await Post(link, "/sign-in/link", ("key", link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..]));
        Assert.Equal(HttpStatusCode.Redirect, signedIn.Status);
    }

    static System.Threading.CancellationToken Cancel => TestContext.Current.CancellationToken;

    static async Task<Given> Of(HttpResponseMessage response) => new(response.StatusCode,
        await response.Content.ReadAsStringAsync(Cancel), response);

    public void Dispose() => Http.Dispose();

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
