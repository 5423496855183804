namespace Minutebook.Officers;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>Which officer signs what.</summary>
/// <seealso cref="President"/>
public static class SigningOfInstruments
{
    /// <summary>May this person sign such an instrument at a point of the books, in one of the offices that he or she holds, or as
    /// authorized?</summary>
    /// <param name="with">Who signs it too; null where that is not said.</param>
    public static Finding MaySign(OfficerFile file, Person person, SignedInstrument instrument, Person? with, Placed at) =>
        file.Instruments.Under(at.At.Date, terms =>
        {
            var name = file.NameOf(person);
            var ways = new List<Finding>();
            foreach (var office in Signers)
            {
                var holds = ElectionAndTermOfOffice.InOffice(file, person, office, at);
                var acts = office == Office.President ? VicePresident.ActsAsPresident(file, person, at) : Finding.No("no one acts in it");
                if (holds.Answer == Answer.No && acts.Answer == Answer.No) continue;
                var may = office switch
                {
                    Office.President => President.MaySign(file, instrument, at, terms),
                    Office.VicePresident => VicePresident.MaySign(file, person, instrument, with, at, terms),
                    Office.Secretary or Office.AssistantSecretary => Secretary.MaySign(file, person, instrument, with, at, terms),
                    _ => Treasurer.MaySign(person, instrument, file, terms),
                };
                ways.Add(Finding.All($"{name} signs as {OfficeNames.InWords(office)}", holds.Answer >= acts.Answer ? holds : acts, may));
            }
            if (ByBoard(file, person, instrument, at) is { } authorized) ways.Add(authorized);
            return ways.Count == 0
                ? Finding.No($"{name} holds no office whose holder signs {InWords(instrument)}, and the books show no authority to do so",
                    terms.Find(TermNames.PresidentSigns))
                : Finding.Any($"{name} may sign {InWords(instrument)}", [.. ways]);
        }).WithBreach(Effect.Voidable);

    static readonly ImmutableArray<Office> Signers =
    [
        Office.President, Office.VicePresident, Office.Secretary, Office.AssistantSecretary, Office.Treasurer, Office.AssistantTreasurer,
    ];

    internal static string InWords(SignedInstrument instrument) =>
        instrument == SignedInstrument.OtherInstruments ? "other instruments" : instrument.ToString().ToLowerInvariant();

    internal static bool Runs(Recorded<SigningAuthorized> authorized, Placed at) => !at.IsBefore(new(authorized.Fact.On, authorized.Entry))
        && (authorized.Fact.Until is not { } until || at.At.Date <= until);

    /// <summary>An authority of the Board, which it may give to any officer or agent; null where none is recorded.</summary>
    static Finding? ByBoard(OfficerFile file, Person person, SignedInstrument instrument, Placed at)
    {
        var found = Of(file, person, instrument, at).LastOrDefault(one => one.Fact.By is null);
        return found.Fact is null ? null : Finding.All($"the Board authorized {file.NameOf(person)} to sign {InWords(instrument)}",
            file.ByBoard(found.Fact.Resolution, at.At.Date, $"authorized {file.NameOf(person)}", null)).RelyingOn(found.Entry);
    }

    static IEnumerable<Recorded<SigningAuthorized>> Of(OfficerFile file, Person person, SignedInstrument instrument, Placed at) =>
        file.Records.Signing.Where(one => one.Fact.Person == person && one.Fact.Instruments.Contains(instrument) && Runs(one, at));

    /// <summary>Did the President or the Board authorize this officer to sign such instruments?</summary>
    /// <param name="by">Who may authorize it.</param>
    internal static Finding Authorized(
        OfficerFile file, Person person, SignedInstrument instrument, Placed at, Term<ImmutableArray<string>>? by)
    {
        var name = file.NameOf(person);
        var found = Of(file, person, instrument, at).ToList();
        if (found.Count == 0)
            return Finding.NotShown($"the books do not show that {name} was authorized to sign {InWords(instrument)}",
                "record the authority, and who gave it", by);
        return Finding.Any($"{name} was authorized to sign {InWords(instrument)}", [.. found.Select(one => one.Fact.By is { } president
            ? Finding.All($"{file.NameOf(president)} authorized it on {one.Fact.On.InWords()}",
                Finding.That(by?.Figure.Contains("president") != false, "the President may authorize it", by),
                file.Held(president, "president", one.Fact.On)).RelyingOn(one.Entry)
            : file.ByBoard(one.Fact.Resolution, at.At.Date, $"authorized {name}", by).RelyingOn(one.Entry))]);
    }
}
