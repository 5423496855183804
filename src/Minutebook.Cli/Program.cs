namespace Minutebook.Cli;

using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Minutebook.Cli.Commands;

/// <summary>The minutebook command.</summary>
public static partial class Program
{
    const string Name = "minutebook";

    public static int Main(string[] args)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(false);
        // Before all else, so that asking for the version costs no more than starting.
        if (args is ["--version"]) return Print($"{Name} {typeof(Program).Assembly.GetName().Version?.ToString(3)}");
        var asJson = args.Contains("--json");
        try
        {
            return Command().Parse(args).InvokeSafely(asJson);
        }
        catch (Exception failure)
        {
            return Trouble.Tell(failure, args.FirstOrDefault(), asJson);
        }
    }

    static int Print(string line)
    {
        Console.Out.WriteLine(line);
        return ExitCodes.Yes;
    }

    static RootCommand Command() =>
        new("Runs a corporation by its by-laws: keeps its books, and answers every question of order with a finding.\n" +
            "Example: minutebook demo")
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
            ReceiptCommand.Make(),
            VerifyCommand.Make(),
            BackupCommand.Make(),
            BackupCommand.MakeRestore(),
            CopyCommand.Make(),
            MigrateCommand.Make(),
            DemoCommand.Make(),
            OpenCommand.Make(),
            ServeCommand.Make(),
            CompletionCommand.Make(),
        };

    static int InvokeSafely(this ParseResult parsed, bool asJson)
    {
        if (parsed.Action is HelpAction) return Help(parsed);
        if (parsed.Errors.Count == 0) return parsed.Invoke(new() { EnableDefaultExceptionHandler = false });
        // That no command was given says nothing where one was given that is none.
        var unknown = parsed.UnmatchedTokens.Count > 0;
        var errors = parsed.Errors.Where(error => !unknown || error.SymbolResult is not CommandResult || parsed.Errors.Count == 1
            || error.Message.Contains(parsed.UnmatchedTokens[0], StringComparison.Ordinal)).Select(error => Words(error.Message));
        var (command, root) = (parsed.CommandResult.Command, parsed.RootCommandResult.Command);
        var words = command.Parents.Select(one => one.Name).Where(name => name != root.Name).Append(command == root ? "" : command.Name);
        var help = string.Join(' ', words.Where(word => word.Length > 0).Prepend(Name).Append("--help"));
        return Trouble.Tell(ExitCodes.Usage, $"{string.Join("; ", errors)}. Try: {help}", [], asJson);
    }

    /// <summary>The library names types of the code, which mean nothing to who typed the command; all that are read are whole
    /// numbers.</summary>
    static string Words(string message) =>
        Unparsed().Replace(message.TrimEnd('.').ReplaceLineEndings("").Replace("\t", " ", StringComparison.Ordinal),
            "\"$1\" is not a whole number, which $2 asks for");

    [GeneratedRegex(@"^Cannot parse argument '(.*)' for (?:option|argument) '(.*)' as expected type '.*'$")]
    private static partial Regex Unparsed();

    /// <summary>The library calls the program by the name of its file; its users call it minutebook.</summary>
    static int Help(ParseResult parsed)
    {
        using var text = new StringWriter();
        // What the command above takes, this one does not: "export FILE", but "export ocf DIR".
        foreach (var above in parsed.CommandResult.Command.Parents.OfType<Command>())
            foreach (var argument in above.Arguments) argument.Hidden = true;
        var code = parsed.Invoke(new() { EnableDefaultExceptionHandler = false, Output = text });
        Console.Out.Write(text.ToString().Replace(parsed.RootCommandResult.Command.Name, Name, StringComparison.Ordinal));
        return code;
    }
}
