namespace Minutebook.Authority;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Officers;
using Minutebook.Values;

/// <summary>Contracts and other instruments: who may sign them in the name of the corporation.</summary>
public static class Contracts
{
    /// <summary>
    /// May this person sign it, alone or with the others who are named? By a grant of the Board, general or confined to an instance, or
    /// passed on from one; or by virtue of an office. What pays money, and notes, are signed under resolutions of the Board alone; what
    /// makes a debt needs a resolution besides. Where the answer is not yes, the figures "could-sign" and "could-sign-jointly" name those
    /// who may.
    /// </summary>
    public static Finding MaySign(AuthorityFile file, Person person, Many<Person> with, Signing signing) =>
        WithOthers(file, person, signing, InOrder(file, signing.By(person, with) with { AllSigners = !with.IsEmpty }, person));

    /// <summary>Who may sign it: the figure "who" names those who may alone, "jointly" those who may with another.</summary>
    public static Finding Signers(AuthorityFile file, Signing signing)
    {
        var (alone, jointly) = Able(file, signing);
        return Finding.That(alone.Count + jointly.Count > 0, alone.Count + jointly.Count == 0
                ? $"the books show nobody who may sign {signing.InWords}"
                : $"{file.NamesOf(alone.Concat(jointly))} may sign {signing.InWords}",
                file.Instruments.On(signing.At.At.Date).Find(TermNames.ContractsAuthorisedBy))
            .WithFigure("who", string.Join(", ", alone)).WithFigure("jointly", string.Join(", ", jointly));
    }

    /// <summary>Was this instrument signed with authority, or did the Board ratify it?</summary>
    public static Finding Authorized(AuthorityFile file, Recorded<InstrumentSigned> instrument)
    {
        var fact = instrument.Fact;
        var signing = new Signing(fact.Kind, fact.Signers, true, fact.Amount, fact.Instrument, null, new(fact.On, instrument.Entry));
        return file.AuthorizedOrRatified(fact.Instrument.Value, $"{fact.Instrument} was signed with authority",
            InOrder(file, signing, null)).RelyingOn(instrument.Entry);
    }

    /// <summary>Is it signed by one, or as many, as may sign it; and, where it makes a debt, did the Board authorize the debt?</summary>
    /// <param name="person">The one of the signers of whom it is asked; null for all together.</param>
    internal static Finding InOrder(AuthorityFile file, Signing signing, Person? person) =>
        file.Instruments.Under(signing.At.At.Date, terms =>
        {
            var ways = Ways(file, signing, person, terms);
            return signing.IsDebt
                ? Finding.All(ways.Words, ways, LoansToTheCorporation.DebtAuthorized(file, signing, null)) with { Figures = ways.Figures }
                : ways;
        }).WithBreach(Effect.Voidable);

    static Finding Ways(AuthorityFile file, Signing signing, Person? person, Terms terms)
    {
        var who = person is { } one ? file.NameOf(one) : file.NamesOf(signing.Signers);
        if (signing.Signers.IsEmpty)
            return Finding.NotShown($"the books do not show who signed {signing.InWords}", "record all who signed it",
                Section(signing, terms));
        var ways = new List<Finding>();
        // One way is enough, and the last grant is the likeliest: the checks of thirty years are not held against every grant of them.
        foreach (var grant in file.Records.Grants.Reverse()
            .Where(grant => grant.Fact.Under is null && grant.Fact.Instruments.Contains(signing.Kind)))
        {
            ways.Add(SignaturesNeeded.Under(file, grant, signing, person, terms));
            if (ways[^1].Answer == Answer.Yes) return Finding.Any($"{who} may sign {signing.InWords}", ways[^1])
                .Citing(Section(signing, terms));
        }
        if (signing.ByOffice is { } instrument) ways.AddRange(ByOffice(file, signing, instrument, person));
        if (ways.Count == 0 && Section(signing, terms) is null)
            return Finding.NotShown($"no instrument says who signs {signing.InWords}; the authority is the Board's to give, and the " +
                $"books show none of {who}", $"record what the Board resolved on who signs {signing.InWords}");
        if (ways.Count == 0)
            return Finding.No($"the books show no authority of {who} to sign {signing.InWords}: nobody was given any",
                Section(signing, terms));
        var finding = Finding.Any($"{who} may sign {signing.InWords}", [.. ways.OrderByDescending(way => way.Answer)]);
        return finding.Citing(Section(signing, terms));
    }

    static Term<ImmutableArray<string>>? Section(Signing signing, Terms terms) =>
        signing.IsForPayment ? terms.Find(TermNames.ChecksSignersBy) : terms.Find(TermNames.ContractsAuthorisedBy);

    /// <summary>By virtue of an office; the President's own power yields where the Board gave it to another in the President's place.
    /// </summary>
    static IEnumerable<Finding> ByOffice(AuthorityFile file, Signing signing, SignedInstrument instrument, Person? person)
    {
        foreach (var signer in person is { } one ? Many.Of([one]) : signing.Signers)
        {
            var others = signing.Signers.Where(other => other != signer).ToList();
            var finding = SigningOfInstruments.MaySign(file.Officers, signer, instrument, others.Count == 0 ? null : others[0], signing.At);
            yield return finding.Answer != Answer.No && Instead(file, signing) is { } instead
                && file.Officers.Held(signer, "president", signing.At.At).Answer != Answer.No
                    ? Finding.All($"{file.NameOf(signer)} signs as President", finding, instead) : finding;
        }
    }

    /// <summary>Whether the signing was not expressly given to another in the President's place; null where no grant says so.</summary>
    static Finding? Instead(AuthorityFile file, Signing signing)
    {
        var instead = file.Records.Grants.FindAll(grant => grant.Fact.InsteadOfPresident && grant.Fact.Instruments.Contains(signing.Kind)
            && (grant.Fact.For is not { } one || one == signing.Name));
        return instead.IsEmpty ? null : Finding.Not("the President signs it", Finding.Any("the Board gave the signing to another",
            [.. instead.Select(grant => Grants.InForce(file, grant, signing.At))]));
    }

    static Finding WithOthers(AuthorityFile file, Person person, Signing signing, Finding finding)
    {
        if (finding.Answer == Answer.Yes) return finding;
        var (alone, jointly) = Able(file, signing);
        alone.Remove(person);
        return finding.WithFigure("could-sign", string.Join(", ", alone)).WithFigure("could-sign-jointly", string.Join(", ", jointly))
            .WithNote(alone.Count + jointly.Count == 0 ? "The books show nobody who may sign it: a resolution of the Board can give " +
                "authority."
                : alone.Count == 0 ? $"It may be signed by {file.NamesOf(jointly)}, jointly with another."
                : $"It may be signed by {file.NamesOf(alone)}.");
    }

    static (List<Person> Alone, List<Person> Jointly) Able(AuthorityFile file, Signing signing)
    {
        var (alone, jointly) = (new List<Person>(), new List<Person>());
        foreach (var person in SignaturesNeeded.Candidates(file, signing.At))
        {
            var finding = InOrder(file, signing.By(person, []) with { AllSigners = false }, person);
            if (finding.Answer == Answer.Yes) alone.Add(person);
            else if (finding.Answer == Answer.Open && finding.OpenLeaves().All(OnlyAnotherIsMissing)) jointly.Add(person);
        }
        return (alone, jointly);
    }

    /// <summary>A second signature under a grant; or the one with whom the Secretary, or a Vice President, signs by virtue of the office.
    /// </summary>
    static bool OnlyAnotherIsMissing(Finding leaf) =>
        leaf.Figures.ContainsKey("signatures-needed") || leaf.Open?.Settles == "say who signs it too";
}
