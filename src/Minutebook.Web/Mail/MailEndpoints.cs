namespace Minutebook.Web.Mail;

using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Minutebook.Books;
using Minutebook.Documents;
using Minutebook.Web.Access;
using Minutebook.Web.Hosting;
using Minutebook.Web.Pages;
using Minutebook.Web.Words;

/// <summary>The Secretary's mail: look at a letter and who gets it, send it, see what became of it, tell the books.</summary>
static class MailEndpoints
{
    public static void MapMail(this IEndpointRouteBuilder one)
    {
        one.MapGet("/mail", (Seen seen, MailRound round) => Shown(seen, round, null)).MayOnly(Capacity.Secretary);
        one.MapGet("/mail/letter", Looked).MayOnly(Capacity.Secretary);
        one.MapPost("/mail/send", Send).MayOnly(Capacity.Secretary);
        one.MapPost("/mail/enter", Enter).MayOnly(Capacity.Secretary);
        one.MapPost("/mail/returned", TakeReturned).MayOnly(Capacity.Secretary);
    }

    static async Task<IResult> Shown(Seen seen, MailRound round, string? trouble, string? done = null) => Page.Of<MailPage>(new
    {
        Seen = seen, Settings = round.Settings, round.Of(seen.Place).Folder, Trouble = trouble, Done = done,
        Letters = await round.Of(seen.Place).AllAsync().ConfigureAwait(false),
    }, trouble);

    /// <summary>A mailing as it would be now; or why there is none.</summary>
    static (Mailing? Mailing, string? Trouble) Of(Seen seen, MailRound round, string? kind, string? meeting, string? session)
    {
        if (!Enum.TryParse<MailKind>(kind, out var known) || !Enum.IsDefined(known)) return (null, Text.Of("mail.no-kind"));
        try
        {
            return (Mailing.Of(seen.Corporation, known, meeting ?? "", int.TryParse(session, out var number) ? number : 1, seen.Now,
                round.Settings.Folder), null);
        }
        catch (Exception none) when (none is NothingToPrintException or FormatException)
        {
            return (null, none.Message);
        }
    }

    static async Task<IResult> Looked(Seen seen, MailRound round, string? kind, string? meeting, string? session)
    {
        var (mailing, trouble) = Of(seen, round, kind, meeting, session);
        return mailing is null ? await Shown(seen, round, trouble).ConfigureAwait(false)
            : Page.Of<LetterPage>(new { Seen = seen, Mailing = mailing, From = round.Settings.From });
    }

    /// <summary>Only what was looked at is sent: where the books say something else meanwhile, it is shown again.</summary>
    static async Task<IResult> Send(Seen seen, MailRound round, IFormCollection form)
    {
        var (mailing, trouble) = Of(seen, round, form["kind"], form["meeting"], form["session"]);
        if (mailing is null) return await Shown(seen, round, trouble).ConfigureAwait(false);
        if (form["seal"] != LetterPage.SealOf(mailing))
            return Page.With<LetterPage>(StatusCodes.Status409Conflict, new { Seen = seen, Mailing = mailing, From = round.Settings.From,
                Trouble = Text.Of("mail.changed") });
        var by = seen.Acting.Person?.Value ?? seen.Acting.Account.Id;
        var count = await round.Of(seen.Place).QueueAsync(mailing, by).ConfigureAwait(false);
        round.Ring();
        return await Shown(seen, round, null, count == 0 ? Text.Of("mail.sent-before") : Text.Counted("mail.queued", count))
            .ConfigureAwait(false);
    }

    static async Task<IResult> Enter(Seen seen, MailRound round, IFormCollection form)
    {
        var ruling = await round.Of(seen.Place).EnterAsync(seen).ConfigureAwait(false);
        var words = ruling switch
        {
            null => null,
            Refused refused => refused.Finding.Line(),
            Rejected rejected => rejected.Message,
            _ => Text.Of("mail.changed"),
        };
        var now = seen with { Corporation = seen.Place.Books.Corporation };
        return await Shown(now, round, words, words is null ? Text.Of("mail.entered") : null).ConfigureAwait(false);
    }

    static async Task<IResult> TakeReturned(Seen seen, MailRound round, IFormCollection form)
    {
        var count = 0;
        foreach (var file in form.Files)
        {
            var stream = file.OpenReadStream();
            await using var read = stream.ConfigureAwait(false);
            count += await round.Of(seen.Place).TakeReturnedAsync(stream).ConfigureAwait(false);
        }
        return count == 0 ? await Shown(seen, round, Text.Of("mail.no-report")).ConfigureAwait(false)
            : await Shown(seen, round, null, Text.Counted("mail.came-back", count)).ConfigureAwait(false);
    }
}
