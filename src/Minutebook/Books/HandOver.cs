namespace Minutebook.Books;

using Minutebook.Particulars;
using Minutebook.Values;

/// <summary>The books pass from one Secretary to the next.</summary>
/// <seealso cref="Minutebook.Officers.Secretary"/>
public static class HandOver
{
    /// <summary>
    /// Were the books handed over in order: to one who is Secretary on that day; and are they still the same books through the entry that
    /// both saw?
    /// </summary>
    public static Finding InOrder(Corporation corporation, Recorded<BooksHandedOver> handed, Now now)
    {
        var (fact, officers) = (handed.Fact, corporation.OfficerFile(now));
        return Finding.All(
            $"{corporation.NameOf(fact.From)} handed the books over to {corporation.NameOf(fact.To)} on {fact.On.InWords()} in order",
            officers.Held(fact.To, OfSecretary, fact.On), Same(corporation, fact)).RelyingOn(handed.Entry);
    }

    static Finding Same(Corporation corporation, BooksHandedOver fact) => corporation.Numbered(fact.Entry) switch
    {
        null => Finding.No($"the books have no entry {fact.Entry}, which was the last that both saw"),
        { } entry when entry.Hash == fact.Head =>
            Finding.Yes($"entry {fact.Entry} has the hash that both saw: nothing through it was changed"),
        _ => Finding.No($"entry {fact.Entry} has not the hash that both saw: these are not the books that were handed over"),
    };

    const string OfSecretary = "secretary";
}
