namespace Minutebook.Books.Questions;

using System.Linq;
using Minutebook.Particulars;
using Minutebook.Stock;
using Minutebook.Values;

/// <summary>What questions about shares, and about the particulars of the corporation, take.</summary>
public sealed partial class Asked
{
    public StockFile Stock => Corporation.StockFile(Now);

    public ParticularsFile Particulars => Corporation.ParticularsFile(Now);

    public Holding Holding => Corporation.Ledger.Holdings.TryGetValue(new(Text("security")), out var holding)
        ? holding : throw Unknown("security", Corporation.Ledger.Holdings.Keys.Select(one => one.Value),
            whole.Books.Ledger.Holdings.Keys.Select(one => one.Value));

    public Recorded<TransferPresented> Presented => Corporation.Shares.Presented(new(Text("presentation")))
        ?? throw Unknown("presentation", Corporation.Shares.All<TransferPresented>().Select(one => one.Fact.Presentation.Value));

    public Recorded<RestrictionImposed> Restriction => Corporation.Shares.Restriction(Text("restriction"))
        ?? throw Unknown("restriction", Corporation.Shares.All<RestrictionImposed>().Select(one => one.Fact.Restriction));

    public StockAgent Agent => Corporation.Shares.All<StockAgentAppointed>().Any(one => one.Fact.Agent.Value == Text("agent"))
        ? new(Text("agent")) : throw Unknown("agent", Corporation.Shares.All<StockAgentAppointed>().Select(one => one.Fact.Agent.Value));

    public Recorded<InspectionDemanded> InspectionDemand => Corporation.Particulars.Demand(Text("demand"))
        ?? throw Unknown("demand", Corporation.Particulars.All<InspectionDemanded>().Select(one => one.Fact.Demand));

    /// <summary>The day, with all that it brought.</summary>
    public Moment EndOf(string argument) => Moment.On(Day(argument), Corporation.Zone);

    /// <summary>Short names of persons, parted by commas; none where it is empty.</summary>
    public Many<Person> Persons(string argument) => Many.From(Text(argument).Split(',',
        System.StringSplitOptions.RemoveEmptyEntries | System.StringSplitOptions.TrimEntries).Select(name => new Person(name)));

    /// <summary>Yes, no, or not said.</summary>
    public bool? Truth(string argument) => Text(argument) switch
    {
        "" => null,
        "yes" or "true" => true,
        "no" or "false" => false,
        var other => throw new QuestionException(argument, $"\"{other}\" is not among yes, no"),
    };
}
