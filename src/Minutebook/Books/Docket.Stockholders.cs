namespace Minutebook.Books;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;

/// <summary>What demands for meetings, and written consents, ask to be done.</summary>
public static partial class Docket
{
    /// <summary>The Secretary's duty on a demand, with its last day; once it is neglected, that those who demanded the meeting may give its
    /// notice. A demand that not enough made asks nothing.</summary>
    static IEnumerable<DocketLine> OfDemands(StockholderFile file, LocalDate today)
    {
        foreach (var demand in file.Records.Demands.Values)
        {
            if (SpecialMeetings.DemandedByEnough(file, demand).Answer == Answer.No || !NoticeOfMeeting.IsDuty(file, demand)) continue;
            var meeting = SpecialMeetings.CalledAt(file, demand)?.Meeting;
            if (meeting?.Closed is not null) continue;
            var neglected = NoticeOfMeeting.Neglected(file, demand);
            if (neglected.Answer == Answer.Yes && meeting is null)
                yield return new($"give the notice of the meeting of the demand {demand.Id}, as those who demanded it may", null, null,
                    neglected.Words, neglected.At, null, true, true);
            else if (meeting?.Called?.Fact.By != Caller.Stockholders)
                foreach (var line in Lines(NoticeOfMeeting.DemandMet(file, demand), $"the demand {demand.Id}", today,
                    failure => $"settle what follows for the demand {demand.Id}: {failure.Words}"))
                    yield return line;
        }
    }

    /// <summary>Consents that are not complete, with the last day of their clock; then the notice to the others, and the minute
    /// book.</summary>
    static IEnumerable<DocketLine> OfConsents(StockholderFile file, LocalDate today)
    {
        foreach (var action in file.Records.Actions.Values.Where(action => action.Drawn is not null))
        {
            var effect = ActionWithoutMeeting.InEffect(file, action);
            var findings = effect.Answer == Answer.Yes
                ? new[] { ActionWithoutMeeting.NoticeToOthers(file, action), ActionWithoutMeeting.InMinuteBook(file, action),
                    ActionWithoutMeeting.ProxiesDetermined(file, action) }
                : [effect];
            foreach (var line in findings.SelectMany(finding => Lines(finding, action.Name, today,
                failure => $"have the consents to {action.Id} signed again, or let it rest: {failure.Words}")))
                yield return line;
        }
    }
}
