namespace Minutebook.Authority;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>Deposits: funds not otherwise employed lie with depositories that the Board selected.</summary>
public static class Deposits
{
    /// <summary>Did the Board select this depository, and not give it up by then?</summary>
    public static Finding Selected(AuthorityFile file, DepositoryId depository, Placed at) =>
        file.Instruments.Under(at.At.Date, terms =>
        {
            var term = terms.Find(TermNames.DepositsSelectedBy);
            var selected = file.Records.Depositories.FindAll(one => one.Fact.Depository == depository
                && !at.IsBefore(new(one.Fact.On, one.Entry)) && (one.Fact.Until is not { } until || at.At.Date <= until));
            if (selected.IsEmpty)
                return Finding.No($"the books show no selection of {depository} as depository in force on {at.At.InWords()}", term);
            var last = selected.OrderBy(one => one.Fact.On.SortKey).ThenBy(one => one.Entry).Last();
            var since = new Placed(last.Fact.On, last.Entry);
            var by = file.ByBoard(last.Fact.Resolution, at.At.Date, $"selected {depository}", term).RelyingOn(last.Entry);
            var dropped = file.Records.Dropped.FindAll(one => one.Fact.Depository == depository
                && since.IsBefore(new(one.Fact.On, one.Entry)) && !at.IsBefore(new(one.Fact.On, one.Entry)));
            return dropped.IsEmpty ? by : Finding.All($"the Board selected {depository}, and did not give it up", by,
                Finding.Not("it did not give it up", Finding.Any("it gave it up", [.. dropped.Select(one =>
                    file.ByBoard(one.Fact.Resolution, one.Fact.On.Date, $"gave up {depository}", term).RelyingOn(one.Entry))])));
        }).WithBreach(Effect.Irregular);

    /// <summary>Selected by the Board, where an instrument asks for it.</summary>
    static Finding AsItMust(AuthorityFile file, DepositoryId depository, Placed at) => file.Instruments.Under(at.At.Date, terms =>
        terms.Find(TermNames.DepositsSelectedBy) is null ? Finding.Yes("no instrument says who selects depositories")
            : Selected(file, depository, at));

    /// <summary>Was this deposit made with a depository that the Board selected, to the credit of the corporation?</summary>
    public static Finding InOrder(AuthorityFile file, Recorded<DepositMade> deposit)
    {
        var fact = deposit.Fact;
        var account = fact.Account is { } named ? file.Records.Account(named) : null;
        if ((fact.Depository ?? account?.Fact.Depository) is not { } depository)
            return Finding.NotShown($"the books do not show where {fact.Deposit} was deposited", "record the depository, or the account")
                .RelyingOn(deposit.Entry);
        var selected = AsItMust(file, depository, new(fact.On, deposit.Entry));
        return Finding.All($"{fact.Amount} were deposited with {depository} on {fact.On.InWords()}",
            account is { } known ? [selected, Credited(file, known)] : [selected]).WithBreach(Effect.Irregular).RelyingOn(deposit.Entry);
    }

    /// <summary>Is this account with a depository that the Board selected, and to the credit of the corporation?</summary>
    public static Finding AccountInOrder(AuthorityFile file, Recorded<AccountOpened> account, Placed at) => Finding.All(
        $"the account {account.Fact.Account} is in order", AsItMust(file, account.Fact.Depository, at), Credited(file, account))
        .WithBreach(Effect.Irregular).RelyingOn(account.Entry);

    static Finding Credited(AuthorityFile file, Recorded<AccountOpened> account) =>
        file.Instruments.Under(account.Fact.On.Date, terms => account.Fact.InName switch
        {
            false => Finding.No($"the account {account.Fact.Account} does not stand to the credit of the corporation",
                terms.Find(TermNames.DepositsSelectedBy)),
            true => Finding.Yes($"the account {account.Fact.Account} stands to the credit of the corporation",
                terms.Find(TermNames.DepositsSelectedBy)),
            // What an account is called is seldom recorded; an account of the corporation's books is taken to be its own.
            null => Finding.Yes($"the account {account.Fact.Account} is on the books as the corporation's",
                terms.Find(TermNames.DepositsSelectedBy)),
        });
}
