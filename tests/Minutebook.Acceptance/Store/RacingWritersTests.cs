namespace Minutebook.Acceptance.Store;

using System.Linq;
using System.Threading.Tasks;
using Xunit;

public abstract class RacingWritersTests(Stores store) : StoreTests(store)
{
    const int Groups = 60;
    const int InGroup = 3;

    [Fact]
    public async Task Two_programs_that_race_on_the_same_books_enter_everything_once()
    {
        using var temporary = With(0);
        using var first = WriterProcess.Start(temporary.Place, "first", Groups, InGroup);
        using var second = WriterProcess.Start(temporary.Place, "second", Groups, InGroup);
        var acknowledgements = (await first.EndedWell()).Concat(await second.EndedWell()).ToList();

        using var books = temporary.Open();
        Assert.Equal(2 * Groups, acknowledgements.Count);
        Assert.All(acknowledgements, one =>
            Assert.Equal([one.Number - 2, one.Number - 1, one.Number], books.OfRequest(one.Request).Select(entry => entry.Number)));
        Assert.Equal(2 * Groups * InGroup, books.Head.Number);
        Assert.Empty(books.Check());
    }
}

public sealed class RacingWritersInAFile() : RacingWritersTests(Stores.File);

public sealed class RacingWritersOnAServer() : RacingWritersTests(Stores.Server);
