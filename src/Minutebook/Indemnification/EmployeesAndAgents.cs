namespace Minutebook.Indemnification;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>Indemnification of employees and agents of the corporation: by action of the Board, with the same scope and effect.</summary>
public static class EmployeesAndAgents
{
    /// <summary>Did the Board grant this employee or agent the rights that Directors and officers have, in force on a day? The figure
    /// "undertaking" says whether the Board requires one.</summary>
    public static Finding Granted(IndemnityFile file, Person person, LocalDate day) => file.Instruments.Under(day, terms =>
    {
        var (term, name) = (terms.Find(TermNames.IndemnityEmployeesBy), file.NameOf(person));
        if (term is null) return Finding.No("no instrument lets rights be granted to employees or agents");
        var granted = file.Records.RightsGranted.FindAll(one => one.Fact.On.Date <= day && (one.Fact.Until is not { } until || day <= until)
            && (one.Fact.Persons.Contains(person) || one.Fact.Groups.Any(group => Member(file, person, group, day))));
        if (granted.IsEmpty) return Finding.No($"the Board granted {name} no rights to indemnification by {Board.BoardFile.Text(day)}",
            term);
        return Finding.Any($"the Board granted {name} rights to indemnification and advancement", [.. granted.Select(one =>
                file.ByBoard(one.Fact.Resolution, day).Citing(term).RelyingOn(one.Entry))])
            .WithFigure("undertaking", granted.Any(one => one.Fact.UndertakingRequired) ? "required" : "not required");
    });

    /// <summary>One who was of the group on that day, or had been before: rights continue after service.</summary>
    static bool Member(IndemnityFile file, Person person, EngagedAs group, LocalDate day) =>
        file.WasEngaged(person, group, null, day).Answer == Answer.Yes;

    /// <summary>Does the Board require an undertaking of this employee or agent for an advancement? No other is required of one.</summary>
    internal static Finding UndertakingRequired(IndemnityFile file, Person person, LocalDate day) =>
        file.Instruments.Under(day, terms =>
        {
            var term = terms.Find(TermNames.IndemnityEmployeeUndertaking);
            var required = Granted(file, person, day).Figures.GetValueOrDefault("undertaking") == "required";
            return Finding.That(required && term?.Figure == "if-board-requires", required
                ? $"the Board requires an undertaking of {file.NameOf(person)}"
                : $"the Board requires no undertaking of {file.NameOf(person)}, and without that an employee or agent gives none", term);
        });
}
