namespace Minutebook.Board;

using System.Collections.Immutable;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The resignation of a Director.</summary>
public static class Resignation
{
    /// <summary>
    /// Did this resignation take effect? By written notice to one who may receive it: at the time that it specifies, upon the event that
    /// it names, or else on delivery; acceptance is needed only where it says so.
    /// </summary>
    public static Finding TookEffect(BoardFile file, Recorded<DirectorResigned> resignation) => file.Instruments.Under(
        resignation.Fact.On.Date, terms => TookEffect(file, resignation, new(
            terms.Find(TermNames.DirectorResignationTo), terms.Find(TermNames.DirectorResignationInWriting),
            terms.Find(TermNames.DirectorResignationElectronic), terms.Find(TermNames.DirectorResignationEffective),
            terms.Find(TermNames.DirectorResignationAccepted))));

    /// <summary>The terms on a resignation: those of the Board, or those of a committee.</summary>
    internal sealed record Rules(
        Term<ImmutableArray<string>>? To, Term<bool>? InWriting, Term<bool>? Electronic, Term<ImmutableArray<string>>? Effective,
        Term<bool>? AcceptanceNeeded);

    internal static Finding TookEffect(BoardFile file, Recorded<DirectorResigned> resignation, Rules rules)
    {
        var name = file.NameOf(resignation.Fact.Person);
        var effect = Effect(file, resignation);
        return Finding.All($"the resignation of {name} took effect on {effect.At.InWords()}",
            Form(resignation.Fact, name, rules), Delivered(resignation.Fact, name, rules), NotWithdrawn(file, resignation, name),
            Accepted(file, resignation, name, rules), InTime(file, resignation, name, rules))
            .WithFigure("effective", effect.At.Date).RelyingOn(resignation.Entry);
    }

    /// <summary>When it takes effect, if it does: at the later of delivery, the time that it specifies, its event, and an acceptance that
    /// it asks for.</summary>
    internal static Placed Effect(BoardFile file, Recorded<DirectorResigned> resignation)
    {
        var effect = new Placed(resignation.Fact.On, resignation.Entry);
        if (resignation.Fact.TakesEffect is { } specified && specified.SortKey > effect.At.SortKey)
            effect = new(specified, resignation.Entry);
        if (resignation.Fact.Upon is not null && Step(file, resignation, ResignationStep.EventHappened) is { } happened
            && effect.IsBefore(happened)) effect = happened;
        return resignation.Fact.AsksAcceptance && Step(file, resignation, ResignationStep.Accepted) is { } accepted
            && effect.IsBefore(accepted) ? accepted : effect;
    }

    static Placed? Step(BoardFile file, Recorded<DirectorResigned> resignation, ResignationStep step)
    {
        var given = new Placed(resignation.Fact.On, resignation.Entry);
        foreach (var followed in file.Records.ResignationsFollowed)
            if (followed.Fact.Person == resignation.Fact.Person && followed.Fact.Committee == resignation.Fact.Committee
                && followed.Fact.Step == step && new Placed(followed.Fact.On, followed.Entry) is var at && given.IsBefore(at)) return at;
        return null;
    }

    static Finding Form(DirectorResigned given, string name, Rules rules) => given.Form switch
    {
        WrittenForm.Writing => Finding.Yes($"{name} resigned in writing", rules.InWriting),
        WrittenForm.Transmission => Finding.That(rules.Electronic is { Figure: true } || rules.InWriting is not { Figure: true },
            $"{name} resigned by electronic transmission", rules.Electronic ?? rules.InWriting),
        _ => Finding.That(rules.InWriting is not { Figure: true }, $"{name} resigned by word of mouth", rules.InWriting),
    };

    static Finding Delivered(DirectorResigned given, string name, Rules rules)
    {
        var to = given.To switch
        {
            ResignationTo.CommitteeChairman => "committee-chairman",
            ResignationTo.Other => "another",
            _ => given.To.ToString().ToLowerInvariant(),
        };
        return Finding.That(rules.To is null || rules.To.Figure.Contains(to),
            $"the resignation of {name} was delivered on {given.On.InWords()} to the {to.Replace('-', ' ')}", rules.To);
    }

    /// <summary>Before it takes effect it may be withdrawn, unless it says that it may not.</summary>
    static Finding NotWithdrawn(BoardFile file, Recorded<DirectorResigned> resignation, string name)
    {
        if (Step(file, resignation, ResignationStep.Withdrawn) is not { } withdrawn)
            return Finding.Yes($"{name} did not withdraw it");
        var words = $"{name} withdrew it on {withdrawn.At.InWords()}";
        return resignation.Fact.Irrevocable ? Finding.Yes($"{words}, but it says that it is irrevocable").RelyingOn(withdrawn.Entry)
            : Finding.That(!withdrawn.IsBefore(Effect(file, resignation)), words).RelyingOn(withdrawn.Entry);
    }

    static Finding Accepted(BoardFile file, Recorded<DirectorResigned> resignation, string name, Rules rules)
    {
        if (!resignation.Fact.AsksAcceptance && rules.AcceptanceNeeded is not { Figure: true })
            return Finding.Yes("it needs no acceptance", rules.AcceptanceNeeded);
        return Step(file, resignation, ResignationStep.Accepted) is { } accepted
            ? Finding.Yes($"it was accepted on {accepted.At.InWords()}", rules.AcceptanceNeeded).RelyingOn(accepted.Entry)
            : Finding.NotYet($"the resignation of {name} asks to be accepted, and is not",
                new(Wanting.NotYet, $"accept the resignation of {name}"), rules.AcceptanceNeeded);
    }

    static Finding InTime(BoardFile file, Recorded<DirectorResigned> resignation, string name, Rules rules)
    {
        if (resignation.Fact.Upon is { } upon)
        {
            if (rules.Effective?.Figure.Contains("event-specified") == false)
                return Finding.No("no instrument then let a resignation take effect upon an event", rules.Effective);
            return Step(file, resignation, ResignationStep.EventHappened) is { } happened
                ? Finding.Yes($"it was to take effect upon this: {upon}; that happened on {happened.At.InWords()}", rules.Effective)
                    .RelyingOn(happened.Entry)
                : Finding.NotYet($"it takes effect upon this, which is not recorded: {upon}",
                    new(Wanting.NotYet, $"record it when it happens: {upon}"), rules.Effective);
        }
        var effect = Effect(file, resignation);
        return file.Present.IsBefore(effect)
            ? Finding.NotYet($"the resignation of {name} takes effect on {effect.At.InWords()}",
                new(Wanting.NotYet, "wait for its day", effect.At.Date, effect.At.Date), rules.Effective)
            : Finding.Yes($"it took effect on {effect.At.InWords()}", rules.Effective);
    }

    /// <summary>Every resignation of a Director from the Board, the latest last.</summary>
    public static Finding Of(BoardFile file, Person person)
    {
        var given = file.Records.Resigned.Where(one => one.Fact.Person == person && one.Fact.Committee is null)
            .OrderBy(one => one.Fact.On.SortKey).ToList();
        return given.Count == 0
            ? Finding.No($"the books show no resignation of {file.NameOf(person)}")
            : Finding.Any($"{file.NameOf(person)} resigned", [.. given.Select(one => TookEffect(file, one))])
                with { Figures = TookEffect(file, given[^1]).Figures };
    }
}
