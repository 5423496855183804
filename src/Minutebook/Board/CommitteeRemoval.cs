namespace Minutebook.Board;

using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The removal of a member of a committee by the Board.</summary>
public static class CommitteeRemoval
{
    /// <summary>By at least a majority of the number of Directors fixed, also of one whom an Executive Committee appointed.</summary>
    internal static Finding Vote(Body body, ResolutionVoted vote, Terms terms) =>
        Committees.OfNumberFixed(body, vote, terms.Find(TermNames.CommitteeRemoval), "remove a member of a committee");

    /// <summary>Did the member cease to be one? By removal, only where the Board so resolved; for another cause, as the books say.
    /// </summary>
    public static Finding Left(BoardFile file, Committee committee, Recorded<CommitteeMemberLeft> left)
    {
        var name = file.NameOf(left.Fact.Person);
        var words = $"{name} left {file.BodyName(committee.Id)} on {left.Fact.On.InWords()}";
        if (left.Fact.Cause != LeftBy.Removal)
            return Finding.Yes($"{words} ({left.Fact.Cause.ToString().ToLowerInvariant()})").RelyingOn(left.Entry);
        if (left.Fact.Resolution is not { } id)
            return Finding.NotShown($"the books do not show the resolution that removed {name}", "record the resolution, and name it")
                .RelyingOn(left.Entry);
        return file.Records.Resolution(id) is { IsNamed: true, Voted: { } voted, Matter: not BoardMatter.CommitteeRemoval }
            ? file.Instruments.Under(voted.Fact.At.Date, terms => Finding.All(words, BoardMannerOfActing.Adopted(file, id),
                Vote(Body.Of(file, null, new(voted.Fact.At, voted.Entry)), voted.Fact, terms)).RelyingOn(left.Entry))
            : Finding.All(words, BoardMannerOfActing.Adopted(file, id)).RelyingOn(left.Entry);
    }
}
