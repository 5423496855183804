namespace Minutebook.Stock;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Values;

/// <summary>
/// What no ledger can hold, whoever says that it happened: shares that nobody held, a holding of nothing, one name for two things. Such a
/// fact is refused before any law is asked, also in an imported history.
/// </summary>
public static class Arithmetic
{
    /// <summary>What makes the fact impossible on this ledger, and what to do; null where it is possible.</summary>
    public static string? Impossible(Ledger ledger, Fact fact) => fact switch
    {
        StockIssued issued => Unknown(ledger, issued.Holder) ?? Unknown(ledger, issued.Class) ?? Taken(ledger, issued.Security)
            ?? NotPositive(ledger, issued.Shares, issued.Security),
        StockTransferred transferred => Unheld(ledger, transferred.Security, transferred.On) ?? Made(ledger, transferred.To)
            ?? Balanced(ledger, transferred.Security, transferred.To),
        StockExchanged exchanged => Unheld(ledger, exchanged.Security, exchanged.On) ?? Made(ledger, exchanged.Into),
        StockRetired retired => Unheld(ledger, retired.Security, retired.On) ?? Kept(ledger, retired),
        StockClassSplit split => Unknown(ledger, split.Class)
            ?? (split.Ratio > Fraction.Zero ? null : $"a share cannot become {split.Ratio} shares; give a ratio above zero"),
        StockClassAuthorized again when ledger.Classes.ContainsKey(again.Class) =>
            $"the class {again.Class} is in the books already; for another number of shares enter \"authorized-shares-adjusted\"",
        StockClassAuthorized authorized => authorized.Authorized < Shares.Zero || authorized.VotesPerShare is { IsNegative: true }
            ? "a class has no negative number of shares or votes" : null,
        AuthorizedSharesAdjusted adjusted =>
            Unknown(ledger, adjusted.Class) ?? (adjusted.Authorized < Shares.Zero ? "a class has no negative number of shares" : null),
        HolderOpened { Name.Text: { } name } opened when string.IsNullOrWhiteSpace(name) =>
            $"the holder {opened.Holder} has no name; give the name in which the shares stand",
        HolderOpened opened => ledger.Accounts.ContainsKey(opened.Holder)
            ? $"the holder {opened.Holder} is in the books already; choose another short name" : null,
        HolderAddressChanged changed => Unknown(ledger, changed.Holder),
        HolderNameChanged changed => Unknown(ledger, changed.Holder),
        HolderControlled controlled => Unknown(ledger, controlled.Holder),
        IssueAuthorized authorized => Unknown(ledger, authorized.Class)
            ?? (authorized.Maximum is { } maximum && maximum <= Shares.Zero ? "the maximum of an authorization is above zero" : null),
        OutstandingStated stated => Unknown(ledger, stated.Class),
        CertificateReplaced replaced => Unheld(ledger, replaced.Security, replaced.On) ?? Taken(ledger, replaced.New),
        CertificateIssued issued => Unheld(ledger, issued.Security, issued.On) ?? Certificated(ledger.Holdings[issued.Security]),
        CertificateSpoiled spoiled => Unknown(ledger, spoiled.Class),
        SharesUncertificated { Class: var of } => Unknown(ledger, of),
        StockDividendPaid dividend => Undividable(ledger, dividend),
        TreasurySharesReissued reissued => Unknown(ledger, reissued.Holder) ?? Unknown(ledger, reissued.Class)
            ?? Taken(ledger, reissued.Security) ?? NotPositive(ledger, reissued.Shares, reissued.Security)
            ?? NotInTreasury(ledger, reissued.Class, reissued.Shares),
        TreasurySharesRetired retired => Unknown(ledger, retired.Class) ?? NotInTreasury(ledger, retired.Class, retired.Shares),
        ConversionRightStated right => Unknown(ledger, right.From) ?? Unknown(ledger, right.Into)
            ?? (right.Ratio > Fraction.Zero ? null : $"a share is not converted into {right.Ratio} shares; give a ratio above zero"),
        IssueRatified ratified => NotIssued(ledger, ratified.Security),
        IssueValidated validated => NotIssued(ledger, validated.Security),
        _ => null,
    };

    static string? NotInTreasury(Ledger ledger, StockClass of, Shares shares)
    {
        var treasury = ledger.Treasury.GetValueOrDefault(of);
        return shares <= Shares.Zero ? "the number of shares is above zero"
            : shares <= treasury ? null : $"{shares.InWords()} of {of} are not in the treasury: {treasury} lie there";
    }

    static string? Undividable(Ledger ledger, StockDividendPaid dividend)
    {
        var unknown = Unknown(ledger, dividend.Class) ?? (dividend.Paid is { } paid ? Unknown(ledger, paid) : null);
        if (unknown is not null) return unknown;
        if (dividend.PerShare <= Fraction.Zero) return "a dividend is of more than nothing: give \"per-share\" above zero";
        if (ledger.StockDividends.ContainsKey(dividend.Dividend))
            return $"the dividend {dividend.Dividend} is in the books already; choose another short name";
        return ledger.Accounts.Keys.Select(holder => Ledger.DividendHolding(dividend, holder))
            .Where(security => !Identifier.IsWellFormed(security.Value) || ledger.Holdings.ContainsKey(security))
            .Select(security => $"the new holding would be called {security}, which is no short name, or taken; choose another name for it")
            .FirstOrDefault();
    }

    static string? Certificated(Holding holding) => holding.Certificate is { } number
        ? $"{holding.Security} has the certificate {number} already; for a new one in its place enter " +
            "\"certificate-replaced\" or a transfer"
        : null;

    static string? NotIssued(Ledger ledger, Security security) =>
        ledger.IssueOf(security) is null && !ledger.PutativeIssues.Contains(security)
        ? $"no issue made {security}: name the holding that the defective issue made" : null;

    static string? Unknown(Ledger ledger, Holder holder) =>
        ledger.Accounts.ContainsKey(holder) ? null : $"there is no holder {holder} in the books; enter \"holder-opened\" first";

    static string? Unknown(Ledger ledger, StockClass stockClass) =>
        ledger.Classes.ContainsKey(stockClass)
            ? null : $"there is no class {stockClass} in the books; enter \"stock-class-authorized\" first";

    static string? Taken(Ledger ledger, Security security) =>
        ledger.Holdings.ContainsKey(security)
            ? $"the short name {security} stands for another holding already; no name is used twice" : null;

    static string? NotPositive(Ledger ledger, Shares shares, Security security) =>
        shares <= Shares.Zero ? $"{security} would be of {shares} shares; a holding is of more than none"
        : ledger.CanHold(shares) ? null
        : $"{security} would be of {shares} shares: these are more shares, with their decimal places, than the ledger can count";

    static string? Unheld(Ledger ledger, Security security, Moment on)
    {
        if (!ledger.Holdings.TryGetValue(security, out var holding))
            return $"nobody holds {security}: there is no such holding in the books";
        if (holding.Surrendered is { } surrendered)
            return $"nobody holds {security} any longer: it was surrendered on {surrendered.InWords()} by entry {holding.SurrenderedBy}";
        return on.IsBefore(holding.From) == Answer.Yes
            ? $"nobody held {security} on {on.InWords()}: it was made on {holding.From.InWords()}" : null;
    }

    static string? Made(Ledger ledger, Many<Resulting> made)
    {
        if (made.Count == 0) return "no holding results; for shares that end, enter \"stock-retired\"";
        var names = new HashSet<Security>();
        foreach (var one in made)
        {
            if (!names.Add(one.Security)) return $"the short name {one.Security} is used twice";
            var problem = Unknown(ledger, one.Holder) ?? Taken(ledger, one.Security) ?? NotPositive(ledger, one.Shares, one.Security)
                ?? (one.Class is { } of ? Unknown(ledger, of) : null);
            if (problem is not null) return problem;
        }
        return null;
    }

    static string? Balanced(Ledger ledger, Security security, Many<Resulting> made)
    {
        var surrendered = ledger.Holdings[security].Shares;
        if (made.FirstOrDefault(one => one.Class is { } of && of != ledger.Holdings[security].Class) is { } changed)
            return $"{changed.Security} would be of {changed.Class}, but {security} is of {ledger.Holdings[security].Class}; a transfer "
                + "changes no class: for a conversion, enter \"stock-exchanged\"";
        var issued = made.Aggregate(Shares.Zero, (sum, one) => sum + one.Shares);
        return issued == surrendered
            ? null : $"{security} is of {surrendered.InWords()}, but {issued} would result; a transfer neither makes nor ends shares " +
            "(the balance is one of the new holdings)";
    }

    static string? Kept(Ledger ledger, StockRetired retired)
    {
        if (retired.Balance is not { } balance) return null;
        if (Made(ledger, [balance]) is { } problem) return problem;
        var held = ledger.Holdings[retired.Security];
        if (balance.Holder != held.Holder) return $"the balance of {retired.Security} belongs to {held.Holder}, not to {balance.Holder}";
        return balance.Shares < held.Shares
            ? null : $"the balance of {balance.Shares} is not less than the {held.Shares} shares of {retired.Security}";
    }
}
