namespace Minutebook.Stock;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>Transfer agents and registrars: responsible banks or trust companies that the Board appointed.</summary>
/// <seealso cref="CertificatesForShares"/>
public static class StockAgents
{
    /// <summary>Was this agent appointed in order for a role that it has on a day?</summary>
    public static Finding Appointed(StockFile file, StockAgent agent, AgentRole role, Moment at)
    {
        var found = file.Records.All<StockAgentAppointed>()
            .LastOrDefault(one => one.Fact.Agent == agent && one.Fact.Roles.Contains(role) && one.Fact.On.Date <= at.Date);
        if (found.Fact is null)
            return Finding.No($"the books do not show {agent} as {InWords(role)} on {at.InWords()}");
        var ended = End(file, found, role);
        return ended is { } end && !IsBefore(at, end)
            ? Finding.No($"{found.Fact.Name} ceased to be {InWords(role)} on {end.On.InWords()}").RelyingOn(found.Entry)
            : InOrder(file, found, role);
    }

    static Finding InOrder(StockFile file, Recorded<StockAgentAppointed> appointed, AgentRole role) =>
        file.Instruments.Under(appointed.Fact.On.Date, terms =>
        {
            var (fact, by) = (appointed.Fact, terms.Find(TermNames.TransferAgentsBy));
            var bank = fact.BankOrTrustCompany is { } known
                ? Finding.That(known, $"{fact.Name} is {(known ? "a" : "no")} responsible bank or trust company", by)
                : Finding.NotShown($"the books do not show that {fact.Name} is a responsible bank or trust company", "record it", by);
            return Finding.All($"{fact.Name} was appointed {InWords(role)} on {fact.On.InWords()}, in order",
                file.ByBoard(fact.Resolution, fact.On.Date, $"appointed {fact.Name}", by), bank).RelyingOn(appointed.Entry)
                .WithBreach(Effect.Voidable);
        });

    /// <summary>The agents that have a role for a class at a moment. One whose appointment falls, as it was not by the Board, has none.
    /// </summary>
    public static IEnumerable<Recorded<StockAgentAppointed>> InRole(StockFile file, AgentRole role, StockClass of, Moment at) =>
        file.Records.All<StockAgentAppointed>().Where(one => one.Fact.Roles.Contains(role)
            && (one.Fact.Class is not { } only || only == of) && one.Fact.On.Date <= at.Date
            && (End(file, one, role) is not { } end || IsBefore(at, end)) && InOrder(file, one, role).Answer != Answer.No);

    static StockAgentEnded? End(StockFile file, Recorded<StockAgentAppointed> appointed, AgentRole role) =>
        file.Records.All<StockAgentEnded>().Where(one => one.Fact.Agent == appointed.Fact.Agent
            && one.Fact.On.Date >= appointed.Fact.On.Date
            && (one.Fact.Roles.IsEmpty || one.Fact.Roles.Contains(role))).Select(one => one.Fact).FirstOrDefault();

    static bool IsBefore(Moment at, StockAgentEnded end) => at.IsBefore(end.On) == Answer.Yes;

    /// <summary>"transfer agent" or "registrar".</summary>
    internal static string InWords(AgentRole role) => role == AgentRole.Registrar ? "registrar" : "transfer agent";
}
