namespace Minutebook.Stock;

using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>A certificate that an act issues.</summary>
public readonly record struct CertificateMade(Security Security, StockClass Of, string? Certificate);

/// <summary>The numbers of certificates, and shares without a certificate.</summary>
public static partial class CertificatesForShares
{
    /// <summary>Does the certificate of this holding bear a number, and no other certificate of its class the same?</summary>
    public static Finding Numbered(StockFile file, Holding holding) => file.Instruments.Under(holding.From.Date, terms =>
    {
        var term = terms.Find(TermNames.CertificateNumbered);
        if (holding.Certificate is not { } number)
            return Finding.NotShown($"the books show no certificate for {holding.Security}",
                "record the number on the certificate, or that the shares are uncertificated", term);
        var same = file.Ledger.Holdings.Values.Where(other => other.Class == holding.Class && other.Certificate == number
            && other.Security != holding.Security).Select(other => other.Security).ToList();
        return Finding.That(same.Count == 0, same.Count == 0
            ? $"no other certificate of {holding.Class} has the number {number}"
            : $"the certificate of {string.Join(" and of ", same)} has the number {number} too", term).WithBreach(Effect.Irregular);
    });

    /// <summary>May the next certificate of a class bear this number: the one after the last, so that none is left out and none used twice?
    /// One that ends in no number must only be another than all before it.</summary>
    public static Finding Next(StockFile file, StockClass of, string certificate, Terms terms, BigInteger? last = null)
    {
        var term = terms.Find(TermNames.CertificateNumbered);
        if (term is not { Figure: true }) return Finding.Yes("no instrument asks for numbers");
        if (CertificateNumber.Read(certificate) is not { } number)
            return Finding.That(!file.Ledger.Holdings.Values.Any(other => other.Class == of && other.Certificate == certificate),
                $"the certificate is identified as {certificate}, otherwise than by a number", term);
        if ((last ?? file.Ledger.GreatestNumber(of, number)) is not { } greatest)
            return Finding.Yes($"{certificate} is the first certificate of its series", term);
        return Finding.That(number.Number == greatest + BigInteger.One,
            $"the number {certificate} is given; the last of {of} was {number.Form}{greatest}, and " +
            $"{number.Form}{greatest + BigInteger.One} is next",
            term).WithFigure("next", number.Form + (greatest + BigInteger.One)).WithBreach(Effect.Irregular);
    }

    /// <summary>The same of several certificates that one act issues, in their order. Those of an act that is on the books already have
    /// their numbers: whether one was left out is asked of the class.</summary>
    public static Finding NextOf(StockFile file, IEnumerable<CertificateMade> issued, Terms terms)
    {
        var findings = new List<Finding>();
        var last = new Dictionary<(StockClass, string), BigInteger>();
        foreach (var (security, of, certificate) in issued)
        {
            if (certificate is null || file.Ledger.Holdings.ContainsKey(security)) continue;
            var number = CertificateNumber.Read(certificate);
            var series = (of, number?.Form ?? "");
            findings.Add(Next(file, of, certificate, terms, last.TryGetValue(series, out var before) ? before : null));
            if (number is { } read) last[series] = read.Number;
        }
        return findings.Count == 0 ? Finding.Yes("no certificate is issued")
            : Finding.All("the certificates are numbered consecutively", [.. findings]);
    }

    /// <summary>
    /// Are the certificates of a class numbered consecutively: no number left out, none used twice? A form that was spoiled accounts for
    /// its number. Gaps from before the books were opened are told, and are nobody's fault here.
    /// </summary>
    public static Finding Consecutive(StockFile file, StockClass of) => file.Instruments.Under(file.Today, terms =>
    {
        var term = terms.Find(TermNames.CertificateNumbered);
        var all = Certificates(file, of).ToList();
        var findings = all.Where(one => one.Number is not null).GroupBy(one => one.Number!.Value.Form)
            .Select(series => InSeries([.. series], term)).ToList();
        findings.AddRange(all.Where(one => one.Number is null).GroupBy(one => one.Text).Where(same => same.Count() > 1)
            .Select(same => Finding.No($"the certificate {same.Key} was issued {same.Count()} times", term)));
        return findings.Count == 0 ? Finding.Yes($"the books show no numbered certificate of {of}", term)
            : Finding.All($"the certificates of {of} are numbered consecutively", [.. findings]).WithBreach(Effect.Irregular);
    });

    readonly record struct Numbering(string Text, CertificateNumber? Number, bool IsHistory);

    static IEnumerable<Numbering> Certificates(StockFile file, StockClass of) =>
        file.Ledger.Holdings.Values.Where(holding => holding.Class == of && holding.Certificate is not null)
            .Select(holding => new Numbering(holding.Certificate!, CertificateNumber.Read(holding.Certificate),
                file.IsHistory(holding.From)))
            .Concat(file.Records.All<CertificateSpoiled>().Where(one => one.Fact.Class == of).Select(one => new Numbering(
                one.Fact.Certificate, CertificateNumber.Read(one.Fact.Certificate), file.IsHistory(one.Fact.On))));

    static Finding InSeries(List<Numbering> series, Term? term)
    {
        var form = series[0].Number!.Value.Form;
        var twice = series.GroupBy(one => one.Number!.Value.Number).Where(same => same.Count() > 1).Select(same => form + same.Key)
            .ToList();
        List<string> gaps = [], before = [];
        var numbers = series.OrderBy(one => one.Number!.Value.Number).ToList();
        for (var at = 1; at < numbers.Count; at++)
        {
            var (from, to) = (numbers[at - 1].Number!.Value.Number, numbers[at].Number!.Value.Number);
            if (to - from <= BigInteger.One) continue;
            var gap = to - from == BigInteger.One + BigInteger.One ? $"{form}{from + BigInteger.One}"
                : $"{form}{from + BigInteger.One} to {form}{to - BigInteger.One}";
            (numbers[at].IsHistory && numbers[at - 1].IsHistory ? before : gaps).Add(gap);
        }
        var words = $"{form}{numbers[0].Number!.Value.Number} to {form}{numbers[^1].Number!.Value.Number}" +
            (gaps.Count + before.Count == 0 ? ": none is left out" : $": {string.Join(", ", gaps.Concat(before))} left out") +
            (twice.Count == 0 ? "" : $"; {string.Join(", ", twice)} used twice");
        var finding = Finding.That(gaps.Count + before.Count + twice.Count == 0, words, term)
            .WithFigure("gaps", string.Join(", ", gaps.Concat(before))).WithFigure("twice", string.Join(", ", twice));
        return before.Count == 0 ? finding : finding.WithNote("Numbers left out before the books were opened: " +
            string.Join(", ", before) + ". What was issued then is recorded, not ruled on.");
    }

    /// <summary>
    /// May the shares of this holding stand without a certificate? The Board resolved it for the class, and no certificate that was issued
    /// for them before is out.
    /// </summary>
    public static Finding Uncertificated(StockFile file, Holding holding) => file.Instruments.Under(holding.From.Date, terms =>
    {
        var term = terms.Find(TermNames.UncertificatedByResolution);
        if (holding.Certificate is { } number)
            return Finding.No($"the certificate {number} stands for {holding.Security}; it remains until it is surrendered", term);
        var resolved = file.Records.All<SharesUncertificated>()
            .Where(one => one.Fact.Class == holding.Class && one.Fact.On.Date <= file.Today).ToList();
        if (resolved.Count == 0)
            return Finding.No($"the books show no resolution that {holding.Class} be uncertificated: the holder is entitled to " +
                "a certificate",
                term).WithBreach(Effect.Irregular);
        return Finding.Any($"the Board resolved that {holding.Class} be uncertificated", [.. resolved.Select(one =>
            file.ByBoard(one.Fact.Resolution, one.Fact.On.Date, $"made {holding.Class} uncertificated", term).RelyingOn(one.Entry))])
            .WithBreach(Effect.Irregular);
    });

    /// <summary>Was the holder of uncertificated shares sent the notice of what a certificate would state, with its restrictions, within a
    /// reasonable time after they were issued or transferred? How long is reasonable is for those who ask: the days are a figure.</summary>
    public static Finding NoticeSent(StockFile file, Holding holding) => file.Instruments.Under(holding.From.Date, terms =>
    {
        var term = terms.Find(TermNames.UncertificatedNotice);
        if (holding.Certificate is { } number) return Finding.Yes($"no notice is due: the certificate {number} was issued", term);
        if (term is not { Figure: true }) return Finding.Yes("no instrument asks for a notice");
        var sent = file.Records.Of<UncertificatedNoticeSent>(holding.Security).FirstOrDefault();
        if (sent.Fact is null)
            return Finding.NotYet($"the holder of {holding.Security} was sent no notice of what a certificate would state",
                new(Wanting.NotYet, $"send the notice for the uncertificated shares {holding.Security}"), term)
                    .WithBreach(Effect.Irregular);
        var restricted = RestrictionOnTransfer.On(file, holding, sent.Fact.On.Date).Any()
            || RestrictionOnTransfer.Excused(file, holding, sent.Fact.On.Date).Answer != Answer.Yes;
        var days = DayWindow.Days(holding.From.Date, sent.Fact.On.Date);
        var words = $"the notice was sent on {sent.Fact.On.InWords()}, {days} days after the shares came to stand in the holder's name";
        return (!restricted || sent.Fact.StatesRestrictions == true ? Finding.Yes(words, term)
            : sent.Fact.StatesRestrictions == false ? Finding.No($"{words}, and states no restriction", term)
            : Finding.NotShown($"{words}; the books do not show that it states the restrictions", "record whether it does", term))
            .WithFigure("days", days).RelyingOn(sent.Entry).WithBreach(Effect.Irregular);
    });
}
