namespace Minutebook.Board;

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
        resignation.Fact.On.Date, terms => TookEffect(Given(file, resignation), new(
            terms.Find(TermNames.DirectorResignationTo), terms.Find(TermNames.DirectorResignationInWriting),
            terms.Find(TermNames.DirectorResignationElectronic), terms.Find(TermNames.DirectorResignationEffective),
            terms.Find(TermNames.DirectorResignationAccepted)), file.Present));

    /// <summary>The same of any resignation, under the terms that are on it.</summary>
    /// <param name="present">The time of asking.</param>
    public static Finding TookEffect(ResignationGiven given, ResignationTerms rules, Placed present)
    {
        var effect = given.Effect;
        return Finding.All($"the resignation of {given.Name} took effect on {effect.At.InWords()}",
            Form(given, rules), Delivered(given, rules), NotWithdrawn(given), Accepted(given, rules), InTime(given, rules, present))
            .WithFigure("effective", effect.At.Date).RelyingOn(given.Delivered.Entry);
    }

    /// <summary>When it takes effect, if it does.</summary>
    internal static Placed Effect(BoardFile file, Recorded<DirectorResigned> resignation) => Given(file, resignation).Effect;

    internal static ResignationGiven Given(BoardFile file, Recorded<DirectorResigned> resignation)
    {
        var fact = resignation.Fact;
        return new(file.NameOf(fact.Person), new(fact.On, resignation.Entry), fact.To, fact.Form, fact.TakesEffect, fact.Upon,
            fact.AsksAcceptance, fact.Irrevocable, step => Step(file, resignation, step));
    }

    static Placed? Step(BoardFile file, Recorded<DirectorResigned> resignation, ResignationStep step)
    {
        var given = new Placed(resignation.Fact.On, resignation.Entry);
        foreach (var followed in file.Records.ResignationsFollowed)
            if (followed.Fact.Person == resignation.Fact.Person && followed.Fact.Committee == resignation.Fact.Committee
                && followed.Fact.Step == step && new Placed(followed.Fact.On, followed.Entry) is var at && given.IsBefore(at)) return at;
        return null;
    }

    static Finding Form(ResignationGiven given, ResignationTerms rules) => given.Form switch
    {
        WrittenForm.Writing => Finding.Yes($"{given.Name} resigned in writing", rules.InWriting),
        WrittenForm.Transmission => Finding.That(rules.Electronic is { Figure: true } || rules.InWriting is not { Figure: true },
            $"{given.Name} resigned by electronic transmission", rules.Electronic ?? rules.InWriting),
        _ => Finding.That(rules.InWriting is not { Figure: true }, $"{given.Name} resigned by word of mouth", rules.InWriting),
    };

    static Finding Delivered(ResignationGiven given, ResignationTerms rules)
    {
        var to = given.To switch
        {
            ResignationTo.CommitteeChairman => "committee-chairman",
            ResignationTo.Other => "another",
            _ => given.To.ToString().ToLowerInvariant(),
        };
        return Finding.That(rules.To is null || rules.To.Figure.Contains(to), $"the resignation of {given.Name} was delivered on " +
            $"{given.Delivered.At.InWords()} to the {to.Replace('-', ' ')}", rules.To);
    }

    /// <summary>Before it takes effect it may be withdrawn, unless it says that it may not.</summary>
    static Finding NotWithdrawn(ResignationGiven given)
    {
        if (given.Step(ResignationStep.Withdrawn) is not { } withdrawn) return Finding.Yes($"{given.Name} did not withdraw it");
        var words = $"{given.Name} withdrew it on {withdrawn.At.InWords()}";
        return given.Irrevocable ? Finding.Yes($"{words}, but it says that it is irrevocable").RelyingOn(withdrawn.Entry)
            : Finding.That(!withdrawn.IsBefore(given.Effect), words).RelyingOn(withdrawn.Entry);
    }

    static Finding Accepted(ResignationGiven given, ResignationTerms rules)
    {
        if (!given.AsksAcceptance && rules.AcceptanceNeeded is not { Figure: true })
            return Finding.Yes("it needs no acceptance", rules.AcceptanceNeeded);
        return given.Step(ResignationStep.Accepted) is { } accepted
            ? Finding.Yes($"it was accepted on {accepted.At.InWords()}", rules.AcceptanceNeeded).RelyingOn(accepted.Entry)
            : Finding.NotYet($"the resignation of {given.Name} asks to be accepted, and is not",
                new(Wanting.NotYet, $"accept the resignation of {given.Name}"), rules.AcceptanceNeeded);
    }

    static Finding InTime(ResignationGiven given, ResignationTerms rules, Placed present)
    {
        if (given.Upon is { } upon)
        {
            if (rules.Effective?.Figure.Contains("event-specified") == false)
                return Finding.No("no instrument then let a resignation take effect upon an event", rules.Effective);
            return given.Step(ResignationStep.EventHappened) is { } happened
                ? Finding.Yes($"it was to take effect upon this: {upon}; that happened on {happened.At.InWords()}", rules.Effective)
                    .RelyingOn(happened.Entry)
                : Finding.NotYet($"it takes effect upon this, which is not recorded: {upon}",
                    new(Wanting.NotYet, $"record it when it happens: {upon}"), rules.Effective);
        }
        var effect = given.Effect;
        return present.IsBefore(effect)
            ? Finding.NotYet($"the resignation of {given.Name} takes effect on {effect.At.InWords()}",
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
