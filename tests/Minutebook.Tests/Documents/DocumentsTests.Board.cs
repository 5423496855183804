namespace Minutebook.Tests.Documents;

using System;
using System.Threading.Tasks;
using Minutebook.Documents;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>The papers of the Board.</summary>
public sealed partial class DocumentsTests
{
    [Fact]
    public async Task The_minutes_of_the_Board_say_who_was_there_and_who_voted_how()
    {
        var (file, _) = await PrintedAsync(Make("board-minutes"), "board-minutes");
        InThisOrder(Text(file), "Minutes of the special meeting of the Board of 2025-06-04", "Samira Dvořák presided", "d4", "absent",
            "RESOLVED, lease.", "Moved by Samira Dvořák", "For: Samira Dvořák, 山田 花子.", "Against: Κώστας Παπαδόπουλος.", "was adopted",
            "dissented from the resolution lease", "adjourned on June 4, 2025");
    }

    [Fact]
    public async Task A_register_tells_who_served_from_when_and_where_each_lives()
    {
        var (file, _) = await PrintedAsync(Make("register-of-directors"), "register-of-directors");
        InThisOrder(Text(file), "Register of Directors", "end of July 1, 2025", "Samira Dvořák", "by the stockholders", "serves",
            "Addresses of those who serve", "Samira Dvořák", "not in the books");
    }

    [Fact]
    public async Task A_book_of_resolutions_tells_how_each_was_adopted_and_whether_it_is_in_force()
    {
        var (file, _) = await PrintedAsync(Make("resolution-book"), "resolution-book");
        InThisOrder(Text(file), "lease", "Voted on June 4, 2025", "In force.", "RESOLVED, lease.", "Against: Κώστας", "Dissenting: Κώστας",
            "consented", "By written consent", "It is open whether", "Signed: Samira", "audit", "On record as adopted");
        var found = ResolutionBook.Of(Boardroom.Books, new(2025, 7, 1), "ROOF").Resolutions;
        Assert.Equal("consented", Assert.Single(found).Name);
        Assert.Empty(ResolutionBook.Of(Boardroom.Books, new(2025, 7, 1), "helipad").Resolutions);
        Assert.DoesNotContain(ResolutionBook.Of(Boardroom.Books, new(2025, 6, 10)).Resolutions, one => one.State.StartsWith("In force",
            StringComparison.Ordinal) && one.Name == "consented");
    }

    [Fact]
    public async Task A_charter_tells_what_the_committee_may_do_and_never()
    {
        var (file, _) = await PrintedAsync(Make("committee-charter"), "committee-charter");
        InThisOrder(Text(file), "Charter of the Audit Committee", "January 20, 2025", "2 members", "To watch over the accounts",
            "reports to the Board", "no committee has the power", "merger", "Members on July 1, 2025", "Samira Dvořák, chairman",
            "Alternates", "山田 花子");
    }

    [Fact]
    public void Who_voted_for_a_resolution_and_who_was_absent_have_no_letter_of_dissent()
    {
        Assert.Contains("voted for", Assert.Throws<NothingToPrintException>(() =>
            Letter.OfDissent(Boardroom.Books, Lease, D(1), Today)).Message, StringComparison.Ordinal);
        Assert.Contains("absent", Assert.Throws<NothingToPrintException>(() =>
            Letter.OfDissent(Boardroom.Books, Lease, D(4), Today)).Message, StringComparison.Ordinal);
    }
}
