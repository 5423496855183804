namespace Minutebook.Books;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Particulars;
using Minutebook.Stock;
using NodaTime;

/// <summary>What is due about shares, and about books and records.</summary>
public static partial class Docket
{
    /// <summary>Transfers to be registered, certificates to be stopped, stock that is putative, notices for uncertificated
    /// shares.</summary>
    static IEnumerable<DocketLine> OfStock(StockFile file, LocalDate today)
    {
        var lines = TransferOfShares.Pending(file).SelectMany(presented => Lines(TransferOfShares.Registered(file, presented), null, today,
            failure => $"tell the one who presented {presented.Fact.Presentation} why it is not registered: {failure.Words}"));
        foreach (var security in file.Records.Securities)
        {
            if (!file.Ledger.Holdings.TryGetValue(security, out var holding) || !holding.Stands) continue;
            lines = lines.Concat(Lines(LostCertificates.StopPlaced(file, holding, Values.Moment.On(today, file.Office)), null, today,
                failure => failure.Words));
        }
        foreach (var of in file.Ledger.Classes.Keys.Where(of => !file.Ledger.PutativeShares(of).IsZero))
            lines = lines.Concat(Lines(PutativeStock.None(file, of), null, today,
                failure => $"have the issue ratified or validated, or correct the number authorized: {failure.Words}"));
        return lines.Concat(OfDividends(file, today));
    }

    /// <summary>Demands to inspect that wait for an answer.</summary>
    static IEnumerable<DocketLine> OfInspections(ParticularsFile file, LocalDate today)
    {
        var answered = file.Records.All<InspectionAnswered>().Select(one => one.Fact.Demand).ToHashSet();
        return file.Records.All<InspectionDemanded>().Where(one => !answered.Contains(one.Fact.Demand))
            .SelectMany(demanded => Lines(BooksAndRecords.AnsweredInTime(file, demanded), null, today,
                failure => $"answer the demand at once: {failure.Words}"));
    }
}
