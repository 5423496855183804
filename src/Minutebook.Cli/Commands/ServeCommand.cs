namespace Minutebook.Cli.Commands;

using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Minutebook.Store;
using Minutebook.Web;
using Minutebook.Web.Access;
using Minutebook.Web.Hosting;
using Minutebook.Web.Mail;

/// <summary>minutebook serve: the pages and the HTTP API.</summary>
static class ServeCommand
{
    const string Address = "http://localhost:8080";

    public static Command Make()
    {
        var books = new Argument<string[]>("books")
            { Description = "the books to serve: files or addresses, one a corporation; left out, those of the sample corporation, made at "
                + "the first start", Arity = ArgumentArity.ZeroOrMore, HelpName = "BOOKS" };
        var url = new Option<string>("--urls") { Description = "where to listen", DefaultValueFactory = _ => Address };
        var accounts = new Option<string?>("--accounts")
            { Description = "the file of the accounts; left out, accounts.sqlite beside the first books, or in data" };
        var key = new Option<string?>("--key")
            { Description = "print a key for programs, good for a day: read, or enter to read and enter", HelpName = "read|enter" };
        key.AcceptOnlyFromAmong("read", "enter");
        var mail = new MailOptions();
        var command = new Command("serve", "Serves the pages and the HTTP API, until Ctrl-C. Prints a link that signs you in once.\n" +
            "Example: minutebook serve acme.minutebook --urls http://localhost:8080")
            { books, url, accounts, key, mail.Server, mail.Authority, mail.From, mail.Folder };
        command.SetAction((parsed, _) => Run(parsed.GetValue(books) ?? [], parsed.GetValue(url)!, parsed.GetValue(accounts),
            parsed.GetValue(key), mail.Of(parsed)));
        return command;
    }

    static async Task<int> Run(string[] given, string url, string? accounts, string? key,
        Func<string, MailSettings> mail)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new UsageException($"\"{url}\" is not an address to listen at; expected one such as {Address}");
        var places = given.Select(Shared.Place).ToList();
        if (places.Count == 0) places.Add(await SampleAsync().ConfigureAwait(false));
        var file = accounts ?? Path.Combine(FolderOf(places[0]), "accounts.sqlite");
        await using var server = await StartAsync(new(places, file, url, Shared.Law)
        {
            Mail = mail(file), MetricsKey = Environment.GetEnvironmentVariable(Metrics.KeyVariable),
            KeyScopes = key switch { null => null, Scopes.Enter => $"{Scopes.Read} {Scopes.Enter}", _ => Scopes.Read },
        }).ConfigureAwait(false);
        Console.Out.WriteLine($"Minutebook serves {string.Join(", ", places.Select(BooksPlace.Shown))}");
        Console.Out.WriteLine($"  Pages and API     {url}");
        Console.Out.WriteLine($"  Sign in, once     {url.TrimEnd('/')}{server.SignInLink}");
        if (server.ApiKey is { } made) Console.Out.WriteLine($"  Key of the API    {made}");
        Console.Out.WriteLine("  The link is good for 15 minutes. Ctrl-C ends the server.");
        await server.WaitAsync().ConfigureAwait(false);
        Console.Out.WriteLine("The server has ended; everything that was acknowledged is in the books.");
        return ExitCodes.Yes;
    }

    static async Task<WebServer> StartAsync(ServeSettings settings)
    {
        try
        {
            return await WebServer.StartAsync(settings).ConfigureAwait(false);
        }
        catch (IOException taken) when (taken is not FileNotFoundException)
        {
            throw new UsageException($"{settings.Url} cannot be listened at: {taken.Message} Give another with --urls",
                ExitCodes.Unavailable);
        }
    }

    static async Task<string> SampleAsync()
    {
        var sample = Path.Combine("data", "sample.minutebook");
        if (!File.Exists(sample))
            await OpenCommand.MakeAsync(sample, Path.Combine("samples", "harbor-optics", "facts.yaml")).ConfigureAwait(false);
        return sample;
    }

    static string FolderOf(string place) =>
        BooksPlace.IsServer(place) ? "data" : Path.GetDirectoryName(Path.GetFullPath(place)) ?? ".";
}
