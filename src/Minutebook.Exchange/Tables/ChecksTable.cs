namespace Minutebook.Exchange.Tables;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Minutebook.Authority;
using Minutebook.Books.Written;
using Minutebook.Exchange.TermSheets;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>A check register as read.</summary>
/// <param name="Checks">The checks in the order of the file; none where there is any problem.</param>
/// <param name="Problems">Every problem of the whole file.</param>
public sealed record ChecksReading(ImmutableArray<CheckSigned> Checks, ImmutableArray<Problem> Problems);

/// <summary>Reads a register of checks, one row a check, into facts. All that is wrong in the file is listed, and then there are none.
/// </summary>
public static class ChecksTable
{
    /// <summary>The columns; in a file they stand in any order. Several signers stand in one cell, with semicolons between.</summary>
    public static ImmutableArray<string> Columns { get; } = ["account", "number", "on", "amount", "signers", "payee", "kind"];

    /// <summary>The columns that every file has.</summary>
    public static ImmutableArray<string> RequiredColumns { get; } = ["account", "number", "on", "amount", "signers"];

    static readonly ImmutableArray<InstrumentKind> Kinds =
        [InstrumentKind.Check, InstrumentKind.Draft, InstrumentKind.PaymentOrder, InstrumentKind.Note];

    /// <summary>Reads one file.</summary>
    /// <param name="fileName">For the problems; nothing is opened.</param>
    /// <param name="zone">The zone of the principal office: the dates of the table are days there.</param>
    /// <param name="known">What the books know already: a number is used once on an account.</param>
    public static ChecksReading Read(TextReader text, string fileName, DateTimeZone zone, AuthorityRecords known)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(known);
        var problems = new Problems(fileName);
        var (checks, lines) = (ImmutableArray.CreateBuilder<CheckSigned>(), new Dictionary<string, int>());
        var rows = CsvTable.Read(text, Columns, RequiredColumns, TableSettings.UsualMostRows, problems);
        foreach (var row in rows)
        {
            if (Check(row, zone, problems) is not { } check) continue;
            if (known.CheckNames.Contains(check.Name))
                problems.Add(row.Line, "number", $"{check.Name} is in the books already; take the row out");
            else if (!lines.TryAdd(check.Name, row.Line))
                problems.Add(row.Line, "number", $"{check.Name} stands on line {lines[check.Name]} too; a number is used once");
            checks.Add(check);
        }
        if (rows.Count == 0 && problems.None) problems.Add(1, "", "there is no row under the header; expected one row a check");
        return new(problems.None ? checks.ToImmutable() : [], [.. problems.All.OrderBy(problem => problem.Line)]);
    }

    static CheckSigned? Check(TableRow row, DateTimeZone zone, Problems problems)
    {
        var before = problems.All.Length;
        var account = Name(row, "account", row["account"], problems);
        var number = row["number"] ?? Missing(row, "number", problems);
        var day = LocalDatePattern.Iso.Parse(row["on"] ?? "");
        if (!day.Success) problems.Add(row.Line, "on", $"found \"{row["on"]}\"; expected a day such as 2025-05-31");
        if (!Money.TryParse(row["amount"], out var amount))
            problems.Add(row.Line, "amount", $"found \"{row["amount"]}\"; expected an amount with its currency, such as 12.50 USD");
        var signers = (row["signers"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(signer => new Person(Name(row, "signers", signer, problems) ?? signer)).ToList();
        var kind = InstrumentKind.Check;
        if (row["kind"] is { } word)
        {
            kind = Kinds.FirstOrDefault(one => ValueForms.Kebab(one.ToString()) == word);
            if (!Kinds.Contains(kind))
                problems.Add(row.Line, "kind", $"found \"{word}\"; expected one of " +
                    $"{string.Join(", ", Kinds.Select(one => ValueForms.Kebab(one.ToString())))}");
        }
        return problems.All.Length > before ? null : new(new(account!), number!, amount, Moment.On(day.Value, zone), Many.From(signers),
            kind,
            row["payee"] is { } payee ? new Particular(payee) : null);
    }

    static string? Name(TableRow row, string column, string? text, Problems problems)
    {
        if (text is null) return Missing(row, column, problems);
        if (Identifier.IsWellFormed(text)) return text;
        problems.Add(row.Line, column, $"\"{text}\" is not a short name; take letters, digits and . _ - : / # +");
        return null;
    }

    static string? Missing(TableRow row, string column, Problems problems)
    {
        problems.Add(row.Line, column, "found nothing; this column is needed in every row");
        return null;
    }
}
