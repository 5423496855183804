namespace Minutebook.Tests.Board;

using Minutebook.Board;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>A Director resigns.</summary>
public class ResignationTests
{
    static DirectorResigned Given(ResignationTo to = ResignationTo.Secretary, WrittenForm form = WrittenForm.Writing,
        string on = "2025-03-03T12:00") => new(D(1), On(on), to, form);

    static Finding Serves(Corporate books, string on) => books.Ask("directors.serves", "person=d1", $"on={on}");

    static Finding Resigned(params Fact[] facts) => Boardroom(3, 3, facts).Ask("directors.resigned", "director=d1");

    [Theory, Requirement("3.13-1"), InlineData(ResignationTo.Chairman, Answer.Yes), InlineData(ResignationTo.President, Answer.Yes)]
    [InlineData(ResignationTo.Secretary, Answer.Yes), InlineData(ResignationTo.Board, Answer.Yes)]
    [InlineData(ResignationTo.CommitteeChairman, Answer.No), InlineData(ResignationTo.Other, Answer.No)]
    public void It_is_delivered_to_Chairman_President_Secretary_or_Board(ResignationTo to, Answer answer)
    {
        Resigned(Given(to)).Is(answer).Citing("By-laws 3.13");
        Serves(Boardroom(3, 3, Given(to)), "2025-03-04").Is(answer == Answer.Yes ? Answer.No : Answer.Yes);
    }

    [Theory, Requirement("3.13-1"), InlineData(WrittenForm.Writing, "2025-03-03T12:00", Answer.Yes)]
    [InlineData(WrittenForm.Oral, "2025-03-03T12:00", Answer.No), InlineData(WrittenForm.Transmission, "2025-03-03T12:00", Answer.Yes)]
    [InlineData(WrittenForm.Transmission, "1999-03-03T12:00", Answer.No)]
    public void It_is_in_writing_or_since_the_statute_allows_it_electronic(WrittenForm form, string on, Answer answer) => Empty
        .And(Fixed(1, on: "1998-01-05"), Seated(1, "1998-06-09"), Given(form: form, on: on)).Ask("directors.resigned", "director=d1")
        .Is(answer);

    [Fact, Requirement("3.13-1")]
    public void It_takes_effect_on_delivery_or_at_the_time_that_it_specifies_without_acceptance()
    {
        Serves(Boardroom(3, 3, Given()), "2025-03-02").Yes();
        Serves(Boardroom(3, 3, Given()), "2025-03-03").No().Saying("resignation of d1");
        var later = Boardroom(3, 3, Given() with { TakesEffect = On("2025-04-30") });
        Serves(later, "2025-04-29").Yes();
        Serves(later, "2025-04-30").No();
        later.Ask("directors.resigned", "director=d1").Having("effective", "2025-04-30");
        Serves(Boardroom(3, 3, Given() with { TakesEffect = On("2025-01-31") }), "2025-03-02").Yes();
        later.Asked("2025-04-01").Ask("directors.resigned", "director=d1").NotYet();
    }

    [Fact, Requirement("3.13-1")]
    public void One_that_asks_for_acceptance_needs_it()
    {
        Resigned(Given() with { AsksAcceptance = true }).NotYet();
        var accepted = Boardroom(3, 3, Given() with { AsksAcceptance = true },
            new ResignationFollowed(D(1), On("2025-03-10T10:00"), ResignationStep.Accepted));
        Serves(accepted, "2025-03-09").Yes();
        Serves(accepted, "2025-03-10").No();
    }

    [Fact, Requirement("3.13-1")]
    public void Upon_an_event_it_takes_effect_when_the_event_happens_since_the_statute_allows_that()
    {
        var upon = Given() with { Upon = "the sale of the plant" };
        Resigned(upon).NotYet();
        Serves(Boardroom(3, 3, upon), "2025-04-01").Yes();
        Serves(Boardroom(3, 3, upon, new ResignationFollowed(D(1), On("2025-03-20"), ResignationStep.EventHappened)), "2025-03-20").No();
        Empty.And(Fixed(1, on: "1998-01-05"), Seated(1, "1998-06-09"), upon with { On = On("1999-03-03T12:00") },
            new ResignationFollowed(D(1), On("1999-03-20"), ResignationStep.EventHappened)).Ask("directors.resigned", "director=d1").No();
    }

    [Theory, Requirement("3.13-1"), InlineData("2025-04-29", false, Answer.No), InlineData("2025-05-01", false, Answer.Yes)]
    [InlineData("2025-04-29", true, Answer.Yes)]
    public void Before_it_takes_effect_it_may_be_withdrawn_unless_it_says_not(string withdrawn, bool irrevocable, Answer answer) =>
        Resigned(Given() with { TakesEffect = On("2025-04-30"), Irrevocable = irrevocable },
            new ResignationFollowed(D(1), On(withdrawn), ResignationStep.Withdrawn)).Is(answer);

    [Fact, Requirement("3.13-1")]
    public void One_who_did_not_resign_did_not() => Resigned().No();
}
