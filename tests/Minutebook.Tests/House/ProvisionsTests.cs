namespace Minutebook.Tests.House;

using System.Linq;
using Xunit;

/// <summary>Every section of the by-laws has its file, or it is said why it has none.</summary>
public class ProvisionsTests
{
    [Fact]
    public void Every_section_names_its_provision_or_says_why_there_is_nothing_to_decide() =>
        Failures.None(TermSheet.Sections
            .Where(section => string.IsNullOrWhiteSpace(section.Provision) == string.IsNullOrWhiteSpace(section.NothingToDecide))
            .Select(
                section => $"{section.Number} {section.Heading}: give \"provision\" or \"nothing-to-decide\" with the reason, not both."));

    [Fact]
    public void Every_provision_has_its_file_or_is_listed_as_not_built() =>
        Committed.Shrinks("docs/not-built.txt", "Provisions of the by-laws that have no file yet.",
            [.. TermSheet.Provisions.Where(provision => !TermSheet.IsBuilt(provision))], "built");
}
