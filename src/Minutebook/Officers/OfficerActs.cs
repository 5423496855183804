namespace Minutebook.Officers;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The acts of officers, also of those whose election later falls.</summary>
/// <seealso cref="ElectionAndTermOfOffice"/>
public static class OfficerActs
{
    /// <summary>
    /// Is what this person does as such an officer, at a point of the books, the act of an officer? Yes of one in office. One who was
    /// elected, but not in order, is an officer in fact: what becomes of the acts, the switch DeFactoActs says. Of one never elected the
    /// acts are without authority, and voidable as such acts are.
    /// </summary>
    public static Finding MayAct(OfficerFile file, Person person, Office office, Placed at)
    {
        var holds = ElectionAndTermOfOffice.InOffice(file, person, office, at);
        if (holds.Answer == Answer.Yes) return holds;
        return Titled(file, person, office, at) is not null ? DeFacto(file, person, office, at) ?? holds
            : Finding.Any($"{file.NameOf(person)} acts as {OfficeNames.InWords(office)}", holds).WithBreach(Effect.Voidable)
                .WithNote("An act without authority can be ratified, if the corporation may do it at all.");
    }

    /// <summary>Yes, with its note, of an officer in fact whose acts the switch lets stand; null where the switch does not, or the person
    /// holds no such office even in fact.</summary>
    internal static Finding? DeFacto(OfficerFile file, Person person, Office office, Placed at) =>
        file.Instruments.On(at.At.Date).Switches.DeFactoActs == DeFactoActs.Valid && Titled(file, person, office, at) is { } term
            ? Finding.Yes($"{term.InWords(file)}, in fact if not by an election in order; the acts of such an officer stand")
                .WithNote(Switch(DeFactoActs.Valid)).RelyingOn(term.Elected.Entry)
            : null;

    /// <summary>The term of one who was elected, of which it is not shown, or not so, that the election was in order.</summary>
    static OfficerTerm? Titled(OfficerFile file, Person person, Office office, Placed at) =>
        file.History.Of(person, office).LastOrDefault(term => term.RunsAt(at) && term.Lawful != Answer.Yes);

    /// <summary>Was this officer lawfully elected?</summary>
    internal static Finding Title(OfficerFile file, OfficerTerm term, string words, Terms terms) =>
        InFact(words, term.Title, terms.Switches.DeFactoActs).RelyingOn(term.Elected.Entry);

    /// <summary>Is the title of one who holds an office, or a seat on the Board, in order? Where not, what that does to acts is for the
    /// switch, not for the gravity of what was wrong with the election.</summary>
    public static Finding InFact(string words, Finding title, DeFactoActs acts) => Finding.Any(words, title).WithBreach(acts switch
    {
        DeFactoActs.Valid => Effect.Valid,
        DeFactoActs.Void => Effect.Void,
        _ => Effect.Voidable,
    }).WithNote(Switch(acts));

    static string Switch(DeFactoActs acts) => $"Switch DeFactoActs = {acts}: the acts of one whose election falls.";
}
