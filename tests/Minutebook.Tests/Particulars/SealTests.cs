namespace Minutebook.Tests.Particulars;

using Minutebook.Particulars;
using Minutebook.Values;
using NodaTime;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>What the seal bears, and the log of its use.</summary>
public class SealTests
{
    static Corporate Books(LocalDate? incorporated) => Empty.And(
        new BooksOpened("Sample, Inc.", "Delaware", "America/Los_Angeles", On("2020-01-01"), incorporated));

    [Fact, Requirement("9-1")]
    public void It_bears_name_state_and_year()
    {
        Books(new(1992, 7, 14)).Ask("seal.bears").Yes().Citing("By-laws 9").Having("name", "Sample, Inc.").Having("state", "Delaware")
            .Having("year", 1992);
        Books(null).Ask("seal.bears").NotShown().Saying("year");
    }

    [Fact, Requirement("9-1")]
    public void Every_use_is_logged_with_who_and_why()
    {
        var used = new SealUsed("certificate C-1", Sealed.Certificate, On("2025-03-03"), Hugo, "issue to Ada Quill");
        var books = Books(null).And(used);
        books.Ask("seal.logged", "document=certificate C-1").Yes();
        books.Ask("seal.all-logged", "on=2025-03-03").Yes().Having("uses", 1);
        books.Ask("seal.logged", "document=certificate C-2").NotShown();
        books.And(used with { Document = "copy", By = null }).Ask("seal.all-logged", "on=2025-03-03").NotShown().Saying("who used it");
        books.And(used with { Document = "copy", Reason = null }).Ask("seal.all-logged", "on=2025-03-03").NotShown().Saying("why");
    }
}
