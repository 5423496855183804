namespace Minutebook.Stock;

using System;
using System.Collections.Generic;
using Minutebook.Columns;
using Minutebook.Values;

/// <summary>How holdings and accounts are kept as rows.</summary>
/// <seealso cref="StockRecords"/>
static class LedgerRows
{
    public static RowForm<Security, Holding> Holdings { get; } = new(
        security => security.Value, holding => holding.Security, holding => holding.Number, Write, ReadHolding);

    /// <summary>Accounts hold personal data: a row has their digests, and their text is looked up when the account is asked for.</summary>
    public static RowForm<Holder, Account> Accounts(Func<Digest, string?> textOf) => new(
        holder => holder.Value, account => account.Holder, account => account.Number, Write, row => ReadAccount(row, textOf));

    static void Write(RowWriter row, Holding holding)
    {
        row.Text(holding.Security.Value);
        row.Number(holding.Number);
        row.Text(holding.Holder.Value);
        row.Word(holding.Class.Value);
        row.Write(holding.Shares);
        row.Write(holding.From);
        row.Number(holding.Entry);
        row.Text(holding.Certificate);
        row.Text(holding.Source);
        row.WriteIfAny(holding.Surrendered);
        row.Number(holding.SurrenderedBy);
        row.Number((long?)holding.Issue);
        row.Text(holding.Before?.Value);
        row.Flag(holding.IsPutative);
        row.Number(holding.SplitBeyond);
    }

    static Holding ReadHolding(RowReader row) => new(
        new(row.Text()), row.Small(), new(row.Text()), new(row.Word()), row.Shares(), row.Moment(), row.Number(), row.TextIfAny(),
        row.TextIfAny(), row.MomentIfAny(), row.NumberIfAny(), (int?)row.NumberIfAny(), Named(row.TextIfAny()), row.Flag(),
        row.NumberIfAny());

    static Security? Named(string? name) => name is null ? null : new(name);

    static void Write(RowWriter row, Account account)
    {
        row.Text(account.Holder.Value);
        row.Number(account.Number);
        row.Write(account.Name);
        row.Number((int)account.Kind);
        row.Flag(account.Email is not null);
        if (account.Email is { } email) row.Write(email);
        row.Each(account.Persons, (one, person) => one.Text(person.Value));
        row.Each(account.Addresses, (one, from) =>
        {
            one.Write(from.Address);
            one.WriteIfAny(from.On);
        });
        row.Each(account.Controls, (one, change) =>
        {
            one.Flag(change.Controlled);
            one.Write(change.On);
        });
    }

    static Account ReadAccount(RowReader row, Func<Digest, string?> textOf)
    {
        var holder = new Holder(row.Text());
        return new(
            holder, row.Small(), row.Particular(textOf), (HolderKind)row.Small(), row.Flag() ? row.Particular(textOf) : null,
            Many.From(row.Each((ref RowReader one) => new Person(one.Text()))),
            Listed(row.Each((ref RowReader one) => new AddressFrom(one.Particular(textOf), one.MomentIfAny()))),
            Listed(row.Each((ref RowReader one) => new HolderControlled(holder, one.Flag(), one.Moment()))));
    }

    static Grown<T> Listed<T>(IEnumerable<T> all)
    {
        var list = Grown.None<T>();
        foreach (var one in all) list = list.With(one);
        return list;
    }
}
