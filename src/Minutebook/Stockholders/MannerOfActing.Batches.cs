namespace Minutebook.Stockholders;

using System.Linq;
using Minutebook.Values;

/// <summary>Ballots that came in batches.</summary>
public static partial class MannerOfActing
{
    /// <summary>
    /// Do all ballots on the matter count that came in batches: cast by those entitled, before the polls closed? That a later ballot took
    /// the place of an earlier one is no defect. The figures "ballots" and "batches" say how many came.
    /// </summary>
    public static Finding InBatches(MeetingFile file, MatterId matter) => OfMatter(file, matter, put =>
    {
        var session = Tally.SessionOf(file, matter);
        var batches = file.Meeting.Bulk.On(matter).ToList();
        if (batches.Count == 0) return Finding.No($"no ballots on {matter} came in batches").WithFigure("ballots", 0);
        return file.WithSession(session, _ => Electorate.With(file, session, put.Classes, electorate =>
        {
            var bulk = new BulkCount(file, electorate);
            var words = $"{bulk.CountOn(put)} ballots on {matter} came in {batches.Count} batches";
            return Finding.All($"{words}, and all count", [Finding.Yes(words).RelyingOn(batches.Select(batch => batch.Entry)),
                .. bulk.Refused(put)]).WithFigure("ballots", bulk.CountOn(put)).WithFigure("batches", batches.Count);
        }));
    });
}
