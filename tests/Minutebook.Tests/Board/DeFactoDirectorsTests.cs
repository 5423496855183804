namespace Minutebook.Tests.Board;

using Minutebook.Board;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>Acts of Directors whose election fell later. Five are fixed; d5's election of June 2024 is set aside in August 2025.</summary>
public class DeFactoDirectorsTests
{
    static readonly ElectionSetAside Fell = new(D(5), new(2024, 6, 11), On("2025-08-01"), "the Court of Chancery");

    static Finding Adopted(int[] present, int[] votesFor, string setting = "Voidable") =>
        Boardroom(5, 5, [.. Meets(5, present), Votes(votesFor), Fell]).Switched("DeFactoActs", setting).OfLease("resolution.adopted");

    [Theory, Requirement("3.10-1"), InlineData("Valid", Answer.Yes, "valid"), InlineData("Voidable", Answer.No, "voidable")]
    [InlineData("Void", Answer.No, "void")]
    public void Where_the_act_needs_them_a_switch_says_what_it_is(string setting, Answer answer, string standing) =>
        Adopted([1, 2, 5], [1, 5], setting).Is(answer).Standing(standing).Saying($"DeFactoActs = {setting}");

    [Fact, Requirement("3.10-1")]
    public void Where_it_does_not_it_stands() => Adopted([1, 2, 3, 4, 5], [1, 2, 3, 5]).Yes().Standing("valid")
        .Saying("it was adopted as well");

    [Fact, Requirement("3.2-2")]
    public void From_the_determination_on_he_or_she_is_no_Director()
    {
        var books = Boardroom(5, 5, Fell);
        books.Ask("directors.serves", "person=d5", "on=2025-07-31").Yes();
        books.Ask("directors.serves", "person=d5", "on=2025-08-01").No().Saying("set aside");
    }
}
