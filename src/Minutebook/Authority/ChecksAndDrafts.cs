namespace Minutebook.Authority;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>Checks, drafts, other orders for the payment of money, and notes.</summary>
public static class ChecksAndDrafts
{
    /// <summary>
    /// Was it signed by those, and in the manner, that resolutions of the Board determine for that account and amount; and if it is a note,
    /// did the Board authorize the debt? Or did the Board ratify it?
    /// </summary>
    public static Finding Authorized(AuthorityFile file, Recorded<CheckSigned> check)
    {
        var fact = check.Fact;
        var signing = new Signing(fact.Kind, fact.Signers, true, fact.Amount, null, fact.Account, new(fact.On, check.Entry));
        return file.AuthorizedOrRatified(fact.Name, $"{fact.Kind.ToString().ToLowerInvariant()} {fact.Name} for {fact.Amount} was signed " +
            "with authority", Contracts.InOrder(file, signing, null)).RelyingOn(check.Entry).WithFigure("check", fact.Name);
    }

    /// <summary>Were all checks of a time signed with authority, on one account or on all? Those outside authority are told each.</summary>
    public static Finding All(AuthorityFile file, AccountId? account, LocalDate from, LocalDate to) =>
        Finding.Each(account is { } one ? $"the checks on {one} were signed with authority" : "the checks were signed with authority",
            file.Records.Checks.Where(check => (account is not { } only || check.Fact.Account == only)
                && check.Fact.On.Date >= from && check.Fact.On.Date <= to), check => Authorized(file, check))
            .Citing(file.Instruments.On(to).Find(TermNames.ChecksSignersBy)).WithBreach(Effect.Voidable);

    /// <summary>The checks that are outside authority, or of which authority is not shown, each with its finding.</summary>
    public static IEnumerable<(CheckSigned Check, Finding Finding)> Outside(AuthorityFile file, IEnumerable<Recorded<CheckSigned>> checks)
    {
        foreach (var check in checks)
            if (Authorized(file, check) is { Answer: not Answer.Yes } finding) yield return (check.Fact, finding);
    }
}
