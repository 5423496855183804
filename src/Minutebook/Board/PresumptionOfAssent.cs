namespace Minutebook.Board;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The assent of a Director to what the Board did.</summary>
public static class PresumptionOfAssent
{
    /// <summary>
    /// Is this Director taken to have assented to the resolution? One who was present is, unless the dissent is shown in one of the three
    /// ways; one who voted for it cannot dissent. It does not change the vote: it says who answers for it.
    /// </summary>
    public static Finding Of(BoardFile file, ResolutionId id, Person director)
    {
        if (file.Records.Resolution(id) is not { IsNamed: true } resolution)
            return Finding.NotShown($"the resolution {id} is not in the books", $"record the resolution {id}");
        var name = file.NameOf(director);
        if (resolution.Voted is not { } voted) return ByConsent(file, resolution, director, name);
        var meeting = file.Records.Meeting(voted.Fact.Meeting)!;
        var at = new Placed(voted.Fact.At, voted.Entry);
        return file.WithCall(meeting, called => file.Instruments.Under(voted.Fact.At.Date, terms =>
        {
            var presumed = terms.Find(TermNames.AssentPresumed);
            var body = Body.Of(file, called.Committee, at, meeting);
            if (voted.Fact.For.Contains(director))
                return Finding.Yes($"{name} voted for it", terms.Find(TermNames.DissentAfterAssent)).RelyingOn(voted.Entry);
            if (!BoardAttendance.At(file, meeting, body, at, voted.Fact).Possible.Contains(director))
                return Finding.No($"{name} was not present when it was voted", presumed);
            if (presumed is not { Figure: true }) return Finding.No($"{name} did not vote for it", presumed);
            var dissents = resolution.Dissents.FindAll(one => one.Fact.Director == director);
            if (dissents.IsEmpty)
                return Finding.Yes($"{name} was present, and the books show no dissent", presumed).RelyingOn(voted.Entry);
            return Finding.Not($"{name} is taken to have assented, having been present",
                Finding.Any($"the dissent of {name} is shown", [.. dissents.Select(one => Shown(file, meeting, one, name, terms))]))
                .Citing(presumed);
        }));
    }

    static Finding ByConsent(BoardFile file, Resolution resolution, Person director, string name) => resolution.Drawn is null
        ? Finding.NotShown($"the books do not show how the resolution {resolution.Id} was voted", "record the vote, with who voted how")
        : Finding.That(BoardActionWithoutMeeting.Consented(file, resolution, director).Answer == Answer.Yes,
            $"{name} signed the consent to {resolution.Id}");

    /// <summary>In the minutes; or filed with the secretary of the meeting before it adjourned; or sent by registered mail to the Secretary
    /// immediately after: on the day of adjournment or the next business day.</summary>
    static Finding Shown(BoardFile file, BoardMeeting meeting, Recorded<DissentMade> dissent, string name, Terms terms)
    {
        var ways = terms.Find(TermNames.DissentWays);
        var given = dissent.Fact;
        var on = given.On.InWords();
        var finding = given.Way switch
        {
            DissentWay.InMinutes =>
                Finding.That(ways?.Figure.Contains("minutes") == true, $"the dissent of {name} is in the minutes", ways),
            DissentWay.FiledWithSecretaryOfMeeting => Finding.All($"the dissent of {name} was filed in time",
                Finding.That(ways?.Figure.Contains("filed-before-adjournment") == true, "it was filed in writing", ways),
                BeforeAdjournment(meeting, new(given.On, dissent.Entry), name, ways)),
            DissentWay.RegisteredMail => Finding.All($"the dissent of {name} was mailed in time",
                Finding.That(ways?.Figure.Contains("registered-mail") == true, $"it was sent by registered mail on {on}", ways),
                Immediately(file, meeting, given, name, terms.Find(TermNames.DissentMailDays))),
            _ => Finding.No($"{name} dissented on {on} in no way that the instruments know", ways),
        };
        return finding.RelyingOn(dissent.Entry);
    }

    static Finding BeforeAdjournment(BoardMeeting meeting, Placed filed, string name, Term? ways) =>
        meeting.Closed is not { Fact: var closed, Entry: var entry }
            ? Finding.Yes("the books do not show the meeting adjourned before", ways)
            : Finding.That(filed.IsBefore(new(closed.At, entry)),
                $"{name} filed it on {filed.At.InWords()}; the meeting was adjourned on {closed.At.InWords()}", ways);

    /// <summary>After the adjournment, and soon: what is posted before it is not sent after it.</summary>
    static Finding Immediately(BoardFile file, BoardMeeting meeting, DissentMade given, string name, Term<int>? days)
    {
        if (meeting.Closed is not { Fact: var closed })
            return Finding.NotShown("the books do not show when the meeting was adjourned", "record its final adjournment", days);
        var last = file.BusinessDays.After(closed.At.Date, days?.Figure ?? 0);
        if (given.On.IsBefore(closed.At) == Answer.Yes)
            return Finding.No($"{name} posted it on {given.On.InWords()}, before the meeting was adjourned on {closed.At.InWords()}", days);
        return Finding.That(given.On.Date <= last,
            $"{name} posted it on {given.On.InWords()}; the meeting was adjourned on {closed.At.InWords()}, and the last day was " +
                BoardFile.Text(last), days).WithFigure("last", last);
    }

    /// <summary>Who is taken to have assented? The figures "assented" and "not-assented" name them, of all who served.</summary>
    public static Finding OfAll(BoardFile file, ResolutionId id)
    {
        if (BoardMannerOfActing.AdoptedAt(file, id) is not { } at)
            return Finding.NotShown($"the books do not show when the resolution {id} was adopted", "record how it was adopted");
        var resolution = file.Records.Resolution(id)!;
        var body = Body.Of(file, BoardMannerOfActing.CommitteeOf(file, resolution), at,
            resolution.Voted is { } voted ? file.Records.Meeting(voted.Fact.Meeting) : null);
        var each = body.Possible.Select(person => (Person: person, Finding: Of(file, id, person))).ToList();
        var open = each.Where(one => one.Finding.Answer == Answer.Open).Select(one => one.Finding).ToList();
        var finding = open.Count > 0
            ? Finding.All($"it is known who assented to {id}", [.. open])
            : Finding.Yes($"to {id} assented: {Named(each, Answer.Yes)}; did not: {Named(each, Answer.No)}");
        return finding.WithFigure("assented", Ids(each, Answer.Yes)).WithFigure("not-assented", Ids(each, Answer.No));

        string Named(List<(Person Person, Finding Finding)> all, Answer answer) =>
            all.Exists(one => one.Finding.Answer == answer)
                ? file.NamesOf(all.Where(one => one.Finding.Answer == answer).Select(one => one.Person)) : "nobody";

        static string Ids(List<(Person Person, Finding Finding)> all, Answer answer) =>
            string.Join(", ", all.Where(one => one.Finding.Answer == answer).Select(one => one.Person));
    }
}
