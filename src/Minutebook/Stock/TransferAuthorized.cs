namespace Minutebook.Stock;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>A transfer as it is asked for: what is to be transferred, when, and on whose word.</summary>
/// <param name="By">The persons who authorize it; none where the books do not name them.</param>
/// <param name="Surrendered">Whether the certificate is surrendered with it; null where that is not shown.</param>
public sealed record TransferAsked(
    Holding Holding, Moment On, TransferAuthority? Authority, Many<Person> By, string? Evidence, bool? Surrendered);

/// <summary>On whose word shares are transferred.</summary>
/// <seealso cref="TransferOfShares"/>
public static class TransferAuthorized
{
    /// <summary>Did one authorize the transfer who may: the holder of record, a legal representative who furnished proper evidence, or an
    /// attorney under a power duly executed and filed with the Secretary?</summary>
    public static Finding By(StockFile file, TransferAsked asked, Terms terms)
    {
        var term = terms.Find(TermNames.TransferAuthorisedBy);
        return asked.Authority switch
        {
            null => Finding.NotShown("the books do not show on whose word the shares are transferred",
                "record the authority: holder of record, legal representative or attorney-in-fact", term),
            TransferAuthority.HolderOfRecord => Allowed("holder", term, HolderOfRecord(file, asked, term)),
            TransferAuthority.LegalRepresentative =>
                Allowed("legal-representative", term, Representative(file, asked, terms.Find(TermNames.TransferRepresentativeProof))),
            _ => Allowed("attorney", term, Attorney(file, asked, terms.Find(TermNames.TransferPowerFiled))),
        };
    }

    static Finding Allowed(string who, Term<System.Collections.Immutable.ImmutableArray<string>>? term, Finding finding) =>
        term is not null && !term.Figure.Contains(who) ? Finding.No($"shares are not transferred on the word of the {who}", term)
            : finding.Citing(term);

    /// <summary>One who has died authorizes nothing. Joint owners act together: all who live; in common, the estate of one who died too.
    /// Trustees and custodians act all together, an estate by its representative.</summary>
    static Finding HolderOfRecord(StockFile file, TransferAsked asked, Term? term)
    {
        var account = file.Ledger.Accounts[asked.Holding.Holder];
        var name = file.NameOf(account.Holder);
        var died = file.Records.All<HolderDied>()
            .Where(one => one.Fact.Holder == account.Holder && one.Fact.On.Date <= asked.On.Date).ToList();
        if (account.Kind == HolderKind.Estate)
            return Finding.No($"{name} is an estate, and acts by its legal representative, who furnishes evidence", term);
        if (account.Kind is HolderKind.Individual && died.Count > 0)
            return Finding.No($"the holder of record, {name}, died on {died[0].Fact.On.InWords()}: only a legal representative may " +
                "authorize a transfer", term).RelyingOn(died[0].Entry);
        return account.Kind switch
        {
            HolderKind.Joint => JointOwners(file, asked, account, died, term),
            HolderKind.Trust or HolderKind.Custodian => Together(file, asked, [.. account.Persons], name, term),
            HolderKind.Individual when Stranger(asked, account) is { } stranger =>
                Finding.No($"{file.NameOf(stranger)}, who authorized it, is not {name}, the holder of record", term),
            _ => Finding.Yes($"the holder of record, {name}, authorized the transfer", term),
        };
    }

    static Person? Stranger(TransferAsked asked, Account account) => account.Persons.IsEmpty ? null
        : asked.By.Where(person => !account.Persons.Contains(person)).Cast<Person?>().FirstOrDefault();

    static Finding JointOwners(
        StockFile file, TransferAsked asked, Account account, List<Recorded<HolderDied>> died, Term? term)
    {
        var dead = died.Select(one => one.Fact.Person).OfType<Person>().ToHashSet();
        var living = account.Persons.Where(person => !dead.Contains(person)).ToList();
        var together = Together(file, asked, living, file.NameOf(account.Holder), term);
        if (dead.Count == 0) return together;
        var tenancy = file.Records.All<JointTenancyStated>()
            .Where(one => one.Fact.Holder == account.Holder && one.Fact.On.Date <= asked.On.Date).ToList();
        var survive = tenancy.Count == 0
            ? Finding.NotShown($"the books do not show whether the owners of {file.NameOf(account.Holder)} hold with right of survivorship",
                "record \"joint-tenancy-stated\"", term)
            : tenancy[^1].Fact.Tenancy == JointTenancy.WithSurvivorship
                ? Finding.Yes($"they hold with right of survivorship, and {file.NamesOf(dead)} died", term).RelyingOn(tenancy[^1].Entry)
                : Estate(file, asked, dead, term).RelyingOn(tenancy[^1].Entry);
        return Finding.All($"the surviving owners of {file.NameOf(account.Holder)} authorized it", together, survive)
            .RelyingOn(died.Select(one => one.Entry));
    }

    static Finding Estate(StockFile file, TransferAsked asked, HashSet<Person> dead, Term? term)
    {
        var shown = Shown(file, asked).Where(one => asked.By.Contains(one.Fact.Person)).ToList();
        return shown.Count > 0
            ? Finding.Yes($"they hold in common, and {file.NameOf(shown[0].Fact.Person)} acts for the estate of {file.NamesOf(dead)}", term)
                .RelyingOn(shown[0].Entry)
            : Finding.NotShown($"they hold in common, and nobody is shown to act for the estate of {file.NamesOf(dead)}",
                "record \"representative-shown\", and name the person among those who authorize the transfer", term);
    }

    static Finding Together(StockFile file, TransferAsked asked, List<Person> persons, string name, Term? term)
    {
        if (persons.Count == 0 && !asked.By.IsEmpty) return Finding.Yes($"{file.NamesOf(asked.By)} authorized the transfer for {name}",
            term);
        if (asked.By.IsEmpty)
            return Finding.NotShown($"the books do not show which of those who stand behind {name} authorized the transfer",
                "name them: give \"by\"", term);
        var missing = persons.Where(person => !asked.By.Contains(person)).ToList();
        return Finding.That(missing.Count == 0, missing.Count == 0
            ? $"all who stand behind {name} authorized the transfer: {file.NamesOf(persons)}"
            : $"{file.NamesOf(missing)} did not authorize the transfer; all who stand behind {name} act together", term);
    }

    static IEnumerable<Recorded<RepresentativeShown>> Shown(StockFile file, TransferAsked asked) =>
        file.Records.All<RepresentativeShown>().Where(one => one.Fact.Holder == asked.Holding.Holder
            && one.Fact.On.Date <= asked.On.Date && (one.Fact.Until is not { } until || asked.On.Date <= until));

    static Finding Representative(StockFile file, TransferAsked asked, Term<bool>? proof)
    {
        var shown = Shown(file, asked).Where(one => asked.By.IsEmpty || asked.By.Contains(one.Fact.Person)).ToList();
        if (shown.Count > 0) return Finding.Any("a legal representative furnished proper evidence", [.. shown.Select(one => Proven(file,
            one, proof))]);
        if (!asked.By.IsEmpty && Shown(file, asked).Any())
            return Finding.No($"{file.NamesOf(asked.By)} is not shown to represent {file.NameOf(asked.Holding.Holder)}; " +
                $"{file.NamesOf(Shown(file, asked).Select(one => one.Fact.Person))} is", proof);
        return string.IsNullOrWhiteSpace(asked.Evidence)
            ? Finding.NotShown("the books do not show the evidence of authority",
                "record the letters, or the order, that the representative furnished", proof)
            : Finding.Yes($"a legal representative authorized it on proper evidence: {asked.Evidence}", proof);
    }

    static Finding Proven(StockFile file, Recorded<RepresentativeShown> shown, Term? proof)
    {
        var fact = shown.Fact;
        var name = $"{file.NameOf(fact.Person)}, {fact.Capacity.ToString().ToLowerInvariant()}";
        return ((fact.Evidence, fact.Proper) switch
        {
            (null, _) => Finding.No($"{name}, furnished no evidence of authority", proof),
            (_, false) => Finding.No($"the evidence of {name}, was not found proper: {fact.Evidence}", proof),
            _ => Finding.Yes($"{name}, furnished {fact.Evidence}", proof),
        }).RelyingOn(shown.Entry);
    }

    static Finding Attorney(StockFile file, TransferAsked asked, Term<bool>? filed)
    {
        var powers = file.Records.All<PowerOfAttorneyFiled>().Where(one => one.Fact.Holder == asked.Holding.Holder
            && (asked.By.IsEmpty || asked.By.Contains(one.Fact.Attorney))).ToList();
        if (powers.Count > 0) return Finding.Any("an attorney authorized it under a power on file", [.. powers.Select(one => Power(file,
            asked, one, filed))]);
        return string.IsNullOrWhiteSpace(asked.Evidence) || !asked.By.IsEmpty
            ? Finding.NotShown("the books show no power of attorney on file with the Secretary for this transfer",
                "have the power filed, and record \"power-of-attorney-filed\"", filed)
            : Finding.Yes($"an attorney authorized it under a power on file: {asked.Evidence}", filed);
    }

    static Finding Power(StockFile file, TransferAsked asked, Recorded<PowerOfAttorneyFiled> power, Term? filed)
    {
        var fact = power.Fact;
        var name = $"the power of {file.NameOf(fact.Attorney)}";
        var revoked = file.Records.All<PowerOfAttorneyRevoked>().Any(one => one.Fact.Holder == fact.Holder
            && one.Fact.Attorney == fact.Attorney && one.Entry > power.Entry && one.Fact.On.Date <= asked.On.Date);
        return (fact switch
        {
            _ when fact.On.Date > asked.On.Date => Finding.No($"{name} was filed only on {fact.On.InWords()}", filed),
            { Until: { } until } when until < asked.On.Date => Finding.No($"{name} held until {StockFile.Text(until)} only", filed),
            _ when revoked => Finding.No($"{name} was revoked", filed),
            { DulyExecuted: false } => Finding.No($"{name} is not duly executed", filed),
            { DulyExecuted: null, Executed: null } =>
                Finding.NotShown($"the books do not show that {name} is duly executed", "record when, and that it is duly executed", filed),
            _ => Finding.Yes($"{name} was filed on {fact.On.InWords()}", filed),
        }).RelyingOn(power.Entry);
    }
}
