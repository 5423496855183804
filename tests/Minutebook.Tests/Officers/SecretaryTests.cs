namespace Minutebook.Tests.Officers;

using System.Linq;
using Minutebook.Board;
using Minutebook.Books.Questions;
using Minutebook.Officers;
using Minutebook.Particulars;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Officers.OfficerFacts;

public class SecretaryTests
{
    static Finding ActsFor(Corporate books, string office, string on = "2024-09-03") =>
        books.Ask("officers.acts-for", $"office={office}", $"on={on}");

    [Theory, Requirement("4.9-1", "4.10-1")]
    [InlineData("secretary", "sam", Office.AssistantSecretary), InlineData("treasurer", "tia", Office.AssistantTreasurer)]
    public void An_assistant_performs_the_duties_in_absence(string office, string holder, Office assistant)
    {
        var books = Empty.And(Staffed).And(Elected(Vera, assistant));
        var held = System.Enum.Parse<Office>(office, true);
        ActsFor(books, office).Yes().Having("acting", holder);
        var absent = books.And(new OfficerAbsent(new(holder), held, On("2024-09-03"), Until: new(2024, 9, 10)));
        ActsFor(absent, office, "2024-09-02").Yes().Having("acting", holder);
        ActsFor(absent, office).Yes().Having("acting", "vera");
        ActsFor(absent, office, "2024-09-10").Yes().Having("acting", "vera");
        ActsFor(absent, office, "2024-09-11").Yes().Having("acting", holder);
        ActsFor(books.And(new OfficerLeft(new(holder), held, On("2024-09-01"), LeftBy.Death)), office).Yes().Having("acting", "vera");
        ActsFor(Empty.And(Staffed).And(new OfficerAbsent(new(holder), held, On("2024-09-03"))), office).No();
    }

    [Fact]
    public void Only_offices_with_deputies_are_asked_for_them()
    {
        Assert.Contains("secretary, treasurer or president",
            Assert.Throws<QuestionException>(() => ActsFor(Empty, "chairman")).Message, System.StringComparison.Ordinal);
        Assert.Throws<QuestionException>(() => Empty.Ask("officers.duties", "office=president"));
        Assert.Throws<QuestionException>(() => Empty.Ask("officers.presides", "over=nobody"));
        Assert.Throws<QuestionException>(() => Empty.Ask("officers.may-sign", "person=sam", "instrument=poems"));
    }

    [Fact, Requirement("4.9-1")]
    public void An_Assistant_Secretary_signs_other_instruments_only_in_the_absence_of_the_Secretary()
    {
        var books = Empty.And(Staffed).And(Elected(Vera, Office.AssistantSecretary));
        string[] deed = ["person=vera", "instrument=deeds", "on=2024-09-03", "with=ines"];
        books.Ask("officers.may-sign", deed).No();
        books.Ask("officers.may-sign", deed[..^1]).No();
        books.And(new OfficerAbsent(Sam, Office.Secretary, On("2024-09-03"))).Ask("officers.may-sign", deed).Yes();
    }

    static Finding Duties(Corporate books) => books.Ask("officers.duties", "office=secretary");

    static Corporate Registered => Empty.And(Staffed)
        .And(new[] { Ines, Hugo, Wei }.Select(person => new PersonEntered(person, new($"{person}"), new("1 Harbor Way"))));

    [Fact, Requirement("4.9-1")]
    public void Minutes_of_closed_meetings_are_the_Secretarys_to_keep()
    {
        Duties(Registered).Yes();
        var annual = Registered.And(AnnualHeld()).And(new MeetingClosed(Annual, Hour("11:00")));
        Duties(annual).NotShown().Saying("no minutes of the annual meeting of 2025").Citing("By-laws 4.9");
        Duties(annual.And(new MinutesEntered(Annual, Hour("12:00"), new("Minutes.")))).Yes();
        var board = Registered.And(BoardMet("b-1", "2024-09-02T10:00")).And(new BoardMeetingClosed(new("b-1"), At("2024-09-02T11:00")));
        Duties(board).NotShown().Saying("enter the minutes");
        Assert.Equal(Effect.Irregular, Duties(board).Standing().AtWorst);
    }

    [Fact, Requirement("4.9-1")]
    public void Notices_of_meetings_ahead_are_the_Secretarys_to_see_to()
    {
        var ahead = Registered.And(BoardCalled("b-1", "2024-09-20T10:00")).Asked("2024-09-02");
        Duties(ahead).NotYet().Saying("notice");
        Duties(ahead.And([.. new[] { Ines, Hugo, Wei }.Select(person => new BoardWaiverSigned(new("b-1"), person, On("2024-09-02"),
            WrittenForm.Writing, true))])).Yes();
    }

    [Fact, Requirement("4.9-1")]
    public void The_register_has_the_address_of_every_Director() => Duties(Empty.And(Staffed)).NotShown().Saying("no address of hugo");

    [Fact, Requirement("4.9-1")]
    public void The_Secretary_signs_certificates_and_other_instruments_with_the_President_or_an_authorized_officer()
    {
        var books = Empty.And(Staffed);
        Signs(books, "sam", "certificates").Yes().Citing("By-laws 4.9");
        Signs(books, "sam", "deeds").NotShown();
        Signs(books, "sam", "deeds", "ines").Yes();
        Signs(books, "sam", "deeds", "tia").NotShown();
        Signs(books.And(new SigningAuthorized(Tia, [SignedInstrument.Deeds], On("2025-06-01"), By: Ines)), "sam", "deeds", "tia").Yes();
    }
}
