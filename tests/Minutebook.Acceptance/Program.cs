namespace Minutebook.Acceptance;

using System.Linq;
using System.Threading.Tasks;
using Minutebook.Acceptance.Store;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

/// <summary>Runs the tests; with "write" as the first argument it is the other process that some of them start and kill.</summary>
public static class Program
{
    public static Task<int> Main(string[] args) => args is ["write", .. var rest] ? Task.FromResult(WriterProgram.Run(rest))
        : args.Any(arg => arg is "--server" or "--internal-msbuild-node")
            ? TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions) : ConsoleRunner.Run(args);
}
