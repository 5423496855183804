namespace Minutebook.Documents;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Officers;
using Minutebook.Values;
using NodaTime;

/// <summary>Who signs.</summary>
/// <param name="Name">Empty where it is to be filled in.</param>
public sealed record SignerOfLetter(string Name, string Capacity);

/// <summary>A letter to the corporation, or of it, to be signed.</summary>
/// <param name="To">To whom it is addressed, line by line.</param>
/// <param name="Day">Its date in words; empty where it is to be filled in.</param>
/// <param name="Paragraphs">What it says.</param>
/// <param name="Tables">What it lists.</param>
public sealed record Letter(
    Letterhead Corporation, string Title, LocalDate Dated, IReadOnlyList<string> To, string Day, IReadOnlyList<string> Paragraphs,
    IReadOnlyList<TableOnPaper> Tables, IReadOnlyList<SignerOfLetter> Signers)
    : Document(Corporation, Title, Dated)
{
    public override string Template => "letter.typ";

    /// <summary>A letter of one person, without tables.</summary>
    internal Letter(Letterhead corporation, string title, LocalDate dated, IReadOnlyList<string> to, string day,
        IReadOnlyList<string> paragraphs, string signer, string capacity)
        : this(corporation, title, dated, to, day, paragraphs, [], [new(signer, capacity)])
    {
    }

    /// <summary>A Director's resignation, from the Board or from a committee, as it was delivered last.</summary>
    /// <exception cref="NothingToPrintException">None is in the books.</exception>
    public static Letter OfResignation(Corporation corporation, Person person, CommitteeId? committee, Now now)
    {
        var file = corporation.BoardFile(now);
        var seat = committee is null ? "as a Director" : $"as a member of {file.BodyName(committee)}";
        if (file.Records.Resigned.FindLast(one => one.Fact.Person == person && one.Fact.Committee == committee).Fact is not { } resigned)
            throw new NothingToPrintException(
                $"the books show no resignation of {corporation.NameOf(person)} {seat}; enter \"director-resigned\" first");
        return OfResignation(corporation, person, resigned.On, resigned.To, seat,
            committee is null ? "Director" : "Member of the committee", resigned.TakesEffect, resigned.Upon,
            (resigned.AsksAcceptance, resigned.Irrevocable));
    }

    /// <summary>An officer's resignation, as it was delivered last.</summary>
    /// <exception cref="NothingToPrintException">None is in the books.</exception>
    public static Letter OfResignation(Corporation corporation, Person person, Office office)
    {
        var name = OfficeNames.InWords(office);
        if (corporation.Officers.Resigned.FindLast(one => one.Fact.Person == person && one.Fact.Office == office).Fact is not { } resigned)
            throw new NothingToPrintException(
                $"the books show no resignation of {corporation.NameOf(person)} as {name}; enter \"officer-resigned\" first");
        return OfResignation(corporation, person, resigned.On, resigned.To, $"as {name}", name, resigned.TakesEffect, resigned.Upon,
            (resigned.AsksAcceptance, resigned.Irrevocable));
    }

    static Letter OfResignation(Corporation corporation, Person person, Moment on, ResignationTo to, string seat, string capacity,
        Moment? takesEffect, string? upon, (bool AsksAcceptance, bool Irrevocable) terms) => new(
            Letterhead.Of(corporation, on.Date), "Resignation", on.Date, [Addressee(to), corporation.Name], Wording.Day(on.Date),
            [
                $"I resign {seat} of {Wording.Stop(corporation.Name)}",
                takesEffect is { } later ? $"This resignation takes effect on {Wording.Stop(Wording.DayAndHour(later))}"
                    : upon is not null ? $"This resignation takes effect upon this event: {Wording.Stop(upon)}"
                    : "This resignation takes effect when it is delivered.",
                .. terms.AsksAcceptance ? ["It needs to be accepted to take effect."] : Enumerable.Empty<string>(),
                .. terms.Irrevocable ? ["It is irrevocable."] : Enumerable.Empty<string>(),
            ],
            corporation.NameOf(person), capacity);

    static string Addressee(ResignationTo to) => to switch
    {
        ResignationTo.Chairman => "The Chairman of the Board",
        ResignationTo.CommitteeChairman => "The chairman of the committee",
        ResignationTo.Board => "The Board of Directors",
        ResignationTo.Other => "The corporation",
        _ => $"The {to}",
    };

    /// <summary>A Director's dissent from a resolution: as it was made, or to be signed. Who voted for it has none.</summary>
    /// <exception cref="NothingToPrintException">The resolution was not voted on, or the Director was not there, or voted for it.
    /// </exception>
    public static Letter OfDissent(Corporation corporation, ResolutionId id, Person director, Now now)
    {
        var file = corporation.BoardFile(now);
        if (file.Records.Resolution(id) is not { Voted: { Fact: var voted } } resolution)
            throw new NothingToPrintException($"the books show no vote of the Board on {id}; enter \"resolution-voted\" first");
        if (voted.For.Contains(director))
            throw new NothingToPrintException($"{corporation.NameOf(director)} voted for {id}, and who did has no right to dissent");
        if (!file.Records.Meeting(voted.Meeting)!.Came.Exists(came => came.Fact.Director == director))
            throw new NothingToPrintException(
                $"the books do not show that {corporation.NameOf(director)} was present when {id} was voted on; who is absent assents to " +
                "nothing, and needs no dissent");
        var made = resolution.Dissents.FindLast(one => one.Fact.Director == director).Fact;
        var on = made?.On ?? voted.At;
        return new(
            Letterhead.Of(corporation, on.Date), "Dissent", on.Date,
            [made?.Way == DissentWay.RegisteredMail ? "The Secretary, by registered mail" : "The secretary of the meeting",
                corporation.Name],
            Wording.Day(on.Date),
            [
                $"I was present at {file.NameOf(file.Records.Meeting(voted.Meeting)!)} when this resolution was voted on, and I dissent " +
                    "from it:",
                voted.Text,
                made?.Way switch
                {
                    DissentWay.InMinutes => "I ask that this dissent be entered in the minutes of the meeting.",
                    DissentWay.RegisteredMail => "I forward this dissent by registered mail upon the adjournment of the meeting.",
                    _ => "I file this dissent with the person who acts as secretary of the meeting.",
                },
            ],
            corporation.NameOf(director), "Director");
    }
}
