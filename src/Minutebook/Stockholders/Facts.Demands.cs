namespace Minutebook.Stockholders;

using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>A written request of stockholders for a special meeting reached the Secretary.</summary>
/// <param name="Demand">The short name of the demand. Requests for the same purpose, of several holders, bear the same name and add
/// up.</param>
/// <param name="Holders">The stockholders who make this request.</param>
/// <param name="On">When the Secretary received it.</param>
/// <param name="Purposes">The purposes for which it asks the meeting; omitted where it joins those of the other requests.</param>
/// <param name="Form">In writing, by electronic transmission, or by word of mouth.</param>
/// <param name="Kinds">The kinds of the matters that it is for, where one of them needs longer notice or another vote.</param>
/// <param name="Classes">The classes that would vote at the meeting; omitted for all classes with a vote.</param>
[FactName("meeting-demanded")]
public sealed record MeetingDemanded(
    DemandId Demand, Many<Holder> Holders, Moment On, Many<string> Purposes = default, WrittenForm Form = WrittenForm.Writing,
    Many<MatterKind> Kinds = default, Many<StockClass> Classes = default) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A stockholder withdrew from a demand for a special meeting, or from the call of one.</summary>
/// <param name="Holder">Who withdrew.</param>
/// <param name="On">When the withdrawal reached the Secretary, or for a call of their own the other callers.</param>
/// <param name="Demand">From which demand; omitted for a call of stockholders without one.</param>
/// <param name="Meeting">From the call of which meeting; omitted for a demand.</param>
[FactName("meeting-demand-withdrawn")]
public sealed record MeetingDemandWithdrawn(Holder Holder, Moment On, DemandId? Demand = null, MeetingId? Meeting = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The Secretary refused to give notice of a meeting that was demanded.</summary>
/// <param name="Demand">Which demand.</param>
/// <param name="On">When.</param>
/// <param name="Reason">The reason given; omitted where there was none.</param>
[FactName("meeting-demand-refused")]
public sealed record MeetingDemandRefused(DemandId Demand, Moment On, string? Reason = null) : Fact
{
    public override Moment? Effective => On;
}
