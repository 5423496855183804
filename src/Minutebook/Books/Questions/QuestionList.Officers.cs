namespace Minutebook.Books.Questions;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Board;
using Minutebook.Officers;
using Minutebook.Stockholders;
using Minutebook.Values;

/// <summary>Questions on officers: their election and term, who acts for whom, their powers, bonds and salaries.</summary>
public static partial class QuestionList
{
    // Made anew each time: fields of another file of the class may not be set yet when the list of all questions takes them.
    static Argument OfOffice => new("office", "the office, such as secretary");

    static Argument Over => new("over", "over whose meetings: board or stockholders");

    static IEnumerable<Question> Officers() =>
    [
        new("officers.holds", "Does this person hold this office on a day?", nameof(NumberOfOfficers), [OfPerson, OfOffice, On],
            asked => OfAnyName(asked, $"is {asked.Text("office")}", person =>
                NumberOfOfficers.Holds(asked.Officers, person, asked.Choice<Office>("office"), asked.Day("on")))),
        new("officers.required", "Are the required offices filled on a day?", nameof(NumberOfOfficers), [On],
            asked => NumberOfOfficers.RequiredFilled(asked.Officers, asked.Day("on"))),
        new("officers.appointed",
            "Was this officer or agent elected or appointed by one who may: the Board, or one to whom it delegated the power? It is " +
            "traced to the resolution of the Board.", nameof(NumberOfOfficers), [OfPerson, OfOffice],
            asked => NumberOfOfficers.Appointed(asked.Officers, asked.Person("person"), asked.Choice<Office>("office"))),
        new("officers.titled", "Does this officer bear an additional title on a day, which the Board gave?", nameof(NumberOfOfficers),
            [OfPerson, new("title", "the title"), On],
            asked => NumberOfOfficers.Bears(asked.Officers, asked.Person("person"), asked.Text("title"), asked.Day("on"))),
        new("officers.in-office",
            "Is this person in office on a day: elected, and not dead, resigned, removed or succeeded? The figure \"holds-over-since\" " +
            "says so of one who holds over.", nameof(ElectionAndTermOfOffice), [OfPerson, OfOffice, On],
            asked => OfAnyName(asked, $"is {asked.Text("office")}", person =>
                ElectionAndTermOfOffice.InOffice(asked.Officers, person, asked.Choice<Office>("office"), asked.Day("on")))),
        new("officers.elected", "Was the last election of this person to this office in order?", nameof(ElectionAndTermOfOffice),
            [OfPerson, OfOffice],
            asked => NumberOfOfficers.Appointed(asked.Officers, asked.Person("person"), asked.Choice<Office>("office"))),
        new("officers.annual-election",
            "Were officers elected after the last annual meeting of stockholders: at the Board meeting after it, or as soon as may be?",
            nameof(ElectionAndTermOfOffice), [On], asked => ElectionAndTermOfOffice.Annually(asked.Officers, asked.Day("on"))),
        new("officers.resigned", "Did this officer's resignation take effect? The figure \"effective\" says when.",
            nameof(OfficerResignation), [OfPerson, OfOffice],
            asked => OfficerResignation.Of(asked.Officers, asked.Person("person"), asked.Choice<Office>("office"))),
        new("officers.removed", "Was this officer removed in order?", nameof(OfficerRemoval), [OfPerson, OfOffice],
            asked => OfficerRemoval.Of(asked.Officers, asked.Person("person"), asked.Choice<Office>("office"))),
        new("officers.vacancy-filled",
            "Was a vacancy in this office filled in order by the election of this person? The figure \"until\" says for which term.",
            nameof(OfficerVacancies), [OfPerson, OfOffice],
            asked => OfficerVacancies.Filled(asked.Officers, asked.Person("person"), asked.Choice<Office>("office"))),
        new("directors.may-act",
            "Is what this person does as a Director on a day the act of a Director, also where the election was not in order? Its " +
            "standing says what becomes of such acts.", nameof(NumberAndTenure), [OfPerson, On],
            asked => OfAnyName(asked, "acts as a Director", person =>
                DirectorActs.MayAct(asked.Corporation, person, asked.Day("on"), asked.Now))),
        new("officers.may-act",
            "Is what this person does in this office on a day the act of an officer, also where the election was not in order? Its " +
            "standing says what becomes of such acts.", nameof(ElectionAndTermOfOffice), [OfPerson, OfOffice, On],
            asked => OfAnyName(asked, $"acts as {asked.Text("office")}", person =>
                OfficerActs.MayAct(asked.Officers, person, asked.Choice<Office>("office"), asked.AtEndOf("on")))),
    ];

    static IEnumerable<Question> OfficersPowers() =>
    [
        new("officers.presides",
            "Who presides over a meeting of the Board, or of stockholders, on a day? The figure \"chair\" names the person.",
            nameof(ChairmanOfTheBoard), [Over, On], asked => ChairmanOfTheBoard.WhoPresides(asked.Officers, new(
                asked.Choice<PresidesOver>("over") == PresidesOver.Board ? "the Board" : "the stockholders",
                asked.Choice<PresidesOver>("over"), asked.AtEndOf("on")))),
        new("officers.presided", "Did the one who is to preside over this meeting of stockholders do so?", nameof(ChairmanOfTheBoard),
            [Meeting], asked => ChairmanOfTheBoard.Presided(asked.Officers, Chaired(asked.File))),
        new("board-meeting.presided", "Did the one who is to preside over this meeting of the Board do so?", nameof(ChairmanOfTheBoard),
            [BoardMeetingName], PresidedOverBoard),
        new("officers.chief-executive",
            "Who is chief executive officer on a day? The figure \"chief-executive\" names the person.", nameof(President), [On],
            asked => President.ChiefExecutive(asked.Officers, asked.AtEndOf("on"))),
        new("officers.may-sign", "May this person sign such an instrument for the corporation on a day?", nameof(President),
            [OfPerson, new("instrument", "what is signed: certificates, deeds, mortgages, bonds, contracts or other-instruments"), On,
                new("with", "the short name of the person who signs it too", "")],
            asked => SigningOfInstruments.MaySign(asked.Officers, asked.Person("person"), asked.Choice<SignedInstrument>("instrument"),
                asked.Text("with").Length == 0 ? null : asked.Person("with"), asked.AtEndOf("on"))),
        new("officers.acting-president",
            "Does a Vice President perform the duties of the President on a day, and who? The figure \"acting\" names the person.",
            nameof(VicePresident), [On], asked => VicePresident.Acting(asked.Officers, asked.AtEndOf("on"))),
        new("officers.acts-for",
            "Who performs the duties of the Secretary, of the Treasurer, or of the President on a day? The figure \"acting\" names them.",
            nameof(Secretary), [OfOffice, On], ActsFor),
        new("officers.duties", "Are the duties of the Secretary, or of the Treasurer, done, as far as the books can tell?",
            nameof(Secretary), [OfOffice], Duties),
        new("officers.bond",
            "Is the bond given that the Board requires of the Treasurer? The figures required, given and status hold it.",
            nameof(Treasurer), [On], asked => Treasurer.Bond(asked.Officers, asked.Day("on"))),
        new("officers.salary", "Is the salary of this officer fixed in order on a day? The figure \"per-year\" holds it.",
            nameof(Salaries), [OfPerson, OfOffice, On],
            asked => Salaries.Fixed(asked.Officers, asked.Person("person"), asked.Choice<Office>("office"), asked.Day("on"))),
    ];

    /// <summary>The books may call one person by several short names; what is true of one is true of the person.</summary>
    static Finding OfAnyName(Asked asked, string what, Func<Person, Finding> ask)
    {
        var names = asked.Corporation.NamesOf(asked.Person("person"));
        return names.Length == 1 ? ask(names[0])
            : Finding.Any($"{string.Join(", also called ", names)}, {what}", [.. names.Select(ask)]);
    }

    static ChairedMeeting Chaired(MeetingFile file) => new(file.Name, PresidesOver.Stockholders,
        file.Meeting.Opened is { Fact: var opened, Entry: var entry } ? new(opened.At, entry)
            : Placed.AtEndOf(file.Meeting.Called?.Fact.At ?? Moment.At(file.Now.Instant, file.Office)),
        file.Meeting.Opened?.Fact.Chair, OfStockholders: file.Meeting.Id, Opened: file.Meeting.Opened?.Entry);

    static Finding PresidedOverBoard(Asked asked)
    {
        var (file, meeting) = (asked.Officers, asked.BoardMeeting);
        return file.Board.WithCall(meeting, called => called.Committee is null
            ? ChairmanOfTheBoard.Presided(file, new(file.Board.NameOf(meeting), PresidesOver.Board,
                meeting.Opened is { Fact: var opened, Entry: var entry } ? new(opened.At, entry) : Placed.AtEndOf(called.At),
                meeting.Opened?.Fact.Chair, meeting, Opened: meeting.Opened?.Entry))
            : Finding.Yes($"no officer is to preside over {file.Board.NameOf(meeting)}: it is one of a committee"));
    }

    static Finding ActsFor(Asked asked) => asked.Choice<Office>("office") switch
    {
        Office.Secretary => Secretary.Acting(asked.Officers, asked.AtEndOf("on")),
        Office.Treasurer => Treasurer.Acting(asked.Officers, asked.AtEndOf("on")),
        Office.President => VicePresident.Acting(asked.Officers, asked.AtEndOf("on")),
        _ => throw new QuestionException("office",
            $"\"{asked.Text("office")}\" has no deputy in the by-laws; expected secretary, treasurer or president"),
    };

    static Finding Duties(Asked asked) => asked.Choice<Office>("office") switch
    {
        Office.Secretary => Secretary.Duties(asked.Officers, OfStockholders(asked)),
        Office.Treasurer => Treasurer.Duties(asked.Officers),
        _ => throw new QuestionException("office",
            $"the books know duties of the secretary and the treasurer, not of the \"{asked.Text("office")}\""),
    };

    /// <summary>Minutes of closed meetings, notices of meetings ahead, and the registers of addresses.</summary>
    static ImmutableArray<Duty> OfStockholders(Asked asked)
    {
        var duties = ImmutableArray.CreateBuilder<Duty>();
        foreach (var id in asked.Corporation.Stockholders.Meetings.Keys)
        {
            if (asked.Corporation.File(new(id), asked.Now) is not { Meeting.Called: not null } file) continue;
            if (file.Meeting.Closed is not null) duties.Add(new("stockholder-minutes", Kept(file)));
            else if (file.Meeting.Opened is null) duties.Add(new("notices", NoticeOfMeeting.ToAll(file)));
        }
        foreach (var term in asked.Board.History.On(asked.Board.Today))
            duties.Add(new("address-registers", asked.Corporation.Persons.TryGetValue(term.Person, out var person)
                && person.Address is not null
                ? Finding.Yes($"the register has the address of {asked.Board.NameOf(term.Person)}")
                : Finding.NotShown($"the books show no address of {asked.Board.NameOf(term.Person)}, a Director",
                    $"record the post office address of {asked.Board.NameOf(term.Person)}")));
        return duties.ToImmutable();
    }

    static Finding Kept(MeetingFile file) => !file.Meeting.Minutes.IsEmpty
        ? Finding.Yes($"the minutes of {file.Name} are in the minute book").RelyingOn(file.Meeting.Minutes[^1].Entry)
        : Finding.NotShown($"the minute book has no minutes of {file.Name}", $"enter the minutes of {file.Name}");
}
