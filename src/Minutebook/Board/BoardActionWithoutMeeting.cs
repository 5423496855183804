namespace Minutebook.Board;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>Action of the Board, or of a committee, by written consent without a meeting.</summary>
public static class BoardActionWithoutMeeting
{
    /// <summary>
    /// Is the resolution in effect by written consent: signed by every one then in office, who are enough for a quorum (save to fill a
    /// vacancy)? It takes effect with the last signature, or at the later time that it states.
    /// </summary>
    public static Finding InEffect(BoardFile file, ResolutionId id)
    {
        if (file.Records.Resolution(id) is not { Drawn: { } drawn } resolution)
            return Finding.NotShown($"the books show no consent drawn up for {id}", "record the resolution that is consented to");
        var at = LastSigned(file, resolution);
        var body = Body.Of(file, drawn.Fact.Committee, at);
        if (body.NotCountable is { } unknown && body.Members.IsEmpty && body.Doubtful.IsEmpty) return unknown;
        var grounds = new List<Finding>
        {
            Finding.Each($"every member of {body.Name} then in office consented", body.Possible,
                person => body.Has(person) ? Consented(file, resolution, person)
                    : Finding.Any($"{file.NameOf(person)} consented, or is no member any longer", Consented(file, resolution, person),
                        body.Doubtful.First(one => one.Person == person).Why)),
            Enough(file, drawn.Fact, body, at), NotAhead(file, resolution),
        };
        return Finding.All($"the resolution {id} is in effect by written consent", [.. grounds])
            .WithFigure("effective", EffectiveAt(file, id)?.At.InWords() ?? "not yet").RelyingOn(drawn.Entry).WithBreach(Effect.Void);
    }

    /// <summary>Did this Director sign the consent, and not take it back before it had effect?</summary>
    public static Finding Consented(BoardFile file, Resolution resolution, Person director)
    {
        var name = file.NameOf(director);
        var signed = resolution.Signatures.FindAll(one => one.Fact.Director == director);
        return file.Instruments.Under(signed.IsEmpty ? file.Today : signed[^1].Fact.On.Date, terms =>
        {
            var required = terms.Find(TermNames.BoardConsent);
            if (signed.IsEmpty)
                return Finding.NotYet($"{name} has not signed the consent to {resolution.Id}",
                    new(Wanting.NotYet, $"obtain the signature of {name}"), required);
            var last = signed[^1];
            var electronic = terms.Find(TermNames.BoardConsentElectronic);
            if (resolution.Revoked.Find(one => one.Fact.Director == director
                && new Placed(last.Fact.On, last.Entry).IsBefore(new(one.Fact.On, one.Entry))) is { Fact: { } revoked, Entry: var entry }
                && (EffectiveOf(file, resolution, director) is not { } effect || new Placed(revoked.On, entry).IsBefore(effect)))
                return Finding.No($"{name} revoked the consent on {revoked.On.InWords()}, before it had taken effect", required)
                    .RelyingOn(entry);
            return (last.Fact.Form switch
            {
                WrittenForm.Oral => Finding.No($"{name} consented by word of mouth", required),
                WrittenForm.Transmission when electronic is not { Figure: true } =>
                    Finding.No($"{name} consented by electronic transmission, which no instrument then allowed", required, electronic),
                _ => last.Fact.HasSignature switch
                {
                    true => Springing(last.Fact, name, terms, required),
                    false => Finding.No($"the consent of {name} is not signed", required),
                    null => Finding.NotShown($"the books do not show whether the consent of {name} is signed",
                        "record whether it is signed", required),
                },
            }).RelyingOn(last.Entry);
        });
    }

    /// <summary>It may state a later time at which it takes effect, so many days after it is given at most.</summary>
    static Finding Springing(BoardConsentSigned signed, string name, Terms terms, Term<Threshold>? required)
    {
        var words = $"{name} signed on {signed.On.InWords()}";
        if (signed.TakesEffect is not { } later) return Finding.Yes(words, required);
        if (terms.Find(TermNames.BoardConsentFutureDays) is not { } most)
            return Finding.No($"{words}, to take effect on {later.InWords()}, which no instrument then allowed", required);
        var days = DayWindow.Days(signed.On.Date, later.Date);
        return Finding.That(days <= most.Figure,
                $"{words}, to take effect on {later.InWords()}, {days} days later; {most.Figure} are the most", required, most)
            .WithFigure("days", days);
    }

    static Finding Enough(BoardFile file, BoardConsentDrawn drawn, Body body, Placed at)
    {
        if (drawn.Matter == BoardMatter.Vacancy && drawn.Committee is null && Vacancies.WithoutQuorum(file, at.At))
            return Finding.Yes("to fill a vacancy no quorum is needed");
        var needed = BoardQuorum.Needed(file, at, drawn.Committee);
        if (needed.Answer != Answer.Yes) return needed;
        return file.Instruments.Under(at.At.Date, terms =>
        {
            var least = int.Parse(needed.Figures["needed"], System.Globalization.CultureInfo.InvariantCulture);
            return Finding.That(body.Members.Length >= least,
                $"{body.Members.Length} are in office, and {least} are needed for a quorum", terms.Find(TermNames.BoardConsent))
                .Citing(terms.Find(TermNames.BoardQuorumLeast)).WithFigure("needed", least);
        });
    }

    static Finding NotAhead(BoardFile file, Resolution resolution) =>
        EffectiveAt(file, resolution.Id) is { } effect && file.Present.IsBefore(effect)
            ? Finding.NotYet($"the consents take effect on {effect.At.InWords()}",
                new(Wanting.NotYet, "wait for that day", effect.At.Date, effect.At.Date))
            : Finding.Yes("no later time is stated that is still to come");

    /// <summary>The point of the last signature; where none is in the books, now.</summary>
    static Placed LastSigned(BoardFile file, Resolution resolution)
    {
        Placed? last = null;
        foreach (var signed in resolution.Signatures)
            if (Later(signed) is var at && (last is not { } before || before.IsBefore(at))) last = at;
        return last is { } found && !file.Present.IsBefore(found) ? found : file.Present;
    }

    static Placed Later(Recorded<BoardConsentSigned> signed) =>
        new(signed.Fact.TakesEffect is { } stated && stated.SortKey > signed.Fact.On.SortKey ? stated : signed.Fact.On, signed.Entry);

    /// <summary>When the last of the consents had, or has, effect; null before all in office have signed.</summary>
    public static Placed? EffectiveAt(BoardFile file, ResolutionId id)
    {
        if (file.Records.Resolution(id) is not { Drawn: { } drawn } resolution || resolution.Signatures.IsEmpty) return null;
        var last = Latest(resolution.Signatures);
        return Body.Of(file, drawn.Fact.Committee, last).Members.All(person =>
            resolution.Signatures.Exists(one => one.Fact.Director == person)) ? last : null;
    }

    /// <summary>When the consent of all has effect, this Director's being as it was given.</summary>
    static Placed? EffectiveOf(BoardFile file, Resolution resolution, Person director) =>
        resolution.Signatures.Exists(one => one.Fact.Director == director) ? EffectiveAt(file, resolution.Id) : null;

    static Placed Latest(IEnumerable<Recorded<BoardConsentSigned>> signed) =>
        signed.Select(Later).Aggregate((left, right) => left.IsBefore(right) ? right : left);
}
