namespace Minutebook.Acceptance.Store;

using System.Collections.Generic;
using System.Text;
using Minutebook.Books;
using Minutebook.Store;
using Minutebook.Values;

/// <summary>Makes entries that chain on, with as little in them as the store asks.</summary>
static class Chain
{
    public static SealedEntry Next(Head after, string request, string fact = "{}") =>
        Sealed(after.Number + 1, request, after.Hash, fact);

    public static List<SealedEntry> Group(Head after, string request, int count = 1, string fact = "{}")
    {
        var group = new List<SealedEntry>();
        for (var i = 0; i < count; i++)
        {
            group.Add(Next(after, request, fact));
            after = Head.At(group[^1]);
        }
        return group;
    }

    public static SealedEntry Sealed(long number, string request, Digest previous, string fact = "{}") =>
        new(number, request, Encoding.UTF8.GetBytes(
            $$"""
            {"number":{{number}},"recorded":"2026-05-01T10:00:00Z","request":"{{request}}","person":"ada","capacity":"secretary",
            "previous":"{{previous}}","fact":{{fact}}}
            """));
}
