namespace Minutebook.Acceptance;

using System.Linq;
using System.Threading.Tasks;
using Minutebook.Acceptance.Commands;
using Minutebook.Acceptance.Store;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

/// <summary>Runs the tests; with "write", "keep", "command" or "commands" as the first argument it is another process, which some of them
/// start.</summary>
public static class Program
{
    public static Task<int> Main(string[] args) => args is ["write", .. var rest] ? Task.FromResult(WriterProgram.Run(rest))
        : args is ["keep", var books] ? CheckpointProgram.RunAsync(books)
        : args is ["commands"] ? Task.FromResult(CommandHost.Serve())
        : args is ["command", var door, .. var arguments] ? Task.FromResult(CommandDoor.Call(door, arguments))
        : args.Any(arg => arg is "--server" or "--internal-msbuild-node")
            ? TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions) : ConsoleRunner.Run(args);
}
