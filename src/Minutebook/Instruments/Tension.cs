namespace Minutebook.Instruments;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Values;

/// <summary>Which of the two prevails where they pull apart.</summary>
public enum Prevailing
{
    Higher,

    /// <summary>The by-law: it is stricter, or narrows a power, or the higher instrument is silent.</summary>
    ByLaw,
}

/// <summary>A question on which by-laws of this form and the law pull apart, often over several terms. Sections and figures are looked up.
/// </summary>
/// <param name="ByLaw">The terms by which a by-law speaks.</param>
/// <param name="Higher">The terms by which statute or certificate speak; none where they are silent on purpose.</param>
/// <param name="Why">Why the one that does prevails.</param>
public sealed record Tension(
    string Name, ImmutableArray<TermKey> ByLaw, ImmutableArray<TermKey> Higher, Prevailing Prevails, string Why,
    MatterKind Matter = MatterKind.Ordinary)
{
    /// <summary>The terms that are told by it, each with its matter.</summary>
    internal IEnumerable<(string Key, MatterKind Matter)> Keys =>
        ByLaw.Concat(Higher).SelectMany(key => new[] { (key.Name, MatterKind.Ordinary), (key.Name, Matter) }).Distinct();

    /// <summary>All that are known: the decision list on the by-laws of 1992.</summary>
    public static ImmutableArray<Tension> All =>
    [
        new("Adjournment without further notice", [TermNames.AdjournmentWithoutNotice, TermNames.AdjournmentAnnounced,
            TermNames.AdjournmentNewRecordDate],
            [TermNames.AdjournmentDaysWithoutNotice, TermNames.AdjournmentAnnounced, TermNames.AdjournmentNewRecordDate], Prevailing.Higher,
            "the statute's rule on notice of adjourned meetings is mandatory"),
        new("Dates and clock of written consents", [TermNames.ConsentDated, TermNames.ConsentClockFrom, TermNames.ConsentDelivery],
            [TermNames.ConsentDated, TermNames.ConsentClockFrom, TermNames.ConsentDelivery], Prevailing.Higher,
            "only the certificate may limit consents; the statute decides their validity, and a breach of the by-law alone is reported"),
        new("Protection of cumulative voting on removal for cause", [TermNames.RemovalShield], [TermNames.RemovalShield],
            Prevailing.Higher, "only the certificate may protect against removal for cause"),
        new("Removal at a meeting called expressly", [TermNames.RemovalAtMeetingOnly], [TermNames.RemovalAtMeetingOnly], Prevailing.Higher,
            "only the certificate may bar consents"),
        new("The Board's own grant of power over by-laws", [TermNames.BylawsByBoard], [TermNames.BylawsByBoard], Prevailing.Higher,
            "only the certificate may confer the power; not recorded, it is undetermined, and denied, void"),
        new("The voting list at the meeting", [TermNames.VotingListAtMeeting], [TermNames.VotingListAtMeeting], Prevailing.ByLaw,
            "the statute no longer asks for it; the by-law is still a duty, and its breach an irregularity"),
        new("Notice of a merger or sale of assets", [TermNames.NoticeLeastDays], [TermNames.NoticeLeastDays], Prevailing.Higher,
            "the greater of the two least numbers of days counts", MatterKind.Merger),
        new("Ways of giving notice", [TermNames.NoticeByTelegraph, TermNames.BoardNoticeWays], [TermNames.NoticeByTransmission],
            Prevailing.Higher,
            "the ways of the by-laws are not exclusive for stockholders; for Directors no statute supplies others"),
        new("What is written", [TermNames.DirectorResignationInWriting, TermNames.DirectorResignationEffective, TermNames.BoardConsent],
            [TermNames.DirectorResignationEffective, TermNames.DirectorResignationElectronic, TermNames.BoardConsentElectronic],
            Prevailing.Higher, "an electronic transmission is a writing, and a resignation may take effect on an event"),
        new("Undertaking for an advancement", [TermNames.UndertakingFrom], [TermNames.UndertakingFrom], Prevailing.Higher,
            "the by-law follows the statute, which asks it of present Directors and officers alone"),
        new("Who signs certificates", [TermNames.CertificateFirstSigners, TermNames.CertificateSecondSigners],
            [TermNames.CertificateSignatures],
            Prevailing.ByLaw, "the by-law is stricter, and applies"),
        new("Dividends and issues of stock by committees", [TermNames.CommitteeNever], [TermNames.CommitteeNever], Prevailing.ByLaw,
            "the by-law is stricter, and applies"),
        new("One record date for notice and vote", [TermNames.RecordDateSplit], [TermNames.RecordDateSplit], Prevailing.ByLaw,
            "the statute gives a power, which the by-law narrows (arguable)"),
        new("Nominations at special meetings", [TermNames.NominationMeetings], [], Prevailing.ByLaw,
            "no instrument sets a window for a special meeting: the by-law speaks of annual ones alone"),
    ];

    /// <summary>The conflict on a day, where the by-laws speak; null where they do not, or where nothing pulls apart.</summary>
    internal Conflict? On(Terms terms)
    {
        var own = ByLaw.SelectMany(key => Said(terms, key).Where(layer => layer.At.Instrument == Instrument.Bylaws)).ToList();
        if (own.Count == 0) return null;
        var higher = Higher.SelectMany(key => Said(terms, key).Where(layer =>
            layer.At.Instrument is Instrument.Statute or Instrument.Certificate))
            .ToList();
        var gone = higher.Count == 0 && !Higher.IsEmpty && Prevails == Prevailing.ByLaw && !Higher.Any(key => ByLaw.Contains(key)
            && WasNever(terms, key));
        if (!Higher.IsEmpty && higher.Count == 0 && !gone) return null;
        if (higher.Count > 0 && Agree(own, higher)) return null;
        var winner = Prevails == Prevailing.ByLaw || higher.Count == 0 ? own[0]
            : higher.Find(layer => layer.At.Instrument == Instrument.Certificate) ?? higher[^1];
        return new(Name, [.. higher.Concat(own).Distinct()], winner.At, Why);
    }

    ImmutableArray<Layer> Said(Terms terms, TermKey key) => ConflictReport.Said(terms, key, Matter);

    /// <summary>Whether the statute never said anything of it: then there is nothing that it no longer says.</summary>
    static bool WasNever(Terms terms, TermKey key) => !terms.EverSaid(Instrument.Statute, key);

    /// <summary>The same terms with the same figures do not pull apart; a by-law that follows the law is told all the same.</summary>
    bool Agree(List<Layer> own, List<Layer> higher) => ByLaw.SequenceEqual(Higher) && !own.Exists(layer => layer.Floats)
        && higher.TrueForAll(layer => own.Exists(other => other.Key == layer.Key && other.Figure == layer.Figure));
}
