namespace Minutebook.Web.Mail;

using System;
using System.Collections.Generic;
using System.Linq;
using MimeKit;
using NodaTime;

/// <summary>That a letter came back, as a report on its delivery says.</summary>
/// <param name="Letter">The id of the letter.</param>
public sealed record CameBack(string Letter, Instant? On, string Said);

/// <summary>Reads reports on delivery (RFC 3464). A report of a delay, or of a delivery, is none of a failure.</summary>
static class ReturnedMail
{
    public static IEnumerable<CameBack> Read(MimeMessage report)
    {
        var on = report.Date == default ? (Instant?)null : Instant.FromDateTimeOffset(report.Date);
        foreach (var status in report.BodyParts.OfType<MessageDeliveryStatus>())
        {
            var groups = status.StatusGroups;
            if (groups.Count < 2) continue;
            var letter = IdIn(groups[0]["Original-Envelope-Id"]) ?? Written(report);
            var failed = groups.Skip(1).FirstOrDefault(group => group["Action"]?.Trim().StartsWith("failed",
                StringComparison.OrdinalIgnoreCase) == true);
            if (letter is not null && failed is not null)
                yield return new(letter, on, (failed["Diagnostic-Code"] ?? failed["Status"] ?? "failed").Trim());
        }
    }

    /// <summary>The id of the letter that is enclosed, whole or by its headers alone.</summary>
    static string? Written(MimeMessage report) => report.BodyParts.Select(part => part switch
    {
        MessagePart whole => whole.Message?.MessageId,
        TextPart headers when headers.ContentType.IsMimeType("text", "rfc822-headers") => HeaderIn(headers.Text),
        _ => null,
    }).Select(IdIn).FirstOrDefault(id => id is not null);

    static string? HeaderIn(string text) => text.Split('\n')
        .FirstOrDefault(line => line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase))?.Split(':', 2)[1];

    /// <summary>The part of a message's id before the @ is the letter's.</summary>
    static string? IdIn(string? text) => text?.Trim().Trim('<', '>').Split('@')[0] is { Length: > 0 } id ? id : null;
}
