namespace Minutebook.Web.Forms;

using System.Collections.Immutable;
using System.Linq;
using Minutebook.Books;
using Minutebook.Values;
using Minutebook.Web.Api;
using Minutebook.Web.Hosting;

/// <summary>What would follow if a request were entered now: what the desk would decide, and what the docket would then have.</summary>
/// <param name="Findings">The findings on the acts among the facts.</param>
/// <param name="Due">Lines that the docket would have and has not now.</param>
/// <param name="Settled">Lines that the docket has now and would have no longer.</param>
/// <param name="Warnings">Facts that are dated later than now.</param>
public sealed record Outlook(
    Ruling Ruling, ImmutableArray<Finding> Findings, ImmutableArray<DocketLine> Due, ImmutableArray<DocketLine> Settled,
    ImmutableArray<string> Warnings)
{
    /// <summary>Decides on a copy of the books; nothing is entered.</summary>
    public static Outlook Of(Seen seen, Request request)
    {
        var decided = Desk.Decide(seen.Corporation, request with { After = null }, seen.Now, Entering.Trial());
        ImmutableArray<string> warnings =
            [.. LaterThanNow.Among(request.Facts, seen.Now, seen.Corporation.Zone).Select(warning => warning.InWords(dry: true))];
        if (decided.Ruling is not Entered entered)
            return new(decided.Ruling, decided.Ruling is Refused refused ? [refused.Finding] : [], [], [], warnings);
        var (before, after) = (seen.Place.Docket(seen.Corporation), Docket.Of(decided.Corporation, seen.Now));
        return new(entered, entered.Findings, [.. after.Where(line => !before.Any(other => Same(line, other)))],
            [.. before.Where(line => !after.Any(other => Same(line, other)))], warnings);
    }

    static bool Same(DocketLine one, DocketLine other) => one.What == other.What && one.Due == other.Due && one.About == other.About;
}
