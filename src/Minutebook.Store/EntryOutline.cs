namespace Minutebook.Store;

using System;
using System.Text.Json;
using Minutebook.Values;

/// <summary>What the store itself reads in an entry's bytes: its place in the chain, and the request that made it.</summary>
readonly record struct EntryOutline(long Number, string Request, string Recorded, Digest Previous)
{
    /// <summary>Reads the outline; null where the bytes are not an entry's.</summary>
    public static EntryOutline? Of(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Read(bytes);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static EntryOutline? Read(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes);
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject) return null;

        long? number = null;
        string? request = null, recorded = null, previous = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("number"u8)) number = WholeNumber(ref json, number);
            else if (json.ValueTextEquals("request"u8)) request = Text(ref json, request);
            else if (json.ValueTextEquals("recorded"u8)) recorded = Text(ref json, recorded);
            else if (json.ValueTextEquals("previous"u8)) previous = Text(ref json, previous);
            else json.Skip();
        }
        if (json.Read()) return null;
        return number is { } n && request is not null && recorded is not null && Digest.TryParse(previous, out var hash)
            ? new(n, request, recorded, hash)
            : null;
    }

    /// <summary>A property that stands twice could be read in two ways, so such bytes are no entry.</summary>
    static long WholeNumber(ref Utf8JsonReader json, long? before) =>
        before is null && json.Read() && json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var value)
            ? value
            : throw new JsonException();

    static string Text(ref Utf8JsonReader json, string? before) =>
        before is null && json.Read() && json.TokenType == JsonTokenType.String ? json.GetString()! : throw new JsonException();
}
