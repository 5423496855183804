namespace Minutebook.Stock;

using System;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>A dividend, or another distribution, in money: its declaration, its funds, and what it brings each holder.</summary>
/// <seealso cref="RecordDateForDividends"/>
public static class Dividends
{
    /// <summary>Is the dividend in order: declared by the Board itself, out of a lawful source, with its record date?</summary>
    public static Finding InOrder(StockFile file, Recorded<DividendDeclared> declared) =>
        Finding.All($"the dividend {declared.Fact.Dividend} is in order", Declared(file, declared), Funded(file, declared),
            RecordDate(file, declared)).RelyingOn(declared.Entry);

    /// <summary>Was it declared by the Board itself, never by a committee? If not, it is void.</summary>
    public static Finding Declared(StockFile file, Recorded<DividendDeclared> declared) =>
        file.Instruments.Under(declared.Fact.On.Date, terms =>
        {
            var (fact, term) = (declared.Fact, terms.Find(TermNames.DividendDeclaredBy));
            var who = fact.By.ToString().ToLowerInvariant();
            var declaring = Finding.That(term?.Figure.Contains(who) != false,
                $"the {who} declared it; dividends are for the {string.Join(", the ", term?.Figure ?? [])}", term);
            return (fact.By == AuthorizedBy.Board
                    ? Finding.All($"the Board declared the dividend {fact.Dividend}", declaring,
                        file.ByBoard(fact.Resolution, fact.On.Date, $"declared the dividend {fact.Dividend}", term))
                    : Finding.All($"the Board declared the dividend {fact.Dividend}", declaring))
                .WithBreach(Effect.Void).RelyingOn(declared.Entry);
        });

    /// <summary>Is it paid out of a source from which the statute lets dividends be paid, and is there enough of it? If not, it is
    /// void.</summary>
    public static Finding Funded(StockFile file, Recorded<DividendDeclared> declared) =>
        file.Instruments.Under(declared.Fact.On.Date, terms =>
        {
            var (fact, term) = (declared.Fact, terms.Find(TermNames.DividendSources));
            if (fact.Source is not { } source)
                return Finding.NotShown($"the books do not show out of what the dividend {fact.Dividend} is paid",
                    "record the dividend with \"source\": surplus or net-profits", term).WithBreach(Effect.Void);
            var named = source switch
            {
                DividendSource.Surplus => "surplus", DividendSource.NetProfits => "net-profits", _ => "another source",
            };
            var lawful = Finding.That(term?.Figure.Contains(named) != false,
                $"it is paid out of {named}; dividends are paid out of {string.Join(" or ", term?.Figure ?? [])}", term);
            return Finding.All($"there are lawful funds for the dividend {fact.Dividend}", source == DividendSource.NetProfits
                    ? [lawful, OfYear(file, fact, terms), Enough(file, declared, named, term)]
                    : [lawful, Enough(file, declared, named, term)])
                .WithBreach(Effect.Void).RelyingOn(declared.Entry);
        });

    static Finding Enough(StockFile file, Recorded<DividendDeclared> declared, string source, Term? term)
    {
        if (declared.Fact.Available is not { } available)
            return Finding.NotShown($"the books do not show how much {source} there was", "record the dividend with \"available\"", term);
        return OnRegister(file, declared, register => register.Currency != available.Currency
            ? Finding.NotShown($"the {source} is stated in {available.Currency}, the dividend in {register.Currency}",
                "state it in the currency of the dividend", term)
            : Finding.That(register.TotalCents <= Ledger.CentsOf(available),
                    $"the dividend comes to {register.Total}; the {source} was {available}", term)
                .WithFigure("total", register.Total).WithFigure("available", available));
    }

    /// <summary>Net profits are those of the accounting year in which the dividend is declared, or of the one before.</summary>
    static Finding OfYear(StockFile file, DividendDeclared fact, Terms terms)
    {
        var term = terms.Find(TermNames.DividendNetProfitsOf);
        if (term is null) return Finding.Yes("no instrument says of which year the net profits must be");
        if (fact.YearEnded is not { } ended)
            return Finding.NotShown("the books do not show of which accounting year the net profits are",
                "record the dividend with \"year-ended\"", term);
        var current = file.AccountingYear(fact.On.Date);
        if (current.Answer != Answer.Yes) return current;
        var last = Day(current, "ends");
        var before = Day(current, "begins").PlusDays(-1);
        var which = ended == last ? "current" : ended == before ? "preceding" : "other";
        return Finding.That(term.Figure.Contains(which),
            $"the net profits are of the accounting year that ended on {StockFile.Text(ended)}; the current one ends on " +
                $"{StockFile.Text(last)}, the one before ended on {StockFile.Text(before)}", term);
    }

    static LocalDate Day(Finding year, string figure) => NodaTime.Text.LocalDatePattern.Iso.Parse(year.Figures[figure]).Value;

    /// <summary>Is its record date in order? A breach is irregular.</summary>
    public static Finding RecordDate(StockFile file, Recorded<DividendDeclared> declared) =>
        RecordDateForDividends.InOrder(file.Instruments, declared.Fact.On.DateIn(file.Office), declared.Fact.RecordDate,
            declared.Fact.Payable).RelyingOn(declared.Entry);

    /// <summary>Which record date governs it? The figure "date" holds it.</summary>
    public static Finding GoverningDate(StockFile file, Recorded<DividendDeclared> declared) =>
        RecordDateForDividends.Governing(file.Instruments, declared.Fact.On.DateIn(file.Office), declared.Fact.RecordDate)
            .RelyingOn(declared.Entry);

    /// <summary>
    /// What does the dividend bring this holder, to the cent? The figures "amount" and "shares" hold it. No, where nothing; not yet, until
    /// the close of business on the record date.
    /// </summary>
    public static Finding OfHolder(StockFile file, Recorded<DividendDeclared> declared, Holder holder) =>
        OnRegister(file, declared, register =>
        {
            var lines = register.LinesOf(holder).ToList();
            var cents = lines.Aggregate(0m, (sum, line) => sum + line.Amount.Amount);
            var shares = lines.Aggregate(Shares.Zero, (sum, line) => sum + line.Shares);
            var rates = declared.Fact.Amounts.ToDictionary(one => one.Class, one => one.PerShare);
            return (lines.Count == 0
                    ? Finding.No($"the dividend {declared.Fact.Dividend} brings {file.NameOf(holder)} nothing: no share of the class " +
                        "stood in that name on the record date")
                    : Finding.That(cents > 0, $"{file.NameOf(holder)} gets {new Money(cents, register.Currency)}: " + string.Join(", ",
                        lines.Select(line => $"{line.Shares.InWords()} of {line.Class} at {rates[line.Class]} are {line.Amount}"))))
                .WithFigure("amount", lines.Count == 0 ? Ledger.Money(0, register.Currency) : new Money(cents, register.Currency))
                .WithFigure("shares", shares).WithNote(InWords(declared.Fact.Rounding));
        }, final: true).RelyingOn(declared.Entry);

    /// <summary>
    /// Do the amounts of all holders come to the dividend on all shares, but for what rounding makes? The figures "total", "exact",
    /// "rounding" (in cents), "holders" and "shares" hold it.
    /// </summary>
    public static Finding Reconciled(StockFile file, Recorded<DividendDeclared> declared) =>
        OnRegister(file, declared, register =>
        {
            var (fact, total, exact) = (declared.Fact, register.TotalCents, register.ExactCents);
            var difference = total - exact;
            var day = Day(GoverningDate(file, declared), "date");
            var shares = fact.Amounts.Select(one => (one.Class, Held: register.SharesOf(one.Class),
                Outstanding: file.Ledger.Outstanding(one.Class, file.CloseOf(day)))).ToList();
            var most = (Fraction)register.Holders * fact.Amounts.Count;
            return Finding.All(
                    $"the amounts of {register.Holders} holders come to {register.Total}, which reconciles with the shares",
                    [.. shares.Select(one => Finding.That(one.Held == one.Outstanding,
                        $"{one.Held.InWords()} of {one.Class} take part; {one.Outstanding} were outstanding on {StockFile.Text(day)}")),
                    Finding.That(difference < most && -difference < most || difference.IsZero,
                        $"without rounding it comes to {exact} cents, with it to {total}: a difference of {difference}. " +
                            InWords(fact.Rounding))])
                .WithFigure("total", register.Total).WithFigure("exact", exact).WithFigure("rounding", difference)
                .WithFigure("holders", register.Holders)
                .WithFigure("shares", shares.Aggregate(Shares.Zero, (sum, one) => sum + one.Held));
        }, final: true).RelyingOn(declared.Entry);

    /// <summary>The rule on parts of a cent, in words.</summary>
    public static string InWords(CentRule rule) => rule switch
    {
        CentRule.HalfEven => "Each amount is rounded to the nearest cent, half a cent to the even one.",
        CentRule.HalfUp => "Each amount is rounded to the nearest cent, half a cent up.",
        CentRule.Down => "Parts of a cent are dropped.",
        _ => "Parts of a cent are dropped; the cents then missing from the total go to those who lost most.",
    };

    /// <summary>May the register of payments be drawn: is the dividend in order, and has the close of business on its record date passed?
    /// </summary>
    public static Finding MayBeDrawn(StockFile file, DividendRegisterDrawn drawn)
    {
        var declared = file.Records.Dividends[drawn.Dividend].Declared;
        return Finding.All($"the register of payments of the dividend {drawn.Dividend} may be drawn", InOrder(file, declared),
            Reconciled(file, declared));
    }

    /// <summary>The register with what the books know of it: through which entry, for how many, how much.</summary>
    public static DividendRegisterDrawn Completed(StockFile file, DividendRegisterDrawn drawn, long lastEntry)
    {
        var declared = file.Records.Dividends[drawn.Dividend].Declared;
        if (GoverningDate(file, declared) is not { Answer: Answer.Yes } date) return drawn;
        var register = DividendRegister.Of(file.Ledger, declared.Fact, file.CloseOf(Day(date, "date")), lastEntry);
        return drawn with { Through = lastEntry, Holders = register.Holders, Total = register.Total };
    }

    /// <summary>
    /// Does the register of payments, as it was drawn, still agree with what is known today? A correction, or an entry made late, may
    /// change what was due. The figures "changed" and "difference" say for how many holders, and by how much together.
    /// </summary>
    public static Finding RegisterStands(StockFile file, DividendOnTheBooks dividend)
    {
        var fact = dividend.Declared.Fact;
        if (dividend.Drawn.IsEmpty)
            return Finding.NotShown($"no register of payments of the dividend {fact.Dividend} was drawn",
                "enter \"dividend-register-drawn\"");
        var drawn = dividend.Drawn[^1];
        return OnRegister(file, dividend.Declared, register =>
        {
            var then = AsDrawn(file, dividend, drawn.Fact.Through ?? drawn.Entry);
            var names = register.DifferingFrom(then).ToList();
            return Finding.That(names.Count == 0, names.Count == 0
                    ? $"the register drawn on {drawn.Fact.On.InWords()} is as it would be drawn today: {register.Total}"
                    : $"drawn today, the register would differ for {file.NamesOf(names)}: {register.Total} in the place of {then.Total}")
                .WithFigure("changed", names.Count)
                .WithFigure("difference", Ledger.Money(register.TotalCents - then.TotalCents, register.Currency));
        }, final: true).RelyingOn(drawn.Entry).WithBreach(Effect.Irregular);
    }

    /// <summary>The register as known through an entry.</summary>
    internal static DividendRegister AsDrawn(StockFile file, DividendOnTheBooks dividend, long through) => DividendRegister.Of(
        file.Ledger, dividend.Declared.Fact, file.CloseOf(Day(GoverningDate(file, dividend.Declared), "date")), through);

    /// <summary>
    /// Judges on the register of the governing record date, at the close of business. Where an entry of that day has no hour, and the
    /// answer turns on it, it is open.
    /// </summary>
    /// <param name="final">Whether the answer waits for the close of business on the record date.</param>
    internal static Finding OnRegister(
        StockFile file, Recorded<DividendDeclared> declared, Func<DividendRegister, Finding> judge, bool final = false)
    {
        if (GoverningDate(file, declared) is not { Answer: Answer.Yes } governing) return GoverningDate(file, declared);
        var (fact, day) = (declared.Fact, Day(governing, "date"));
        if (final && file.Instant <= file.CloseOf(day))
            return Finding.NotYet($"the record date of the dividend {fact.Dividend} is {StockFile.Text(day)}; until its close of " +
                "business the holdings may change", new(Wanting.NotYet, $"draw the register of {fact.Dividend}", day, fact.Payable)).Citing(
                [.. Terms(file, fact)]);
        var found = judge(DividendRegister.Of(file.Ledger, fact, file.CloseOf(day), Ledger.Today));
        var untimed = fact.Amounts.Where(one => file.Ledger.DaysWithoutHour.Contains((one.Class, day))).ToList();
        if (untimed.Count > 0)
        {
            var other = judge(DividendRegister.WithoutUntimed(file.Ledger, fact, file.CloseOf(day), day, file.Office));
            if (found.Answer != other.Answer || !found.Figures.SequenceEqual(other.Figures))
                return Finding.NotShown($"an entry in the ledger of {untimed[0].Class} was made on the record date {StockFile.Text(day)} " +
                    "at an hour not known: whether before the close of business decides", "correct that entry by one with its hour");
        }
        return found.Citing([.. Terms(file, fact)]);
    }

    static Term?[] Terms(StockFile file, DividendDeclared fact)
    {
        var terms = file.Instruments.On(fact.On.DateIn(file.Office));
        return [fact.RecordDate is null
            ? terms.Find(TermNames.DividendRecordDateDefault) : terms.Find(TermNames.DividendRecordDateMostDays),
            terms.Find(TermNames.HolderOfRecordIsOwner)];
    }
}
