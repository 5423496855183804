namespace Minutebook.Acceptance.Docs;

using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Minutebook.Acceptance.Commands;
using Minutebook.Acceptance.Store;
using Xunit;

// Each guide is a class, so that guides are followed side by side: docs/using.md is UsingTests.

public sealed class EveryGuideTests
{
    [Fact]
    public void Every_guide_with_commands_is_followed() => Assert.Equal([],
        from guide in Directory.EnumerateFiles(Cli.InRepository("docs"), "*.md").Append(
            Cli.InRepository("README.md"))
        where Guide.Commands(File.ReadAllLines(guide)).Any()
        let name = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Path.GetFileNameWithoutExtension(guide).ToLowerInvariant())
        where typeof(EveryGuideTests).Assembly.GetType($"{typeof(EveryGuideTests).Namespace}.{name}Tests") is null
        select guide);
}

public sealed class ReadmeTests : GuideTests
{
    protected override bool EachAlone => true;

    [Fact]
    public Task Every_command_runs_and_answers_as_the_guide_says() => Follow("README.md", []);
}

public sealed class UsingTests : GuideTests
{
    [Fact]
    public Task Every_command_runs_and_answers_as_the_guide_says() => Follow("docs/using.md", []);
}

public sealed class ImportingTests : GuideTests
{
    [Fact]
    public Task Every_command_runs_and_answers_as_the_guide_says() => Follow("docs/importing.md", []);
}

public sealed class DocumentsTests : GuideTests
{
    [Fact]
    public Task Every_command_runs_and_answers_as_the_guide_says() => Follow("docs/documents.md", []);
}

public sealed class BoardTests : GuideTests
{
    [Fact]
    public Task Every_command_runs_and_answers_as_the_guide_says() => Follow("docs/board.md", []);
}

public sealed class StockholdersTests : GuideTests
{
    [Fact]
    public Task Every_command_runs_and_answers_as_the_guide_says() => Follow("docs/stockholders.md", []);
}

public sealed class AuthorityTests : GuideTests
{
    [Fact]
    public Task Every_command_runs_and_answers_as_the_guide_says() => Follow("docs/authority.md", []);
}

public sealed class ReceiptsTests : GuideTests
{
    [Fact]
    public Task Every_command_runs_and_answers_as_the_guide_says() => Follow("docs/receipts.md", []);
}

public sealed class SharesTests : GuideTests
{
    [Fact]
    public Task Every_command_runs_and_answers_as_the_guide_says() => Follow("docs/shares.md", []);
}

public sealed class WebTests : GuideTests
{
    protected override bool EachAlone => true;

    [Fact]
    public Task Every_command_runs_and_answers_as_the_guide_says() => Follow("docs/web.md", []);
}

public sealed class OperationsTests : GuideTests
{
    protected override bool EachAlone => true;

    /// <summary>On a server of its own, as it is after its installation: the guide makes roles, database and books.</summary>
    [Fact]
    public async Task Every_command_of_the_guide_to_operations_runs_on_a_fresh_server()
    {
        using var server = PostgresServer.Start(prepared: false);
        var passwords = Path.Combine(Folder, "pgpass");
        var escaped = PostgresServer.Password.Replace(":", "\\:", StringComparison.Ordinal);
        await File.WriteAllTextAsync(passwords, $"*:*:*:postgres:{escaped}\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(passwords, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await Follow("docs/operations.md", new()
        {
            ["PGHOST"] = "127.0.0.1", ["PGPORT"] = $"{server.Port}", ["PGUSER"] = "postgres", ["PGPASSFILE"] = passwords,
            ["MINUTEBOOK_BOOKS"] = $"postgresql://minutebook_app@127.0.0.1:{server.Port}/minutebook?corporation=lake",
        });
    }
}
