namespace Minutebook.Board;

using System.Collections.Immutable;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>What becomes of acts in which Directors took part whose election later fell.</summary>
/// <seealso cref="BoardMannerOfActing"/>
public static class DeFactoDirectors
{
    /// <summary>
    /// Does the act stand although some who took part were Directors in fact alone? It does where it would have been adopted without them;
    /// else a switch says what it is.
    /// </summary>
    public static Finding NotNeeded(BoardFile file, ResolutionId id)
    {
        if (file.Records.Resolution(id)?.Voted is not { } voted) return Finding.Yes("no vote at a meeting is on record");
        var at = new Placed(voted.Fact.At, voted.Entry);
        ImmutableArray<DirectorTerm> inFact = [.. file.History.At(at).Where(term => term.SetAside is not null)];
        if (inFact.IsEmpty) return Finding.Yes("nobody took part whose election fell later");
        var without = file.Without([.. inFact.Select(term => term.Seated.Entry)]);
        var names = file.NamesOf(inFact.Select(term => term.Person));
        var entries = inFact.Select(term => term.SetAside!.Value.Entry);
        if (BoardQuorum.Present(without, without.Records.Meeting(voted.Fact.Meeting)!, at, voted.Fact).Answer == Answer.Yes
            && BoardMannerOfActing.Vote(without, id).Answer == Answer.Yes)
            return Finding.Yes($"without {names}, whose election fell later, it was adopted as well").RelyingOn(entries);
        var setting = file.Instruments.Switches.DeFactoActs;
        var words = $"{names} took part, whose election fell later, and without them it was not adopted";
        return (setting switch
        {
            DeFactoActs.Valid => Finding.Yes($"{words}; what Directors in fact do is valid"),
            DeFactoActs.Void => Finding.No(words).WithBreach(Effect.Void),
            _ => Finding.No(words).WithBreach(Effect.Voidable),
        }).WithNote($"Switch DeFactoActs = {setting}.").RelyingOn(entries);
    }
}
