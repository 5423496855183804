namespace Minutebook.Officers;

using System.Collections.Immutable;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>Who performs the duties of an officer who is absent.</summary>
/// <seealso cref="Secretary"/>
static class Deputies
{
    /// <summary>
    /// Who performs the duties of an office at a point of the books? Its holder; in his or her absence any assistant. Where nobody holds
    /// the office, its holder is absent too. The figure "acting" names the persons.
    /// </summary>
    public static Finding Of(OfficerFile file, Office office, TermKey<ImmutableArray<string>> key, Placed at) =>
        file.Instruments.Under(at.At.Date, terms =>
        {
            var term = terms.Find(key);
            var named = OfficeNames.InWords(office);
            var holder = file.History.At(office, at).FirstOrDefault();
            var absent = holder is null ? null : file.Absence(holder.Person, office, at);
            if (holder is not null && absent is null)
                return Finding.All($"{file.NameOf(holder.Person)} performs the duties of the {named}",
                    ElectionAndTermOfOffice.InOffice(file, holder.Person, office, at)).Citing(term).WithFigure("acting", holder.Person);
            var why = holder is null ? Finding.Yes($"nobody is {named}", term) : Finding.Yes(
                $"{file.NameOf(holder.Person)}, the {named}, is {(absent!.Value.Fact.Unable ? "unable to act" : "absent")} since " +
                absent.Value.Fact.On.InWords(), term).RelyingOn(absent.Value.Entry);
            var assistants = (term?.Figure ?? []).Select(OfficeNames.Named).OfType<Office>()
                .SelectMany(one => file.History.At(one, at)).ToList();
            if (assistants.Count == 0) return Finding.No($"{why.Words}, and no assistant is in the books", term).RelyingOn(why.ReliedOn);
            var finding = Finding.All($"{file.NamesOf(assistants.Select(one => one.Person))} may perform the duties of the {named}", why,
                Finding.Any("there is an assistant", [.. assistants.Select(one =>
                    ElectionAndTermOfOffice.InOffice(file, one.Person, one.Office, at))]));
            return finding.WithFigure("acting", string.Join(", ", assistants.Select(one => one.Person)));
        });

    /// <summary>Does this person perform the duties of the office?</summary>
    public static Finding ActsFor(OfficerFile file, Person person, Office office, TermKey<ImmutableArray<string>> key, Placed at)
    {
        var acting = Of(file, office, key, at);
        return acting.Answer == Answer.No || acting.Figures.GetValueOrDefault("acting", "").Split(", ").Contains(person.Value) ? acting
            : Finding.No($"{file.NameOf(person)} does not perform the duties of the {OfficeNames.InWords(office)}: {acting.Words}")
                .RelyingOn(acting.ReliedOn);
    }
}

/// <summary>Something that an officer has to do, or to have done, and whether it is.</summary>
/// <param name="Of">The duty as the instruments list it: "notices".</param>
public sealed record Duty(string Of, Finding Finding);
