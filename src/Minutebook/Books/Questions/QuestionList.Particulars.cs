namespace Minutebook.Books.Questions;

using System.Collections.Generic;
using Minutebook.Particulars;

/// <summary>Questions on offices, the accounting year, the seal, and books and records.</summary>
public static partial class QuestionList
{
    static Argument OfDemand => new("demand", "the short name of the demand");

    static IEnumerable<Question> ParticularsAndBooks() =>
    [
        new("offices.principal", "Where is the principal office on a day? The figures \"place\" and \"city\" hold it.", nameof(Offices),
            [On],
            asked => Minutebook.Particulars.Offices.Principal(asked.Particulars, asked.Day("on"))),
        new("offices.other", "Does the corporation have this other office on a day, as the Board designated or the business required?",
            nameof(Offices), [new("office", "the short name of the office"), On],
            asked => Minutebook.Particulars.Offices.Other(asked.Particulars, asked.Text("office"), asked.Day("on"))),
        new("offices.registered",
            "Does the corporation have a registered office and agent in its state on a day? The figures \"place\" and \"agent\" hold them.",
            nameof(Offices), [On], asked => Minutebook.Particulars.Offices.Registered(asked.Particulars, asked.Day("on"))),
        new("accounting-year.of",
            "In which accounting year does a day lie? The figures \"begins\", \"ends\", \"days\" and \"short\" hold it.",
            nameof(AccountingYear), [On], asked => AccountingYear.Of(asked.Particulars, asked.Day("on"))),
        new("accounting-year.full", "Is the accounting year in which a day lies a full one of twelve months?", nameof(AccountingYear), [On],
            asked => AccountingYear.Full(asked.Particulars, asked.Day("on"))),
        new("seal.bears", "What does the seal bear? The figures \"name\", \"state\" and \"year\" hold it.", nameof(Seal), [On],
            asked => Seal.Bears(asked.Particulars, asked.Day("on"))),
        new("seal.logged", "Is each use of the seal on this document logged, with who and why?", nameof(Seal),
            [new("document", "the document, in the words of the log")], asked => Seal.Logged(asked.Particulars, asked.Text("document"))),
        new("seal.all-logged", "Is every use of the seal by a day logged, with who and why? The figure \"uses\" counts them.", nameof(Seal),
            [On], asked => Seal.AllLogged(asked.Particulars, asked.Day("on"))),
        new("books.complete", "Are all the books and records there that the by-laws name, complete so far as can be seen here?",
            nameof(BooksAndRecords), [On], asked => BooksAndRecords.Complete(asked.Particulars, asked.Day("on"))),
        new("receipts.key", "Which key signs receipts for entries of the books on a day? The figure \"key\" names it.",
            nameof(BooksAndRecords), [On], asked => ReceiptKeys.InUse(asked.Particulars, asked.Day("on"))),
        new("books.kept", "Is this record kept, and nothing known to be missing of it?", nameof(BooksAndRecords),
            [new("record", "accounts, stock-transfer-books, stockholder-minutes, board-minutes or other-records"), On],
            asked => BooksAndRecords.Kept(asked.Particulars, asked.Choice<KeptRecord>("record"), asked.Day("on"))),
        new("inspection.allowed", "Must the corporation let the one who demands it inspect its books and records?", nameof(BooksAndRecords),
            [OfDemand], asked => BooksAndRecords.MayInspect(asked.Particulars, asked.InspectionDemand)),
        new("inspection.answered-in-time",
            "Was the demand to inspect answered in time? The figures \"last-day\" and \"court-from\" hold the days.",
            nameof(BooksAndRecords), [OfDemand], asked => BooksAndRecords.AnsweredInTime(asked.Particulars, asked.InspectionDemand)),
        new("inspection.court", "May the one who demanded to inspect ask the court on a day?", nameof(BooksAndRecords), [OfDemand, On],
            asked => BooksAndRecords.MayAskCourt(asked.Particulars, asked.InspectionDemand, asked.Day("on"))),
    ];
}
