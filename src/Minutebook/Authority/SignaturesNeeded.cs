namespace Minutebook.Authority;

using System.Collections.Immutable;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>Who signs under a grant, and whether as many sign as it asks for.</summary>
/// <seealso cref="Contracts"/>
public static class SignaturesNeeded
{
    /// <summary>
    /// Do the signers sign under this grant of the Board or the President, or under what was passed on from it? As many must sign as it
    /// asks for; one to whom it was passed on signs in the place of the one who passed it on, and two in the place of one are one.
    /// </summary>
    /// <param name="of">The one of the signers of whom it is asked, who stands first among them; null for all together.</param>
    public static Finding Under(AuthorityFile file, Recorded<AuthorityGranted> root, Signing signing, Person? of, Terms terms)
    {
        var words = $"{file.NamesOf(signing.Signers)} signs under {root.Fact.Grant}";
        var covers = Grants.Covers(file, root, signing, terms);
        // What nothing covers needs no look at who signs it, nor at the grants below.
        if (covers.Answer == Answer.No) return covers;
        var tree = Grants.Tree(file, root);
        var ways = signing.Signers.Select(person => (Person: person, Way: Way(file, tree, person, signing, terms))).ToImmutableArray();
        var own = of is null ? Finding.Any("one who has it signs", [.. ways.Select(way => way.Way.Finding)]) : ways[0].Way.Finding;
        return own.Answer == Answer.No ? Finding.All(words, covers, own)
            : Finding.All(words, covers, own, Enough(file, root, signing, ways));
    }

    static Finding Enough(AuthorityFile file, Recorded<AuthorityGranted> grant, Signing signing,
        ImmutableArray<(Person Person, (Finding Finding, Person Root) Way)> ways)
    {
        var needed = grant.Fact.Signatures;
        var sure = ways.Where(way => way.Way.Finding.Answer == Answer.Yes).Select(way => way.Way.Root).Distinct().Count();
        var possible = ways.Where(way => way.Way.Finding.Answer != Answer.No).Select(way => way.Way.Root).Distinct().Count();
        var words = $"{sure} of those who have {grant.Fact.Grant} {(sure == 1 ? "signs" : "sign")}; {needed} must";
        var finding = sure >= needed ? Finding.Yes(words)
            : possible >= needed ? Finding.All(words, [.. ways.Select(way => way.Way.Finding).Where(way => way.Answer == Answer.Open)])
            : signing.AllSigners ? Finding.No(words)
            : Finding.NotShown(words, $"have {Others(file, grant, signing)} sign it too");
        return finding.WithFigure("signatures", sure).WithFigure("signatures-needed", needed);
    }

    /// <summary>Who else is named in it: "the Treasurer or Ines Okafor".</summary>
    static string Others(AuthorityFile file, Recorded<AuthorityGranted> grant, Signing signing) => string.Join(" or ",
        grant.Fact.Offices.Select(office => $"the {Officers.OfficeNames.InWords(office)}")
            .Concat(grant.Fact.Persons.Except(signing.Signers).Select(file.NameOf)).DefaultIfEmpty("another"));

    /// <summary>The best way in which one person comes by the authority, and in whose place he or she then signs.</summary>
    static (Finding Finding, Person Root) Way(
        AuthorityFile file, ImmutableArray<Recorded<AuthorityGranted>> tree, Person person, Signing signing, Terms terms)
    {
        (Finding Finding, Person Root)? best = null;
        foreach (var grant in tree)
        {
            var has = Grants.Has(file, grant, person, signing.At);
            if (has.Answer != Answer.No && grant.Fact.Under is not null)
                has = Finding.All($"{file.NameOf(person)} has {grant.Fact.Grant}", has, Grants.Covers(file, grant, signing, terms),
                    OfThoseBelow(file, grant, signing));
            if (best is not { } known || has.Answer > known.Finding.Answer)
                best = (has.RelyingOn(grant.Entry), InPlaceOf(file, grant, person));
            if (has.Answer == Answer.Yes) break;
        }
        return best!.Value;
    }

    /// <summary>A grant that was passed on may itself ask for several signatures.</summary>
    static Finding OfThoseBelow(AuthorityFile file, Recorded<AuthorityGranted> grant, Signing signing)
    {
        var have = signing.Signers.Count(one => Grants.Has(file, grant, one, signing.At).Answer == Answer.Yes);
        var words = $"{have} of those who have {grant.Fact.Grant} sign; {grant.Fact.Signatures} must";
        return have >= grant.Fact.Signatures ? Finding.Yes(words) : signing.AllSigners ? Finding.No(words)
            : Finding.NotShown(words, $"have {Others(file, grant, signing)} sign it too");
    }

    /// <summary>The one who has the first grant, in whose place this person signs.</summary>
    static Person InPlaceOf(AuthorityFile file, Recorded<AuthorityGranted> grant, Person person)
    {
        var root = person;
        foreach (var link in Grants.Chain(file, grant).Where(link => link.Fact.Under is not null)) root = link.Fact.By!.Value;
        return root;
    }

    /// <summary>All whom some grant names, or who hold an office: those who might sign.</summary>
    internal static ImmutableArray<Person> Candidates(AuthorityFile file, Placed at) =>
        [.. file.Records.Grants.SelectMany(grant => grant.Fact.Persons)
            .Concat(file.Officers.History.Terms.Where(term => term.RunsAt(at)).Select(term => term.Person)).Distinct()];
}
