namespace Minutebook.Exchange;

using Minutebook.Stock;
using Minutebook.Values;
using NodaTime;

/// <summary>More shares of a class were issued than the certificate authorized on that day. A file that says so is taken, for a history is
/// recorded and not ruled on; but it is told.</summary>
/// <param name="Class">Which class.</param>
/// <param name="On">The day on which it first came to be.</param>
/// <param name="Issued">The shares issued when the excess was greatest, those in the treasury among them.</param>
/// <param name="Authorized">The shares authorized then.</param>
public sealed record OverIssue(StockClass Class, LocalDate On, Shares Issued, Shares Authorized)
{
    /// <summary>The shares above those authorized.</summary>
    public Shares Excess => Issued - Authorized;

    /// <summary>The over-issue that a ledger shows on a day; null where there is none.</summary>
    internal static OverIssue? Of(Ledger ledger, StockClass of, LocalDate on)
    {
        var issued = ledger.Issued(of) + ledger.PutativeShares(of);
        var authorized = ledger.Classes[of].AuthorizedOn(on)?.Shares ?? Shares.Zero;
        return issued > authorized ? new(of, on, issued, authorized) : null;
    }

    /// <summary>The arithmetic and what follows from it.</summary>
    public override string ToString() =>
        $"over-issue of {Class} from {On:uuuu-MM-dd} on: {Issued} shares are issued and {Authorized} are authorized, {Excess} too many. "
        + "Issues beyond what is authorized stand on the ledger as putative stock, in no sum, until they are ratified or validated "
        + "(DGCL §§ 204 and 205). If the number authorized is wrong, enter \"authorized-shares-adjusted\".";
}
