namespace Minutebook.Books;

using System;
using System.Buffers;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Text.Json;
using Minutebook.Books.Written;
using Minutebook.Stock;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>An entry in the form in which it is stored, and as it is read back from that form.</summary>
public sealed record WrittenEntry(SealedEntry Sealed, Entry Entry, ImmutableArray<SealedParticular> Particulars);

/// <summary>
/// Turns facts into the bytes of entries and back. What it writes it reads again before anything is stored, so that no entry is ever made
/// that could not be read. Not for several threads at a time.
/// </summary>
public sealed class Sealer
{
    readonly Func<byte[]> newSalt;
    readonly FactJson json;
    readonly Dictionary<Digest, string> texts = [];
    readonly List<SealedParticular> made = [];
    readonly ArrayBufferWriter<byte> buffer = new();

    /// <param name="newSalt">Gives random bytes, new ones each time: chance is never made in here.</param>
    /// <param name="textOf">The text of a digest; null where it was erased.</param>
    public Sealer(Func<byte[]> newSalt, Func<Digest, string?> textOf)
    {
        this.newSalt = newSalt;
        json = FactJson.Stored(Seal, digest => texts.TryGetValue(digest, out var text) ? text : textOf(digest));
    }

    /// <summary>Writes the entry that follows another.</summary>
    /// <param name="restsOn">The entries that an act rests on; none for a fact of the world.</param>
    public WrittenEntry Write(long number, Instant recorded, Request request, Fact fact, Many<long> restsOn, Digest previous)
    {
        made.Clear();
        texts.Clear();
        buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(buffer, FactJson.Relaxed);
        writer.WriteStartObject();
        writer.WriteNumber("number", number);
        writer.WriteString("recorded", InstantPattern.ExtendedIso.Format(recorded));
        writer.WriteString("request", request.Id);
        if (request.Person is { } person) writer.WriteString("person", person.Value);
        if (request.Capacity is { } capacity) writer.WriteString("capacity", ValueForms.Kebab(capacity.ToString()));
        writer.WriteString("previous", previous.ToString());
        if (!restsOn.IsEmpty)
        {
            writer.WriteStartArray("rests-on");
            foreach (var entry in restsOn) writer.WriteNumberValue(entry);
            writer.WriteEndArray();
        }
        writer.WriteNumber("version", FactCatalogue.Of(fact).Version);
        writer.WritePropertyName("fact");
        json.Write(writer, fact);
        writer.WriteEndObject();
        writer.Flush();
        var sealedEntry = new SealedEntry(number, request.Id, buffer.WrittenSpan.ToArray());
        return new(sealedEntry, Read(sealedEntry), [.. made]);
    }

    Digest Seal(string text)
    {
        var particular = SealedParticular.Of(newSalt(), Encoding.UTF8.GetBytes(text));
        made.Add(particular);
        texts[particular.Digest] = text;
        return particular.Digest;
    }

    /// <summary>Reads a stored entry.</summary>
    /// <exception cref="FormatException">The bytes are not an entry that this version knows; it says which entry, and why.</exception>
    public Entry Read(SealedEntry stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        try
        {
            return new Reading(stored, json).Entry();
        }
        catch (Exception bad) when (bad is JsonException or InvalidOperationException or FormatException)
        {
            throw new FormatException($"entry {stored.Number} cannot be read: {bad.Message}", bad);
        }
    }

    /// <summary>How facts that were stored are written in rows and read again, on any thread.</summary>
    /// <param name="textOf">The text of a digest; null where it was erased.</param>
    public static FactRows Rows(Func<Digest, string?> textOf)
    {
        var json = FactJson.Stored(
            _ => throw new InvalidOperationException("Personal data that are not sealed cannot be written into rows."), textOf);
        return new(fact => Encoding.UTF8.GetBytes(json.Text(fact)), Fact, textOf);

        Fact Fact(ReadOnlyMemory<byte> bytes)
        {
            var reader = new Utf8JsonReader(bytes.Span);
            reader.Read();
            return json.ReadStored(ref reader);
        }
    }

    ref struct Reading
    {
        readonly SealedEntry stored;
        readonly FactJson json;
        Utf8JsonReader reader;
        long number;
        Instant recorded;
        string? request;
        Person? person;
        Capacity? capacity;
        Digest previous;
        Many<long> restsOn;
        Fact? fact;

        public Reading(SealedEntry stored, FactJson json)
        {
            (this.stored, this.json) = (stored, json);
            reader = new(stored.Bytes.Span);
        }

        public Entry Entry()
        {
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName) Member(reader.GetString()!);
            if (fact is null || request is null || number != stored.Number || request != stored.Request)
                throw new FormatException("its number, its request or its fact is missing, or is not that of its row");
            return new(number, recorded, request, person, capacity, fact, previous, stored.Hash, restsOn);
        }

        void Member(string name)
        {
            reader.Read();
            switch (name)
            {
                case "number": number = reader.GetInt64(); break;
                case "recorded": recorded = Stamp.TryInstant(reader.GetString()!, out var instant)
                    ? instant : InstantPattern.ExtendedIso.Parse(reader.GetString()!).Value; break;
                case "request": request = reader.GetString(); break;
                case "person": person = new(reader.GetString()!); break;
                case "capacity": capacity = Choice(reader.GetString()!); break;
                case "previous": previous = Digest.TryParse(reader.GetString(), out var digest)
                    ? digest : throw new FormatException("the hash of the entry before is not 64 hexadecimal digits"); break;
                case "rests-on": restsOn = Numbers(); break;
                case "version": Known(reader.GetInt32()); break;
                case "fact": fact = json.ReadStored(ref reader); break;
                default: throw new FormatException(
                    $"it has the member \"{name}\", which this version does not know; use a newer Minutebook");
            }
        }

        Many<long> Numbers()
        {
            var numbers = new List<long>();
            while (reader.Read() && reader.TokenType == JsonTokenType.Number) numbers.Add(reader.GetInt64());
            return Many.From(numbers);
        }

        static Capacity Choice(string name) =>
            Capacities.TryGetValue(name, out var capacity) ? capacity : throw new FormatException($"there is no capacity \"{name}\"");

        static readonly Dictionary<string, Capacity> Capacities =
            Enum.GetValues<Capacity>().ToDictionary(capacity => ValueForms.Kebab(capacity.ToString()));

        static void Known(int version)
        {
            if (version != 1)
                throw new FormatException($"its fact is of version {version}, which this version does not know; use a newer Minutebook");
        }
    }
}
