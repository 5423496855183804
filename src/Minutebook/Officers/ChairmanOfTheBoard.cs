namespace Minutebook.Officers;

using System.Linq;
using Minutebook.Board;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>Over whom an officer presides.</summary>
public enum PresidesOver
{
    Board,
    Stockholders,
}

/// <summary>A meeting over which an officer presides: one of the Board, or one of stockholders, which a higher room hands down.</summary>
/// <param name="Name">"the annual meeting of 2025".</param>
/// <param name="At">When it was opened, or is to be held.</param>
/// <param name="Chair">Who presided; null where the books do not show it.</param>
/// <param name="Of">The meeting of the Board; null for one of stockholders.</param>
/// <param name="OfStockholders">The meeting of stockholders; null for one of the Board.</param>
/// <param name="Opened">The entry that says who presided.</param>
public sealed record ChairedMeeting(
    string Name, PresidesOver Over, Placed At, Person? Chair = null, BoardMeeting? Of = null, MeetingId? OfStockholders = null,
    long? Opened = null);

/// <summary>The Chairman of the Board, and who else presides.</summary>
public static class ChairmanOfTheBoard
{
    /// <summary>
    /// Who is to preside over this meeting? The officer whom the Board designated for it, else the Chairman of the Board, else, where there
    /// is none or he or she is absent, the President, or the one who performs the duties of the President. The figure "chair" names the
    /// person.
    /// </summary>
    public static Finding WhoPresides(OfficerFile file, ChairedMeeting meeting) => file.Instruments.Under(meeting.At.At.Date, terms =>
        Designated(file, meeting, terms) ?? Chairman(file, meeting, terms) ?? President.Presides(file, meeting, terms));

    static Finding? Designated(OfficerFile file, ChairedMeeting meeting, Terms terms)
    {
        var yields = terms.Find(TermNames.ChairmanYields);
        if (yields is not { Figure: true }) return null;
        var last = file.Records.Designated.Where(one => one.Fact.As == DesignatedAs.Chair && Covers(one.Fact, meeting)
            && !meeting.At.IsBefore(new(one.Fact.On, one.Entry))
            && (one.Fact.Until is not { } until || meeting.At.At.Date <= until)).OrderBy(one => one.Fact.On.SortKey).LastOrDefault();
        if (last.Fact is null) return null;
        var name = file.NameOf(last.Fact.Person);
        var offices = System.Enum.GetValues<Office>()
            .Where(office => file.History.At(office, meeting.At).Any(term => term.Person == last.Fact.Person)).ToList();
        var finding = Finding.All($"{name} presides over {meeting.Name}, as the Board designated",
            file.ByBoard(last.Fact.Resolution, meeting.At.At.Date, $"designated {name} to preside", yields),
            Finding.That(offices.Count > 0, offices.Count > 0 ? $"{name} is {OfficeNames.InWords(offices[0])}" : $"{name} is no officer",
                yields)).RelyingOn(last.Entry);
        return finding.Answer == Answer.No ? null : finding.WithFigure("chair", last.Fact.Person);
    }

    static bool Covers(OfficerDesignated designated, ChairedMeeting meeting) => designated is { Meeting: null, BoardMeeting: null }
        || (meeting.OfStockholders is { } ofStockholders && designated.Meeting == ofStockholders)
        || (meeting.Of is { } ofBoard && designated.BoardMeeting == ofBoard.Id);

    static Finding? Chairman(OfficerFile file, ChairedMeeting meeting, Terms terms)
    {
        var presides = terms.Find(TermNames.ChairmanPresides);
        if (presides?.Figure.Contains(meeting.Over.ToString().ToLowerInvariant()) != true) return null;
        foreach (var term in file.History.At(Office.Chairman, meeting.At).Where(term => !IsAbsent(file, term, meeting)))
        {
            var holds = ElectionAndTermOfOffice.InOffice(file, term.Person, Office.Chairman, meeting.At);
            var words = $"{file.NameOf(term.Person)}, the Chairman of the Board, presides over {meeting.Name}";
            return holds.Answer == Answer.Yes
                ? Finding.Yes(words, presides).WithFigure("chair", term.Person).RelyingOn(term.Elected.Entry)
                : Finding.All(words, holds).Citing(presides).WithFigure("chair", term.Person);
        }
        return null;
    }

    /// <summary>Away, by what the books have of the officer; or, from a meeting of the Board whose attendance they have, not among those
    /// who came.</summary>
    internal static bool IsAbsent(OfficerFile file, OfficerTerm term, ChairedMeeting meeting) =>
        file.Absence(term.Person, term.Office, meeting.At) is not null
            || (meeting.Of is { Came.IsEmpty: false } held && !held.Came.Exists(came => came.Fact.Director == term.Person)
                && file.Board.History.At(meeting.At).Any(director => director.Person == term.Person));

    /// <summary>
    /// Did the one who is to preside do so? If not, the meeting and what it did stand all the same. One who is to preside may have been
    /// away: where the books do not have who came, that is not shown.
    /// </summary>
    public static Finding Presided(OfficerFile file, ChairedMeeting meeting)
    {
        var who = WhoPresides(file, meeting);
        if (meeting.Chair is not { } chair)
            return Finding.NotShown($"the books do not show who presided over {meeting.Name}", "record who presided")
                .RelyingOn(who.ReliedOn);
        var words = $"{file.NameOf(chair)} presided over {meeting.Name}";
        if (!who.Figures.TryGetValue("chair", out var expected)) return Finding.All(words, who);
        if (expected == chair.Value) return Finding.All($"{words}, who was to", who).WithFigure("chair", chair);
        var other = file.NameOf(new(expected));
        var instead = meeting.Of is { Came.IsEmpty: false }
            ? Finding.No($"{words}; {other} was to preside, and was there")
            : Finding.NotShown($"{words}; {other} was to preside, unless absent", $"record whether {other} was absent");
        return (instead with { At = who.At, ReliedOn = meeting.Opened is { } opened ? [.. who.ReliedOn, opened] : who.ReliedOn })
            .WithBreach(Effect.Irregular).WithFigure("chair", expected)
            .WithNote("The wrong chair does not void what the meeting did.");
    }
}
