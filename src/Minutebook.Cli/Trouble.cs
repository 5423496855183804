namespace Minutebook.Cli;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Minutebook.Cli.Commands;
using Minutebook.Exchange.Facts;
using Minutebook.Store;

/// <summary>The command cannot do what was asked; the message says why and what to do.</summary>
public sealed class UsageException(string message, int exitCode = ExitCodes.Usage, params IEnumerable<Mistake> problems)
    : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    public IReadOnlyList<Mistake> Problems { get; } = [.. problems];
}

/// <summary>One thing that is wrong in a file, and where.</summary>
/// <param name="Message">What is wrong there, without the place.</param>
public sealed record Mistake(string? File, int? Line, string Message)
{
    /// <summary>The id of the object within the file, where it has objects; else empty.</summary>
    public string Id { get; init; } = "";

    /// <summary>The field of that object; empty where the object as a whole is meant.</summary>
    public string Field { get; init; } = "";

    public override string ToString()
    {
        var place = File is null ? "" : Line is { } line ? $"{File}:{line}: " : $"{File}: ";
        return place + string.Concat(new[] { Id, Field }.Where(part => part.Length > 0).Select(part => $"{part}: ")) + Message;
    }
}

/// <summary>
/// What went wrong, for people on the error output, and for programs that asked with --json as an object on the output: so there is one
/// JSON value there, whatever happens.
/// </summary>
static class Trouble
{
    /// <param name="command">The first word of what was typed: what it did not do is said.</param>
    public static int Tell(Exception failure, string? command, bool asJson)
    {
        var (exitCode, message, problems) = Explained(failure, command);
        foreach (var problem in problems) Console.Error.WriteLine(problem);
        // A stack trace only where the defect is ours and one is asked for.
        if (exitCode == ExitCodes.Defect && Environment.GetEnvironmentVariable("MINUTEBOOK_TRACE") == "1") Console.Error.WriteLine(failure);
        return Tell(exitCode, message, problems, asJson);
    }

    public static int Tell(int exitCode, string message, IReadOnlyList<Mistake> problems, bool asJson)
    {
        // Whatever was typed may stand in it, and what was typed may be an address with its password.
        message = PostgresAddress.WithoutPassword(message);
        Console.Error.WriteLine($"minutebook: {message}");
        if (asJson)
            Shared.WriteJson(json =>
            {
                json.WriteStartObject();
                json.WriteStartObject("error");
                json.WriteNumber("exit-code", exitCode);
                json.WriteString("message", message);
                json.WriteStartArray("problems");
                foreach (var problem in problems)
                {
                    json.WriteStartObject();
                    if (problem.File is { } file) json.WriteString("file", file);
                    if (problem.Line is { } line) json.WriteNumber("line", line);
                    if (problem.Id.Length > 0) json.WriteString("id", problem.Id);
                    if (problem.Field.Length > 0) json.WriteString("field", problem.Field);
                    json.WriteString("message", problem.Message);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteEndObject();
            });
        return exitCode;
    }

    static (int ExitCode, string Message, IReadOnlyList<Mistake> Problems) Explained(Exception failure, string? command) => failure switch
    {
        UsageException usage => (usage.ExitCode, usage.Message, usage.Problems),
        AggregateException { InnerExceptions: var all } when all.All(one => one is LinedException) =>
            (ExitCodes.BadData, $"{Count(all.Count)}{Undone(command)}", [.. all.Cast<LinedException>().Select(Of)]),
        LinedException lined => (ExitCodes.BadData, $"{Count(1)}{Undone(command)}", [Of(lined)]),
        FormatException => (ExitCodes.BadData, failure.Message, []),
        BooksFileException or IOException or UnauthorizedAccessException => (ExitCodes.NoInput, failure.Message, []),
        _ => (ExitCodes.Defect, $"a defect of Minutebook itself: {failure.Message} Nothing was entered by this command. Please report " +
            "it, with what MINUTEBOOK_TRACE=1 adds.", []),
    };

    static string Undone(string? command) => command switch
    {
        "enter" or "import" => "; nothing was entered",
        "try" => "; no scenario was played",
        _ => "",
    };

    static Mistake Of(LinedException lined) => new(lined.File, lined.Line, lined.What);

    public static string Count(int problems) => problems == 1 ? "1 problem" : $"{problems} problems";
}
