namespace Minutebook.Cli.Commands;

using System;
using System.CommandLine;
using Minutebook.Web.Mail;

/// <summary>The options of "serve" on mail. A password is none of them: it comes from the environment.</summary>
sealed class MailOptions
{
    public Option<string?> Server { get; } = new("--smtp")
    {
        Description = "the server that carries mail: smtp://user@host:587, smtps://user@host or smtp-plain://localhost; the password "
            + $"stands in {MailServer.PasswordVariable}, or in the file that {MailServer.PasswordFileVariable} names; left out, letters "
            + "are put into a folder",
        HelpName = "ADDRESS",
    };

    public Option<string?> Authority { get; } = new("--smtp-ca")
        { Description = "a file of certificates (PEM) that are trusted besides those of the system", HelpName = "FILE" };

    public Option<string?> From { get; } = new("--mail-from") { Description = "the address from which mail comes", HelpName = "ADDRESS" };

    public Option<string?> Folder { get; } = new("--mail-folder")
    {
        Description = "where the log of deliveries lies, with letters and templates; left out, mail beside the accounts",
        HelpName = "FOLDER",
    };

    /// <summary>The settings, by the file of the accounts.</summary>
    public Func<string, MailSettings> Of(ParseResult parsed)
    {
        var (server, authority, from, folder) =
            (parsed.GetValue(Server), parsed.GetValue(Authority), parsed.GetValue(From), parsed.GetValue(Folder));
        if (server is not null && from is null)
            throw new UsageException("--smtp needs --mail-from: the address from which mail comes, and to which it comes back");
        if (from is not null && !MailSettings.IsAddress(from)) throw new UsageException($"\"{from}\" is not an e-mail address");
        try
        {
            var carried = server is null ? null : MailServer.Parse(server) with { Authority = authority };
            return accounts =>
            {
                var plain = MailSettings.Beside(accounts);
                return plain with { Folder = folder ?? plain.Folder, From = from ?? plain.From, Server = carried };
            };
        }
        catch (FormatException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }
}
