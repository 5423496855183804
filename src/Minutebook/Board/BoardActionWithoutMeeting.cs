namespace Minutebook.Board;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>Action of the Board, or of a committee, by written consent without a meeting.</summary>
public static class BoardActionWithoutMeeting
{
    /// <summary>
    /// Is the resolution in effect by written consent: signed by every one then in office, who are enough for a quorum (save to fill a
    /// vacancy)? It takes effect with the last signature that is needed, or at the later time that it states; who joins the Board or signs
    /// after that changes nothing. Until then those in office are needed, and not one who has left.
    /// </summary>
    public static Finding InEffect(BoardFile file, ResolutionId id)
    {
        if (file.Records.Resolution(id) is not { Drawn: { } drawn } resolution)
            return Finding.NotShown($"the books show no consent drawn up for {id}", "record the resolution that is consented to");
        var effect = EffectiveAt(file, id);
        var at = effect is { } found && !file.Present.IsBefore(found) ? found : file.Present;
        var body = Body.Of(file, drawn.Fact.Committee, at);
        if (body.NotCountable is { } unknown && body.Members.IsEmpty && body.Doubtful.IsEmpty) return unknown;
        var needed = body.Possible.Where(person => !SeatedBy(file, id, person, at));
        var grounds = new List<Finding>
        {
            Finding.Each($"every member of {body.Name} then in office consented", needed,
                person => body.Has(person) ? Consented(file, resolution, person)
                    : Finding.Any($"{file.NameOf(person)} consented, or is no member any longer", Consented(file, resolution, person),
                        body.Doubtful.First(one => one.Person == person).Why)),
            Enough(file, drawn.Fact, body, at), NotAhead(file, effect),
        };
        return Finding.All($"the resolution {id} is in effect by written consent", [.. grounds])
            .WithFigure("effective", effect?.At.InWords() ?? "not yet").RelyingOn(drawn.Entry).WithBreach(Effect.Void);
    }

    /// <summary>Did this Director sign the consent, and not take it back before it had effect?</summary>
    public static Finding Consented(BoardFile file, Resolution resolution, Person director)
    {
        var name = file.NameOf(director);
        var signed = resolution.Signatures.FindAll(one => one.Fact.Director == director);
        if (signed.IsEmpty)
            return file.Instruments.Under(file.Today, terms => Finding.NotYet($"{name} has not signed the consent to {resolution.Id}",
                new(Wanting.NotYet, $"obtain the signature of {name}"), terms.Find(TermNames.BoardConsent)));
        var by = EffectiveAt(file, resolution.Id) ?? Placed.AtEndOf(file.Present.At);
        var counted = signed.Find(one => Stands(file, resolution, one, by) == Answer.Yes);
        return counted.Fact is not null ? InForm(file, counted)
            : Revocation(resolution, signed[^1], by) is { Fact: { } revoked, Entry: var entry }
            ? file.Instruments.Under(signed[^1].Fact.On.Date, terms => Finding.No(
                $"{name} revoked the consent on {revoked.On.InWords()}, before it had taken effect", terms.Find(TermNames.BoardConsent)))
                .RelyingOn(entry)
            : InForm(file, signed[^1]);
    }

    /// <summary>The form of one signature: in writing, signed, and with no later time than may be stated.</summary>
    static Finding InForm(BoardFile file, Recorded<BoardConsentSigned> signed) => file.Instruments.Under(signed.Fact.On.Date, terms =>
    {
        var name = file.NameOf(signed.Fact.Director);
        var (required, electronic) = (terms.Find(TermNames.BoardConsent), terms.Find(TermNames.BoardConsentElectronic));
        return (signed.Fact.Form switch
        {
            WrittenForm.Oral => Finding.No($"{name} consented by word of mouth", required),
            WrittenForm.Transmission when electronic is not { Figure: true } =>
                Finding.No($"{name} consented by electronic transmission, which no instrument then allowed", required, electronic),
            _ => signed.Fact.HasSignature switch
            {
                true => Springing(signed.Fact, name, terms, required),
                false => Finding.No($"the consent of {name} is not signed", required),
                null => Finding.NotShown($"the books do not show whether the consent of {name} is signed",
                    "record whether it is signed", required),
            },
        }).RelyingOn(signed.Entry);
    });

    /// <summary>The revocation of a signature before a point; none where it stands.</summary>
    static Recorded<BoardConsentRevoked> Revocation(Resolution resolution, Recorded<BoardConsentSigned> signed, Placed by) =>
        resolution.Revoked.Find(one => one.Fact.Director == signed.Fact.Director
            && new Placed(signed.Fact.On, signed.Entry).IsBefore(new(one.Fact.On, one.Entry))
            && new Placed(one.Fact.On, one.Entry).IsBefore(by));

    /// <summary>Does this signature bind at a point: has it effect by then, and was it not taken back?</summary>
    static Answer Stands(BoardFile file, Resolution resolution, Recorded<BoardConsentSigned> signed, Placed at) =>
        at.IsBefore(Later(signed)) || Revocation(resolution, signed, at).Fact is not null ? Answer.No : InForm(file, signed).Answer;

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

    static Finding NotAhead(BoardFile file, Placed? effective) =>
        effective is { } effect && file.Present.IsBefore(effect)
            ? Finding.NotYet($"the consents take effect on {effect.At.InWords()}",
                new(Wanting.NotYet, "wait for that day", effect.At.Date, effect.At.Date))
            : Finding.Yes("no later time is stated that is still to come");

    static Placed Later(Recorded<BoardConsentSigned> signed) =>
        new(signed.Fact.TakesEffect is { } stated && stated.SortKey > signed.Fact.On.SortKey ? stated : signed.Fact.On, signed.Entry);

    /// <summary>
    /// When the consent had, or has, effect: the first point at which every one then in office had signed; null where there is none. That
    /// is a signature, or the leaving of the last who had not signed. Where it is in doubt whether one serves, a point at which
    /// that one had signed too goes before; likewise where of a signature its form is in doubt.
    /// </summary>
    public static Placed? EffectiveAt(BoardFile file, ResolutionId id)
    {
        if (file.Records.Resolution(id) is not { Drawn: { } drawn } resolution || resolution.Signatures.IsEmpty) return null;
        var points = Points(file, resolution, drawn.Fact.Committee);
        return First(Answer.Yes, body => body.Possible) ?? First(Answer.Open, body => body.Members);

        Placed? First(Answer least, Func<Body, IEnumerable<Person>> needed)
        {
            foreach (var at in points)
            {
                var all = needed(Body.Of(file, drawn.Fact.Committee, at)).Where(person => !SeatedBy(file, id, person, at)).ToList();
                if (all.Count > 0 && all.TrueForAll(person => Signed(person, at))) return at;
            }
            return null;

            bool Signed(Person person, Placed at) => resolution.Signatures.Exists(one =>
                one.Fact.Director == person && Stands(file, resolution, one, at) is var answer
                && (answer == Answer.Yes || answer == least));
        }
    }

    /// <summary>One whom the resolution itself seats is not among those who must sign it.</summary>
    static bool SeatedBy(BoardFile file, ResolutionId id, Person person, Placed at) =>
        file.History.Of(person).Any(term => term.RunsAt(at) && term.Seated.Fact.Resolution == id);

    /// <summary>The points at which the last that was wanting may have come, in order.</summary>
    static List<Placed> Points(BoardFile file, Resolution resolution, CommitteeId? committee)
    {
        var signed = resolution.Signatures.Select(Later).ToList();
        var first = signed.Aggregate((left, right) => right.IsBefore(left) ? right : left);
        var leaving = file.History.Terms.Where(term => term.Ended is not null).Select(term => term.Ended!.At);
        if (committee is { } id && file.Records.Committee(id) is { } members)
            leaving = leaving.Concat(members.Left.Select(one => new Placed(one.Fact.On, one.Entry))).Concat(file.Records.Resigned
                .Where(one => one.Fact.Committee == id).Select(one => Resignation.Effect(file, one)));
        return [.. signed.Concat(leaving.Where(at => first.IsBefore(at) && !file.Present.IsBefore(at)))
            .OrderBy(at => at.At.SortKey).ThenBy(at => at.Entry)];
    }
}
