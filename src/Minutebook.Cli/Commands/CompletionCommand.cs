namespace Minutebook.Cli.Commands;

using System;
using System.CommandLine;

/// <summary>minutebook completion: a script that lets the shell complete commands, options and questions.</summary>
static class CompletionCommand
{
    public static Command Make()
    {
        var shell = new Argument<string>("shell") { Description = "bash or zsh" };
        shell.AcceptOnlyFromAmong("bash", "zsh");
        var command = new Command("completion",
            "Prints a script for the shell's completion.\nExample: source <(minutebook completion bash)") { shell };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(shell) == "zsh") Console.Out.WriteLine("autoload -Uz bashcompinit && bashcompinit");
            Console.Out.WriteLine(Script);
            return ExitCodes.Yes;
        });
        return command;
    }

    // System.CommandLine answers "[suggest:POSITION]" with what may follow.
    const string Script = """
        _minutebook() {
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(minutebook "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _minutebook minutebook
        """;
}
