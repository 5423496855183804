namespace Minutebook.Board;

using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The resignation of a member of a committee.</summary>
public static class CommitteeResignation
{
    /// <summary>Did it take effect? As that of a Director, but it may be delivered to the chairman of the committee too.</summary>
    public static Finding TookEffect(BoardFile file, Recorded<DirectorResigned> resignation) => file.Instruments.Under(
        resignation.Fact.On.Date, terms => Resignation.TookEffect(Resignation.Given(file, resignation), new(
            terms.Find(TermNames.CommitteeResignationTo), terms.Find(TermNames.CommitteeResignationInWriting),
            terms.Find(TermNames.DirectorResignationElectronic), terms.Find(TermNames.CommitteeResignationEffective),
            terms.Find(TermNames.CommitteeResignationAccepted)), file.Present));
}
