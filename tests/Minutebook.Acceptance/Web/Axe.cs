namespace Minutebook.Acceptance.Web;

using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Minutebook.Acceptance.Commands;
using Xunit;

/// <summary>axe-core, which finds what those cannot use who see, hear or move otherwise; and what does not fit.</summary>
sealed class Axe(string source)
{
    const string Run = """
        async source => { if (!window.axe) (0, eval)(source); const found = await axe.run(document, { resultTypes: ["violations"] });
        return JSON.stringify(found.violations.map(one => `${one.id}: ${one.nodes.map(node => node.html).slice(0, 3).join(" | ")}`)); }
        """;

    public static async Task<Axe> Installed()
    {
        var axe = Cli.InRepository("tests", "node", "node_modules", "axe-core", "axe.min.js");
        Assert.SkipUnless(File.Exists(axe), $"{axe} is missing: ./test installs it");
        return new(await File.ReadAllTextAsync(axe, TestContext.Current.CancellationToken));
    }

    /// <summary>What is wrong with a page as it stands now.</summary>
    public async Task<IReadOnlyList<string>> WrongWith(IPage page, string name)
    {
        var found = JsonSerializer.Deserialize<string[]>(await page.EvaluateAsync<string>(Run, source))!;
        var wrong = found.Select(one => $"{name}: {one}").ToList();
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (overflow > 0) wrong.Add($"{name}: {overflow} pixels too wide for {page.ViewportSize!.Width}");
        return wrong;
    }
}
