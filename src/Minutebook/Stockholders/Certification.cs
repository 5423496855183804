namespace Minutebook.Stockholders;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The certified result of a vote: what the inspectors, or the secretary of the meeting, put their names to.</summary>
/// <seealso cref="MannerOfActing"/>
public static class Certification
{
    /// <summary>
    /// May this result be certified? The matter was put, its polls are closed, a quorum was present, nothing of the count is open, and what
    /// is certified is what was counted. That a matter was rejected is certified as well as that it was adopted.
    /// </summary>
    public static Finding InOrder(MeetingFile file, ResultCertified certified) =>
        MannerOfActing.OfMatter(file, certified.Matter, put => Finding.All(
            $"the result on {certified.Matter} may be certified",
            PollsClosed(file, put),
            AfterThePolls(file, put, certified),
            Quorum.PresentFor(file, put, Tally.SessionOf(file, put.Matter)),
            Counted(file, put, certified),
            ByInspectors(file, certified)));

    static Finding PollsClosed(MeetingFile file, MatterPut put)
    {
        var closed = file.Meeting.PollsClosed.FindLast(polls => polls.Fact.Matter == put.Matter);
        return closed.Fact is null
            ? Finding.NotYet($"the polls on {put.Matter} are not closed", new(Wanting.NotYet, "close the polls"))
            : Finding.Yes($"the polls on {put.Matter} closed on {closed.Fact.At.InWords()}").RelyingOn(closed.Entry);
    }

    static Finding AfterThePolls(MeetingFile file, MatterPut put, ResultCertified certified) =>
        file.Meeting.PollsClosed.FindLast(polls => polls.Fact.Matter == put.Matter).Fact is { } closed
            && certified.At.IsBefore(closed.At) == Answer.Yes
                ? Finding.No($"it is certified on {certified.At.InWords()}, before the polls closed on {closed.At.InWords()}")
                : Finding.Yes("it is certified after the polls closed");

    static Finding Counted(MeetingFile file, MatterPut put, ResultCertified certified)
    {
        var counted = Completed(file, certified with { Adopted = null, Elected = [], Count = [], RecordDate = null });
        var finding = put.Kind == MatterKind.Election ? MannerOfActing.Plurality(file, put.Matter) : MannerOfActing.Vote(file, put.Matter);
        if (finding.Answer == Answer.Open) return finding;
        var stated = (certified.Adopted is null || certified.Adopted == counted.Adopted)
            && (certified.Elected.IsEmpty || certified.Elected.ToHashSet().SetEquals(counted.Elected))
            && (certified.Count.IsEmpty || certified.Count.ToHashSet().SetEquals(counted.Count))
            && (certified.RecordDate is null || certified.RecordDate == counted.RecordDate);
        return Finding.That(stated,
            stated ? $"what is certified is what was counted: {finding.Words}"
            : $"what is certified is not what was counted: {finding.Words}{Counts(put, certified, counted)}", [])
            with { At = finding.At, Figures = finding.Figures };
    }

    /// <summary>Where the counts differ, both, and what a count must list: else a zero left out is found by nobody.</summary>
    static string Counts(MatterPut put, ResultCertified certified, ResultCertified counted)
    {
        if (certified.Count.IsEmpty || certified.Count.ToHashSet().SetEquals(counted.Count)) return "";
        var lists = put.Kind == MatterKind.Election ? "every nominee" : "for, against and abstain";
        return $"; certified is {InWords(certified.Count)}, counted was {InWords(counted.Count)}. A certified count lists {lists}, those "
            + "with none too; leave \"count\" out, and what was counted is entered";
    }

    static string InWords(Many<Counted> count) => string.Join(", ", count.Select(counted => $"{counted.Of} {counted.Votes}"));

    static Finding ByInspectors(MeetingFile file, ResultCertified certified)
    {
        if (file.Meeting.Inspectors.IsEmpty) return Finding.Yes("no inspectors were appointed; the secretary of the meeting certifies");
        var strangers = certified.By.Where(person => !file.Meeting.Inspectors.Exists(one => one.Fact.Person == person)).ToList();
        var unsworn = certified.By.Where(person => !file.Meeting.Oaths.Exists(one => one.Fact.Person == person)).ToList();
        return Finding.All(
            "it is certified by the inspectors, under oath",
            Finding.That(certified.By.Count > 0 && strangers.Count == 0,
                strangers.Count == 0 ? $"{certified.By} certify" : $"{string.Join(", ", strangers)} were not appointed inspectors"),
            Finding.That(unsworn.Count == 0,
                unsworn.Count == 0 ? "the inspectors took their oath" : $"{string.Join(", ", unsworn)} took no oath"));
    }

    /// <summary>The certificate with its result and count, pinned to the record date and to the last entry that the count knew.</summary>
    public static ResultCertified Completed(MeetingFile file, ResultCertified certified)
    {
        if (file.Meeting.Matter(certified.Matter) is not { } put) return certified;
        var session = Tally.SessionOf(file, put.Matter);
        var completed = certified;
        Electorate.With(file, session, put.Classes, electorate =>
        {
            completed = WithCount(file, certified, put, new(file, put, electorate, session)) with
                { RecordDate = certified.RecordDate ?? electorate.RecordDate };
            return electorate.Found;
        });
        return completed with { KnownAt = certified.KnownAt ?? LastEntryOf(file) };
    }

    static ResultCertified WithCount(MeetingFile file, ResultCertified certified, MatterPut put, Tally tally)
    {
        if (put.Kind == MatterKind.Election)
        {
            var day = file.Day(tally.Session) ?? certified.At.Date;
            var count = MannerOfActing.Count(file, put, tally, file.Instruments.On(day));
            return certified with
            {
                Elected = certified.Elected.IsEmpty ? Many.From(count.Elected) : certified.Elected,
                Count = certified.Count.IsEmpty
                    ? Many.From(count.Votes.Select(counted => new Counted(counted.Nominee.Value, new(counted.Votes)))) : certified.Count,
            };
        }
        return certified with
        {
            Adopted = certified.Adopted ?? MannerOfActing.Adopted(file, put.Matter).Answer == Answer.Yes,
            Count = certified.Count.IsEmpty
                ? [Of(tally, Choice.For), Of(tally, Choice.Against), Of(tally, Choice.Abstain)] : certified.Count,
        };
    }

    static Counted Of(Tally tally, Choice choice) => new(choice.ToString().ToLowerInvariant(), new(tally.Of(choice)));

    static long? LastEntryOf(MeetingFile file)
    {
        var ballots = file.Meeting.Ballots.Select(ballot => ballot.Entry);
        var closings = file.Meeting.PollsClosed.Select(closed => closed.Entry);
        var batches = file.Meeting.Bulk.Batches.Select(batch => batch.Entry);
        return ballots.Concat(batches).Concat(closings).DefaultIfEmpty().Max() is > 0 and var last ? last : null;
    }

    /// <summary>
    /// Would the certified result be found the same on what is known today? A certified result stays a fact; where the answer would differ,
    /// this says how.
    /// </summary>
    public static Finding Stands(MeetingFile file, MatterId matter) => MannerOfActing.OfMatter(file, matter, put =>
    {
        if (file.Meeting.Certified.FindLast(result => result.Fact.Matter == matter) is not { Fact: { } certified, Entry: var entry })
            return Finding.NotYet($"no result on {matter} is certified", new(Wanting.NotYet, "certify the result"));
        var today = Completed(file, certified with { Adopted = null, Elected = [], Count = [] });
        var same = today.Adopted == certified.Adopted && today.Elected.ToHashSet().SetEquals(certified.Elected)
            && today.Count.ToHashSet().SetEquals(certified.Count);
        return Finding.That(same,
            same ? $"the certified result on {matter} is what is counted today"
            : $"the certified result on {matter} would differ on what is known today: {Words(certified)} then, {Words(today)} now")
            .RelyingOn(entry);
    });

    static string Words(ResultCertified result) =>
        (result.Adopted is { } adopted ? adopted ? "adopted, " : "not adopted, " : $"{result.Elected} elected, ")
        + InWords(result.Count);
}
