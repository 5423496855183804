namespace Minutebook.Books.Questions;

using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Values;
using NodaTime;

/// <summary>Every question by its name, and how it is put.</summary>
public static partial class QuestionList
{
    // They stand before the questions that take them: static fields are set in the order of the file.
    static readonly Argument Meeting = new("meeting", "the short name of the meeting");
    static readonly Argument Holder = new("holder", "the short name of the holder");
    static readonly Argument Session = new("session", "which session: 1 for the meeting, 2 for its first adjournment", "1");
    static readonly Argument Matter = new("matter", "the short name of the matter");
    static readonly Argument ForMatter = new("matter", "the matter voted on; left out, the session as a whole", "");
    static readonly Argument Nominee = new("nominee", "the short name of the nominee");
    static readonly Argument ProxyName = new("proxy", "the short name of the proxy");
    static readonly Argument On = new("on", "the day, such as 2025-05-31", "today");
    static readonly Argument OfClass = new("class", "the short name of the class of stock");
    static readonly Argument OfPerson = new("person", "the short name of the person");
    static readonly Argument OfEntry = new("entry", "the number of the entry");

    /// <summary>All questions, by name.</summary>
    public static ImmutableArray<Question> All { get; } =
        [.. Meetings().Concat(RecordDatesAndLists()).Concat(Votes()).Concat(Results()).Concat(ProxiesAndNominations()).Concat(Offices())
            .Concat(Demands()).Concat(Consents()).Concat(ConsentDates()).Concat(Owners())
            .Concat(Seats()).Concat(BoardMeetings()).Concat(BoardActs()).Concat(Officers()).Concat(OfficersPowers())
            .Concat(OnAuthority()).Concat(OnHeldShares()).Concat(OnIndemnity()).Concat(OnSuitsAndFunding())
            .Concat(OnAmendments())
            .Concat(OwnLife())
            .Concat(Certificates()).Concat(Transfers()).Concat(OnDividends()).Concat(ParticularsAndBooks())
            .OrderBy(question => question.Name, StringComparer.Ordinal)];

    static readonly FrozenDictionary<string, Question> ByName = All.ToFrozenDictionary(question => question.Name);

    public static Question? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Puts a question to the books, as of a moment and as known at an entry where these are given.</summary>
    /// <param name="arguments">By name; what may be left out takes its default.</param>
    /// <param name="now">What time it is for the rules.</param>
    /// <param name="asOf">What took effect later is left out; nothing is where it is not given.</param>
    /// <exception cref="QuestionException">There is no such question, or an argument is missing, unknown, or names nothing.</exception>
    public static Finding Ask(
        Corporation corporation, string name, IReadOnlyDictionary<string, string> arguments, Now now, Instant? asOf = null,
        long? knownAt = null)
    {
        ArgumentNullException.ThrowIfNull(corporation);
        var question = Find(name)
            ?? throw new QuestionException("question",
                $"there is no question \"{name}\"; \"minutebook ask --list\" lists all{NearestName.Aside(name, ByName.Keys)}");
        foreach (var given in arguments.Keys)
            if (!question.Arguments.Any(argument => argument.Name == given))
                throw new QuestionException(given, $"{name} takes no argument \"{given}\"; it takes " +
                    $"{(question.Arguments.IsEmpty ? "none" : string.Join(", ", question.Arguments.Select(argument => argument.Name)))}");
        var complete = question.Arguments.ToDictionary(argument => argument.Name, argument =>
            arguments.TryGetValue(argument.Name, out var given) ? given : argument.Default
                ?? throw new QuestionException(argument.Name, $"{name} needs the argument \"{argument.Name}\": {argument.Meaning}"));
        var known = knownAt is { } entry ? corporation.AsKnownAt(entry) : corporation;
        var standing = asOf is { } moment ? known.AsOf(moment) : known;
        return question.Answer(new(standing, (known, asOf), now, complete, knownAt ?? Stock.Ledger.Today));
    }
}
