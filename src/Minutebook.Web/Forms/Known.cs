namespace Minutebook.Web.Forms;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Books;
using Minutebook.Values;

/// <summary>The short names that books have already, for whoever fills in a form.</summary>
public static class Known
{
    const int Most = 500;

    /// <summary>The names of a kind, such as all holders; none where the books keep no list of them.</summary>
    public static IReadOnlyList<string> Names(Corporation corporation, Type kind)
    {
        ArgumentNullException.ThrowIfNull(corporation);
        IEnumerable<string> names = kind == typeof(Holder) ? corporation.Ledger.Accounts.Keys.Select(one => one.Value)
            : kind == typeof(Person) ? corporation.Persons.Keys.Select(one => one.Value)
            : kind == typeof(StockClass) ? corporation.Ledger.Classes.Keys.Select(one => one.Value)
            : kind == typeof(Security) ? corporation.Ledger.Holdings.Values.Where(one => one.Stands).Select(one => one.Security.Value)
            : kind == typeof(MeetingId) ? corporation.Stockholders.Meetings.Keys
            : kind == typeof(ProxyId) ? corporation.Stockholders.Proxies.Keys.Select(one => one.Value)
            : kind == typeof(BoardMeetingId) ? corporation.Board.Meetings.Keys
            : kind == typeof(ResolutionId) ? corporation.Board.Resolutions.Keys
            : kind == typeof(CommitteeId) ? corporation.Board.Committees.Keys
            : kind == typeof(ActionId) ? corporation.Stockholders.Actions.Keys
            : kind == typeof(DemandId) ? corporation.Stockholders.Demands.Keys : [];
        return [.. names.Order(StringComparer.Ordinal).Take(Most)];
    }

    /// <summary>The kind of name that an argument of a question takes.</summary>
    public static Type? OfArgument(string argument) => argument switch
    {
        "holder" => typeof(Holder), "person" or "nominee" or "director" => typeof(Person), "class" => typeof(StockClass),
        "security" => typeof(Security), "meeting" => typeof(MeetingId), "proxy" => typeof(ProxyId), "resolution" => typeof(ResolutionId),
        "committee" => typeof(CommitteeId), "action" => typeof(ActionId), "demand" => typeof(DemandId), _ => null,
    };
}
