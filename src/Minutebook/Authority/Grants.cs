namespace Minutebook.Authority;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Officers;
using Minutebook.Values;

/// <summary>
/// Grants of authority: what each covers, and the chain by which it comes from the Board. What is passed on covers no more than each grant
/// above it does, at the time of signing; so nobody gives more than he or she has.
/// </summary>
/// <seealso cref="Contracts"/>
public static class Grants
{
    /// <summary>Is this grant in force at a point of the books: given by one who may, begun, not ended, not revoked, and every grant above
    /// it likewise?</summary>
    public static Finding InForce(AuthorityFile file, Recorded<AuthorityGranted> grant, Placed at) =>
        file.Instruments.Under(at.At.Date, terms => Finding.All($"the grant {grant.Fact.Grant} is in force on {at.At.InWords()}",
            [.. Chain(file, grant).Select(link => Itself(file, link, at, terms))]));

    /// <summary>Does this grant, and every grant above it, cover what is to be signed, whoever signs it?</summary>
    public static Finding Covers(AuthorityFile file, Recorded<AuthorityGranted> grant, Signing signing, Terms terms) =>
        Finding.All($"the grant {grant.Fact.Grant} covers {signing.InWords}",
            [.. Chain(file, grant).SelectMany(link => Scope(link, signing).Prepend(Itself(file, link, signing.At, terms)))]);

    /// <summary>The grant, the one under which it was given, and so on up to the first.</summary>
    internal static IEnumerable<Recorded<AuthorityGranted>> Chain(AuthorityFile file, Recorded<AuthorityGranted> grant)
    {
        yield return grant;
        // A grant is given under one that was entered before: so the chain ends.
        while (grant.Fact.Under is { } under && file.Records.Grant(under) is { } above && above.Entry < grant.Entry)
            yield return grant = above;
    }

    /// <summary>One link of the chain by itself.</summary>
    static Finding Itself(AuthorityFile file, Recorded<AuthorityGranted> grant, Placed at, Terms terms)
    {
        var (fact, from) = (grant.Fact, new Placed(grant.Fact.On, grant.Entry));
        if (at.IsBefore(from)) return Finding.No($"the grant {fact.Grant} begins only on {fact.On.InWords()}").RelyingOn(grant.Entry);
        if (fact.Until is { } until && at.At.Date > until)
            return Finding.No($"the grant {fact.Grant} ended after {Board.BoardFile.Text(until)}").RelyingOn(grant.Entry);
        var given = Given(file, grant, at, terms);
        return NotRevoked(file, grant, at) is { } revoked
            ? Finding.All($"the grant {fact.Grant} was given, and is not revoked", given, revoked).RelyingOn(grant.Entry)
            : given.RelyingOn(grant.Entry);
    }

    /// <summary>Was it given by one who may: the Board, the President to a Vice President, or one who has it and may pass it on?</summary>
    static Finding Given(AuthorityFile file, Recorded<AuthorityGranted> grant, Placed at, Terms terms)
    {
        var fact = grant.Fact;
        var words = $"the grant {fact.Grant} was given on {fact.On.InWords()}";
        if (fact is { By: { } giver, Under: { } under })
        {
            var above = file.Records.Grant(under)!.Value;
            return Finding.All($"{file.NameOf(giver)} passed on {fact.Grant} under {under}",
                Finding.That(above.Fact.MayDelegate, $"{under} {(above.Fact.MayDelegate ? "may" : "may not")} be passed on",
                    terms.Find(TermNames.ContractsAuthorisedBy)).RelyingOn(above.Entry),
                Has(file, above, giver, new(fact.On, grant.Entry)));
        }
        if (fact.By is { } president)
            return Finding.All($"{file.NameOf(president)} gave {fact.Grant} to a Vice President",
                file.Officers.Held(president, "president", fact.On),
                ToVicePresidents(file, grant, at, terms));
        return Finding.All(words, file.ByBoard(fact.Resolution, at.At.Date, $"gave the grant {fact.Grant}", Source(fact, terms)));
    }

    /// <summary>The section on which a grant of the Board rests: of the signers of checks and notes, of loans, or of contracts.</summary>
    static Term? Source(AuthorityGranted fact, Terms terms) =>
        fact.Instruments.All(kind => kind is InstrumentKind.Check or InstrumentKind.Draft or InstrumentKind.PaymentOrder
            or InstrumentKind.Note) ? terms.Find(TermNames.ChecksSignersBy)
        : fact.Instruments.All(kind => kind is InstrumentKind.Loan) ? terms.Find(TermNames.LoansNeedResolution)
        : terms.Find(TermNames.ContractsAuthorisedBy);

    static Finding ToVicePresidents(AuthorityFile file, Recorded<AuthorityGranted> grant, Placed at, Terms terms)
    {
        var by = terms.Find(TermNames.VicePresidentAuthorisedBy);
        if (by?.Figure.Contains("president") != true) return Finding.No("no instrument lets the President give authority to sign", by);
        var others = grant.Fact.Offices.Where(office => office != Office.VicePresident).ToList();
        if (others.Count > 0)
            return Finding.No($"the President authorizes Vice Presidents alone, not " +
                $"{string.Join(", ", others.Select(OfficeNames.InWords))}", by);
        return Finding.All("the President authorizes Vice Presidents", [.. grant.Fact.Persons.Select(person =>
            file.Officers.Held(person, "vice-president", at.At)), Finding.Yes("the President may authorize Vice Presidents", by)]);
    }

    /// <summary>The revocations that took effect by then; null where there is none.</summary>
    static Finding? NotRevoked(AuthorityFile file, Recorded<AuthorityGranted> grant, Placed at)
    {
        var revoked = file.Records.Revoked.FindAll(one => one.Fact.Grant == grant.Fact.Grant && !at.IsBefore(new(one.Fact.On, one.Entry)));
        return revoked.IsEmpty ? null : Finding.Not($"the grant {grant.Fact.Grant} is not revoked", Finding.Any("it was revoked",
            [.. revoked.Select(one => (one.Fact.By is { } by
                ? Finding.That(by == grant.Fact.By, $"{file.NameOf(by)}, who {(by == grant.Fact.By ? "" : "had not ")}given it, revoked it")
                : file.ByBoard(one.Fact.Resolution, one.Fact.On.Date, $"revoked {grant.Fact.Grant}", null)).RelyingOn(one.Entry))]));
    }

    /// <summary>Kind, amount, the one instrument, the one account.</summary>
    static IEnumerable<Finding> Scope(Recorded<AuthorityGranted> grant, Signing signing)
    {
        var fact = grant.Fact;
        yield return Finding.That(fact.Instruments.Contains(signing.Kind),
            $"{fact.Grant} is for {string.Join(", ", fact.Instruments).ToLowerInvariant()}");
        if (fact.Most is { } most) yield return Within(fact.Grant.Value, most, signing.Amount);
        if (fact.For is { } one)
            yield return signing.Name is { } name ? Finding.That(name == one, $"{fact.Grant} is confined to {one}; this is {name}")
                : Finding.NotShown($"{fact.Grant} is confined to {one}", "say which instrument it is");
        if (fact.Account is { } account)
            yield return signing.Account is { } on
                ? Finding.That(on == account, $"{fact.Grant} is confined to the account {account}; this is on {on}")
                : Finding.NotShown($"{fact.Grant} is confined to the account {account}", "say on which account it is");
    }

    /// <summary>Is an amount within a limit, which is itself not too much?</summary>
    internal static Finding Within(string limit, Money most, Money? amount) => amount is not { } asked
        ? Finding.NotShown($"{limit} goes up to {most}; the amount is not known", "say the amount")
        : asked.Currency != most.Currency
            ? Finding.NotShown($"{limit} goes up to {most}; {asked} is in another currency", $"say the amount in {most.Currency}")
            : Finding.That(asked.Amount <= most.Amount, $"{asked} is asked for; {limit} goes up to {most}")
                .WithFigure("amount", asked).WithFigure("most", most);

    /// <summary>Is this person one of those to whom it was given: by name, or by an office that he or she holds, or acts in?</summary>
    internal static Finding Has(AuthorityFile file, Recorded<AuthorityGranted> grant, Person person, Placed at)
    {
        var (fact, name) = (grant.Fact, file.NameOf(person));
        if (fact.Persons.Contains(person)) return Finding.Yes($"{fact.Grant} names {name}").RelyingOn(grant.Entry);
        if (fact.Offices.IsEmpty)
            return Finding.No($"{fact.Grant} names {file.NamesOf(fact.Persons)}, not {name}").RelyingOn(grant.Entry);
        return Finding.Any($"{name} has {fact.Grant} by an office", [.. fact.Offices.Select(office =>
            file.Officers.Held(person, office.ToString(), at.At))]).RelyingOn(grant.Entry);
    }

    /// <summary>The grants under this one, at every depth, itself first.</summary>
    internal static ImmutableArray<Recorded<AuthorityGranted>> Tree(AuthorityFile file, Recorded<AuthorityGranted> root) =>
        [.. file.Records.Grants.Where(one => Chain(file, one).Last().Fact.Grant == root.Fact.Grant)];
}
