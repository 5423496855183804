namespace Minutebook.Tests.Officers;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Board;
using Minutebook.Officers;
using Minutebook.Stockholders;
using Minutebook.Values;
using static Minutebook.Tests.Corporate;

/// <summary>Facts on officers in few words. Ines is President, Sam Secretary, Tia Treasurer; Ines, Hugo and Wei are the Directors.
/// </summary>
static class OfficerFacts
{
    public static readonly Person Sam = new("sam");
    public static readonly Person Tia = new("tia");
    public static readonly Person Vera = new("vera");
    public static readonly Person Wim = new("wim");

    public static OfficerElected Elected(Person person, Office office, string on = "2024-06-11", string? by = null) =>
        new(person, office, On(on), by is null ? null : new ResolutionId(by));

    /// <summary>A resolution that the books have as adopted.</summary>
    public static BoardResolved Resolved(string name, string on = "2024-06-11") => new(new(name), On(on), "RESOLVED, as the minutes say.");

    /// <summary>The Directors, and those who hold the required offices, without the resolutions by which they were elected.</summary>
    public static IEnumerable<Fact> Staffed =>
    [
        new NumberOfDirectorsFixed(3, NumberFixedBy.Resolution, On("2020-01-06")),
        .. new[] { Ines, Hugo, Wei }.Select(person => new DirectorSeated(person, On("2020-01-06"), ChosenBy.Stockholders)),
        Elected(Ines, Office.President), Elected(Sam, Office.Secretary), Elected(Tia, Office.Treasurer),
    ];

    public static BoardMeetingCalled BoardCalled(string name, string at, BoardMeetingKind kind = BoardMeetingKind.Special) =>
        new(new(name), kind, On("2020-02-03"), At(at), BoardCaller.Directors, [Ines, Hugo, Wei], "1 Harbor Way");

    /// <summary>A meeting of the Board to which all Directors came, opened under this chair.</summary>
    public static IEnumerable<Fact> BoardMet(string name, string at, Person? chair = null, BoardMeetingKind kind = BoardMeetingKind.Special,
        params Person[] came) =>
    [
        BoardCalled(name, at, kind),
        new BoardMeetingOpened(new(name), At(at), chair, Sam),
        .. (came.Length == 0 ? [Ines, Hugo, Wei] : came).Select(person => new DirectorCame(new(name), person, At(at))),
    ];

    /// <summary>A vote of the Board that all present carried, or rejected.</summary>
    public static IEnumerable<Fact> Voted(string resolution, string at, bool carried = true) =>
    [
        .. BoardMet($"m-{resolution}", at),
        new ResolutionVoted(new(resolution), new($"m-{resolution}"), At(at), "RESOLVED, to elect.",
            For: carried ? [Ines, Hugo, Wei] : [Ines], Against: carried ? [] : [Hugo, Wei]),
    ];

    /// <summary>The annual meeting of stockholders was held on 10 June 2025.</summary>
    public static IEnumerable<Fact> AnnualHeld(Person? chair = null) => [Called(), new MeetingOpened(Annual, Hour("10:00"), chair, Sam)];

    public static Finding InOffice(this Corporate books, string person, string office, string on) =>
        books.Ask("officers.in-office", $"person={person}", $"office={office}", $"on={on}");

    public static Finding Of(this Corporate books, string question, string person, string office, params string[] more) =>
        books.Ask(question, [$"person={person}", $"office={office}", .. more]);

    public static Finding Signs(Corporate books, string person, string instrument, string? with = null, string on = "2025-06-10") =>
        books.Ask("officers.may-sign", [$"person={person}", $"instrument={instrument}", $"on={on}",
            .. with is null ? [] : (string[])[$"with={with}"]]);
}
