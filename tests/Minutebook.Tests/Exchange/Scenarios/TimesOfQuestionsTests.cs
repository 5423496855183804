namespace Minutebook.Tests.Exchange.Scenarios;

using System.Linq;
using Minutebook.Exchange.Scenarios;
using Minutebook.Values;
using Xunit;

/// <summary>A question at a time knows the facts that had taken effect by then.</summary>
public class TimesOfQuestionsTests
{
    const string Facts = """
        by-laws: advanced-input-devices
        zone: America/Los_Angeles
        facts:
          - { fact: stock-class-authorized, class: common, name: Common Stock, authorized: 1000, on: 2020-01-06 }
          - { fact: holder-opened, holder: ada, name: Ada Quill, kind: individual, address: "12 Larch Street, Kent" }
          - { fact: stock-issued, security: c-1, holder: ada, class: common, shares: 60, on: "2020-01-06T10:00" }
          - { fact: meeting-called, meeting: annual, kind: annual, by: board, on: 2025-04-01, at: "2025-06-10T10:00", place: 1 Harbor Way }
          - { fact: waiver-signed, meeting: annual, holder: ada, on: "2025-06-05T10:00", form: writing, has-signature: true }
        questions:
          - ask: waiver.in-writing
            with: { meeting: annual, holder: ada }

        """;

    static Answer AnswerOf(string times, string top = "") =>
        ScenarioRun.Of(ScenarioReader.Read(top + Facts + times, "times.yaml", null)).Answers.Single().Finding.Answer;

    [Fact]
    public void Without_a_time_all_facts_are_known() => Assert.Equal(Answer.Yes, AnswerOf(""));

    [Theory]
    [InlineData("2025-06-05T09:59", Answer.Open)]
    [InlineData("2025-06-05T10:00", Answer.Yes)]
    [InlineData("2025-06-04", Answer.Open)]
    [InlineData("2025-06-05", Answer.Yes)]
    public void What_took_effect_after_now_is_not_known(string now, Answer answer)
    {
        Assert.Equal(answer, AnswerOf($"    now: {now}\n"));
        Assert.Equal(answer, AnswerOf("", $"now: {now}\n"));
        Assert.Equal(answer, AnswerOf($"    as-of: {now}\n"));
    }

    [Fact]
    public void A_time_of_the_question_goes_before_the_time_of_the_scenario()
    {
        Assert.Equal(Answer.Yes, AnswerOf("    now: 2025-06-06\n", "now: 2025-05-01\n"));
        Assert.Equal(Answer.Open, AnswerOf("    now: 2025-05-01\n", "now: 2025-06-06\n"));
        Assert.Equal(Answer.Yes, AnswerOf("    as-of: 2025-06-06\n", "now: 2025-05-01\n"));
    }

    [Fact]
    public void With_both_times_as_of_says_which_facts_are_known()
    {
        Assert.Equal(Answer.Yes, AnswerOf("    now: 2025-05-01\n    as-of: 2025-06-06\n"));
        Assert.Equal(Answer.Open, AnswerOf("    now: 2025-06-06\n    as-of: 2025-05-01\n"));
    }
}
