namespace Minutebook.Cli.Commands;

using System.CommandLine;
using System.Threading.Tasks;

/// <summary>minutebook import: brings a ledger in from elsewhere.</summary>
static class ImportCommand
{
    public static Command Make() => new("import", "Brings a ledger in from elsewhere.");

    internal static Task<string> MakeBooksAsync(string path, string ocf, string steps) => throw new UsageException("not wired yet");
}
