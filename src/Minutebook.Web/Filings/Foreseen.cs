namespace Minutebook.Web.Filings;

using System;
using System.Collections.Immutable;
using System.Security.Claims;
using System.Text;
using Minutebook.Books;
using Minutebook.Books.Questions;
using Minutebook.Books.Written;
using Minutebook.Values;
using Minutebook.Web.Access;
using Minutebook.Web.Api;
using Minutebook.Web.Words;

/// <summary>A filing as it would be entered now: the text that is signed, its hash, and what it would mean.</summary>
/// <param name="Says">The text that is shown and signed.</param>
/// <param name="Hash">SHA-256 of that text in UTF-8.</param>
/// <param name="Ruling">What the desk would decide.</param>
/// <param name="Asks">The question that is answered.</param>
/// <param name="Finding">The answer, as the books would then have it; null where it cannot be asked.</param>
public sealed record Foreseen(
    string Says, Digest Hash, ImmutableArray<Fact> Facts, Ruling Ruling, string Asks, Finding? Finding)
{
    /// <summary>What the person has seen, in short: where it changes, it is shown again before anything is entered.</summary>
    public string Seal => Digest.Of(Encoding.UTF8.GetBytes($"{Hash} {Finding?.Answer} {string.Join(';', Finding?.At ?? [])}")).ToString();

    /// <summary>Decides on a copy of the books; nothing is entered.</summary>
    /// <returns>What would follow, or what is unfinished.</returns>
    public static (Foreseen? Foreseen, Unfinished? Problem) Of(Filing filing, Filer filer, ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(filing);
        ArgumentNullException.ThrowIfNull(filer);
        var draft = filing.Draft(filer);
        if (draft is not Drafted drafted) return (null, (Unfinished)draft);
        var how = How(user);
        var says = $"{drafted.Says}\n{By(filer, how)}".ReplaceLineEndings("\n");
        var hash = Digest.Of(Encoding.UTF8.GetBytes(says));
        var facts = drafted.Facts(new(new(hash, how), new(says)));
        if (Unwritable(filer.Corporation, facts) is { } problem) return (null, new("", problem));
        var decided = Desk.Decide(filer.Corporation, new("preview", filer.Person, filing.Who, facts), filer.Seen.Now, Entering.Trial());
        var asks = QuestionList.Find(drafted.Question)?.Asks ?? "";
        return (new(says, hash, facts, decided.Ruling, asks[..(asks.IndexOf('?', StringComparison.Ordinal) + 1)],
            Asked(decided.Corporation, drafted, filer.Seen.Now)), null);
    }

    static string By(Filer filer, SignedInBy how) => Text.Of("file.signed", filer.Seen.Acting.Account.Name,
        filer.Seen.Acting.Account.Email, filer.OwnName, how switch
        {
            SignedInBy.Passkey => Text.Of("file.signed.passkey"),
            SignedInBy.TwoFactors => Text.Of("file.signed.two-factors"),
            SignedInBy.Key => Text.Of("file.signed.key"),
            _ => Text.Of("file.signed.link"),
        });

    static SignedInBy How(ClaimsPrincipal user) => user.FindFirst(HowSignedIn.KeyClaim) is not null ? SignedInBy.Key
        : user.FindFirstValue(HowSignedIn.Claim) switch
        {
            HowSignedIn.Passkey => SignedInBy.Passkey,
            HowSignedIn.Link => SignedInBy.Link,
            _ => SignedInBy.TwoFactors,
        };

    /// <summary>What was typed goes through the same gate as every fact: signs that do not show, texts without end.</summary>
    static string? Unwritable(Corporation corporation, ImmutableArray<Fact> facts)
    {
        var json = FactJson.ForPeople(corporation.Zone);
        foreach (var fact in facts)
            if (json.TryRead(json.Write(fact), out var wrong) is null) return wrong.Count > 0 ? wrong[0].Message : "";
        return null;
    }

    static Finding? Asked(Corporation corporation, Drafted drafted, Now now)
    {
        try
        {
            var finding = QuestionList.Ask(corporation, drafted.Question, drafted.Arguments, now);
            // How much the others hold follows from the count: to this capacity the answer alone is shown.
            return drafted.Grounds ? finding : finding with
            {
                Words = Text.Of("file.answer-alone"), Grounds = [], ReliedOn = [],
                Figures = ImmutableSortedDictionary<string, string>.Empty,
            };
        }
        catch (QuestionException)
        {
            return null;
        }
    }
}
