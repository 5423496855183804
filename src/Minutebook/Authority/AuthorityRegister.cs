namespace Minutebook.Authority;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Values;

/// <summary>One line of the register of what was signed, borrowed, opened and deposited.</summary>
/// <param name="What">"contract", "loan", "check", "account", "deposit".</param>
/// <param name="Name">Its short name.</param>
/// <param name="On">When.</param>
/// <param name="Finding">Whether it was authorized.</param>
public sealed record RegisterLine(string What, string Name, Moment On, Money? Amount, Finding Finding);

/// <summary>The register of contracts, loans, checks, accounts and deposits, with the finding on each.</summary>
/// <seealso cref="Contracts"/>
public static class AuthorityRegister
{
    /// <summary>Every line, in the order in which the things were entered.</summary>
    public static IEnumerable<RegisterLine> Lines(AuthorityFile file) =>
        file.Records.Executed.Select(one => (one.Entry, Line: new RegisterLine(one.Fact.Kind.ToString().ToLowerInvariant(),
                one.Fact.Instrument.Value, one.Fact.On, one.Fact.Amount, Contracts.Authorized(file, one))))
            .Concat(file.Records.Loans.Select(one => (one.Entry, Line: new RegisterLine("loan", one.Fact.Loan.Value, one.Fact.On,
                one.Fact.Amount, LoansToTheCorporation.Authorized(file, one)))))
            .Concat(file.Records.Checks.Select(one => (one.Entry, Line: new RegisterLine(one.Fact.Kind.ToString().ToLowerInvariant(),
                one.Fact.Name, one.Fact.On, one.Fact.Amount, ChecksAndDrafts.Authorized(file, one)))))
            .Concat(file.Records.Accounts.Select(one => (one.Entry, Line: new RegisterLine("account", one.Fact.Account.Value, one.Fact.On,
                null,
                Deposits.AccountInOrder(file, one, file.Officers.EndOf(file.Today))))))
            .Concat(file.Records.Deposits.Select(one => (one.Entry, Line: new RegisterLine("deposit", one.Fact.Deposit.Value, one.Fact.On,
                one.Fact.Amount, Deposits.InOrder(file, one)))))
            .OrderBy(one => one.Entry).Select(one => one.Line);

    /// <summary>Is everything on the register in order? What was done without authority stands out.</summary>
    public static Finding InOrder(AuthorityFile file) =>
        Finding.Each("what was signed, borrowed and deposited was authorized", Lines(file), line => line.Finding);
}
