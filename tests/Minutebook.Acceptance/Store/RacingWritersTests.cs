namespace Minutebook.Acceptance.Store;

using System.Linq;
using System.Threading.Tasks;
using Xunit;

public sealed class RacingWritersTests
{
    const int Groups = 60;
    const int InGroup = 3;

    [Fact]
    public async Task Two_programs_that_race_on_one_file_enter_everything_once()
    {
        using var temporary = TemporaryBooks.With(0);
        using var first = WriterProcess.Start(temporary.Path, "first", Groups, InGroup);
        using var second = WriterProcess.Start(temporary.Path, "second", Groups, InGroup);
        var acknowledgements = (await first.EndedWell()).Concat(await second.EndedWell()).ToList();

        using var books = temporary.Open();
        Assert.Equal(2 * Groups, acknowledgements.Count);
        Assert.All(acknowledgements, one =>
            Assert.Equal([one.Number - 2, one.Number - 1, one.Number], books.OfRequest(one.Request).Select(entry => entry.Number)));
        Assert.Equal(2 * Groups * InGroup, books.Head.Number);
        Assert.Empty(books.Check());
    }
}
