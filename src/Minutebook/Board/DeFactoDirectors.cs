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
    /// What was not adopted by the votes of those who sat, but was with those whom the Board had seated otherwise than in order: the switch
    /// says what it is. Any other act is what it was found to be.
    /// </summary>
    internal static Finding OrInFact(BoardFile file, ResolutionId id, Finding found)
    {
        if (found.Answer != Answer.No || file.CountsThoseInFact || BoardMannerOfActing.AdoptedAt(file, id) is not { } at) return found;
        var inFact = file.History.At(at).Except(file.SittingAt(at)).ToList();
        if (inFact.Count == 0 || BoardMannerOfActing.Adopted(file.InFact, id).Answer != Answer.Yes) return found;
        var (setting, names) = (file.Instruments.Switches.DeFactoActs, file.NamesOf(inFact.Select(term => term.Person)));
        var finding = setting == DeFactoActs.Valid
            ? Finding.Yes($"{found.Words}, with {names}, Directors in fact, whose acts are valid")
            : Finding.Any($"{found.Words}, without {names}, whom the Board did not seat in order", found)
                .WithBreach(setting == DeFactoActs.Void ? Effect.Void : Effect.Voidable);
        return finding.WithNote($"Switch DeFactoActs = {setting}.").RelyingOn(found.ReliedOn)
            .RelyingOn(inFact.Select(term => term.Seated.Entry));
    }

    /// <summary>
    /// Does the act stand although some who took part were Directors in fact alone? It does where it would have been adopted without them;
    /// else a switch says what it is.
    /// </summary>
    public static Finding NotNeeded(BoardFile file, ResolutionId id)
    {
        if (BoardMannerOfActing.AdoptedAt(file, id) is not { } at) return Finding.Yes("nobody is shown to have acted");
        var voted = file.Records.Resolution(id)?.Voted;
        ImmutableArray<DirectorTerm> inFact = [.. file.History.At(at).Where(term => term.SetAside is not null)];
        if (inFact.IsEmpty) return Finding.Yes("nobody took part whose election fell later");
        var without = file.Without([.. inFact.Select(term => term.Seated.Entry)]);
        var names = file.NamesOf(inFact.Select(term => term.Person));
        var entries = inFact.Select(term => term.SetAside!.Value.Entry);
        if (voted is { Fact: var vote }
            ? BoardQuorum.Present(without, without.Records.Meeting(vote.Meeting)!, at, vote).Answer == Answer.Yes
                && BoardMannerOfActing.Vote(without, id).Answer == Answer.Yes
            : BoardActionWithoutMeeting.InEffect(without, id).Answer == Answer.Yes)
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
