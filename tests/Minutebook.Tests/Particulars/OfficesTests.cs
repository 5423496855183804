namespace Minutebook.Tests.Particulars;

using Minutebook.Board;
using Minutebook.Particulars;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>The principal office, other offices, and the registered office.</summary>
public class OfficesTests
{
    static readonly Corporate Books = Empty.And(
        new BooksOpened("Sample, Inc.", "Delaware", "America/Los_Angeles", On("2020-01-01")),
        new PrincipalOfficeDesignated("1 Harbor Way", "Seattle, Washington", On("1992-08-03")),
        new BoardResolved(new("r-1"), On("2024-03-01"), "RESOLVED."));

    [Fact, Requirement("1-1")]
    public void It_is_at_the_principal_place_of_business_until_the_Board_designates_another()
    {
        var moved = Books.And(new PrincipalOfficeMoved("400 Quay Street", "Bellingham, Washington", On("2024-03-15"), new("r-1")),
            new PrincipalOfficeDesignated("9 Pier Road", "Tacoma, Washington", On("2024-06-01")));
        moved.Ask("offices.principal", "on=2024-03-14").Yes().Having("place", "1 Harbor Way").Citing("By-laws 1");
        moved.Ask("offices.principal", "on=2024-03-15").Yes().Having("place", "400 Quay Street").Citing("By-laws 1");
        moved.Ask("offices.principal", "on=2024-06-02").Yes().Having("place", "400 Quay Street");
        Books.And(new PrincipalOfficeDesignated("9 Pier Road", "Tacoma, Washington", On("2024-06-01")))
            .Ask("offices.principal", "on=2024-06-01").Having("place", "9 Pier Road");
    }

    [Fact, Requirement("1-1")]
    public void Papers_and_meetings_have_it_from_one_place()
    {
        var moved = Books.And(new PrincipalOfficeMoved("400 Quay Street", "Bellingham, Washington", On("2024-03-15"), new("r-1")),
            new PrincipalOfficeDesignated("9 Pier Road", "Tacoma, Washington", On("2024-06-01")));
        Assert.Equal("1 Harbor Way, Seattle, Washington", Minutebook.Documents.Letterhead.Of(moved.Books, new(2024, 3, 14)).Office);
        Assert.Equal("400 Quay Street, Bellingham, Washington", Minutebook.Documents.Letterhead.Of(moved.Books, new(2024, 6, 2)).Office);
        Assert.Equal("400 Quay Street", moved.Books.StockholderFile(new(On("2025-01-02T09:00").Instant!.Value)).PrincipalOffice);
        Assert.Null(Minutebook.Documents.Letterhead.Of(Empty.Books, new(2024, 6, 2)).Office);
    }

    [Fact, Requirement("1-1")]
    public void A_designation_is_the_Boards()
    {
        Books.And(new PrincipalOfficeMoved("400 Quay Street", "Bellingham", On("2024-03-15"))).Ask("offices.principal", "on=2024-04-01")
            .NotShown();
        Empty.Ask("offices.principal", "on=2024-04-01").NotShown();
        // A resolution adopted only later designates nothing: the place of business remains.
        Books.And(new PrincipalOfficeMoved("400 Quay Street", "Bellingham", On("2024-02-15"), new("r-1")))
            .Ask("offices.principal", "on=2024-02-20").Having("place", "1 Harbor Way");
    }

    [Fact, Requirement("1-2")]
    public void Other_offices_are_where_the_Board_designates_or_the_business_requires()
    {
        var south = new OtherOfficeOpened("south", "3 Plaza", "Mexico City, Mexico", On("2024-04-01"), Required: "sales in the south");
        Books.And(south).Ask("offices.other", "office=south", "on=2024-04-01").Yes().Citing("By-laws 1");
        Books.And(south).Ask("offices.other", "office=south", "on=2024-03-31").No();
        Books.And(south with { Required = null, Resolution = new("r-1") }).Ask("offices.other", "office=south", "on=2024-04-01").Yes();
        Books.And(south with { Required = null }).Ask("offices.other", "office=south", "on=2024-04-01").NotShown();
        Books.And(south, new OtherOfficeClosed("south", On("2025-01-01"))).Ask("offices.other", "office=south", "on=2025-01-01").No();
    }

    [Theory, Requirement("1-2"), InlineData("Delaware", Answer.Yes), InlineData("Nevada", Answer.No)]
    public void The_registered_office_is_another_thing_in_the_state_of_incorporation(string state, Answer answer)
    {
        var books = Books.And(new RegisteredOfficeStated("12 Market Street", "Wilmington", state, "Harbor Agents", On("1992-07-14")));
        books.Ask("offices.registered", "on=2024-04-01").Is(answer).Citing("DGCL § 131").Having("agent", "Harbor Agents");
        books.Ask("offices.principal", "on=2024-04-01").Having("place", "1 Harbor Way");
        Books.Ask("offices.registered", "on=2024-04-01").NotShown();
    }
}
