namespace Minutebook.Authority;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Values;
using NodaTime;

/// <summary>What the books know of authority to sign, of loans, accounts and checks, and of shares held elsewhere. It decides nothing.
/// </summary>
/// <seealso cref="Contracts"/>
public sealed record AuthorityRecords
{
    public ImmutableList<Recorded<AuthorityGranted>> Grants { get; init; } = [];

    public ImmutableList<Recorded<AuthorityRevoked>> Revoked { get; init; } = [];

    public ImmutableList<Recorded<InstrumentSigned>> Executed { get; init; } = [];

    public ImmutableList<Recorded<SigningRatified>> Ratified { get; init; } = [];

    public ImmutableList<Recorded<LoansAuthorized>> LoansAuthorized { get; init; } = [];

    public ImmutableList<Recorded<LoanContracted>> Loans { get; init; } = [];

    public ImmutableList<Recorded<DepositorySelected>> Depositories { get; init; } = [];

    public ImmutableList<Recorded<DepositoryDropped>> Dropped { get; init; } = [];

    public ImmutableList<Recorded<AccountOpened>> Accounts { get; init; } = [];

    public ImmutableList<Recorded<DepositMade>> Deposits { get; init; } = [];

    public Grown<Recorded<CheckSigned>> Checks { get; init; } = Grown.None<Recorded<CheckSigned>>();

    public ImmutableHashSet<string> CheckNames { get; init; } = [];

    public ImmutableList<Recorded<InterestHeld>> Interests { get; init; } = [];

    public ImmutableList<Recorded<HoldingsOfficersDesignated>> HoldingsOfficers { get; init; } = [];

    public ImmutableList<Recorded<HoldingsAgentAppointed>> Agents { get; init; } = [];

    public ImmutableList<Recorded<HoldingsAgentInstructed>> Instructions { get; init; } = [];

    public ImmutableList<Recorded<HoldingsPaperExecuted>> Papers { get; init; } = [];

    public ImmutableList<Recorded<HeldSharesVoted>> Votes { get; init; } = [];

    public Recorded<AuthorityGranted>? Grant(GrantId grant) => Some(Grants.Find(one => one.Fact.Grant == grant));

    public Recorded<LoanContracted>? Loan(SignedInstrumentId loan) => Some(Loans.Find(one => one.Fact.Loan == loan));

    public Recorded<InstrumentSigned>? Instrument(SignedInstrumentId instrument) =>
        Some(Executed.Find(one => one.Fact.Instrument == instrument));

    public Recorded<CheckSigned>? Check(AccountId account, string number) =>
        Checks.Where(one => one.Fact.Account == account && one.Fact.Number == number).Select(one => (Recorded<CheckSigned>?)one)
            .FirstOrDefault();

    public Recorded<AccountOpened>? Account(AccountId account) => Some(Accounts.Find(one => one.Fact.Account == account));

    /// <summary>The interest in an entity as it was last recorded by a day, by each holder of it.</summary>
    public IEnumerable<Recorded<InterestHeld>> InterestsOn(EntityId entity, LocalDate day) => Interests
        .Where(one => one.Fact.Entity == entity && one.Fact.On.Date <= day).OrderBy(one => one.Fact.On.SortKey).ThenBy(one => one.Entry)
        .GroupBy(one => one.Fact.Through).Select(held => held.Last());

    static Recorded<T>? Some<T>(Recorded<T> found)
        where T : Fact =>
        found.Fact is null ? null : found;

    /// <summary>The records with one more fact; themselves where the fact is another room's.</summary>
    public AuthorityRecords With(long entry, Instant at, Fact fact) => fact switch
    {
        AuthorityGranted granted => this with { Grants = Grants.Add(new(entry, at, granted)) },
        AuthorityRevoked revoked => this with { Revoked = Revoked.Add(new(entry, at, revoked)) },
        InstrumentSigned executed => this with { Executed = Executed.Add(new(entry, at, executed)) },
        SigningRatified ratified => this with { Ratified = Ratified.Add(new(entry, at, ratified)) },
        LoansAuthorized loans => this with { LoansAuthorized = LoansAuthorized.Add(new(entry, at, loans)) },
        LoanContracted loan => this with { Loans = Loans.Add(new(entry, at, loan)) },
        DepositorySelected selected => this with { Depositories = Depositories.Add(new(entry, at, selected)) },
        DepositoryDropped dropped => this with { Dropped = Dropped.Add(new(entry, at, dropped)) },
        AccountOpened opened => this with { Accounts = Accounts.Add(new(entry, at, opened)) },
        DepositMade deposit => this with { Deposits = Deposits.Add(new(entry, at, deposit)) },
        CheckSigned check => this with { Checks = Checks.With(new(entry, at, check)), CheckNames = CheckNames.Add(check.Name) },
        InterestHeld interest => this with { Interests = Interests.Add(new(entry, at, interest)) },
        HoldingsOfficersDesignated designated => this with { HoldingsOfficers = HoldingsOfficers.Add(new(entry, at, designated)) },
        HoldingsAgentAppointed appointed => this with { Agents = Agents.Add(new(entry, at, appointed)) },
        HoldingsAgentInstructed instructed => this with { Instructions = Instructions.Add(new(entry, at, instructed)) },
        HoldingsPaperExecuted paper => this with { Papers = Papers.Add(new(entry, at, paper)) },
        HeldSharesVoted voted => this with { Votes = Votes.Add(new(entry, at, voted)) },
        _ => this,
    };

    /// <summary>What makes a fact impossible to record, whoever says that it happened; null where it is possible.</summary>
    public string? Impossible(Fact fact) => fact switch
    {
        AuthorityGranted granted => ImpossibleGrant(granted),
        AuthorityRevoked { Grant: var grant } when Grant(grant) is null => $"there is no grant {grant} in the books; enter it first",
        AuthorityRevoked { Resolution: not null, By: not null } =>
            "the Board revokes, or the one who gave it: give \"resolution\" or \"by\", not both",
        InstrumentSigned { Kind: InstrumentKind.Loan } => "a loan has a fact of its own: enter \"loan-contracted\"",
        InstrumentSigned { Kind: InstrumentKind.Check or InstrumentKind.Draft or InstrumentKind.PaymentOrder } =>
            "a check, a draft or an order has a fact of its own: enter \"check-signed\"",
        InstrumentSigned executed when Instrument(executed.Instrument) is not null || Loan(executed.Instrument) is not null =>
            Taken(executed.Instrument),
        LoanContracted loan when Loan(loan.Loan) is not null || Instrument(loan.Loan) is not null => Taken(loan.Loan),
        CheckSigned { Kind: InstrumentKind.Contract or InstrumentKind.Deed or InstrumentKind.Mortgage or InstrumentKind.Bond
            or InstrumentKind.Loan or InstrumentKind.Other } =>
            "this fact is for checks, drafts, other orders and notes: give another \"kind\", or enter \"instrument-signed\"",
        CheckSigned check when CheckNames.Contains(check.Name) =>
            $"the number {check.Number} of the account {check.Account} is in the books already; correct that entry instead",
        AccountOpened opened when Account(opened.Account) is not null =>
            $"the account {opened.Account} is in the books already; choose another short name",
        DepositMade deposit when Deposits.Exists(one => one.Fact.Deposit == deposit.Deposit) =>
            $"the deposit {deposit.Deposit} is in the books already; choose another short name",
        InterestHeld { Shares: { } shares, Of: { } of } when shares > of => $"of {of.InWords()} not {shares.InWords()} can be held",
        HoldingsAgentAppointed { Powers.IsEmpty: true } => "an agent is appointed for something: give \"powers\"",
        HoldingsAgentAppointed appointed when Agents.Exists(one => one.Fact.Agency == appointed.Agency) =>
            $"the appointment {appointed.Agency} is in the books already; choose another short name",
        HoldingsAgentInstructed instructed when !Agents.Exists(one => one.Fact.Agency == instructed.Agency) =>
            $"there is no appointment {instructed.Agency} in the books; enter \"holdings-agent-appointed\" first",
        _ => null,
    };

    string? ImpossibleGrant(AuthorityGranted granted) =>
        granted.Persons.IsEmpty && granted.Offices.IsEmpty ? "a grant names those who have it: give \"persons\" or \"offices\""
        : granted.Instruments.IsEmpty ? "a grant names what may be signed: give \"instruments\""
        : granted.Signatures < 1 ? "at least one must sign: give \"signatures\" as 1 or more"
        : granted is { Resolution: not null, By: not null } ? "the Board grants, or another passes on: give \"resolution\" or \"by\", " +
            "not both"
        : granted is { Under: not null, By: null } ? "who passed it on? give \"by\""
        : Grant(granted.Grant) is not null ? $"the grant {granted.Grant} is in the books already; choose another short name"
        : granted.Under is { } under && Grant(under) is null ? $"there is no grant {under} in the books; enter it first" : null;

    static string Taken(SignedInstrumentId name) => $"the short name {name} stands for another instrument already; no name is used twice";
}
