namespace Minutebook.Tests.House;

using System.Collections.Generic;
using System.Linq;
using Xunit;

/// <summary>What a test of the house found, each told whole, with its file and line.</summary>
static class Failures
{
    public static void None(IEnumerable<string> failures)
    {
        var found = failures.Distinct().ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
