namespace Minutebook.Tests.Officers;

using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Officers;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Officers.OfficerFacts;

public class OfficerResignationTests
{
    static readonly OfficerResigned Given = new(Sam, Office.Secretary, On("2024-09-02"), ResignationTo.President, WrittenForm.Writing);

    static Corporate Resigned(OfficerResigned given) => Empty.And(Staffed).And(given);

    static Finding Asked(Corporate books) => books.Of("officers.resigned", "sam", "secretary");

    static OfficerResignationFollowed Followed(ResignationStep step, string on) => new(Sam, Office.Secretary, On(on), step);

    [Theory, Requirement("4.3-1")]
    [InlineData(ResignationTo.Chairman, Answer.Yes), InlineData(ResignationTo.President, Answer.Yes)]
    [InlineData(ResignationTo.Secretary, Answer.Yes), InlineData(ResignationTo.Board, Answer.Yes)]
    [InlineData(ResignationTo.Other, Answer.No), InlineData(ResignationTo.CommitteeChairman, Answer.No)]
    public void Delivered_to_Chairman_President_Secretary_or_Board(ResignationTo to, Answer answer)
    {
        Asked(Resigned(Given with { To = to })).Is(answer).Citing("By-laws 4.3");
        Resigned(Given with { To = to }).InOffice("sam", "secretary", "2024-09-03").Is(Answers.Not(answer));
    }

    [Theory, Requirement("4.3-1")]
    [InlineData(WrittenForm.Writing, "2019-07-31", Answer.Yes), InlineData(WrittenForm.Oral, "2020-07-31", Answer.No)]
    [InlineData(WrittenForm.Transmission, "2019-07-31", Answer.No), InlineData(WrittenForm.Transmission, "2019-08-01", Answer.Yes)]
    public void In_writing_and_electronic_once_the_law_takes_that_for_a_writing(WrittenForm form, string on, Answer answer) =>
        Asked(Empty.And(Elected(Sam, Office.Secretary, "2018-06-12"), Given with { Form = form, On = On(on) })).Is(answer);

    [Fact, Requirement("4.3-1")]
    public void It_takes_effect_on_delivery_or_at_the_time_that_it_specifies()
    {
        Asked(Resigned(Given)).Yes().Having("effective", "2024-09-02");
        var later = Resigned(Given with { TakesEffect = On("2024-12-31") });
        Asked(later).Yes().Having("effective", "2024-12-31");
        later.InOffice("sam", "secretary", "2024-12-30").Yes();
        later.InOffice("sam", "secretary", "2024-12-31").No();
        Asked(later.Asked("2024-12-30")).NotYet();
    }

    [Fact, Requirement("4.3-1")]
    public void It_takes_effect_upon_the_event_that_it_names()
    {
        var upon = Resigned(Given with { Upon = "the sale of the plant" });
        Asked(upon).NotYet();
        upon.InOffice("sam", "secretary", "2024-11-01").Yes();
        Asked(upon.And(Followed(ResignationStep.Accepted, "2024-09-20"))).NotYet();
        var happened = upon.And(Followed(ResignationStep.EventHappened, "2024-10-15"));
        Asked(happened).Yes().Having("effective", "2024-10-15");
        happened.InOffice("sam", "secretary", "2024-10-15").No();
    }

    [Fact, Requirement("4.3-1")]
    public void Acceptance_is_needed_only_where_it_says_so()
    {
        var asking = Resigned(Given with { AsksAcceptance = true });
        Asked(asking).NotYet();
        Asked(asking.And(Followed(ResignationStep.Accepted, "2024-09-20"))).Yes().Having("effective", "2024-09-20");
    }

    [Theory, Requirement("4.3-1"), InlineData("2024-12-30", false, Answer.No), InlineData("2025-01-02", false, Answer.Yes),
        InlineData("2024-12-30", true, Answer.Yes)]
    public void It_may_be_withdrawn_before_it_takes_effect_unless_it_is_irrevocable(string on, bool irrevocable, Answer answer) =>
        Asked(Resigned(Given with { TakesEffect = On("2024-12-31"), Irrevocable = irrevocable })
            .And(Followed(ResignationStep.Withdrawn, on))).Is(answer);

    [Fact]
    public void What_follows_a_resignation_follows_one() =>
        Assert.IsType<Rejected>(Empty.And(Staffed).Trying(Followed(ResignationStep.Accepted, "2024-09-20")).LastRuling);
}
