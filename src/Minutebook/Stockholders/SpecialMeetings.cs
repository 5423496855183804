namespace Minutebook.Stockholders;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Officers;
using Minutebook.Values;

/// <summary>Special meetings: who may call them, and for what.</summary>
public static partial class SpecialMeetings
{
    /// <summary>Was the meeting called by one who may call it? The annual meeting is the Board's to fix; a special one has its
    /// callers.</summary>
    public static Finding CalledByOneEntitled(MeetingFile file) => file.WithCall(called => called.Kind == MeetingKind.Annual
        ? AnnualMeeting.Fixed(file)
        : file.Instruments.Under(called.On.Date, terms => called.By switch
        {
            Caller.Court => Finding.Yes("a court ordered the meeting"),
            Caller.Stockholders => ByHolders(file, called),
            _ => ByOfficer(file, called, terms),
        }).WithBreach(Effect.Voidable));

    static Finding ByOfficer(MeetingFile file, MeetingCalled called, Terms terms)
    {
        var callers = terms.Find(TermNames.SpecialMeetingCallers);
        var by = called.By.ToString().ToLowerInvariant();
        var may = Finding.That(callers?.Figure.Contains(by) == true,
            $"the meeting was called by the {by}; it may be by the {string.Join(", the ", callers?.Figure ?? [])}", callers);
        if (called.By == Caller.Board) return called.Resolution is { } resolution
            ? Finding.All("the Board called it, by a resolution in force", may,
                file.Officers.ByBoard(resolution, called.On.DateIn(file.Office), "called the meeting", callers)) : may;
        return Finding.All("the caller may call it, and held the office", may, Held(file, called, by));
    }

    /// <summary>The office is tested on the day of the call; one who then acted in the office counts. Where the books have nobody in it at
    /// all until then, they do not show that another held it.</summary>
    static Finding Held(MeetingFile file, MeetingCalled called, string by)
    {
        if (called.Person is not { } person)
            return Finding.NotShown($"the books do not show who called it as {by}", "record the person who called");
        var held = file.Officers.Held(person, by, called.On);
        var office = OfficeNames.Named(by);
        return held.Answer == Answer.No && !file.Officers.History.Terms.Any(term => term.Office == office
            && term.From.At.Date <= called.On.Date)
            ? Finding.NotShown($"the books show neither {file.Officers.NameOf(person)} nor another as {by} until {called.On.InWords()}",
                $"record who was {by} then")
            : held;
    }

    /// <summary>Is a matter within the purposes that the notice of a special meeting stated?</summary>
    public static Finding WithinPurposes(MeetingFile file, MatterPut matter) =>
        file.WithCall(called => file.Instruments.Under(called.At.Date, terms =>
        {
            if (called.Kind != MeetingKind.Special)
                return Finding.Yes("the business of an annual meeting is not confined to stated purposes");
            if (terms.Find(TermNames.SpecialMeetingBusiness) is not { } confined)
                return Finding.Yes("no instrument confines the business of a special meeting");
            var stated = file.Meeting.Forms.SelectMany(form => form.Fact.Purposes).ToHashSet();
            return Finding.That(
                matter.Purpose is { } purpose && stated.Contains(purpose),
                matter.Purpose is null ? $"\"{matter.Text}\" falls under no purpose that the notice stated"
                    : $"\"{matter.Text}\" falls under the purpose \"{matter.Purpose}\"; the notice stated " +
                    $"{(stated.Count == 0 ? "none" : string.Join("; ", stated))}",
                confined).WithBreach(Effect.Voidable);
        }));
}
