namespace Minutebook.Web.Mail;

using System;
using System.IO;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using MailKit;
using MailKit.Net.Smtp;
using MimeKit;

/// <summary>What became of a letter that was handed over.</summary>
/// <param name="State">Sent, refused or given up; waiting where it can be tried again.</param>
/// <param name="Said">What the other side said, in its own words.</param>
public sealed record Outcome(DispatchState State, string Said);

/// <summary>Takes letters away, one after the other.</summary>
public interface ICarrier : IAsyncDisposable
{
    Task<Outcome> CarryAsync(MimeMessage letter, CancellationToken cancel);
}

/// <summary>A folder in which letters lie as files, for whoever has no server: to look at, or to send by other means.</summary>
public sealed class OutboxFolder(string folder) : ICarrier
{
    public async Task<Outcome> CarryAsync(MimeMessage letter, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(letter);
        Directory.CreateDirectory(folder);
        var name = $"{letter.MessageId!.Split('@')[0]}.eml";
        var making = Path.Combine(folder, name + ".making");
        await letter.WriteToAsync(making, cancel).ConfigureAwait(false);
        File.Move(making, Path.Combine(folder, name), overwrite: true);
        return new(DispatchState.Sent, name);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>A server that takes letters by SMTP, over one connection for many of them.</summary>
public sealed class SmtpCarrier(MailServer server) : ICarrier
{
    const int WaitSeconds = 60;
    const int FirstPermanent = 500;

    readonly ReportingClient client = new(server) { Timeout = WaitSeconds * 1000 };

    public async Task<Outcome> CarryAsync(MimeMessage letter, CancellationToken cancel)
    {
        try
        {
            if (!client.IsConnected) await client.ConnectAsync(server.Host, server.Port, server.Tls, cancel).ConfigureAwait(false);
            if (server.User is { } user && !client.IsAuthenticated)
                await client.AuthenticateAsync(user, server.Password() ?? throw new AuthenticationException(
                    $"no password: set {MailServer.PasswordVariable} or {MailServer.PasswordFileVariable}"), cancel).ConfigureAwait(false);
            return new(DispatchState.Sent, await client.SendAsync(letter, cancel).ConfigureAwait(false));
        }
        catch (SmtpCommandException said)
        {
            // The connection still stands; whether the address or the letter is not wanted, and for good, the code says.
            var state = (int)said.StatusCode < FirstPermanent ? DispatchState.Waiting
                : said.ErrorCode == SmtpErrorCode.RecipientNotAccepted ? DispatchState.Refused
                : said.ErrorCode == SmtpErrorCode.MessageNotAccepted ? DispatchState.GivenUp : DispatchState.Waiting;
            return new(state, $"{(int)said.StatusCode} {said.Message}");
        }
        catch (Exception lost) when (!cancel.IsCancellationRequested && lost is IOException or SocketException or ProtocolException
            or AuthenticationException or MailKit.Security.AuthenticationException or MailKit.Security.SslHandshakeException
            or TimeoutException or OperationCanceledException or ServiceNotConnectedException or ServiceNotAuthenticatedException
            or NotSupportedException)
        {
            if (client.IsConnected) await client.DisconnectAsync(quit: false, CancellationToken.None).ConfigureAwait(false);
            return new(DispatchState.Waiting, lost is MailKit.Security.SslHandshakeException
                ? "TLS was not agreed on: the server's certificate is not trusted, or it speaks none" : lost.Message);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (client.IsConnected) await client.DisconnectAsync(quit: true).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is IOException or ProtocolException or SocketException or SmtpCommandException)
        {
            // Whoever says goodbye to nobody has said it.
        }
        client.Dispose();
    }

    /// <summary>Asks to be told of what fails or is late (RFC 3461), under the letter's own id.</summary>
    sealed class ReportingClient : SmtpClient
    {
        public ReportingClient(MailServer server)
        {
            if (server.Authority is not { } file) return;
            var trusted = new X509Certificate2Collection();
            trusted.ImportFromPemFile(file);
            ServerCertificateValidationCallback = (_, certificate, chain, errors) => errors == SslPolicyErrors.None
                || (errors == SslPolicyErrors.RemoteCertificateChainErrors && certificate is X509Certificate2 shown
                    && IsOf(shown, trusted));
        }

        /// <summary>The name was right; does the chain end at one that the file holds?</summary>
        static bool IsOf(X509Certificate2 shown, X509Certificate2Collection trusted)
        {
            using var chain = new X509Chain();
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.AddRange(trusted);
            chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
            return chain.Build(shown);
        }

        protected override string GetEnvelopeId(MimeMessage message) => message.MessageId!;

        protected override DeliveryStatusNotification? GetDeliveryStatusNotifications(MimeMessage message, MailboxAddress mailbox) =>
            DeliveryStatusNotification.Failure | DeliveryStatusNotification.Delay;
    }
}
