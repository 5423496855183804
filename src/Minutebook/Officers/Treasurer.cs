namespace Minutebook.Officers;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>The Treasurer.</summary>
public static class Treasurer
{
    /// <summary>Who performs the duties of the Treasurer: the Treasurer, or in absence an Assistant Treasurer.</summary>
    public static Finding Acting(OfficerFile file, Placed at) => Deputies.Of(file, Office.Treasurer, TermNames.TreasurerDeputy, at);

    /// <summary>Does this person perform the duties of the Treasurer?</summary>
    public static Finding ActsFor(OfficerFile file, Person person, Placed at) =>
        Deputies.ActsFor(file, person, Office.Treasurer, TermNames.TreasurerDeputy, at);

    /// <summary>
    /// Is the bond given that the Board requires of the Treasurer: in its amount, with its sureties, and in force on the day? Where the
    /// Board requires none, none is needed. The figures "required", "given" and "status" hold it.
    /// </summary>
    public static Finding Bond(OfficerFile file, LocalDate day) => file.Instruments.Under(day, terms =>
    {
        var term = terms.Find(TermNames.TreasurerBond);
        var (required, resolved) = Required(file, day, term);
        if (required is not { Fact: var needed, Entry: var entry } || resolved is null)
            return Finding.Yes("the Board requires no bond of the Treasurer", term);
        var treasurer = file.History.At(Office.Treasurer, file.EndOf(day)).FirstOrDefault();
        var given = treasurer is null ? Finding.No("the books show no Treasurer who could give it", term)
            : Given(file, treasurer.Person, needed, day, term);
        return Finding.All($"the Treasurer gave the bond of {needed.Amount} that the Board requires",
            resolved.Answer == Answer.Yes ? [resolved, given] : [Finding.Any("the Board does not require it, or it is given",
                Finding.Not("the Board does not require it", resolved), given)])
            with { Figures = given.Figures.SetItem("required", needed.Amount.ToString()), Breach = Effect.Irregular,
                ReliedOn = [entry, .. given.ReliedOn] };
    });

    /// <summary>The last thing that the Board required, whose resolution stands or may stand.</summary>
    static (Recorded<BondRequired>? Required, Finding? Resolved) Required(OfficerFile file, LocalDate day, Term? term)
    {
        foreach (var required in file.Records.BondsRequired.Where(one => one.Fact.On.Date <= day)
            .OrderByDescending(one => one.Fact.On.SortKey).ThenByDescending(one => one.Entry))
        {
            var resolved = file.ByBoard(required.Fact.Resolution, day, "required a bond", term);
            if (resolved.Answer != Answer.No) return (required, resolved);
        }
        return (null, null);
    }

    static Finding Given(OfficerFile file, Person person, BondRequired needed, LocalDate day, Term? term)
    {
        var name = file.NameOf(person);
        var bond = file.Records.BondsGiven.FindLast(one => one.Fact.Person == person && one.Fact.On.Date <= day);
        if (bond.Fact is not { } given)
            return (needed.Due is { } due && file.Today <= due
                ? Finding.NotYet($"{name} has given no bond yet", new(Wanting.NotYet, $"obtain the Treasurer's bond of {needed.Amount}",
                    null, due), term)
                : Finding.NotShown($"the books show no bond of {name}", $"obtain the Treasurer's bond of {needed.Amount}, or record it",
                    term)).WithFigure("status", "not given");
        var since = new Placed(given.On, bond.Entry);
        var ended = file.Records.BondsEnded.Find(one => one.Fact.Person == person && one.Fact.On.Date <= day
            && since.IsBefore(new(one.Fact.On, one.Entry)));
        var expired = given.Until is { } until && day > until;
        var status = ended.Fact is not null ? $"ended on {ended.Fact.On.InWords()}"
            : expired ? $"expired on {LocalDatePattern.Iso.Format(given.Until!.Value)}" : "in force";
        var missing = needed.Sureties.Except(given.Sureties).ToList();
        var finding = Finding.All($"{name} gave a bond of {given.Amount}",
            Finding.That(ended.Fact is null && !expired, $"it is {status}", term),
            Finding.That(given.Amount.Currency == needed.Amount.Currency && given.Amount.Amount >= needed.Amount.Amount,
                $"it is of {given.Amount}; {needed.Amount} are required", term),
            Finding.That(missing.Count == 0, missing.Count == 0 ? "it is with the sureties that the Board determined"
                : $"it lacks the surety of {string.Join(", ", missing)}", term))
            .WithFigure("given", given.Amount).WithFigure("status", status).RelyingOn(bond.Entry);
        return ended.Fact is null ? finding : finding.RelyingOn(ended.Entry);
    }

    /// <summary>Are the duties of the Treasurer done, as far as the books can tell? Of custody, receipts and deposits they know nothing.
    /// </summary>
    public static Finding Duties(OfficerFile file) => file.Instruments.Under(file.Today, terms =>
    {
        var duties = terms.Find(TermNames.TreasurerDuties);
        IEnumerable<Finding> listed = (duties?.Figure ?? []).Select(duty => Finding.Yes($"nothing is open: {duty}", duties));
        return Finding.All("the duties of the Treasurer are done, as far as the books can tell", [Bond(file, file.Today), .. listed]);
    });

    /// <summary>May the Treasurer, or an assistant, sign it? Certificates for shares.</summary>
    internal static Finding MaySign(Person person, SignedInstrument instrument, OfficerFile file, Terms terms)
    {
        var duties = terms.Find(TermNames.TreasurerDuties);
        return Finding.That(instrument == SignedInstrument.Certificates && duties?.Figure.Contains("certificates") == true,
            $"{file.NameOf(person)} signs {(instrument == SignedInstrument.Certificates ? "" : "certificates, no ")}" +
                SigningOfInstruments.InWords(instrument), duties);
    }
}
