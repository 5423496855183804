namespace Minutebook.Documents;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Books;
using Minutebook.Instruments;
using Minutebook.Stockholders;
using NodaTime;

/// <summary>An inspector of election.</summary>
/// <param name="Sworn">When the oath was taken; null where the books do not show it.</param>
public sealed record InspectorOnPaper(string Name, string? Sworn);

/// <summary>The votes for one nominee, or for one choice.</summary>
public sealed record CountOnPaper(string Of, string Votes);

/// <summary>A certified result.</summary>
/// <param name="Outcome">A sentence without its full stop.</param>
public sealed record ResultOnPaper(
    string Text, bool Election, string? RecordDate, IReadOnlyList<CountOnPaper> Count, string Outcome, string At)
{
    internal static ResultOnPaper Of(Corporation corporation, MatterPut put, ResultCertified result)
    {
        var election = put.Kind == MatterKind.Election;
        return new(
            put.Text, election, result.RecordDate is { } date ? Wording.Day(date) : null,
            [.. result.Count.Select(counted =>
                new CountOnPaper(election ? corporation.NameOf(new(counted.Of)) : Wording.Capital(counted.Of), counted.Votes.ToString()))],
            election
                ? result.Elected.IsEmpty ? "No one was elected" : $"Elected: {string.Join(", ", result.Elected.Select(corporation.NameOf))}"
                : result.Adopted is true ? "The resolution was adopted" : "The resolution was not adopted",
            Wording.DayAndHour(result.At));
    }
}

/// <summary>The oath of the inspectors of election, and their certificate.</summary>
public sealed record InspectorsPapers(
    Letterhead Corporation, LocalDate Dated, MeetingHead Meeting, IReadOnlyList<InspectorOnPaper> Inspectors, string? Attendance,
    IReadOnlyList<ResultOnPaper> Results, IReadOnlyList<string> CertifiedBy)
    : Document(Corporation, $"Inspectors' oath and certificate, {Meeting.Name}", Dated)
{
    public override string Template => "inspectors.typ";

    public static InspectorsPapers Of(Corporation corporation, MeetingFile file)
    {
        var session = file.Meeting.Sessions.Length;
        var head = MeetingHead.Of(file, session) ?? throw NothingToPrintException.NotCalled(file);
        var results = file.Meeting.Certified.Select(result => result.Fact).ToList();
        var day = file.Meeting.SessionOf(session)!.At.Date;
        return new(
            Letterhead.Of(corporation, day), day, head,
            [.. file.Meeting.Inspectors.Select(one => new InspectorOnPaper(corporation.NameOf(one.Fact.Person),
                file.Meeting.Oaths.FindLast(oath => oath.Fact.Person == one.Fact.Person).Fact is { } sworn
                    ? Wording.DayAndHour(sworn.On) : null))],
            file.Meeting.Came.IsEmpty ? null : MinutesOfMeeting.QuorumInWords(file, file.Meeting.SessionOf(session)!),
            [.. from result in results
                let put = file.Meeting.Matter(result.Matter)
                where put is not null
                select ResultOnPaper.Of(corporation, put, result)],
            [.. results.SelectMany(result => result.By).Distinct().Select(corporation.NameOf)]);
    }
}
