namespace Minutebook.Tests.Values;

using Minutebook.Values;
using Xunit;

public class NearestNameTests
{
    [Theory]
    [InlineData("stok-issued", "stock-issued")]
    [InlineData("Stock-Issued", "stock-issued")]
    [InlineData("stcok-issued", "stock-issued")]
    [InlineData("adda", "ada")]
    [InlineData("quorum", null)]
    [InlineData("", null)]
    public void At_most_a_third_of_the_letters_differ(string mistaken, string? nearest) =>
        Assert.Equal(nearest, NearestName.Of(mistaken, ["stock-issued", "stock-retired", "ada"]));
}
