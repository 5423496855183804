namespace Minutebook.Board;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>The number of Directors, and who serves.</summary>
public static class NumberAndTenure
{
    /// <summary>
    /// How many Directors are fixed on a day? The certificate's number wins; else the latest act that fixed one, save that a number in the
    /// by-laws is changed only by amending them (switch NumberBy). The figure "number" holds it; not shown where no act that fixed one is
    /// in the books.
    /// </summary>
    public static Finding Number(BoardRecords board, LocalDate day, Instruments instruments) => instruments.Under(day, terms =>
    {
        var acts = board.Numbers.Where(number => number.Fact.On.Date <= day).OrderBy(number => number.Fact.On.SortKey)
            .ThenBy(number => number.Entry).ToList();
        var term = terms.Find(TermNames.NumberFixedBy);
        var governing = acts.FindLast(number => number.Fact.By == NumberFixedBy.Certificate);
        if (governing.Fact is null)
        {
            var counted = terms.Switches.NumberBy switch
            {
                NumberBy.Resolution => acts.FindAll(number => number.Fact.By == NumberFixedBy.Resolution),
                NumberBy.Bylaw => acts.FindAll(number => number.Fact.By == NumberFixedBy.Bylaw),
                _ => acts.FindAll(number => number.Fact.By == NumberFixedBy.Bylaw) is { Count: > 0 } written ? written : acts,
            };
            governing = counted.LastOrDefault();
        }
        return governing.Fact is null
            ? Finding.NotShown("the books do not show how many Directors are fixed",
                "record the resolution or by-law that fixed the number", term)
            : Finding.Yes($"{governing.Fact.Number} Directors are fixed, by {governing.Fact.By.ToString().ToLowerInvariant()} of " +
                $"{governing.Fact.On.InWords()}", term)
                .WithFigure("number", governing.Fact.Number).WithNote($"Switch NumberBy = {terms.Switches.NumberBy}.")
                .RelyingOn(governing.Entry);
    });

    /// <summary>Does this person serve as Director on a day? One who holds over is a full Director.</summary>
    public static Finding Serves(BoardRecords board, Person person, LocalDate day, Instruments instruments) =>
        instruments.Under(day, terms =>
        {
            var term = board.Directors.On(day).FirstOrDefault(held => held.Person == person);
            return term is null
                ? Finding.No($"the books do not show {person} as a Director on {LocalDatePattern.Iso.Format(day)}",
                    terms.Find(TermNames.DirectorHoldsOver))
                : Finding.Yes($"{person} has served as a Director since {term.From.InWords()}", terms.Find(TermNames.DirectorHoldsOver))
                    .RelyingOn(term.Entry);
        });
}
