namespace Minutebook.Web.Filings;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Minutebook.Books;
using Minutebook.Web.Access;
using Minutebook.Web.Hosting;

/// <summary>What an account has filed in its capacity, known by the ids of its requests.</summary>
static class Filed
{
    /// <summary>How often a filing is decided anew because others entered, before its person is told.</summary>
    const int Tries = 20;

    public static string WebId(Acting acting, string id) => $"web-{acting.Account.Id}-{id}";

    public static string ApiId(Acting acting, string key) => $"api-{acting.Grant.Id.ToString(CultureInfo.InvariantCulture)}-{key}";

    /// <summary>Everything, the latest first.</summary>
    public static IEnumerable<Entry> By(Seen seen)
    {
        var starts = seen.Acting.Others.Select(grant => ApiId(seen.Acting with { Grant = grant }, ""))
            .Append(WebId(seen.Acting, "")).ToArray();
        var entries = seen.Corporation.Entries;
        for (var index = entries.Count - 1; index >= 0; index--)
            if (entries[index].Capacity == seen.Acting.Capacity
                && starts.Any(start => entries[index].Request.StartsWith(start, StringComparison.Ordinal))) yield return entries[index];
    }

    /// <summary>The entries that a request made before, in order.</summary>
    public static List<Entry> Of(Seen seen, string request) => [.. By(seen).Where(entry => entry.Request == request).Reverse()];

    /// <summary>
    /// Enters a filing as it was shown. Where others enter meanwhile, it is drawn up anew on the books as they then are, and entered only
    /// if the person would have seen the same.
    /// </summary>
    /// <returns>The ruling; null where what would be seen has changed.</returns>
    public static async Task<Ruling?> EnterAsync(
        Filing filing, Filer filer, string id, string seal, System.Security.Claims.ClaimsPrincipal user)
    {
        var (now, seen) = (filer, filer.Seen);
        for (var tried = 0; tried < Tries; tried++)
        {
            if (Of(now.Seen, id) is { Count: > 0 } before) return new Repeated([.. before]);
            if (Foreseen.Of(filing, now, user).Foreseen is not { } foreseen || foreseen.Seal != seal) return null;
            var ruling = await seen.Place.Books.Enter(new(id, now.Person, filing.Who, foreseen.Facts, null, now.Corporation.LastEntry))
                .ConfigureAwait(false);
            if (ruling is not MovedOn) return ruling;
            seen = seen with { Corporation = await seen.Place.ReadOnAsync().ConfigureAwait(false), Now = seen.Place.Now };
            now = new(seen, filer.Given);
        }
        return null;
    }
}
