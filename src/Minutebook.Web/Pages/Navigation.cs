namespace Minutebook.Web.Pages;

using System.Collections.Generic;
using Minutebook.Books;
using Minutebook.Web.Access;
using Minutebook.Web.Accounts;
using Minutebook.Web.Words;
using System.Linq;

/// <summary>The links that each capacity has at the head of its pages: those that it may follow.</summary>
static class Navigation
{
    static readonly (string Path, string Name, Capacity[] Who)[] All =
    [
        ("", "navigation.home", Who.All),
        ("/enter", "navigation.enter", Who.Writers),
        ("/entries", "navigation.entries", Who.Readers),
        ("/filings", "navigation.filings", Who.Filers),
        ("/ask", "navigation.ask", Who.Insiders),
        ("/register", "navigation.register", Who.Readers),
        ("/meetings", "navigation.meetings", Who.Insiders),
        ("/mail", "navigation.mail", [Capacity.Secretary]),
        ("/board", "navigation.board", Who.Insiders),
        ("/officers", "navigation.officers", Who.Insiders),
        ("/by-laws", "navigation.by-laws", Who.All),
    ];

    public static IEnumerable<(string Path, string Name)> Of(Capacity capacity) =>
        from link in All where link.Who.Contains(capacity) select (link.Path, link.Name);
}

/// <summary>Capacities in words.</summary>
static class Capacities
{
    public static string Of(Capacity capacity) => Text.Of($"capacity.{Minutebook.Books.Written.ValueForms.Kebab(capacity.ToString())}");

    public static string Of(Grant grant) => grant.Holder is { } holder ? $"{Of(grant.Capacity)} ({holder})" : Of(grant.Capacity);
}
