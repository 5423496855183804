namespace Minutebook.Web.Mail;

using System.Text.Json.Serialization;
using NodaTime;

/// <summary>What is sent.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MailKind>))]
public enum MailKind
{
    /// <summary>Notice of a meeting of stockholders.</summary>
    Notice,

    /// <summary>That a proxy can be given, and how.</summary>
    Proxy,

    /// <summary>A reminder of the meeting to holders of whom the books have no proxy.</summary>
    Reminder,

    /// <summary>Notice of a meeting of the Board or of a committee.</summary>
    BoardNotice,

    /// <summary>A reminder of it to its members.</summary>
    BoardReminder,
}

/// <summary>How far a letter has come.</summary>
public enum DispatchState
{
    Waiting,

    /// <summary>The server has taken it over, or it lies in the folder.</summary>
    Sent,

    /// <summary>The server refuses to take letters for this address.</summary>
    Refused,

    /// <summary>It was tried often enough, or the server will not have this letter.</summary>
    GivenUp,

    /// <summary>It was taken over, and came back.</summary>
    Returned,
}

/// <summary>What one sending has in common: the words, in which {name} stands for whoever gets it.</summary>
/// <param name="Meeting">The short name of the meeting, of the stockholders or of the Board.</param>
/// <param name="Notice">The form of notice in the books.</param>
/// <param name="Day">Of a notice of the Board: the day, hour and place that it states.</param>
public sealed record Sending(
    string Id, MailKind Kind, string Meeting, int Session, string? Notice, string Subject, string Text, string? Day = null,
    string? Hour = null, string? Place = null)
{
    public bool IsToBoard => Kind is MailKind.BoardNotice or MailKind.BoardReminder;

    public bool IsNotice => Kind is MailKind.Notice or MailKind.BoardNotice;
}

/// <summary>One letter to one person.</summary>
/// <param name="Id">By chance; it stands in the letter, so that one that comes back is known again.</param>
/// <param name="Once">What is sent once only: the same again is not sent.</param>
/// <param name="To">The short name of the holder or person.</param>
public sealed record Dispatch(string Id, string Once, Sending Sending, string To, string Name, string Address)
{
    public DispatchState State { get; init; }

    /// <summary>How often it was tried in vain.</summary>
    public int Tries { get; init; }

    /// <summary>When it was tried or sent last, or came back.</summary>
    public Instant At { get; init; }

    /// <summary>When it was directed to the address.</summary>
    public Instant? SentAt { get; init; }

    /// <summary>What the server said, or whoever sent it back.</summary>
    public string Said { get; init; } = "";

    /// <summary>The request by which its sending is entered; it is noted before it is entered, so that it is entered once.</summary>
    public string? GivenBy { get; init; }

    /// <summary>The request by which its return is entered.</summary>
    public string? ReturnedBy { get; init; }

    /// <summary>Whether these requests are known to stand in the books.</summary>
    public bool GivenEntered { get; init; }

    public bool ReturnedEntered { get; init; }

    /// <summary>A notice that went out, and of which the books do not know yet.</summary>
    public bool IsToBeGiven => Sending.IsNotice && SentAt is not null && !GivenEntered;

    /// <summary>A notice to a stockholder that failed. Of one to a Director the books have no such fact.</summary>
    public bool IsToBeReturned => State is DispatchState.Refused or DispatchState.Returned
        && Sending.Kind == MailKind.Notice && !ReturnedEntered;
}
