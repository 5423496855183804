namespace Minutebook.Web.Hosting;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Minutebook.Store;

/// <summary>The corporations that a server serves, by the name that they have in addresses.</summary>
public sealed class Places : IAsyncDisposable
{
    readonly SortedDictionary<string, Place> byName = new(StringComparer.Ordinal);

    public IEnumerable<Place> All => byName.Values;

    public Place? Find(string? name) => name is null ? null : byName.GetValueOrDefault(name);

    /// <summary>Opens the books of all; where one cannot be opened, none stays open.</summary>
    /// <exception cref="BooksFileException">Books cannot be used; the message says why and what to do.</exception>
    /// <exception cref="FormatException">An entry cannot be read by this version.</exception>
    public static async Task<Places> OpenAsync(ServeSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var places = new Places();
        try
        {
            foreach (var where in settings.Books)
            {
                var name = places.FreeName(NameOf(where));
                places.byName.Add(name, new(name, OpenedBooks.Open(where, settings.Law, settings.Clock)));
            }
            return places;
        }
        catch
        {
            await places.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>The name of the file without its ending, or that of the corporation in an address, as addresses may have it.</summary>
    static string NameOf(string where)
    {
        var name = BooksPlace.IsServer(where) ? PostgresAddress.Parse(where).Corporation : Path.GetFileNameWithoutExtension(where);
        var plain = new StringBuilder();
        foreach (var sign in name.ToLowerInvariant())
            if (char.IsAsciiLetterOrDigit(sign)) plain.Append(sign);
            else if (plain.Length > 0 && plain[^1] != '-') plain.Append('-');
        var text = plain.ToString().Trim('-');
        return text.Length == 0 ? "books" : text;
    }

    string FreeName(string name) => !byName.ContainsKey(name) ? name
        : Enumerable.Range(2, byName.Count + 1).Select(number => $"{name}-{number}").First(free => !byName.ContainsKey(free));

    public async ValueTask DisposeAsync()
    {
        foreach (var place in byName.Values) await place.DisposeAsync().ConfigureAwait(false);
    }
}
