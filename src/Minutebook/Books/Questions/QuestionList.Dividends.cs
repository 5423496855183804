namespace Minutebook.Books.Questions;

using System.Collections.Generic;
using Minutebook.Stock;

/// <summary>Questions on dividends in money.</summary>
public static partial class QuestionList
{
    static Argument OfDividend => new("dividend", "the short name of the dividend");

    static IEnumerable<Question> OnDividends() =>
    [
        new("dividend.in-order", "Is the dividend in order: declared by the Board, out of lawful funds, with its record date?",
            nameof(RecordDateForDividends), [OfDividend], asked => Dividends.InOrder(asked.Stock, asked.Dividend.Declared)),
        new("dividend.declared", "Did the Board itself declare the dividend, and no committee?", nameof(RecordDateForDividends),
            [OfDividend], asked => Dividends.Declared(asked.Stock, asked.Dividend.Declared)),
        new("dividend.funds", "Is the dividend paid out of a lawful source, and is there enough of it? The figures \"total\" and " +
            "\"available\" say.", nameof(RecordDateForDividends), [OfDividend],
            asked => Dividends.Funded(asked.Stock, asked.Dividend.Declared)),
        new("dividend.record-date", "Is the record date of the dividend in order?", nameof(RecordDateForDividends), [OfDividend],
            asked => Dividends.RecordDate(asked.Stock, asked.Dividend.Declared)),
        new("dividend.record-date-governing", "Which record date governs the dividend? The figure \"date\" holds it.",
            nameof(RecordDateForDividends), [OfDividend], asked => Dividends.GoverningDate(asked.Stock, asked.Dividend.Declared)),
        new("dividend.of-holder", "What does the dividend bring this holder? The figures \"amount\" and \"shares\" hold it.",
            nameof(RecordDateForDividends), [OfDividend, Holder],
            asked => Dividends.OfHolder(asked.Stock, asked.Dividend.Declared, asked.Holder)),
        new("dividend.reconciled", "Do the amounts of all holders come to the dividend on all shares? The figures \"total\", \"exact\" " +
            "and \"rounding\" (both in cents), \"holders\" and \"shares\" hold it.", nameof(RecordDateForDividends), [OfDividend],
            asked => Dividends.Reconciled(asked.Stock, asked.Dividend.Declared)),
        new("dividend.register-stands", "Is the register of payments, as drawn, what it would be on what is known today? The figures " +
            "\"changed\" and \"difference\" say by how much not.", nameof(RecordDateForDividends), [OfDividend],
            asked => Dividends.RegisterStands(asked.Stock, asked.Dividend)),
        new("dividend.paid", "Was every holder paid what was due, or was it delivered as unclaimed property? The figures \"due\", " +
            "\"paid\", \"unpaid\", \"unclaimed\" and \"delivered\" hold the amounts.", nameof(RecordDateForDividends), [OfDividend],
            asked => DividendPayments.AllPaid(asked.Stock, asked.Dividend)),
        new("dividend.paid-to", "Was this holder paid what was due? The figures \"due\", \"paid\", \"unclaimed\" and \"delivered\" hold " +
            "the amounts.", nameof(RecordDateForDividends), [OfDividend, Holder],
            asked => DividendPayments.PaidTo(asked.Stock, asked.Dividend, asked.Holder)),
        new("dividend.none-unclaimed", "Is nothing of the dividend unclaimed? The figures \"unclaimed\" and \"holders\" say how much is.",
            nameof(RecordDateForDividends), [OfDividend], asked => DividendPayments.NoneUnclaimed(asked.Stock, asked.Dividend)),
    ];
}

/// <summary>What questions about dividends take.</summary>
public sealed partial class Asked
{
    public Minutebook.Values.Recorded<StockDividendPaid> StockDividend =>
        Corporation.Ledger.StockDividends.TryGetValue(Text("dividend"), out var dividend) ? dividend
            : throw Unknown("dividend", Corporation.Ledger.StockDividends.Keys, whole.Books.Ledger.StockDividends.Keys);

    public DividendOnTheBooks Dividend => Corporation.Shares.Dividends.TryGetValue(Text("dividend"), out var dividend)
        ? dividend : throw Unknown("dividend", Corporation.Shares.Dividends.Keys, whole.Books.Shares.Dividends.Keys);
}
