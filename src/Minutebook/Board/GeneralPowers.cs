namespace Minutebook.Board;

using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>The general powers of the Board: what is for it to do needs a resolution that the books can show.</summary>
public static class GeneralPowers
{
    /// <summary>Is there a resolution of the Board, in force on a day, that can be shown?</summary>
    public static Finding Resolved(BoardFile file, ResolutionId id, LocalDate day) => file.Instruments.Under(day, terms =>
    {
        var term = terms.Find(TermNames.BoardManages);
        return Finding.All($"the Board's resolution {id} stands", BoardMannerOfActing.InForce(file, id, day)).Citing(term);
    });
}
