namespace Minutebook.Books;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Particulars;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;

/// <summary>For each act of the corporation, the finding on which it is entered or refused.</summary>
public static class Acts
{
    /// <summary>Is this act in order on these books? Facts of the world, and acts of the history before the books were opened, are not
    /// ruled on: null.</summary>
    public static Finding? InOrder(Corporation corporation, Fact fact, Now now)
    {
        if (corporation.IsHistory(fact.Effective) && fact is not ParticularsErased) return null;
        return InOrderItself(corporation, fact, now) is { } own ? WhileItLives(corporation, fact, own, now) : null;
    }

    /// <summary>What its own rules say of an act, and whether the corporation could still do it then.</summary>
    internal static Finding WhileItLives(Corporation corporation, Fact fact, Finding own, Now now) =>
        Alive(corporation, fact, now) is not { } alive ? own
            : Finding.All("the act is in order, and the corporation may still do it", own, alive);

    /// <summary>What ended the corporation, or ended its business, ended its power to act; null where nothing did. Minutes are still
    /// written, and the law on personal data still holds.</summary>
    static Finding? Alive(Corporation corporation, Fact fact, Now now)
    {
        if (!corporation.Particulars.HasLifeEvents || fact is MinutesEntered or ParticularsErased || fact.Effective is not { } on)
            return null;
        var (file, day) = (corporation.ParticularsFile(now), on.Date);
        var finding = fact is StockIssued or StockClassSplit or StockDividendPaid or TreasurySharesReissued
            ? CorporateExistence.DoesBusiness(file, day) : CorporateExistence.Exists(file, day);
        return finding.Answer == Answer.Yes ? null : finding.WithBreach(Effect.Void);
    }

    static Finding? InOrderItself(Corporation corporation, Fact fact, Now now)
    {
        return fact switch
        {
            StockIssued issued => IssuanceOfShares.InOrder(corporation.StockFile(now), issued),
            StockTransferred transferred => TransferOfShares.InOrder(corporation.StockFile(now), transferred),
            CertificateReplaced replaced => LostCertificates.InOrder(corporation.StockFile(now), replaced),
            CertificateIssued issued => CertificatesForShares.MayBeIssued(corporation.StockFile(now), issued),
            StockRetired retired => ChangesOfStock.RetirementInOrder(corporation.StockFile(now), retired),
            StockExchanged exchanged => ChangesOfStock.ExchangeInOrder(corporation.StockFile(now), exchanged),
            StockClassSplit split => ChangesOfStock.SplitInOrder(corporation.StockFile(now), split),
            StockDividendPaid dividend => ChangesOfStock.DividendInOrder(corporation.StockFile(now), dividend),
            DividendRegisterDrawn drawn => Dividends.MayBeDrawn(corporation.StockFile(now), drawn),
            TreasurySharesReissued reissued => ChangesOfStock.ReissueInOrder(corporation.StockFile(now), reissued),
            TreasurySharesRetired retired => ChangesOfStock.TreasuryRetirementInOrder(corporation.StockFile(now), retired),
            ResultCertified certified =>
                corporation.File(certified.Meeting, now) is { } file
                    ? Finding.All($"the result on {certified.Matter} may be certified", Certification.InOrder(file, certified),
                        StandingOfActs.OnGoodShares(corporation, certified, now))
                    : null,
            ConsentsInserted inserted => corporation.Stockholders.Action(inserted.Action) is { } action
                ? ActionWithoutMeeting.MayBeInserted(corporation.StockholderFile(now), action, inserted) : null,
            MinutesEntered minutes => corporation.File(minutes.Meeting, now) is { } file ? MinutesOfMeeting.MayBeEntered(file) : null,
            ParticularsErased erased => Erasure.Allowed(corporation, erased, now),
            ByLawsAmended amended => Amendments.InOrder(corporation,
                corporation.ByLawAmendments.Find(one => one.Fact.Amendment == amended.Amendment) is { Fact: not null } known
                    ? known : new(0, now.Instant, amended), now),
            CertificateAmended amended => Amendments.OfCertificate(corporation, new(0, now.Instant, amended), now),
            _ => null,
        };
    }

    /// <summary>The entries that an act rests on, lowest first: the authorization of an issue, the act that made the shares it transfers,
    /// the steps of a meeting behind its result, the results behind its minutes. None for a fact of the world.</summary>
    public static Many<long> RestsOn(Corporation corporation, Fact fact) => Many.From((fact switch
    {
        StockIssued { Resolution: { } resolution } when corporation.Ledger.Authorizations.TryGetValue(resolution, out var authorized) =>
            [authorized.Entry],
        StockTransferred transferred => [corporation.Ledger.Holdings[transferred.Security].Entry],
        DividendRegisterDrawn drawn => [corporation.Shares.Dividends[drawn.Dividend].Declared.Entry],
        StockExchanged exchanged => [corporation.Ledger.Holdings[exchanged.Security].Entry],
        StockRetired retired => [corporation.Ledger.Holdings[retired.Security].Entry],
        CertificateReplaced replaced => [corporation.Ledger.Holdings[replaced.Security].Entry],
        CertificateIssued issued => [corporation.Ledger.Holdings[issued.Security].Entry],
        ResultCertified certified when corporation.Stockholders.Meeting(certified.Meeting) is { } meeting => Steps(meeting, certified),
        ConsentsInserted inserted when corporation.Stockholders.Action(inserted.Action) is { } action =>
            Consents(action),
        MinutesEntered minutes when corporation.Stockholders.Meeting(minutes.Meeting) is { } meeting =>
            meeting.Certified.Select(result => result.Entry).Append(meeting.Closed?.Entry ?? 0),
        ParticularsErased erased => [erased.Entry],
        ByLawsAmended { Resolution: { } resolution } when corporation.Board.Resolution(resolution) is { } resolved => [resolved.Entry],
        CertificateAmended { Resolution: { } resolution } when corporation.Board.Resolution(resolution) is { } resolved => [resolved.Entry],
        ByLawsAmended { Action: { } id } when corporation.Stockholders.Action(id) is { } action => Consents(action),
        CertificateAmended { Action: { } id } when corporation.Stockholders.Action(id) is { } action => Consents(action),
        _ => (IEnumerable<long>)[],
    }).Where(entry => entry > 0).Distinct().Order());

    static IEnumerable<long> Consents(ConsentedAction action) => action.Signatures.Select(signed => signed.Entry)
        .Concat(action.Delivered.Select(delivered => delivered.Entry)).Append(action.Drawn?.Entry ?? 0);

    static IEnumerable<long> Steps(Meeting meeting, ResultCertified certified) =>
    [
        meeting.Called?.Entry ?? 0,
        meeting.Opened?.Entry ?? 0,
        .. meeting.RecordDates.Select(date => date.Entry),
        .. meeting.PollsClosed.Where(polls => polls.Fact.Matter == certified.Matter).Select(polls => polls.Entry),
    ];
}
