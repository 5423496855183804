namespace Minutebook.Officers;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime.Text;

/// <summary>The filling of vacancies in offices.</summary>
public static class OfficerVacancies
{
    /// <summary>
    /// Was a vacancy in this office filled in order by the election of this person: the office was vacant, or new, and the Board filled it
    /// for the rest of the term or for a new one? The figure "until" says for which term.
    /// </summary>
    public static Finding Filled(OfficerFile file, Person person, Office office)
    {
        var elected = file.Records.Elected.FindLast(one => one.Fact.Person == person && one.Fact.Office == office);
        if (elected.Fact is null)
            return Finding.NotShown($"the books do not show that {file.NameOf(person)} was elected {OfficeNames.InWords(office)}",
                $"record the election of {file.NameOf(person)}");
        return file.Instruments.Under(elected.Fact.On.Date, terms => Finding.All(
            $"{file.NameOf(person)} filled a vacancy in the office of {OfficeNames.InWords(office, elected.Fact.Title)}",
            Vacant(file, elected), ByBoard(file, elected, terms), ForTerm(elected.Fact, terms))
            .WithFigure("until", Until(file, elected)).RelyingOn(elected.Entry));
    }

    /// <summary>Of an office that one holds, nobody held it just before; another is created with the one who is to hold it, or its holder
    /// is named who is succeeded.</summary>
    static Finding Vacant(OfficerFile file, Recorded<OfficerElected> elected)
    {
        var before = new Placed(elected.Fact.On, elected.Entry - 1);
        var office = OfficeNames.InWords(elected.Fact.Office, elected.Fact.Title);
        var holders = file.History.At(elected.Fact.Office, before)
            .Where(term => OfficeNames.HeldByOne(term.Office) || term.Person == elected.Fact.Succeeds).ToList();
        if (holders.Count == 0) return Finding.Yes($"the office of {office} was vacant, or new");
        var words = $"{file.NameOf(holders[0].Person)} held the office of {office}";
        return holders[0].IsDoubtfulAt(before)
            ? Finding.All($"the office of {office} was vacant", holders[0].Doubtful!.Why) : Finding.No($"{words}: there was no vacancy");
    }

    static Finding ByBoard(OfficerFile file, Recorded<OfficerElected> elected, Terms terms)
    {
        var by = terms.Find(TermNames.OfficerVacancyBy);
        var chosen = ElectionAndTermOfOffice.InOrder(file, elected);
        return elected.Fact.By is not null || by?.Figure.Contains("board") != false ? chosen.Citing(by)
            : Finding.No("a vacancy is not the Board's to fill", by);
    }

    static Finding ForTerm(OfficerElected elected, Terms terms)
    {
        var term = terms.Find(TermNames.OfficerVacancyTerm);
        return elected.Term is not { } chosen
            ? Finding.Yes("the books do not show for which term; that is read as the unexpired one", term)
            : Finding.That(term?.Figure.Contains(chosen == OfficeTerm.NewTerm ? "new-term" : "unexpired-term") != false,
                chosen == OfficeTerm.NewTerm ? "it was for a new term" : "it was for the unexpired term", term);
    }

    static string Until(OfficerFile file, Recorded<OfficerElected> elected)
    {
        var expires = elected.Fact.Term == OfficeTerm.NewTerm || elected.Fact.Expires is not null ? elected.Fact.Expires
            : file.History.Of(elected.Fact.Office).LastOrDefault(term => term.Ended is { } ended && !elected.Fact.On.Equals(term.From.At)
                && !new Placed(elected.Fact.On, elected.Entry).IsBefore(ended.At))?.Elected.Fact.Expires;
        return expires is { } day ? LocalDatePattern.Iso.Format(day) : "next annual meeting of the Board";
    }
}
