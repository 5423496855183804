namespace Minutebook.Exchange.Ocf;

using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Minutebook.Stock;
using Minutebook.Values;

/// <summary>The classes and the holders of a package.</summary>
static class OcfObjects
{
    static readonly string[] WithoutNumber = ["NOT APPLICABLE", "UNLIMITED"];

    public static bool IsWithoutNumber(string? authorized) => WithoutNumber.Contains(authorized);

    public static IEnumerable<(OcfItem Item, Fact Fact)> Classes(IEnumerable<OcfItem> items, Moment? from, OcfFindings found)
    {
        foreach (var item in items.Where(item => item.Kind == OcfKinds.StockClass))
        {
            var of = item.Name("id", found);
            var name = item.Required("name", found);
            var withoutNumber = item.Value("initial_shares_authorized") is { } given && IsWithoutNumber(OcfItem.TextOf(given));
            var authorized = withoutNumber ? Shares.Zero : item.Quantity("initial_shares_authorized", found);
            var votes = item.Number10("votes_per_share", found);
            var par = item.Money("par_value", found);
            if (from is null)
                found.Problem(item, "", "the package gives no date from which the class was authorized; expected the issuer's "
                    + "\"formation_date\"");
            if (of is null || name is null || authorized is not { } number || from is null) continue;
            Renamed(item, of, found);
            yield return (item, new StockClassAuthorized(new(of), name, number, from, par, votes == Fraction.One ? null : votes));
            if (!withoutNumber) continue;
            // A corporation of Delaware states a number in its certificate; none is better than one that nobody stated.
            // Its own record is kept with the others that the books could not write again as they came.
            found.Line(OcfTopic.Difference, item,
                "the package gives no number of authorized shares; 0 was entered, and the record kept word for word. "
                + "Enter \"authorized-shares-adjusted\" with the number of the certificate before shares are issued.");
        }
    }

    public static IEnumerable<(OcfItem Item, Fact Fact)> Holders(IEnumerable<OcfItem> items, OcfFindings found)
    {
        var without = new List<OcfItem>();
        foreach (var item in items.Where(item => item.Kind == OcfKinds.Stakeholder))
        {
            var holder = item.Name("id", found);
            var name = item.Value("name") is { } names ? OcfItem.Part(names, "legal_name") is { } legal ? OcfItem.TextOf(legal) : null
                : null;
            if (name is null) found.Problem(item, "name", "found no \"legal_name\"; expected the name in which the shares stand");
            var kind = item.Required("stakeholder_type", found) switch
            {
                "INDIVIDUAL" => HolderKind.Individual,
                "INSTITUTION" => HolderKind.Entity,
                null => (HolderKind?)null,
                var other => Unknown(item, other, found),
            };
            var address = Address(item, found);
            if (address is null) without.Add(item);
            var email = Contact(item, found);
            if (holder is null || name is null || kind is not { } of) continue;
            Renamed(item, holder, found);
            yield return (item, new HolderOpened(new(holder), new(name), of, address is null ? null : new(address),
                email is null ? null : new(email)));
        }
        if (without.Count > 0)
            found.Line(OcfTopic.Difference, OcfKinds.Stakeholder, without,
                $"{without.Count} without an address; enter \"holder-address-changed\" before notices are mailed");
    }

    static HolderKind? Unknown(OcfItem item, string found, OcfFindings findings)
    {
        findings.Problem(item, "stakeholder_type", $"found \"{found}\"; expected INDIVIDUAL or INSTITUTION");
        return null;
    }

    /// <summary>Mail goes to the address for contact; to the legal one where there is none.</summary>
    public static string? Address(OcfItem item, OcfFindings found)
    {
        if (item.Value("addresses") is not { } given) return null;
        if (given.ValueKind != JsonValueKind.Array || given.EnumerateArray().Any(one => one.ValueKind != JsonValueKind.Object))
        {
            found.Problem(item, "addresses", $"found {OcfItem.Shown(given)}; expected a list of addresses");
            return null;
        }
        var addresses = given.EnumerateArray().OrderBy(one => Type(one, "address_type") switch { "CONTACT" => 0, "LEGAL" => 1, _ => 1 + 1 })
            .ToList();
        if (addresses.Count > 1)
            found.Line(OcfTopic.LeftOut, item,
                $"of {addresses.Count} addresses the {Type(addresses[0], "address_type")} one was taken; the record keeps all");
        var place = string.Join(' ', Texts(addresses[0], "country_subdivision", "postal_code"));
        var town = string.Join(", ", Texts(addresses[0], "city").Append(place).Where(part => part.Length > 0));
        var text = string.Join('\n',
            Texts(addresses[0], "street_suite").Append(town).Concat(Texts(addresses[0], "country")).Where(line => line.Length > 0));
        return text.Length == 0 ? null : text;
    }

    public static string? Contact(OcfItem item, OcfFindings found)
    {
        if ((item.Value("contact_info") ?? item.Value("primary_contact")) is not { } contact) return null;
        if (OcfItem.Part(contact, "phone_numbers") is not null)
            found.Line(OcfTopic.LeftOut, item, "telephone numbers have no place in these books; the record is kept word for word");
        if (item.Value("primary_contact") is { } person && OcfItem.Part(person, "name") is not null)
            found.Line(OcfTopic.LeftOut, item,
                "the name of the primary contact has no place in these books; the record is kept word for word");
        if (OcfItem.Part(contact, "emails") is not { ValueKind: JsonValueKind.Array } emails) return null;
        var all = emails.EnumerateArray().OrderBy(one => Type(one, "email_type") == "BUSINESS" ? 0 : 1)
            .Select(one => Type(one, "email_address")).OfType<string>().ToList();
        if (all.Count > 1)
            found.Line(OcfTopic.LeftOut, item,
            $"of {all.Count} e-mail addresses one was taken, a business address first; the record keeps all");
        return all.FirstOrDefault();
    }

    static string? Type(JsonElement one, string field) => OcfItem.Part(one, field) is { } value ? OcfItem.TextOf(value) : null;

    static IEnumerable<string> Texts(JsonElement one, params string[] fields) => fields.Select(field => Type(one, field)).OfType<string>();

    public static void Renamed(OcfItem item, string name, OcfFindings found)
    {
        var id = OcfName.IdOf(name);
        if (id != name)
            found.Line(OcfTopic.Name, item, $"the id \"{id}\" has signs that short names may not have; in these books it is {name}");
    }
}
