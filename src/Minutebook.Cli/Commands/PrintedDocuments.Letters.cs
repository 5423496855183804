namespace Minutebook.Cli.Commands;

using Minutebook.Books;
using Minutebook.Documents;
using Minutebook.Values;

/// <summary>What stockholders sign, and the letters about indemnification.</summary>
static partial class PrintedDocuments
{
    static string[] Letters =>
    [
        "demand", "waiver", "revocation", "consent", "action-notice", "indemnity-claim", "undertaking", "determination",
        "indemnity-payment",
    ];

    static Letter OfLetter(Corporation corporation, ToPrint wanted, Now now) => wanted.What switch
    {
        "demand" => StockholderLetters.OfDemand(corporation,
            new(wanted.Demand ?? throw new UsageException("give the demand: --demand")), now),
        "waiver" => StockholderLetters.OfWaiver(corporation, corporation.File(new(Meeting(wanted)), now)
            ?? throw UnknownMeeting(wanted.Meeting!), KnownHolder(corporation, HolderOf(wanted).Value), wanted.Session),
        "revocation" => StockholderLetters.OfRevocation(corporation,
            new(wanted.Proxy ?? throw new UsageException("give the proxy: --proxy"))),
        "consent" => StockholderLetters.OfConsent(corporation, Action(wanted),
            wanted.Holder is { } holder ? KnownHolder(corporation, holder) : null),
        "action-notice" => StockholderLetters.OfActionNotice(corporation, Action(wanted), now),
        "indemnity-claim" => IndemnityLetters.OfClaim(corporation, Claim(wanted)),
        "undertaking" => IndemnityLetters.OfUndertaking(corporation, Claim(wanted)),
        "determination" => IndemnityLetters.OfDetermination(corporation, Claim(wanted)),
        _ => IndemnityLetters.OfPayment(corporation, Claim(wanted)),
    };

    static ActionId Action(ToPrint wanted) => new(wanted.Action ?? throw new UsageException("give the action by consent: --action"));

    static ClaimId Claim(ToPrint wanted) => new(wanted.Claim ?? throw new UsageException("give the claim: --claim"));

    static Holder KnownHolder(Corporation corporation, string name) => corporation.Ledger.Accounts.ContainsKey(new(name)) ? new(name)
        : throw new UsageException($"there is no holder \"{name}\" in the books; \"minutebook list holders\" lists them");
}
