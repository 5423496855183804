namespace Minutebook.Exchange.Ocf;

using System;
using System.Collections.Generic;
using System.Text.Json;

/// <summary>On which lines the objects of a file begin, which a parsed document no longer knows.</summary>
static class OcfLines
{
    const string Items = "items";

    /// <summary>The line of each member of the list "items", in order.</summary>
    /// <param name="text">A whole file that was parsed before.</param>
    public static List<int> OfItems(ReadOnlySpan<byte> text)
    {
        var lines = new List<int>();
        var reader = new Utf8JsonReader(text);
        var inItems = false;
        var (line, counted) = (1, 0);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                inItems = reader.ValueTextEquals(Items);
                reader.Read();
            }
            if (!inItems || reader.TokenType != JsonTokenType.StartArray)
            {
                reader.Skip();
                continue;
            }
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                line += text[counted..(int)reader.TokenStartIndex].Count((byte)'\n');
                counted = (int)reader.TokenStartIndex;
                lines.Add(line);
                reader.Skip();
            }
        }
        return lines;
    }
}
