namespace Minutebook.Documents;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Values;
using NodaTime;

/// <summary>One who consents.</summary>
/// <param name="On">When, in words; empty until then.</param>
public sealed record ConsenterOnPaper(string Name, string On);

/// <summary>The written consent of all Directors, or of all members of a committee, to a resolution.</summary>
public sealed record BoardConsentOnPaper(
    Letterhead Corporation, LocalDate Dated, string Body, string Text, string State, IReadOnlyList<ConsenterOnPaper> Consenters)
    : Document(Corporation, "Action by written consent", Dated)
{
    public override string Template => "board-consent.typ";

    /// <exception cref="NothingToPrintException">No such consent is in the books.</exception>
    public static BoardConsentOnPaper Of(Corporation corporation, ResolutionId id, Now now)
    {
        var file = corporation.BoardFile(now);
        if (file.Records.Resolution(id) is not { Drawn: { Fact: var drawn } } resolution)
            throw new NothingToPrintException($"the books show no consent drawn up for {id}; enter \"board-consent-drawn\" first");
        var effective = BoardActionWithoutMeeting.EffectiveAt(file, id);
        var body = Board.Body.Of(file, drawn.Committee, effective ?? file.Present);
        var inEffect = BoardActionWithoutMeeting.InEffect(file, id).Answer == Answer.Yes;
        return new(
            Letterhead.Of(corporation, drawn.On.Date), drawn.On.Date, file.BodyName(drawn.Committee), drawn.Text,
            inEffect && effective is { } at ? $"In effect since {Wording.Stop(Wording.DayAndHour(at.At))}" : "Not in effect yet.",
            [.. body.Possible.Select(person => new ConsenterOnPaper(corporation.NameOf(person),
                resolution.Signatures.FindLast(one => one.Fact.Director == person).Fact is { } signed
                    ? Wording.DayAndHour(signed.On) : ""))]);
    }
}
