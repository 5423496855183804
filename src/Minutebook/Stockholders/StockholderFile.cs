namespace Minutebook.Stockholders;

using Minutebook.Instruments;
using Minutebook.Officers;
using Minutebook.Stock;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>All that a question about stockholders is judged by: at a meeting, or without one.</summary>
/// <param name="Office">The zone of the principal office, where the ledger is kept and requests are received.</param>
/// <param name="PrincipalOffice">Its place, where the books have it.</param>
/// <param name="Officers">Who held which office when, and what the Board resolved.</param>
/// <param name="KnownAt">The last entry of the books that the answer may know.</param>
/// <seealso cref="VotingOfShares"/>
public record StockholderFile(
    StockholderRecords Records,
    Ledger Ledger,
    Instruments Instruments,
    DateTimeZone Office,
    string? PrincipalOffice,
    OfficerFile Officers,
    Now Now,
    long KnownAt = Ledger.Today)
{
    /// <summary>Today at the principal office.</summary>
    public LocalDate Today => Now.DateIn(Office);

    /// <summary>After all that the books have until the instant of asking.</summary>
    public Placed Present => Placed.AtEndOf(Moment.At(Now.Instant, Office));

    /// <summary>The name in which a holder's shares stand.</summary>
    public string NameOf(Holder holder) => Ledger.NameOf(holder);

    /// <summary>The verb that agrees with a holder's name: joint owners have what one owner has.</summary>
    internal string Verb(Holder holder, string ofOne, string ofSeveral) =>
        Ledger.Accounts.TryGetValue(holder, out var account) && account.Kind == HolderKind.Joint ? ofSeveral : ofOne;

    /// <summary>The last instant before the close of business on a day.</summary>
    internal Instant CloseOf(LocalDate day) => Ledger.CloseOf(day, Instruments.Switches.CloseOfBusiness, Office);

    internal static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>"9 days", "1 day".</summary>
    internal static string DaysText(int days) => days == 1 ? "1 day" : $"{days} days";
}
