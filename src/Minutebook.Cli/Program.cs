namespace Minutebook.Cli;

using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using Minutebook.Cli.Commands;
using Minutebook.Exchange.Facts;
using Minutebook.Store;

/// <summary>The minutebook command.</summary>
public static class Program
{
    public static int Main(string[] args)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(false);
        // Before all else, so that asking for the version costs no more than starting.
        if (args is ["--version"]) return Print($"minutebook {typeof(Program).Assembly.GetName().Version?.ToString(3)}");
        try
        {
            return Command().Parse(args).InvokeSafely();
        }
        catch (Exception failure)
        {
            return Explain(failure);
        }
    }

    static int Print(string line)
    {
        Console.Out.WriteLine(line);
        return ExitCodes.Yes;
    }

    static RootCommand Command()
    {
        var root =
            new RootCommand("Runs a corporation by its by-laws: keeps its books, and answers every question of order with a finding.")
        {
            NewCommand.Make(),
            EnterCommand.Make(),
            AskCommand.Make(),
            TryCommand.Make(),
            ListCommand.Make(),
            DocketCommand.Make(),
            PrintCommand.Make(),
            BylawsCommand.Make(),
            ImportCommand.Make(),
            ExportCommand.Make(),
            FsckCommand.Make(),
            DemoCommand.Make(),
            OpenCommand.Make(),
            CompletionCommand.Make(),
        };
        return root;
    }

    static int InvokeSafely(this ParseResult parsed)
    {
        if (parsed.Errors.Count == 0 || parsed.Action is System.CommandLine.Help.HelpAction)
            return parsed.Invoke(new() { EnableDefaultExceptionHandler = false });
        // That no command was given says nothing where one was given that is none.
        var unknown = parsed.UnmatchedTokens.Count > 0;
        foreach (var error in parsed.Errors.Where(error => !unknown || error.SymbolResult is not CommandResult || parsed.Errors.Count == 1
            || error.Message.Contains(parsed.UnmatchedTokens[0], StringComparison.Ordinal)))
            Console.Error.WriteLine($"minutebook: {error.Message}");
        var (command, root) = (parsed.CommandResult.Command, parsed.RootCommandResult.Command);
        var words = command.Parents.Select(one => one.Name).Where(name => name != root.Name).Append(command == root ? "" : command.Name);
        Console.Error.WriteLine("Try: " + string.Join(' ', words.Where(word => word.Length > 0).Prepend("minutebook").Append("--help")));
        return ExitCodes.Usage;
    }

    /// <summary>What went wrong, for people; a stack trace only where the defect is ours and one is asked for.</summary>
    static int Explain(Exception failure)
    {
        switch (failure)
        {
            case UsageException usage:
                Console.Error.WriteLine($"minutebook: {usage.Message}");
                return usage.ExitCode;
            case AggregateException { InnerExceptions: var all } when all.All(one => one is LinedException):
                foreach (var one in all) Console.Error.WriteLine(one.Message);
                Console.Error.WriteLine($"minutebook: {(all.Count == 1 ? "1 problem" : $"{all.Count} problems")}; nothing was entered.");
                return ExitCodes.BadData;
            case LinedException or FormatException:
                Console.Error.WriteLine(failure.Message);
                return ExitCodes.BadData;
            case BooksFileException:
                Console.Error.WriteLine($"minutebook: {failure.Message}");
                return ExitCodes.NoInput;
            case IOException or UnauthorizedAccessException:
                Console.Error.WriteLine($"minutebook: {failure.Message}");
                return ExitCodes.NoInput;
            default:
                Console.Error.WriteLine($"minutebook: a defect of Minutebook itself: {failure.Message} Nothing was entered by this " +
                    "command. Please report it, with what MINUTEBOOK_TRACE=1 adds.");
                if (Environment.GetEnvironmentVariable("MINUTEBOOK_TRACE") == "1") Console.Error.WriteLine(failure);
                return ExitCodes.Defect;
        }
    }
}
