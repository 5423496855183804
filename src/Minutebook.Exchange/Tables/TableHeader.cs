namespace Minutebook.Exchange.Tables;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Exchange.TermSheets;
using Minutebook.Values;

/// <summary>The header of a table: the names of its columns, in any order.</summary>
static class TableHeader
{
    /// <summary>Whether every column is known, each stands once, and none that is needed is missing; what is wrong is told.</summary>
    public static bool IsGood(string[] header, IReadOnlyCollection<string> columns, IReadOnlyCollection<string> required, Problems problems)
    {
        var good = true;
        foreach (var name in header.Where(name => !columns.Contains(name)))
        {
            problems.Add(1, name, $"there is no column \"{name}\".{NearestName.QuestionOrList(name, columns)}");
            good = false;
        }
        foreach (var name in header.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key))
        {
            problems.Add(1, name, "this column stands twice; expected it once");
            good = false;
        }
        foreach (var name in required.Except(header))
        {
            problems.Add(1, name, $"the column \"{name}\" is missing; the header must have {string.Join(", ", required)}");
            good = false;
        }
        return good;
    }
}
