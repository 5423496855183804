namespace Minutebook.Instruments;

using System.Collections.Immutable;

/// <summary>Terms on contracts, loans, checks and deposits, and on shares held in other corporations.</summary>
public static partial class TermNames
{
    public static readonly TermKey<ImmutableArray<string>> ContractsAuthorisedBy =
        Names("contracts.authorised-by", "Who may authorise officers or agents to contract and to execute instruments.", "board");

    public static readonly TermKey<ImmutableArray<string>> ContractsScope =
        Names("contracts.scope", "How far such authority may go.", "general", "specific");

    public static readonly TermKey<bool> LoansNeedResolution =
        Stands(
            "loans.resolution-needed",
            "No loan is contracted and no evidence of indebtedness issued without a resolution of the Board.");

    public static readonly TermKey<ImmutableArray<string>> LoansScope =
        Names("loans.scope", "How far authority for loans may go.", "general", "specific");

    public static readonly TermKey<ImmutableArray<string>> ChecksSignersBy =
        Names("checks.signers-by", "By what signers of checks, drafts and notes, and their manner, are determined.", "board-resolution");

    public static readonly TermKey<ImmutableArray<string>> DepositsSelectedBy =
        Names("deposits.selected-by", "Who selects the depositories of funds not otherwise employed.", "board");

    public static readonly TermKey<ImmutableArray<string>> HeldSharesOfficersBy =
        Names(
            "held-shares.officers-by", "Who designates the officers that appoint agents for shares held in other corporations.",
            "board");

    public static readonly TermKey<ImmutableArray<string>> HeldSharesAgentPowers =
        Names("held-shares.agent-powers", "What agents so appointed may do.", "exercise-rights", "vote", "consent");

    public static readonly TermKey<bool> HeldSharesInstructions =
        Stands("held-shares.instructions", "The designated officers may instruct the agents how to act.");

    public static readonly TermKey<ImmutableArray<string>> HeldSharesInstruments =
        Names(
            "held-shares.instruments", "What the designated officers may execute, under seal or otherwise.",
            "proxies", "powers-of-attorney", "other-instruments");
}
