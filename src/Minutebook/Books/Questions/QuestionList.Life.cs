namespace Minutebook.Books.Questions;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Particulars;
using Minutebook.Values;

/// <summary>Questions on the corporation's own life, and on how long its records are kept.</summary>
public static partial class QuestionList
{
    static IEnumerable<Question> OwnLife() =>
    [
        new("corporation.exists",
            "Does the corporation exist on a day, if only to wind up its affairs? The figures \"name\" and \"until\" " +
            "hold its name and the last day of the winding up.",
            nameof(BooksAndRecords), [On], asked => CorporateExistence.Exists(asked.Particulars, asked.Day("on"))),
        new("corporation.does-business", "May the corporation go on with its business on a day: not merged, converted or dissolved?",
            nameof(BooksAndRecords), [On], asked => CorporateExistence.DoesBusiness(asked.Particulars, asked.Day("on"))),
        new("books.handed-over", "Were the books handed over in order, and are they still the same?", nameof(Minutebook.Officers.Secretary),
            [new("to", "the short name of the person who received them")],
            asked => asked.Corporation.Particulars.All<BooksHandedOver>().LastOrDefault(one => one.Fact.To.Value == asked.Text("to"))
                is { Fact: not null } handed
                ? HandOver.InOrder(asked.Corporation, handed, asked.Now)
                : Finding.NotShown($"the books do not show that they were handed over to {asked.Text("to")}",
                    "enter \"books-handed-over\"")),
        new("particulars.erasable", "May the personal data of an entry be erased; if not, why are they kept, and until when?",
            nameof(BooksAndRecords), [OfEntry], asked => Erasure.Of(asked.Corporation, asked.Entry, asked.Now)),
    ];
}
