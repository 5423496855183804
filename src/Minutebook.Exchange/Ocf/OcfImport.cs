namespace Minutebook.Exchange.Ocf;

using System;
using System.Linq;
using Minutebook.Values;
using NodaTime;

/// <summary>
/// Reads a package of the Open Cap Format into facts for books that are not open yet. A package that cannot be true is refused whole; what
/// these books have no place for is kept word for word; what does not agree is reported. docs/importing.md tells a reader what to expect.
/// </summary>
public static class OcfImport
{
    const string KnownVersion = "1.";

    /// <summary>Reads the package in a folder. It never throws because of what lies there.</summary>
    public static OcfReading Read(string directory, OcfSettings settings)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(settings);
        var found = new OcfFindings();
        using var package = OcfPackage.Read(directory, settings, found);
        OcfKinds.Report(package.Items, found);
        OcfLinks.Report(package.Items, found);
        CheckIds(package, found);
        var formed = ReportIssuer(package, found);
        var transactions = OcfTransactions.Read(package.Items, found);
        var trial = new OcfTrial(transactions, new OcfSplits(transactions, found), settings.Zone, found);
        var day = formed ?? transactions.Events.Select(one => (LocalDate?)one.Date).Min()
            ?? OcfItem.DateOf(package.Manifest?.Value("as_of"));
        var from = day is { } date ? Moment.On(date, settings.Zone) : null;
        var before = found.Problems.Length;
        foreach (var (item, fact) in OcfObjects.Classes(package.Items, from, found).Concat(OcfObjects.Holders(package.Items, found)))
            trial.Enter(item, fact);
        foreach (var item in package.Items.Where(item => !OcfKinds.HasPlace(item.Kind) && OcfItem.DateOf(item.Value("date")) is null))
            trial.Enter(item, OcfKept.Record(item));
        // Without its class or holder every transaction would be a problem once more.
        if (found.Problems.Length == before)
            foreach (var one in OcfEvent.InOrder(transactions.Events)) trial.Enter(one);
        trial.Report(transactions.Events);
        if (found.NoProblem)
            foreach (var item in OcfKept.Of(package, trial.Ledger, trial.Facts).ToList()) trial.Enter(item, OcfKept.Record(item));
        return new(found.NoProblem ? trial.Facts : [], found.Lines, found.Problems);
    }

    static void CheckIds(OcfPackage package, OcfFindings found)
    {
        foreach (var same in package.Items.GroupBy(item => item.Id).Where(same => same.Count() > 1))
            foreach (var again in same.Skip(1))
                found.Problem(again, "id",
                    $"found \"{same.Key}\", which a {same.First().Kind} in {same.First().File} has already; expected an id of its own");
    }

    static LocalDate? ReportIssuer(OcfPackage package, OcfFindings found)
    {
        if (package.Manifest is not { } manifest) return null;
        var version = manifest.Text("ocf_version", found);
        if (version is null || !version.StartsWith(KnownVersion, StringComparison.Ordinal))
            found.Line(OcfTopic.Package, $"the version of the format is {version ?? "not stated"}; this importer was made for 1.2");
        if (package.Issuer is not { } issuer) return null;
        var name = issuer.Required("legal_name", found);
        var formed = issuer.Value("formation_date") is null ? null : issuer.Date("formation_date", found);
        found.Line(OcfTopic.Package, $"{name}, {(formed is { } day ? $"formed on {day:uuuu-MM-dd}" : "with no date of formation")}"
            + (OcfItem.DateOf(manifest.Value("as_of")) is { } at ? $"; the package is of {at:uuuu-MM-dd}" : ""));
        OcfKinds.ReportTaken("ISSUER", [issuer], found);
        var before = package.Items.Where(item => OcfItem.DateOf(item.Value("date")) < formed
            && item.Kind.StartsWith("TX_", StringComparison.Ordinal)).ToList();
        foreach (var kind in before.GroupBy(item => item.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
            found.Line(OcfTopic.Difference, kind.Key, kind, $"{kind.Count()} dated before the corporation was formed");
        return formed;
    }
}
