namespace Minutebook.Officers;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The removal of officers and agents by the Board.</summary>
public static class OfficerRemoval
{
    /// <summary>
    /// Was this officer removed? By the Board, at any time, with or without cause; a subordinate also by the one who had the power to
    /// appoint. Contract rights, if there are any, are not touched: whether there are is no matter of these books.
    /// </summary>
    public static Finding Of(OfficerFile file, Recorded<OfficerRemoved> removal) => file.Instruments.Under(
        removal.Fact.On.Date, terms =>
        {
            var fact = removal.Fact;
            var name = file.NameOf(fact.Person);
            var office = OfficeNames.InWords(fact.Office);
            var kept = terms.Find(TermNames.OfficerRemovalContractRights);
            var finding = Finding.All($"{name} was removed as {office} on {fact.On.InWords()}",
                Held(file, removal), ByWhom(file, removal, terms), Cause(fact, name, terms)).RelyingOn(removal.Entry);
            return kept is { Figure: true }
                ? finding.Citing(kept).WithNote($"The contract rights of {name}, if any, are not touched.") : finding;
        });

    static Finding Held(OfficerFile file, Recorded<OfficerRemoved> removal)
    {
        var before = new Placed(removal.Fact.On, removal.Entry - 1);
        var holds = file.History.Of(removal.Fact.Person, removal.Fact.Office).Any(term => term.RunsAt(before));
        return Finding.That(holds, $"{file.NameOf(removal.Fact.Person)} {(holds ? "held" : "did not hold")} the office of " +
            OfficeNames.InWords(removal.Fact.Office));
    }

    static Finding ByWhom(OfficerFile file, Recorded<OfficerRemoved> removal, Terms terms)
    {
        var fact = removal.Fact;
        var by = terms.Find(TermNames.OfficerRemovalBy);
        if (fact.By is not { } person)
            return by?.Figure.Contains("board") == false ? Finding.No("the Board may not remove officers", by)
                : file.ByBoard(fact.Resolution, fact.On.Date, $"removed {file.NameOf(fact.Person)}", by);
        var at = new Placed(fact.On, removal.Entry);
        var appointed = file.History.Of(fact.Person, fact.Office).LastOrDefault(term => term.RunsAt(new(fact.On, removal.Entry - 1)));
        return appointed?.Elected.Fact.By is null
            ? Finding.No($"{file.NameOf(person)} removed {file.NameOf(fact.Person)}; the Board removes whom it elected", by)
            : NumberOfOfficers.HasPower(file, person, fact.Office, at, terms).Citing(by);
    }

    static Finding Cause(OfficerRemoved removal, string name, Terms terms)
    {
        var without = terms.Find(TermNames.OfficerRemovalWithoutCause);
        return removal.ForCause ? Finding.Yes($"{name} was removed for cause", without)
            : Finding.That(without is not { Figure: false }, $"{name} was removed without cause", without);
    }

    /// <summary>The last removal of this officer from this office.</summary>
    public static Finding Of(OfficerFile file, Person person, Office office)
    {
        var removal = file.Records.Removed.FindLast(one => one.Fact.Person == person && one.Fact.Office == office);
        return removal.Fact is null
            ? Finding.No($"the books show no removal of {file.NameOf(person)} as {OfficeNames.InWords(office)}") : Of(file, removal);
    }
}
