namespace Minutebook.Particulars;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>The offices of the corporation: the principal one, others, and, apart from these, the registered office with its
/// agent.</summary>
public static class Offices
{
    /// <summary>
    /// Where is the principal office on a day? At the principal place of business, until the Board designates another place; from then on
    /// the place of business moves it no more. The figures "place" and "city" hold it.
    /// </summary>
    public static Finding Principal(ParticularsFile file, LocalDate day) => file.Instruments.Under(day, terms =>
    {
        var (otherwise, by) = (terms.Find(TermNames.PrincipalOfficeDefault), terms.Find(TermNames.PrincipalOfficeDesignatedBy));
        var business = file.Records.By<PrincipalOfficeDesignated>(day).LastOrDefault();
        var designated = file.Records.By<PrincipalOfficeMoved>(day).Select(one => (Moved: one,
                Finding: file.Stock.ByBoard(one.Fact.Resolution, one.Fact.On.Date, $"designated {one.Fact.Place}", by)))
            .LastOrDefault(one => one.Finding.Answer != Answer.No);
        if (designated.Finding is not null)
        {
            var fact = designated.Moved.Fact;
            return Finding.All($"the principal office is at {fact.Place}, {fact.City}, as the Board designated on {fact.On.InWords()}",
                    designated.Finding).Citing(by).WithFigure("place", fact.Place).WithFigure("city", fact.City)
                .WithFigure("since", fact.On.Date).RelyingOn(designated.Moved.Entry);
        }
        return business.Fact is { } place
            ? Finding.Yes($"the principal office is at {place.Place}, {place.City}, the principal place of business since " +
                    place.On.InWords(), otherwise)
                .WithFigure("place", place.Place).WithFigure("city", place.City).WithFigure("since", place.On.Date)
                .RelyingOn(business.Entry)
            : Finding.NotShown("the books show no principal place of business, and no designation by the Board",
                "record \"principal-office-designated\", or \"principal-office-moved\" with the resolution", otherwise);
    });

    /// <summary>Does the corporation have this other office on a day, by designation of the Board or as its business required?</summary>
    public static Finding Other(ParticularsFile file, string office, LocalDate day) => file.Instruments.Under(day, terms =>
    {
        var by = terms.Find(TermNames.OtherOfficesBy);
        var opened = file.Records.By<OtherOfficeOpened>(day).LastOrDefault(one => one.Fact.Office == office);
        if (opened.Fact is not { } fact) return Finding.No($"the books show no office {office} on {ParticularsFile.Text(day)}", by);
        var closed = file.Records.By<OtherOfficeClosed>(day).LastOrDefault(one => one.Fact.Office == office);
        if (closed.Fact is { } end && end.On.Date >= fact.On.Date)
            return Finding.No($"the office {office} was given up on {end.On.InWords()}", by).RelyingOn(closed.Entry);
        var ground = fact.Resolution is not null || fact.Required is null
            ? Finding.All("the Board designated it", Finding.That(by?.Figure.Contains("board") != false, "the Board may designate it", by),
                file.Stock.ByBoard(fact.Resolution, fact.On.Date, $"designated {office}", by))
            : Finding.That(by?.Figure.Contains("business") == true, $"the business required it: {fact.Required}", by);
        return Finding.All($"the office {office} is at {fact.Place}, {fact.City}, since {fact.On.InWords()}", ground)
            .WithFigure("place", fact.Place).WithFigure("city", fact.City).RelyingOn(opened.Entry).WithBreach(Effect.Irregular);
    });

    /// <summary>
    /// Does the corporation have, on a day, a registered office and agent in the state of its incorporation, as the statute demands? It is
    /// another thing than the principal office: what is delivered there follows rules of its own.
    /// </summary>
    public static Finding Registered(ParticularsFile file, LocalDate day) => file.Instruments.Under(day, terms =>
    {
        var term = terms.Find(TermNames.RegisteredOfficeRequired);
        var stated = file.Records.By<RegisteredOfficeStated>(day).LastOrDefault();
        if (stated.Fact is not { } fact)
            return Finding.NotShown("the books show no registered office and agent", "record \"registered-office-stated\"", term);
        var state = file.Opened is not { } opened
            ? Finding.NotShown("the books do not show the state of incorporation", "open the books")
            : Finding.That(string.Equals(opened.State, fact.State, System.StringComparison.OrdinalIgnoreCase),
                $"it is in {fact.State}; the state of incorporation is {opened.State}", term);
        return Finding.All($"the registered office is at {fact.Place}, {fact.City}, {fact.State}; the registered agent is {fact.Agent}",
            state)
            .Citing(term).WithFigure("place", fact.Place).WithFigure("agent", fact.Agent).WithFigure("since", fact.On.Date)
            .RelyingOn(stated.Entry);
    });
}
