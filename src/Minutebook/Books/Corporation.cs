namespace Minutebook.Books;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Authority;
using Minutebook.Board;
using Minutebook.Indemnification;
using Minutebook.Instruments;
using Minutebook.Officers;
using Minutebook.Particulars;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Tenure;
using Minutebook.Values;
using NodaTime;

/// <summary>A corporation as its books know it: the fold of all its facts, each in the room that keeps it. It never changes; a fact makes
/// another.</summary>
public sealed partial record Corporation
{
    readonly Instruments given;
    readonly DateTimeZone zone;

    Corporation(Instruments given, DateTimeZone zone) => (this.given, this.zone, Instruments) = (given, zone, given);

    /// <summary>A corporation of which nothing is known yet but its instruments: the statute, and in a scenario the by-laws too.</summary>
    /// <param name="zone">The zone of the principal office, until the books say which; UTC where it is left out.</param>
    public static Corporation Under(Instruments given, DateTimeZone? zone = null) => new(given, zone ?? DateTimeZone.Utc);

    public Grown<Entry> Entries { get; init; } = Grown.None<Entry>();

    public Instruments Instruments { get; init; }

    public Ledger Ledger { get; init; } = Ledger.Empty;

    public BoardRecords Board { get; init; } = new();

    public OfficerRecords Officers { get; init; } = new();

    public StockholderRecords Stockholders { get; init; } = new();

    public AuthorityRecords Authority { get; init; } = new();

    public IndemnityRecords Indemnity { get; init; } = new();

    /// <summary>The amendments of the by-laws, valid or not, in the order in which they were entered.</summary>
    public ImmutableList<Recorded<ByLawsAmended>> ByLawAmendments { get; init; } = [];

    public ImmutableList<Recorded<CertificateAmended>> CertificateAmendments { get; init; } = [];

    public ImmutableList<Recorded<ByLawPowerRecorded>> ByLawPowers { get; init; } = [];

    public BooksOpened? Opened { get; init; }

    public ImmutableSortedDictionary<Person, PersonEntered> Persons { get; init; } = NameOrder.None<Person, PersonEntered>();

    /// <summary>The name of the corporation: the last that it took, or the one with which the books were opened.</summary>
    public string Name => Particulars.All<CorporationRenamed>().LastOrDefault().Fact?.Name ?? Opened?.Corporation ?? "The corporation";

    /// <summary>The full name of a person; the short one where the books have no other.</summary>
    public string NameOf(Person person) =>
        Persons.TryGetValue(person, out var entered) ? entered.Name.Text ?? person.Value : person.Value;

    /// <summary>Short names that turned out to stand for one person: each with the name that goes on being used.</summary>
    public ImmutableSortedDictionary<Person, Person> SamePersons { get; init; } = NameOrder.None<Person, Person>();

    /// <summary>Every short name by which the books call one person, this one first.</summary>
    public ImmutableArray<Person> NamesOf(Person person)
    {
        var kept = Kept(person);
        return [person, .. SamePersons.Keys.Append(kept).Where(other => other != person && Kept(other) == kept).Distinct()];

        Person Kept(Person name)
        {
            // As many steps as there are names at most: names that stand for each other in a circle end too.
            for (var steps = SamePersons.Count; steps > 0 && SamePersons.TryGetValue(name, out var other); steps--) name = other;
            return name;
        }
    }

    public Grown<Recorded<DocumentPrinted>> Printed { get; init; } = Grown.None<Recorded<DocumentPrinted>>();

    public ImmutableList<Recorded<InstrumentTextEntered>> Texts { get; init; } = [];

    public ImmutableList<Recorded<ActOverridden>> Overrides { get; init; } = [];

    /// <summary>Entries that were corrected or withdrawn, with the entry that did so.</summary>
    public ImmutableSortedDictionary<long, long> Corrected { get; init; } = ImmutableSortedDictionary<long, long>.Empty;

    /// <summary>The zone of the principal office.</summary>
    public DateTimeZone Zone => Opened is { } opened ? Moment.ZoneOf(opened.Zone) : zone;

    public long LastEntry => Entries.Count == 0 ? 0 : Entries[^1].Number;

    /// <summary>The hash of the last entry: what the next one names as its predecessor.</summary>
    public Digest HeadHash => Entries.Count == 0 ? Digest.Zero : Entries[^1].Hash;

    /// <summary>The corporation with one more entry.</summary>
    public Corporation With(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var longer = this with { Entries = Entries.With(entry) };
        return IsCorrection(entry)
            ? Folded(longer.Entries) : longer.Fold(entry.Number, entry.Recorded, entry.Fact).Marked(longer, entry.Number);
    }

    /// <summary>The corporation with more entries.</summary>
    public Corporation With(IEnumerable<Entry> entries) => entries.Aggregate(this, (corporation, entry) => corporation.With(entry));

    /// <summary>The corporation as the books knew it through an entry.</summary>
    public Corporation AsKnownAt(long entry) => entry >= LastEntry ? this : Folded(Entries.Through(CountThrough(entry)));

    /// <summary>
    /// The corporation as it stood at a moment: facts that took effect later are left out; of a corrected fact the corrected time counts. A
    /// fact without a time of its own stays in, unless it is about a meeting that was called only later. The opening of the books stays in
    /// too: it says whose they are and in which zone.
    /// </summary>
    public Corporation AsOf(Instant moment)
    {
        if (LatestEffect <= moment) return this;
        var instead = Entries.Select(entry => entry.Fact).OfType<EntryCorrected>()
            .GroupBy(corrected => corrected.Entry, corrected => corrected.Instead).ToDictionary(same => same.Key, same => same.Last());
        var uncalled = Stockholders.Meetings.Values
            .Where(meeting => meeting.Called is { Fact: var called } && EffectOf(called) > moment)
            .Select(meeting => meeting.Id).ToHashSet();
        return Folded(Entries, entry => !HadEffect(instead.GetValueOrDefault(entry.Number, entry.Fact)));

        bool HadEffect(Fact fact) => fact is BooksOpened || (fact.Effective is null
            ? Meeting.Of(fact) is not { } meeting || !uncalled.Contains(meeting) : EffectOf(fact) <= moment);
    }

    /// <summary>The latest time at which a fact of these books took effect: from then on nothing is left out.</summary>
    Instant LatestEffect { get; init; } = Instant.MinValue;

    static Instant EffectOf(Fact fact) => fact.Effective?.SortKey ?? Instant.MinValue;

    /// <summary>
    /// Folds entries from the beginning. An entry that a later one corrects or withdraws is folded as it was, taken back, and folded as it
    /// should have been, so that the ledger still knows what was known before.
    /// </summary>
    /// <param name="leftOut">Facts that are left out, with all that stand on them: acts for which shares are then missing, shares of a
    /// class authorized only later. None where it is null.</param>
    Corporation Folded(Grown<Entry> entries, Predicate<Entry>? leftOut = null)
    {
        var corrections = new Dictionary<long, (long By, Fact? Fact)>();
        foreach (var entry in entries)
        {
            if (entry.Fact is EntryCorrected corrected) corrections[corrected.Entry] = (entry.Number, corrected.Instead);
            if (entry.Fact is EntryWithdrawn withdrawn) corrections[withdrawn.Entry] = (entry.Number, null);
        }
        var corporation = Under(given, zone) with { Ledger = Ledger.Anew };
        var count = 0;
        foreach (var entry in entries)
        {
            var before = corporation with { Entries = entries.Through(++count) };
            if (count % EntriesTogether == 0) before = before with { Ledger = before.Ledger.Compacted() };
            if (leftOut is not null && (leftOut(entry) || Arithmetic.Impossible(before.Ledger, entry.Fact) is not null))
            {
                corporation = before;
                continue;
            }
            try
            {
                corporation = (corrections.TryGetValue(entry.Number, out var correction)
                    ? before.FoldCorrected(entry, correction.By, correction.Fact)
                    : before.Fold(entry.Number, entry.Recorded, entry.Fact)).Marked(before, entry.Number);
            }
            catch (KeyNotFoundException) when (leftOut is not null)
            {
                corporation = before;
            }
        }
        return corporation with { Ledger = corporation.Ledger.Settled() };
    }

    /// <summary>The corporation as if some acts on the stock had never been entered, nor those that stand on the shares that they made.
    /// </summary>
    public Corporation Without(HashSet<long> acts)
    {
        ArgumentNullException.ThrowIfNull(acts);
        return acts.Count == 0 ? this : Folded(Entries, entry => acts.Contains(entry.Number));
    }

    Corporation FoldCorrected(Entry entry, long by, Fact? instead)
    {
        var mistaken = Fold(entry.Number, entry.Recorded, entry.Fact);
        var ledger = mistaken.Ledger.Reversed(Ledger, entry.Number, by);
        // Postings of other entries may still count under the account's number; its short name is free, and unknown, again.
        if (entry.Fact is HolderOpened) ledger = ledger with { Accounts = Ledger.Accounts };
        var reversed = this with { Ledger = ledger, Corrected = Corrected.SetItem(entry.Number, by) };
        return instead is null ? reversed : reversed.Fold(by, entry.Recorded, instead);
    }

    Corporation Fold(long number, Instant recorded, Fact fact)
    {
        var folded = FoldFact(number, recorded, fact);
        return EffectOf(fact) is var effect && effect > LatestEffect ? folded with { LatestEffect = effect } : folded;
    }

    Corporation FoldFact(long number, Instant recorded, Fact fact) => fact switch
    {
        BooksOpened opened => this with { Opened = opened },
        PersonsAreOne one => this with { SamePersons = SamePersons.SetItem(one.Same, one.Person) },
        DocumentPrinted printed => this with { Printed = Printed.With(new(number, recorded, printed)) },
        EntryCorrected or EntryWithdrawn or ParticularsErased => this, // they are kept beside what they are about
        PersonEntered person => this with { Persons = Persons.SetItem(person.Person, person) },
        InstrumentAdopted adopted => this with { Instruments = Instruments.With(adopted.Sheet) },
        ByLawsAmended amended => Amended(new Recorded<ByLawsAmended>(number, recorded, amended)),
        CertificateAmended amended => Amended(new Recorded<CertificateAmended>(number, recorded, amended)),
        ByLawPowerRecorded power => this with { ByLawPowers = ByLawPowers.Add(new(number, recorded, power)) },
        InstrumentTextEntered text => this with { Texts = Texts.Add(new(number, recorded, text)) },
        ActOverridden overridden => this with { Overrides = Overrides.Add(new(number, recorded, overridden)) },
        _ => FoldRooms(number, recorded, fact),
    };

    /// <summary>An amendment makes an edition unless it is void on what the books know when it is entered; either way it stays on record.
    /// </summary>
    Corporation Amended(Recorded<ByLawsAmended> amended)
    {
        var (fact, kept) = (amended.Fact, this with { ByLawAmendments = ByLawAmendments.Add(amended) });
        return !MakesEdition(amended.Entry, () => Amendments.InOrder(kept, amended, new Now(amended.At))) ? kept : kept with
        {
            Editions = Editions.Add(amended.Entry),
            Instruments = Instruments.With(Instrument.Bylaws, fact.From, Amendments.AdoptedBy(fact), fact.Sections),
        };
    }

    Corporation Amended(Recorded<CertificateAmended> amended)
    {
        var kept = this with { CertificateAmendments = CertificateAmendments.Add(amended) };
        return !MakesEdition(amended.Entry, () => Amendments.OfCertificate(kept, amended, new(amended.At))) ? kept : kept with
        {
            Editions = Editions.Add(amended.Entry),
            Instruments = Instruments.With(Instrument.Certificate, amended.Fact.On.Date, $"{amended.Fact.Amendment}",
                amended.Fact.Sections),
        };
    }

    Corporation FoldRooms(long number, Instant recorded, Fact fact)
    {
        var rooms = this with
        {
            Ledger = Ledger.With(number, recorded, fact),
            Shares = Shares.With(number, recorded, fact),
            Particulars = Particulars.With(number, recorded, fact),
            Board = Board.With(number, recorded, fact),
            Officers = Officers.With(number, recorded, fact),
            Stockholders = Stockholders.With(number, recorded, fact),
            Authority = Authority.With(number, recorded, fact),
            Indemnity = Indemnity.With(number, recorded, fact),
        };
        if (KnownEditions is null && ReferenceEquals(rooms.Ledger, Ledger)
            && ReferenceEquals(rooms.Board, Board) && ReferenceEquals(rooms.Officers, Officers)
            && ReferenceEquals(rooms.Stockholders, Stockholders) && ReferenceEquals(rooms.Authority, Authority)
            && ReferenceEquals(rooms.Indemnity, Indemnity) && ReferenceEquals(rooms.Shares, Shares)
            && ReferenceEquals(rooms.Particulars, Particulars))
            throw new InvalidOperationException($"No room keeps the fact {fact.GetType().Name}; one of them must.");
        return fact switch
        {
            ResultCertified { Elected.IsEmpty: false } certified =>
                rooms with { Board = Seats.Filled(rooms.Board, certified, number, recorded) },
            ConsentsInserted { Elected.IsEmpty: false } inserted =>
                rooms with { Board = Seats.Filled(rooms.Board, inserted, rooms.Stockholders.Action(inserted.Action), number, recorded) },
            _ => rooms,
        };
    }

    /// <summary>The fact of an entry as corrections leave it; null where the entry was withdrawn.</summary>
    public Fact? InForce(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return !Corrected.TryGetValue(entry.Number, out var by) ? entry.Fact : (Numbered(by)?.Fact as EntryCorrected)?.Instead;
    }

    /// <summary>The entry of a number; null where there is none, or where it took effect after the moment that is asked about.</summary>
    public Entry? Numbered(long number)
    {
        var count = CountThrough(number);
        return count > 0 && Entries[count - 1] is var entry && entry.Number == number ? entry : null;
    }

    /// <summary>The entries after a number.</summary>
    public IEnumerable<Entry> EntriesAfter(long number) => Entries.From(CountThrough(number));

    /// <summary>How many entries there are through a number. Nearly always they are all there, and nothing is searched.</summary>
    int CountThrough(long number)
    {
        if (number >= LastEntry) return Entries.Count;
        if (number <= 0) return 0;
        if (LastEntry == Entries.Count) return (int)number;
        var (low, high) = (0, Entries.Count);
        while (low < high)
        {
            var middle = low + ((high - low) >> 1);
            if (Entries[middle].Number <= number) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Whether an act on that day is one of the history before the books were opened, which is recorded and never ruled
    /// on.</summary>
    public bool IsHistory(Moment? effective) => Opened is not { } opened || (effective is { } on && on.IsBefore(opened.On) == Answer.Yes);

    /// <summary>All that a question about the Board is judged by.</summary>
    public BoardFile BoardFile(Now now) => OfficerFile(now).Board;

    /// <summary>All that a question about officers is judged by. The Board elects the officers, and officers call its meetings: each file
    /// knows the other.</summary>
    public OfficerFile OfficerFile(Now now)
    {
        OfficerFile? officers = null;
        var board = new BoardFile(Board, Instruments, Zone, now, AnnualMeetings.HeldDays(this),
            (person, office, at) => officers!.Held(person, office, at), NameOf, Seats.QualitiesIn(this),
            Particulars.BusinessDays);
        return officers = new(Officers, board);
    }

    /// <summary>All that a question about authority to sign is judged by.</summary>
    public AuthorityFile AuthorityFile(Now now) => new(Authority, OfficerFile(now));

    /// <summary>All that a question about indemnification is judged by.</summary>
    public IndemnityFile IndemnityFile(Now now) => IndemnityFile(OfficerFile(now));

    internal IndemnityFile IndemnityFile(OfficerFile officers) => new(Indemnity, officers, (entity, day) =>
        [.. Authority.InterestsOn(entity, day).Select(one => new Interest(one.Fact.Kind == EntityKind.Corporation, one.Fact.Shares,
            one.Fact.Of,
            one.Fact.GeneralPartner, one.Fact.Ownership, one.Fact.Through, one.Entry))]);

    /// <summary>Who held which office when, as known at the end of a day.</summary>
    public Tenure<Office> OfficesHeld(LocalDate day) =>
        OfficerFile(new(day.PlusDays(1).AtStartOfDayInZone(Zone).ToInstant())).History.Tenure;

    /// <summary>All that a question about stockholders is judged by.</summary>
    public StockholderFile StockholderFile(Now now, long knownAt = Ledger.Today) => new(
        Stockholders, Ledger, Instruments, Zone, PrincipalOffice(now, now.DateIn(Zone))?.Place, OfficerFile(now), now, knownAt);

    /// <summary>What a question about an action by written consent is judged by.</summary>
    public StockholderFile FileOf(ActionId action, Now now, long knownAt = Ledger.Today) => FileOf(action, StockholderFile(now, knownAt));

    internal StockholderFile FileOf(ActionId action, StockholderFile all) =>
        all with { Instruments = Amendments.FromTheDayAfter(this, one => one.Action == action) };

    /// <summary>All that a question about a meeting is judged by; null where the books know no such meeting.</summary>
    public MeetingFile? File(MeetingId meeting, Now now, long knownAt = Ledger.Today) =>
        Stockholders.Meeting(meeting) is null ? null : File(meeting, StockholderFile(now, knownAt));

    internal MeetingFile? File(MeetingId meeting, StockholderFile all) => Stockholders.Meeting(meeting) is { } found
        ? new(found, all with { Instruments = Amendments.FromTheDayAfter(this, one => one.Meeting == meeting) }) : null;
}
