namespace Minutebook.Web.Live;

using System;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;

/// <summary>What is shown to one kind of viewer, and the event that sends it: made once, and sent to all as the same bytes.</summary>
public sealed class Drawn
{
    /// <summary>The name of the event to which the pages listen.</summary>
    public const string Event = "moved-on";

    const int DigitsOfHash = 12;

    readonly TaskCompletionSource followed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Drawn(long entry, string html)
    {
        Html = html;
        Id = $"{entry}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(html)))[..DigitsOfHash]}";
        var lines = html.ReplaceLineEndings("\n").Replace("\n", "\ndata: ", StringComparison.Ordinal);
        Message = Encoding.UTF8.GetBytes($"id: {Id}\nevent: {Event}\ndata: {lines}\n\n");
    }

    /// <summary>The entry through which the books were read, and a digest of what is shown.</summary>
    public string Id { get; }

    public string Html { get; }

    public ReadOnlyMemory<byte> Message { get; }

    /// <summary>Ends when something else is shown.</summary>
    public Task Followed => followed.Task;

    internal void IsFollowed() => followed.TrySetResult();
}
