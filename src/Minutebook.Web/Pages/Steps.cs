namespace Minutebook.Web.Pages;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Stockholders;
using Minutebook.Values;
using Minutebook.Web.Hosting;

/// <summary>A step of a meeting, with its findings and the facts by which it is entered.</summary>
/// <param name="Name">The name of its title among the texts.</param>
/// <param name="Enter">Kinds of fact that belong to the step.</param>
sealed record Step(string Name, IReadOnlyList<Finding> Findings, IReadOnlyList<string> Enter)
{
    /// <summary>The steps in their order, from the call to the minutes; what each asks has its name in the list of questions.</summary>
    public static IEnumerable<Step> Of(Seen seen, MeetingFile file)
    {
        var meeting = file.Meeting.Id.Value;
        yield return Made("step.call", ["meeting.called", "meeting.fixed", "meeting.place"], ["meeting-called", "meeting-postponed"]);
        yield return Made("step.record-date", ["record-date.governing"], ["record-date-fixed"]);
        yield return Made("step.notice", ["notice.to-all"], ["notice-prepared", "notice-mailed", "notice-delivered", "waiver-signed",
            "affidavit-of-notice-made"]);
        yield return Made("step.list", ["list.in-order"], ["voting-list-made", "voting-list-produced"]);
        yield return Made("step.matters", [], ["matter-put", "nomination-received"]);
        yield return Made("step.proxies", [], ["proxy-executed", "proxy-filed", "proxy-revoked"]);
        yield return Made("step.opening", ["quorum.present"], ["meeting-opened", "inspector-appointed", "inspector-sworn",
            "stockholder-came",
            "meeting-adjourned"]);
        var votes = file.Meeting.Matters.SelectMany(put => Asked(seen, put.Fact.Kind == Minutebook.Instruments.MatterKind.Election
            ? "election.filled" : "vote.carried", meeting, put.Fact.Matter.Value));
        yield return new("step.votes", [.. votes], ["polls-opened", "ballot-cast", "ballot-batch-received", "polls-closed"]);
        var results = file.Meeting.Certified.SelectMany(result => Asked(seen, "result.stands", meeting, result.Fact.Matter.Value));
        yield return new("step.result", [.. results], ["result-certified"]);
        yield return Made("step.minutes", [], ["meeting-closed", "minutes-entered"]);

        Step Made(string name, string[] questions, string[] enter) =>
            new(name, [.. questions.SelectMany(question => Asked(seen, question, meeting, null))], enter);
    }

    static IEnumerable<Finding> Asked(Seen seen, string question, string meeting, string? matter)
    {
        var arguments = new Dictionary<string, string> { ["meeting"] = meeting };
        if (matter is not null) arguments["matter"] = matter;
        return Questions.Try(seen, question, arguments) is { } finding ? [finding] : [];
    }
}
