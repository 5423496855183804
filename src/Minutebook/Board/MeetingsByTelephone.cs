namespace Minutebook.Board;

using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>Taking part in a meeting by telephone, or by similar means.</summary>
public static class MeetingsByTelephone
{
    /// <summary>Is this Director present in person? One who takes part by telephone is, where all who take part hear each other.</summary>
    public static Finding IsPresence(BoardFile file, Recorded<DirectorCame> came) => file.Instruments.Under(came.Fact.At.Date, terms =>
    {
        var name = file.NameOf(came.Fact.Director);
        if (came.Fact.Manner == DirectorPresence.InPerson) return Finding.Yes($"{name} came in person").RelyingOn(came.Entry);
        var term = terms.Find(TermNames.BoardMeetingByTelephone);
        var finding = term is not { Figure: true } ? Finding.No("no instrument makes taking part by telephone presence", term)
            : came.Fact.AllHear switch
            {
                true => Finding.Yes($"{name} took part by telephone, and all could hear each other", term),
                false => Finding.No($"{name} took part by telephone, but not all could hear each other", term),
                null => Finding.NotShown($"the books do not show whether all could hear each other when {name} took part by telephone",
                    "record whether all could hear each other", term),
            };
        return finding.RelyingOn(came.Entry);
    });
}
