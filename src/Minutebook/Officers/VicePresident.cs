namespace Minutebook.Officers;

using System.Collections.Immutable;
using System.Linq;
using Minutebook.Board;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The Vice Presidents: who performs the duties of the President, and what they sign.</summary>
public static class VicePresident
{
    /// <summary>
    /// Who performs the duties of the President, at a point of the books? On the death of the President, or inability to act, but not on
    /// resignation or removal, the sole Vice President; of several the one whom the Board designated as successor, else the one first
    /// elected. The figure "acting" names the person; what the Board limited is noted.
    /// </summary>
    public static Finding Acting(OfficerFile file, Placed at) => file.Instruments.Under(at.At.Date, terms =>
    {
        var called = CalledUpon(file, at, terms);
        if (called.Answer == Answer.No) return called;
        var (person, successor) = Successor(file, at, terms);
        var finding = Finding.All(person is { } acting ? $"{file.NameOf(acting)} performs the duties of the President"
            : "a Vice President performs the duties of the President", called, successor);
        return person is { } one ? Limited(file, finding.WithFigure("acting", one), at, terms) : finding;
    });

    /// <summary>Does this person perform the duties of the President?</summary>
    public static Finding ActsAsPresident(OfficerFile file, Person person, Placed at)
    {
        var acting = Acting(file, at);
        return acting.Answer == Answer.No || !acting.Figures.TryGetValue("acting", out var who) || who == person.Value ? acting
            : Finding.No($"{file.NameOf(person)} does not perform the duties of the President; {file.NameOf(new(who))} does")
                .RelyingOn(acting.ReliedOn);
    }

    /// <summary>Did the President die, or is he or she unable to act?</summary>
    static Finding CalledUpon(OfficerFile file, Placed at, Terms terms)
    {
        var on = terms.Find(TermNames.SuccessionOn);
        var holders = file.History.At(Office.President, at);
        if (holders.FirstOrDefault() is { } president)
        {
            var name = file.NameOf(president.Person);
            if (on?.Figure.Contains("inability") == true
                && file.Absence(president.Person, Office.President, at, unable: true) is { Fact: var absent, Entry: var entry })
                return Finding.Yes($"{name}, the President, is unable to act since {absent.On.InWords()}", on).RelyingOn(entry);
            return president.IsDoubtfulAt(at) && president.Doubtful!.Cause == LeftBy.Death
                ? Finding.All("the President died", president.Doubtful.Why)
                : Finding.No($"{name} is President, and the books do not show that he or she is unable to act", on)
                    .RelyingOn(president.Elected.Entry);
        }
        var last = file.History.Of(Office.President)
            .Where(term => term.Lawful != Answer.No && term.Ended is { } end && !at.IsBefore(end.At))
            .OrderBy(term => term.Ended!.At.At.SortKey).ThenBy(term => term.Ended!.At.Entry).LastOrDefault();
        if (last is not { Ended: { } ended }) return Finding.No("the books show no President whose duties could pass", on);
        return ended.Cause == LeftBy.Death && on?.Figure.Contains("death") == true
            ? Finding.Yes($"{file.NameOf(last.Person)}, the President, died on {ended.At.At.InWords()}", on).RelyingOn(ended.Why.ReliedOn)
            : Finding.No($"the duties of the President pass only on {string.Join(" or ", on?.Figure ?? [])}: {ended.Why.Words}", on)
                .RelyingOn(ended.Why.ReliedOn);
    }

    static (Person? Person, Finding Finding) Successor(OfficerFile file, Placed at, Terms terms)
    {
        var order = terms.Find(TermNames.SuccessionOrder);
        var all = file.History.At(Office.VicePresident, at);
        if (all.IsEmpty) return (null, Finding.No("the books show no Vice President; the Board elects a President", order));
        var certain = all.Where(term => term.Lawful == Answer.Yes && !term.IsDoubtfulAt(at)).ToImmutableArray();
        if (certain.Length != all.Length)
            return (null, Finding.All("it is known who is Vice President",
                [.. all.Except(certain).Select(term => ElectionAndTermOfOffice.InOffice(file, term.Person, Office.VicePresident, at))]));
        if (certain is [var sole])
            return (sole.Person, Finding.Yes($"{file.NameOf(sole.Person)} is the Vice President", order).RelyingOn(sole.Elected.Entry));
        var (first, found) = FirstElected(file, certain, order);
        if (order?.Figure.Contains("designated") == false || Designation(file, at, certain) is not { } designated) return (first, found);
        var person = designated.Fact.Person;
        var inForce = file.ByBoard(designated.Fact.Resolution, at.At.Date, $"designated {file.NameOf(person)} as successor", order)
            .RelyingOn(designated.Entry);
        return inForce.Answer switch
        {
            Answer.Yes => (person, Finding.All($"the Board designated {file.NameOf(person)} as successor to the President", inForce)),
            Answer.No => (first, found),
            _ => first == person ? (first, found)
                : (null, Finding.All($"the Board designated {file.NameOf(person)} as successor to the President", inForce)),
        };
    }

    /// <summary>The last designation of one of several Vice Presidents as successor.</summary>
    static Recorded<OfficerDesignated>? Designation(OfficerFile file, Placed at, ImmutableArray<OfficerTerm> vicePresidents)
    {
        var last = file.Records.Designated.Where(one => one.Fact.As == DesignatedAs.SuccessorToPresident
            && !at.IsBefore(new(one.Fact.On, one.Entry)) && (one.Fact.Until is not { } until || at.At.Date <= until)
            && vicePresidents.Any(term => term.Person == one.Fact.Person)).OrderBy(one => one.Fact.On.SortKey).ThenBy(one => one.Entry)
            .LastOrDefault();
        return last.Fact is null ? null : last;
    }

    /// <summary>The one who is longest in the office without a break. Of two elected on one day, where no hour tells them apart, none is
    /// shown to be the first.</summary>
    static (Person? Person, Finding Finding) FirstElected(
        OfficerFile file, ImmutableArray<OfficerTerm> vicePresidents, Term<ImmutableArray<string>>? order)
    {
        var by = vicePresidents.Select(term => (term.Person, Since: ContinuousSince(file, term)))
            .OrderBy(one => one.Since.SortKey).ToList();
        var (first, since) = by[0];
        var together = by.Where(one => one.Person != first && since.IsBefore(one.Since) != Answer.Yes).Select(one => one.Person).ToList();
        return together.Count == 0
            ? (first, Finding.Yes($"{file.NameOf(first)} is the Vice President first elected, on {since.InWords()}", order)
                .WithFigure("first-elected", since.Date))
            : (null, Finding.NotShown($"{file.NameOf(first)} and {file.NamesOf(together)} were elected on one day, {since.InWords()}",
                "record which of them was elected first, or the Board's designation of a successor", order));
    }

    static Moment ContinuousSince(OfficerFile file, OfficerTerm term)
    {
        var since = term.From;
        foreach (var earlier in file.History.Of(term.Person, Office.VicePresident).Reverse())
            if (earlier.Ended is { Cause: null } ended && ended.At == since) since = earlier.From;
        return since.At;
    }

    static Finding Limited(OfficerFile file, Finding acting, Placed at, Terms terms)
    {
        var by = terms.Find(TermNames.SuccessionLimitedBy);
        foreach (var limited in file.Records.Limited.Where(one => !at.IsBefore(new(one.Fact.On, one.Entry))))
        {
            var resolved = file.ByBoard(limited.Fact.Resolution, at.At.Date, "limited the power", by);
            if (resolved.Answer == Answer.No) continue;
            acting = acting.Citing(by).RelyingOn(limited.Entry).WithFigure("limited", limited.Fact.Text).WithNote(
                $"The Board limited the power: {limited.Fact.Text}." +
                (resolved.Answer == Answer.Yes ? "" : " That it so resolved is not shown."));
        }
        return acting;
    }

    /// <summary>
    /// May this Vice President sign it? Certificates for shares with the Secretary or an Assistant Secretary; other instruments so far as
    /// the President or the Board authorized it.
    /// </summary>
    internal static Finding MaySign(OfficerFile file, Person person, SignedInstrument instrument, Person? with, Placed at, Terms terms)
    {
        var name = file.NameOf(person);
        if (instrument != SignedInstrument.Certificates)
            return SigningOfInstruments.Authorized(file, person, instrument, at, terms.Find(TermNames.VicePresidentAuthorisedBy));
        var term = terms.Find(TermNames.VicePresidentSignsCertificatesWith);
        Office[] others = [.. (term?.Figure ?? []).Select(OfficeNames.Named).OfType<Office>()];
        var named = string.Join(" or ", others.Select(OfficeNames.InWords));
        return with is not { } other
            ? Finding.NotShown($"{name} signs certificates with the {named}; the books do not show with whom", "say who signs it too", term)
            : Finding.Any($"{file.NameOf(other)}, who signs it with {name}, is {named}",
                [.. others.Select(office => ElectionAndTermOfOffice.InOffice(file, other, office, at))]).Citing(term);
    }
}
