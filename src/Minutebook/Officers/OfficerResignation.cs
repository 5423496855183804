namespace Minutebook.Officers;

using System.Linq;
using Minutebook.Board;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The resignation of an officer.</summary>
public static class OfficerResignation
{
    /// <summary>
    /// Did this resignation take effect? By written notice to one who may receive it: at the time that it specifies, or else on delivery;
    /// acceptance is needed only where it says so. An event upon which it is to take effect is a time that it specifies.
    /// </summary>
    public static Finding TookEffect(OfficerFile file, Recorded<OfficerResigned> resignation) => file.Instruments.Under(
        resignation.Fact.On.Date, terms =>
        {
            var effective = terms.Find(TermNames.OfficerResignationEffective);
            // The list of the by-laws knows no events; it does not forbid them either, and the statute sets no limit.
            return Resignation.TookEffect(Given(file, resignation), new(
                terms.Find(TermNames.OfficerResignationTo), terms.Find(TermNames.OfficerResignationInWriting),
                terms.Find(TermNames.OfficerResignationElectronic), resignation.Fact.Upon is null ? effective : null,
                terms.Find(TermNames.OfficerResignationAccepted)), file.Board.Present).Citing(effective);
        });

    internal static ResignationGiven Given(OfficerFile file, Recorded<OfficerResigned> resignation)
    {
        var fact = resignation.Fact;
        var delivered = new Placed(fact.On, resignation.Entry);
        return new(file.NameOf(fact.Person), delivered, fact.To, fact.Form, fact.TakesEffect, fact.Upon, fact.AsksAcceptance,
            fact.Irrevocable, Step);

        Placed? Step(ResignationStep step)
        {
            foreach (var followed in file.Records.ResignationsFollowed)
                if (followed.Fact.Person == fact.Person && followed.Fact.Office == fact.Office && followed.Fact.Step == step
                    && new Placed(followed.Fact.On, followed.Entry) is var at && delivered.IsBefore(at)) return at;
            return null;
        }
    }

    /// <summary>Every resignation of an officer from an office, the latest last.</summary>
    public static Finding Of(OfficerFile file, Person person, Office office)
    {
        var given = file.Records.Resigned.Where(one => one.Fact.Person == person && one.Fact.Office == office)
            .OrderBy(one => one.Fact.On.SortKey).ToList();
        var words = $"{file.NameOf(person)} resigned as {OfficeNames.InWords(office)}";
        return given.Count == 0
            ? Finding.No($"the books show no resignation of {file.NameOf(person)} as {OfficeNames.InWords(office)}")
            : Finding.Any(words, [.. given.Select(one => TookEffect(file, one))]) with { Figures = TookEffect(file, given[^1]).Figures };
    }
}
