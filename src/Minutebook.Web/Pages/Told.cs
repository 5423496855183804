namespace Minutebook.Web.Pages;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Minutebook.Books;
using Minutebook.Books.Written;
using Minutebook.Values;
using Minutebook.Web.Access;
using Minutebook.Web.Forms;
using Minutebook.Web.Hosting;
using Minutebook.Web.Words;
using NodaTime.Text;

/// <summary>Facts in the words of a page.</summary>
static class Told
{
    const int LongestShort = 160;
    const int MostMembers = 100;

    public static string Kind(Fact fact) => FormField.Labelled(FactCatalogue.Of(fact).Name);

    /// <summary>The fields of a fact in one line; of what the capacity may not see, that it is withheld.</summary>
    public static string Short(Seen seen, Entry entry)
    {
        if (!Sight.Shows(seen.Acting.Capacity, entry.Fact)) return Text.Of("entry.withheld");
        var line = string.Join("; ", Fields(seen.Corporation, entry.Fact).Select(field => field.Value)).ReplaceLineEndings(" ");
        return line.Length <= LongestShort ? line : $"{line[..LongestShort]}…";
    }

    /// <summary>The fields of a fact, each with its label and its value as text.</summary>
    public static IEnumerable<(string Label, string Value)> Fields(Corporation corporation, Fact fact)
    {
        var written = (JsonObject)FactJson.ForPeople(corporation.Zone).Write(fact);
        return from pair in written
               where pair.Key != FactJson.TypeMember && pair.Value is not null
               select (FormField.Labelled(pair.Key), InWords(pair.Value!, corporation.Zone.Id));
    }

    static string InWords(JsonNode node, string zone) => node switch
    {
        JsonArray list => string.Join(", ", list.Take(MostMembers).Select(one => one is null ? "" : InWords(one, zone)))
            + (list.Count > MostMembers ? Text.Of("entry.more", list.Count - MostMembers) : ""),
        JsonObject part => string.Join(", ", part.Select(pair =>
            $"{pair.Key.Replace('-', ' ')} {(pair.Value is null ? "" : InWords(pair.Value, zone))}")),
        _ => node.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.True => Text.Of("word.yes"),
            System.Text.Json.JsonValueKind.False => Text.Of("word.no"),
            System.Text.Json.JsonValueKind.String => Moments(node.GetValue<string>(), zone),
            _ => node.ToJsonString(),
        },
    };

    /// <summary>A moment as it is stored says more than a reader needs: the zone stands there where it is not that of the books.
    /// </summary>
    static string Moments(string text, string zone)
    {
        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day }) return Days.Of(day);
        if (!text.Contains("[_tzdb=", StringComparison.Ordinal) && !text.EndsWith(']')) return text;
        try
        {
            return Moment.Parse(text, null) is var moment ? moment.Zone == zone ? Days.Of(moment) : $"{Days.Of(moment)} ({moment.Zone})"
                : text;
        }
        catch (FormatException)
        {
            return text;
        }
    }
}
