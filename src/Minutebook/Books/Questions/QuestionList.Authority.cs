namespace Minutebook.Books.Questions;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Authority;
using Minutebook.Values;

/// <summary>Questions on authority: who may sign what, loans, checks, deposits, and shares held in other corporations.</summary>
public static partial class QuestionList
{
    static Argument OfKind => new("instrument", "what is signed: contract, deed, mortgage, bond, loan, note, check, draft, " +
        "payment-order, other");

    static ImmutableArray<Argument> ToSign =>
    [
        OfKind, new("amount", "for how much, such as 500 USD; left out, it is not said", ""), On,
        new("for", "the short name of the one instrument or loan; left out, it is not said", ""),
        new("account", "on which account; left out, it is not said", ""),
    ];

    static Argument OfEntity => new("entity", "the short name of the other corporation or enterprise");

    static IEnumerable<Question> OnAuthority() =>
    [
        new("authority.may-sign",
            "May this person sign this for this amount on a day, alone or with those named? The finding gives the chain of grants and " +
                "what is missing; the figures could-sign and could-sign-jointly name who could instead.", nameof(Contracts),
            [OfPerson, .. ToSign, new("with", "who signs it too, all of them, separated by commas; left out, it is not said", "")],
            asked => OfAnyName(asked, "may sign", person => Contracts.MaySign(asked.Authority, person, Named(asked, "with"),
                ToBeSigned(asked)))),
        new("authority.signers", "Who may sign this? The figure \"who\" names those who may alone, \"jointly\" those who may with another.",
            nameof(Contracts), ToSign, asked => Contracts.Signers(asked.Authority, ToBeSigned(asked))),
        new("authority.grant", "Is this grant in force on a day, and every grant above it?", nameof(Contracts),
            [new("grant", "the short name of the grant"), On],
            asked => Grants.InForce(asked.Authority, asked.Known("grant", asked.Corporation.Authority.Grants, one => one.Grant.Value),
                asked.AtEndOf("on"))),
        new("instrument.authorized", "Was this instrument signed with authority, or ratified by the Board?", nameof(Contracts),
            [new("instrument", "the short name of the instrument")],
            asked => Contracts.Authorized(asked.Authority,
                asked.Known("instrument", asked.Corporation.Authority.Executed, one => one.Instrument.Value))),
        new("authority.register",
            "Was everything on the register of contracts, loans, checks, accounts and deposits in order? What was done without authority " +
            "is told each.", nameof(Contracts), [], asked => AuthorityRegister.InOrder(asked.Authority)),
        new("loan.authorized", "Did the Board authorize this loan, or ratify it?", nameof(LoansToTheCorporation),
            [new("loan", "the short name of the loan")],
            asked => LoansToTheCorporation.Authorized(asked.Authority,
                asked.Known("loan", asked.Corporation.Authority.Loans, one => one.Loan.Value))),
        new("check.authorized", "Was this check, draft, order or note signed as resolutions of the Board determine, or ratified?",
            nameof(ChecksAndDrafts), [new("account", "the short name of the account"), new("number", "its number")],
            asked => asked.Corporation.Authority.Check(new(asked.Text("account")), asked.Text("number")) is { } check
                ? ChecksAndDrafts.Authorized(asked.Authority, check)
                : throw new QuestionException("number", $"there is no check {asked.Text("number")} of the account " +
                    $"{asked.Text("account")} in the books")),
        new("checks.authorized", "Were all checks of these days signed with authority? Those outside it are told each.",
            nameof(ChecksAndDrafts), [new("account", "on which account; left out, on all", ""), new("from", "the first day"),
                new("to", "the last day", "today")],
            asked => ChecksAndDrafts.All(asked.Authority, asked.Text("account").Length == 0 ? null : new AccountId(asked.Text("account")),
                asked.Day("from"), asked.Day("to"))),
        new("depository.selected", "Did the Board select this depository, and not give it up by a day?", nameof(Deposits),
            [new("depository", "the short name of the depository"), On],
            asked => Deposits.Selected(asked.Authority, new(asked.Text("depository")), asked.AtEndOf("on"))),
        new("deposit.in-order", "Was this deposit made with a depository that the Board selected?", nameof(Deposits),
            [new("deposit", "the short name of the deposit")],
            asked => Deposits.InOrder(asked.Authority,
                asked.Known("deposit", asked.Corporation.Authority.Deposits, one => one.Deposit.Value))),
        new("account.in-order", "Is this account with a depository that the Board selected, and the corporation's?", nameof(Deposits),
            [new("account", "the short name of the account"), On],
            asked => Deposits.AccountInOrder(asked.Authority,
                asked.Known("account", asked.Corporation.Authority.Accounts, one => one.Account.Value), asked.AtEndOf("on"))),
    ];

    static IEnumerable<Question> OnHeldShares() =>
    [
        new("held-shares.designated", "Is this person an officer whom the Board designated to appoint agents for shares held elsewhere?",
            nameof(SharesInOtherCorporations), [OfPerson, On], asked => OfAnyName(asked, "is designated", person =>
                SharesInOtherCorporations.Designated(asked.Authority, person, asked.AtEndOf("on")))),
        new("held-shares.may-act",
            "May this person act for the shares held in another corporation: as agent appointed with that power, or under a proxy or " +
            "power of attorney?", nameof(SharesInOtherCorporations),
            [OfPerson, OfEntity, new("power", "exercise-rights, vote or consent", "vote"), On], asked =>
                OfAnyName(asked, "may act", person =>
                SharesInOtherCorporations.MayAct(asked.Authority, person, new(asked.Text("entity")), asked.Choice<AgentPower>("power"),
                    asked.AtEndOf("on")))),
        new("held-shares.vote", "Were shares held elsewhere voted on this matter by one who may, and as instructed? Of several votes, " +
            "the last.",
            nameof(SharesInOtherCorporations), [OfEntity, new("matter", "the matter, as it was recorded")],
            asked => asked.Corporation.Authority.Votes.FindLast(one => one.Fact.Entity.Value == asked.Text("entity")
                && one.Fact.Matter == asked.Text("matter")) is { Fact: not null } vote
                ? SharesInOtherCorporations.VoteInOrder(asked.Authority, vote)
                : throw new QuestionException("matter", $"the books show no vote on \"{asked.Text("matter")}\" of {asked.Text("entity")}")),
    ];

    static Many<Person> Named(Asked asked, string argument) => Many.From(asked.Text(argument)
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => new Person(name)));

    static Signing ToBeSigned(Asked asked) => new(asked.Choice<InstrumentKind>("instrument"), [], false, asked.Money("amount"),
        asked.Text("for").Length == 0 ? null : new SignedInstrumentId(asked.Text("for")),
        asked.Text("account").Length == 0 ? null : new AccountId(asked.Text("account")), asked.AtEndOf("on"));
}
