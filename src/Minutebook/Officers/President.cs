namespace Minutebook.Officers;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The President.</summary>
public static class President
{
    /// <summary>Over the Board without its Chairman, and over the stockholders where he or she does not preside: the President, or who
    /// performs the duties of the President.</summary>
    internal static Finding Presides(OfficerFile file, ChairedMeeting meeting, Terms terms)
    {
        var presides = terms.Find(TermNames.PresidentPresides);
        var over = meeting.Over == PresidesOver.Board ? "board-without-chairman" : "stockholders";
        if (presides?.Figure.Contains(over) != true)
            return Finding.No($"no instrument says who presides over {meeting.Name} in the place of the Chairman", presides);
        var acting = VicePresident.Acting(file, meeting.At);
        if (acting.Answer != Answer.No && acting.Figures.TryGetValue("acting", out var vicePresident))
            return Finding.All($"{file.NameOf(new(vicePresident))} presides over {meeting.Name} in the place of the President", acting)
                .Citing(presides).WithFigure("chair", vicePresident);
        foreach (var term in file.History.At(Office.President, meeting.At)
            .Where(term => !ChairmanOfTheBoard.IsAbsent(file, term, meeting)))
        {
            var holds = ElectionAndTermOfOffice.InOffice(file, term.Person, Office.President, meeting.At);
            var words = $"{file.NameOf(term.Person)}, the President, presides over {meeting.Name}";
            return holds.Answer == Answer.Yes
                ? Finding.Yes(words, presides).WithFigure("chair", term.Person).RelyingOn(term.Elected.Entry)
                : Finding.All(words, holds).Citing(presides).WithFigure("chair", term.Person);
        }
        return Finding.No($"neither a Chairman of the Board nor a President is there to preside over {meeting.Name}; the meeting chooses " +
            "its chair", presides);
    }

    /// <summary>Who is chief executive at a point of the books? The officer whom the Board so designated, else the President. The figure
    /// "chief-executive" names the person.</summary>
    public static Finding ChiefExecutive(OfficerFile file, Placed at) => file.Instruments.Under(at.At.Date, terms =>
    {
        var term = terms.Find(TermNames.PresidentChief);
        var last = file.Records.Designated.Where(one => one.Fact.As == DesignatedAs.ChiefExecutive
            && !at.IsBefore(new(one.Fact.On, one.Entry)) && (one.Fact.Until is not { } until || at.At.Date <= until))
            .OrderBy(one => one.Fact.On.SortKey).LastOrDefault();
        if (last.Fact is { Person: var person } fact)
        {
            var name = file.NameOf(person);
            var finding = file.ByBoard(fact.Resolution, at.At.Date, $"designated {name} as chief executive", term);
            if (finding.Answer != Answer.No)
                return Finding.All($"{name} is chief executive, as the Board designated", finding).WithFigure("chief-executive", person)
                    .RelyingOn(last.Entry);
        }
        if (term is not { Figure: true }) return Finding.No("no instrument makes the President chief executive", term);
        return file.History.At(Office.President, at).FirstOrDefault() is { } president
            ? Finding.All($"{file.NameOf(president.Person)}, the President, is chief executive",
                ElectionAndTermOfOffice.InOffice(file, president.Person, Office.President, at)).Citing(term)
                .WithFigure("chief-executive", president.Person)
            : Finding.No("the books show no President, and no other whom the Board designated", term);
    });

    /// <summary>
    /// May the President sign it: certificates, deeds, mortgages, bonds, contracts and other instruments, unless the Board expressly
    /// delegated the signing to another? That a law wants another signature is not for these books to know.
    /// </summary>
    internal static Finding MaySign(OfficerFile file, SignedInstrument instrument, Placed at, Terms terms)
    {
        var term = terms.Find(TermNames.PresidentSigns);
        var word = SigningOfInstruments.InWords(instrument);
        if (term?.Figure.Contains(word.Replace(' ', '-')) != true) return Finding.No($"the President does not sign {word}", term);
        var elsewhere = file.Records.Signing.FindLast(one => one.Fact.InsteadOfPresident && one.Fact.Instruments.Contains(instrument)
            && SigningOfInstruments.Runs(one, at));
        if (elsewhere.Fact is null) return Finding.Yes($"the President signs {word}", term);
        var name = file.NameOf(elsewhere.Fact.Person);
        return Finding.Not($"the President signs {word}", Finding.All($"the Board delegated it to {name}",
            file.ByBoard(elsewhere.Fact.Resolution, at.At.Date, $"delegated the signing of {word} to {name}", term)))
            .Citing(term).RelyingOn(elsewhere.Entry);
    }
}
