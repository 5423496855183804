namespace Minutebook.Tests.Stockholders;

using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>An entry of the record date without its hour opens what turns on it, and nothing else.</summary>
public class UntimedEntriesTests
{
    static readonly Holder Dee = new("dee");

    static Corporate Moved(int shares, bool hour = false)
    {
        var part = new Minutebook.Stock.StockTransferred(new("c-bob"), [new(new("c-bob-dee"), Dee, Number(shares)),
            new(new("c-bob-2"), Bob, Number(35 - shares))], On(hour ? "2025-05-12T16:00" : "2025-05-12"));
        return With([Account(Dee), part, .. Meeting(), Put()]);
    }

    [Fact, Requirement("2.6-9", "2.11-1")]
    public void The_votes_of_a_holder_whom_it_does_not_touch_are_known()
    {
        Moved(5).OfAnnual("votes.of", "holder=ada").Yes().Having("votes", 40);
        Moved(5).OfAnnual("votes.of", "holder=bob").NotShown().Saying("at an hour not known");
        Moved(5).OfAnnual("votes.of", "holder=dee").NotShown();
        Moved(5, hour: true).OfAnnual("votes.of", "holder=bob").Having("votes", 30);
    }

    [Fact, Requirement("2.6-9", "2.8-1")]
    public void A_quorum_is_known_where_it_does_not_turn_on_the_hour()
    {
        Moved(5).And(Came(Ada), Came(Cy)).OfAnnual("quorum.present").Yes().Having("present", 65);
        Moved(5).And(Came(Ada), Came(Bob)).OfAnnual("quorum.present").Yes().Saying("has no hour");
        Moved(30).And(Came(Ada), Came(Bob)).OfAnnual("quorum.present").NotShown();
        Moved(30).And(Came(Bob)).OfAnnual("quorum.present").No();
    }

    [Fact, Requirement("2.6-9")]
    public void A_vote_is_known_where_it_does_not_turn_on_the_hour()
    {
        Moved(5).And(Came(Ada), Came(Cy), Vote(Ada, Choice.For), Vote(Cy, Choice.Against), Polls(Plan))
            .OfAnnual("vote.carried", "matter=plan").Yes().Having("for", 40);
        Moved(30).And(Came(Ada), Came(Bob), Vote(Ada, Choice.Against), Vote(Bob, Choice.For), Vote(Cy, Choice.For), Polls(Plan))
            .OfAnnual("vote.carried", "matter=plan").NotShown();
    }
}
