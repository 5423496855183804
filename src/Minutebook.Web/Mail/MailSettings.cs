namespace Minutebook.Web.Mail;

using System;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using MailKit.Security;
using MimeKit;

/// <summary>How mail goes out.</summary>
/// <param name="Folder">Where the delivery logs lie, a folder a corporation in it, with the letters where no server is set.</param>
/// <param name="From">The address from which letters come, and to which they come back.</param>
/// <param name="Server">The server that carries them; null for a folder of letters to look at.</param>
public sealed record MailSettings(string Folder, string From, MailServer? Server)
{
    const string Nobody = "secretary@localhost";

    /// <summary>How long to wait before a letter is tried again; after the last it is given up.</summary>
    public ImmutableArray<TimeSpan> Waits { get; init; } =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6)];

    /// <summary>How often it is looked at what waits, and what came back.</summary>
    public TimeSpan LooksEvery { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>A folder "mail" beside the accounts; no server.</summary>
    public static MailSettings Beside(string accounts) =>
        new(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(accounts)) ?? ".", "mail"), Nobody, null);

    /// <summary>One address, and nothing else: people typed it.</summary>
    public static bool IsAddress(string? text) =>
        text is not null && !text.AsSpan().ContainsAnyInRange('\0', ' ') && MailboxAddress.TryParse(text, out var parsed)
            && parsed.Address == text && text.Contains('@', StringComparison.Ordinal);
}

/// <summary>A server that takes letters by SMTP.</summary>
/// <param name="Tls">Asked for after the greeting, from the first byte, or none.</param>
/// <param name="User">The name to sign in with; null to send without.</param>
public sealed record MailServer(string Host, int Port, SecureSocketOptions Tls, string? User)
{
    /// <summary>The names of the environment: the password itself, or the file that holds it.</summary>
    public const string PasswordVariable = "MINUTEBOOK_SMTP_PASSWORD", PasswordFileVariable = "MINUTEBOOK_SMTP_PASSWORD_FILE";

    const int Submission = 587, SubmissionOverTls = 465, Relay = 25;

    /// <summary>A file of certificates, in PEM, that are trusted besides those of the system.</summary>
    public string? Authority { get; init; }

    /// <summary>Reads the password when it is needed: it stands in no settings, and so in no log.</summary>
    public Func<string?> Password { get; init; } = FromEnvironment;

    static string? FromEnvironment() => Environment.GetEnvironmentVariable(PasswordVariable) is { Length: > 0 } given ? given
        : Environment.GetEnvironmentVariable(PasswordFileVariable) is { Length: > 0 } file
            ? File.ReadAllText(file).TrimEnd('\r', '\n') : null;

    /// <summary>"smtp://user@host:587" asks for TLS after the greeting, "smtps://host" has it from the first byte, "smtp-plain://host" has
    /// none.</summary>
    /// <exception cref="FormatException">It is not such an address, or holds a password.</exception>
    public static MailServer Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Host.Length == 0
            || address.PathAndQuery.Trim('/').Length > 0)
            throw new FormatException("A mail server is written smtp://user@host:587, smtps://user@host or smtp-plain://localhost.");
        if (address.UserInfo.Contains(':', StringComparison.Ordinal))
            throw new FormatException($"A password does not stand in an address: put it into {PasswordVariable}, or its file's name into "
                + $"{PasswordFileVariable}.");
        var (tls, port) = address.Scheme switch
        {
            "smtp" => (SecureSocketOptions.StartTls, Submission),
            "smtps" => (SecureSocketOptions.SslOnConnect, SubmissionOverTls),
            "smtp-plain" => (SecureSocketOptions.None, Relay),
            var other => throw new FormatException($"\"{other}\" is not smtp, smtps or smtp-plain."),
        };
        var user = Uri.UnescapeDataString(address.UserInfo);
        if (user.Length > 0 && tls == SecureSocketOptions.None && !address.IsLoopback)
            throw new FormatException("Without TLS no password is sent to another machine: take smtp:// or smtps://.");
        return new(address.Host, address.Port > 0 ? address.Port : port, tls, user.Length > 0 ? user : null);
    }

    /// <summary>As pages show it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Host}:{Port}, {(Tls == SecureSocketOptions.None ? "without TLS" : "with TLS")}");
}
