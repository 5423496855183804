namespace Minutebook.Acceptance.Commands;

using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

/// <summary>A folder for one test, and in it the books of a corporation whose annual meeting was called for 20 May 2025.</summary>
public abstract class CommandFolder : IDisposable
{
    protected string Folder { get; } = Directory.CreateTempSubdirectory("minutebook-cli-").FullName;

    protected string In(string name) => Path.Combine(Folder, name);

    protected string Written(string name, string content)
    {
        File.WriteAllText(In(name), content);
        return In(name);
    }

    /// <summary>Books are made by the commands once and copied for each test: books that nobody has open are a file, and a key.</summary>
    protected sealed class MadeBooks(string facts)
    {
        const string Name = "lake.minutebook", Key = Name + ".key";

        readonly Lazy<(byte[] Books, byte[] Key)> made = new(() => Make(facts));

        internal string CopyTo(string path)
        {
            File.WriteAllBytes(path, made.Value.Books);
            File.WriteAllBytes(path + ".key", made.Value.Key);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path + ".key", UnixFileMode.UserRead | UnixFileMode.UserWrite);
            return path;
        }

        static (byte[] Books, byte[] Key) Make(string facts)
        {
            var folder = Directory.CreateTempSubdirectory("minutebook-made-").FullName;
            try
            {
                var books = Path.Combine(folder, Name);
                Ended(0, Cli.Run("new", books, "-c", "Lake Instruments, Inc.", "-z", "America/New_York", "--by-laws",
                    "advanced-input-devices", "--opened", "2025-01-06"));
                File.WriteAllText(Path.Combine(folder, "facts.yaml"), facts);
                if (facts.Length > 0) Ended(0, Cli.Run("enter", Path.Combine(folder, "facts.yaml"), "-b", books));
                Assert.Equal([Name, Key], Directory.EnumerateFiles(folder, Name + "*").Select(Path.GetFileName).Order());
                return (File.ReadAllBytes(books), File.ReadAllBytes(Path.Combine(folder, Key)));
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    static readonly MadeBooks Empty = new(""), WithMeeting = new(Meeting);

    protected string NewBooks(string name = "lake.minutebook") => Empty.CopyTo(In(name));

    protected string MeetingBooks() => WithMeeting.CopyTo(In("lake.minutebook"));

    /// <summary>What went to the output must be one whole JSON value, whatever else was said to the error output.</summary>
    internal static JsonElement Json(CliRun run)
    {
        try
        {
            using var json = JsonDocument.Parse(run.Output);
            return json.RootElement.Clone();
        }
        catch (JsonException bad)
        {
            throw new Xunit.Sdk.XunitException($"not JSON: {bad.Message}\n{run.Output}\n{run.Error}");
        }
    }

    internal static void Ended(int exitCode, CliRun run) =>
        Assert.True(run.ExitCode == exitCode, $"exit code {run.ExitCode}, expected {exitCode}\n{run.Output}\n{run.Error}");

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    const string Meeting = """
        - { fact: stock-class-authorized, class: common, name: Common Stock, authorized: 100000, on: 2019-05-06 }
        - { fact: holder-opened, holder: ada, name: Ada Moreau, kind: individual, address: "3 Mill Street, Albany, NY 12207" }
        - { fact: holder-opened, holder: ben, name: Ben Sato and Bo Sato, kind: joint, address: "40 Canal Road, Troy, NY 12180" }
        - { fact: stock-issued, security: C-1, holder: ada, class: common, shares: 600, on: 2019-05-06T10:00 }
        - { fact: stock-issued, security: C-2, holder: ben, class: common, shares: 400, on: 2019-05-06T10:00 }
        - { fact: meeting-called, meeting: annual-2025, kind: annual, by: board, on: 2025-03-10T10:00,
            at: 2025-05-20T10:00, place: 12 Dock Street }
        - { fact: record-date-fixed, meeting: annual-2025, date: 2025-04-01, adopted: 2025-03-24T10:00 }
        - { fact: notice-prepared, meeting: annual-2025, notice: n-1, by: secretary, place: 12 Dock Street, day: 2025-05-20, hour: "10:00" }
        - { fact: notice-mailed, meeting: annual-2025, notice: n-1, holders: [ada], on: 2025-04-22T15:00,
            addressed: as-on-the-books, postage: prepaid }
        - { fact: notice-mailed, meeting: annual-2025, notice: n-1, holders: [ben], on: 2025-05-11T15:00,
            addressed: as-on-the-books, postage: prepaid }
        - { fact: waiver-signed, meeting: annual-2025, holder: ben, on: 2025-05-14T09:00, form: writing, has-signature: true }
        """;
}
