namespace Minutebook.Authority;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Officers;
using Minutebook.Values;

/// <summary>Shares registered in the name of the corporation: who acts for them, and as instructed.</summary>
public static class SharesInOtherCorporations
{
    /// <summary>Is this person, at a point of the books, an officer whom the Board designated to appoint agents for shares held elsewhere?
    /// </summary>
    public static Finding Designated(AuthorityFile file, Person person, Placed at) => file.Instruments.Under(at.At.Date, terms =>
    {
        var (term, name) = (terms.Find(TermNames.HeldSharesOfficersBy), file.NameOf(person));
        var running = file.Records.HoldingsOfficers.FindAll(one => !at.IsBefore(new(one.Fact.On, one.Entry))
            && (one.Fact.Until is not { } until || at.At.Date <= until));
        if (running.IsEmpty)
            return Finding.No("the books show no officers designated to act for shares held in other corporations", term);
        return Finding.Any($"the Board designated {name} to appoint agents for shares held elsewhere",
            [.. running.Select(one => Finding.All(
            $"the designation of {one.Fact.On.InWords()} is of {name}", IsOfficer(file, one, person, at),
            file.ByBoard(one.Fact.Resolution, at.At.Date, "designated officers for shares held elsewhere", term)).RelyingOn(one.Entry))])
            .Citing(term);
    }).WithBreach(Effect.Voidable);

    /// <summary>The Board designates officers: one who is named, and holds no office, is none.</summary>
    static Finding IsOfficer(AuthorityFile file, Recorded<HoldingsOfficersDesignated> designated, Person person, Placed at)
    {
        var name = file.NameOf(person);
        var ways = designated.Fact.Offices.Select(office => file.Officers.Held(person, office.ToString(), at.At)).ToList();
        if (designated.Fact.Persons.Contains(person))
            ways.Add(file.Officers.History.Terms.Where(term => term.Person == person && term.RunsAt(at))
                .Select(term => ElectionAndTermOfOffice.InOffice(file.Officers, person, term.Office, at)).MaxBy(finding => finding.Answer)
                ?? Finding.No($"{name} holds no office on {at.At.InWords()}, and officers are designated"));
        return ways.Count == 0 ? Finding.No($"it does not name {name}") : Finding.Any($"it designates {name}", [.. ways]);
    }

    /// <summary>
    /// May this person act for the shares held in an entity: as an agent whom a designated officer appointed, with that power; or under a
    /// proxy, a power of attorney or another instrument that a designated officer executed, under seal or otherwise?
    /// </summary>
    public static Finding MayAct(AuthorityFile file, Person person, EntityId entity, AgentPower power, Placed at) =>
        file.Instruments.Under(at.At.Date, terms =>
        {
            var ways = Agencies(file, person, entity, at).Select(one => Appointed(file, one, power, terms))
                .Concat(Papers(file, person, entity, at).Select(one => Executed(file, one, terms))).ToList();
            var what = $"{file.NameOf(person)} may {InWords(power)} for the shares held in {entity}";
            return ways.Count == 0
                ? Finding.No($"the books show no appointment of {file.NameOf(person)} to act for shares held in {entity}",
                    terms.Find(TermNames.HeldSharesAgentPowers))
                : Finding.Any(what, [.. ways]);
        }).WithBreach(Effect.Voidable);

    static string InWords(AgentPower power) => power switch
    {
        AgentPower.Vote => "vote",
        AgentPower.Consent => "consent",
        _ => "exercise rights",
    };

    static IEnumerable<Recorded<HoldingsAgentAppointed>> Agencies(AuthorityFile file, Person person, EntityId entity, Placed at) =>
        file.Records.Agents.Where(one => one.Fact.Agent == person && (one.Fact.Entity is not { } only || only == entity)
            && !at.IsBefore(new(one.Fact.On, one.Entry)) && (one.Fact.Until is not { } until || at.At.Date <= until));

    static IEnumerable<Recorded<HoldingsPaperExecuted>> Papers(AuthorityFile file, Person person, EntityId entity, Placed at) =>
        file.Records.Papers.Where(one => one.Fact.To == person && one.Fact.Entity == entity && !at.IsBefore(new(one.Fact.On, one.Entry)));

    static Finding Appointed(AuthorityFile file, Recorded<HoldingsAgentAppointed> agency, AgentPower power, Terms terms)
    {
        var (fact, term) = (agency.Fact, terms.Find(TermNames.HeldSharesAgentPowers));
        var word = power == AgentPower.ExerciseRights ? "exercise-rights" : InWords(power);
        return Finding.All($"{file.NameOf(fact.By)} appointed {file.NameOf(fact.Agent)} on {fact.On.InWords()}",
            Designated(file, fact.By, new(fact.On, agency.Entry)),
            Finding.That(fact.Powers.Contains(power), $"the appointment {fact.Agency} {(fact.Powers.Contains(power) ? "has" : "lacks")} " +
                $"the power to {InWords(power)}", term),
            Finding.That(term?.Figure.Contains(word) == true, $"an agent may be appointed to {InWords(power)}",
                term)).RelyingOn(agency.Entry);
    }

    static Finding Executed(AuthorityFile file, Recorded<HoldingsPaperExecuted> paper, Terms terms)
    {
        var (fact, term) = (paper.Fact, terms.Find(TermNames.HeldSharesInstruments));
        var word = fact.Paper switch
        {
            HoldingsPaper.Proxy => "proxies",
            HoldingsPaper.PowerOfAttorney => "powers-of-attorney",
            _ => "other-instruments",
        };
        return Finding.All($"{file.NameOf(fact.By)} executed {word.Replace('-', ' ')} to {file.NameOf(fact.To)}, " +
                (fact.UnderSeal ? "under seal" : "without the seal, which it need not bear"),
            Designated(file, fact.By, new(fact.On, paper.Entry)),
            Finding.That(term?.Figure.Contains(word) == true, $"designated officers may execute {word.Replace('-', ' ')}", term))
            .RelyingOn(paper.Entry);
    }

    /// <summary>Was this vote cast by one who may, and as instructed? A vote against the instructions counts where it was cast; between the
    /// corporation and its agent it is outside the authority, and shown.</summary>
    public static Finding VoteInOrder(AuthorityFile file, Recorded<HeldSharesVoted> vote)
    {
        var (fact, at) = (vote.Fact, new Placed(vote.Fact.On, vote.Entry));
        var power = fact.ByConsent ? AgentPower.Consent : AgentPower.Vote;
        return Finding.All($"{file.NameOf(fact.Agent)} voted {Word(fact.Vote)} {fact.Matter} of {fact.Entity}, with authority and as " +
            "instructed",
            MayAct(file, fact.Agent, fact.Entity, power, at), Held(file, fact), AsInstructed(file, fact, at)).RelyingOn(vote.Entry);
    }

    static Finding Held(AuthorityFile file, HeldSharesVoted vote)
    {
        var held = file.Records.InterestsOn(vote.Entity, vote.On.Date).Where(one => one.Fact.Through is null)
            .Select(one => one.Fact.Shares).FirstOrDefault();
        return held is not { } shares
            ? Finding.NotShown($"the books do not show how many shares of {vote.Entity} are held", "record the holding: \"interest-held\"")
            : vote.Shares is { } voted ? Finding.That(voted <= shares, $"{voted.InWords()} were voted; {shares.InWords()} are held")
            : Finding.That(!shares.IsZero, $"{shares.InWords()} are held");
    }

    /// <summary>The last instruction on the matter, else the last for all, by an officer who may instruct.</summary>
    static Finding AsInstructed(AuthorityFile file, HeldSharesVoted vote, Placed at) => file.Instruments.Under(at.At.Date, terms =>
    {
        var term = terms.Find(TermNames.HeldSharesInstructions);
        var agencies = Agencies(file, vote.Agent, vote.Entity, at).Select(one => one.Fact.Agency).ToHashSet();
        var given = file.Records.Instructions.Where(one => agencies.Contains(one.Fact.Agency)
            && (one.Fact.Matter is not { } matter || matter == vote.Matter) && !at.IsBefore(new(one.Fact.On, one.Entry))
            && Designated(file, one.Fact.By, new(one.Fact.On, one.Entry)).Answer != Answer.No)
            .OrderBy(one => one.Fact.Matter is null ? 0 : 1).ThenBy(one => one.Fact.On.SortKey).ThenBy(one => one.Entry).ToList();
        if (given.Count == 0) return Finding.Yes($"no instruction binds {file.NameOf(vote.Agent)} on {vote.Matter}", term);
        var (instruction, entry) = (given[^1].Fact, given[^1].Entry);
        return Finding.That(instruction.Vote == HeldVote.Discretion || instruction.Vote == vote.Vote,
                $"{file.NameOf(instruction.By)} instructed to vote {Word(instruction.Vote)}; the vote was {Word(vote.Vote)}", term)
            .WithFigure("instructed", Word(instruction.Vote)).WithFigure("voted", Word(vote.Vote)).RelyingOn(entry);
    }).WithBreach(Effect.Irregular);

    static string Word(HeldVote vote) => vote == HeldVote.Discretion ? "at discretion" : vote.ToString().ToLowerInvariant();
}
