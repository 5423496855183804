namespace Minutebook.Store;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Minutebook.Values;
using Npgsql;

/// <summary>
/// Where books are on a PostgreSQL server: postgresql://user@host:port/database?corporation=acme. It is written without its password,
/// wherever it is written.
/// </summary>
public sealed partial class PostgresAddress
{
    const string Form = "postgresql://USER@HOST:PORT/DATABASE?corporation=NAME";
    const int UsualPort = 5432;
    const int ConnectSeconds = 15;
    const int StatementSeconds = 120;

    static readonly string[] Known = ["corporation", "host", "sslmode", "sslrootcert"];

    readonly NpgsqlConnectionStringBuilder settings;
    readonly string? corporation;
    readonly string shown;

    PostgresAddress(NpgsqlConnectionStringBuilder settings, string? corporation, string shown) =>
        (this.settings, this.corporation, this.shown) = (settings, corporation, shown);

    /// <summary>The corporation's short name, with which all its keys begin.</summary>
    /// <exception cref="BooksFileException">The address is of a database, and names no corporation in it.</exception>
    public string Corporation => corporation
        ?? throw new BooksFileException($"{shown} does not say whose books are meant. Add ?corporation=NAME to it.");

    internal string Database => settings.Database!;

    internal string User => settings.Username!;

    /// <summary>The address as Npgsql reads it, with its password: never to be shown.</summary>
    public string ConnectionString => settings.ConnectionString;

    /// <summary>Is this an address of a server, or at least meant as one? Everything else is the path of a file.</summary>
    public static bool IsOne(string place) =>
        place.StartsWith("postgresql:", StringComparison.OrdinalIgnoreCase)
        || place.StartsWith("postgres:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an address.</summary>
    /// <exception cref="FormatException">It is not one; the message says why, and shows no password.</exception>
    public static PostgresAddress Parse(string text)
    {
        var shown = WithoutPassword(text);
        if (Shape().Match(text) is not { Success: true } match) throw Bad(shown, "is no address of books");
        var options = Options(match.Groups["options"].Value, shown);
        var settings = new NpgsqlConnectionStringBuilder
        {
            Username = Decoded(match.Groups["user"].Value, shown),
            Database = Decoded(match.Groups["database"].Value, shown),
            Host = HostOf(match.Groups["host"].Value.Trim('[', ']'), options.GetValueOrDefault("host"), shown),
            Port = PortOf(match.Groups["port"].Value, shown),
            ApplicationName = "minutebook",
            Pooling = false,
            Enlist = false,
            Timeout = ConnectSeconds,
            CommandTimeout = StatementSeconds,
            // Each statement is prepared when it comes again.
            MaxAutoPrepare = 32,
        };
        if (match.Groups["password"].Success) settings.Password = Decoded(match.Groups["password"].Value, shown);
        if (options.TryGetValue("sslmode", out var mode)) settings.SslMode = SslModeOf(mode, shown);
        if (options.TryGetValue("sslrootcert", out var certificate)) settings.RootCertificate = certificate;
        var corporation = options.GetValueOrDefault("corporation");
        if (corporation is not null && !Identifier.IsWellFormed(corporation))
            throw Bad(shown, $"names the corporation \"{corporation}\", which is no short name: 1 to {Identifier.Longest} letters, digits "
                + "and the signs . _ - : / # +, first a letter or digit. What means something else in an address is written as %XX");
        return new(settings, corporation, shown);
    }

    /// <summary>A text in which no address shows its password any more, however it is written.</summary>
    public static string WithoutPassword(string text) => Password().Replace(text, "$1");

    /// <summary>The address without its password.</summary>
    public override string ToString() => shown;

    static string HostOf(string written, string? option, string shown)
    {
        if (option is not null && written.Length > 0) throw Bad(shown, "names two hosts");
        if (option is not null && !option.StartsWith('/'))
            throw Bad(shown, "gives host= something else than the folder of a socket, such as host=/var/run/postgresql");
        return option ?? (written.Length > 0 ? Decoded(written, shown) : throw Bad(shown, "names no host"));
    }

    static int PortOf(string port, string shown) => port.Length == 0 ? UsualPort
        : int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= ushort.MaxValue
            ? number
        : throw Bad(shown, $"has a port that is no number from 1 to {ushort.MaxValue}");

    static SslMode SslModeOf(string mode, string shown) =>
        Enum.GetValues<SslMode>().Where(one => Written(one) == mode).Cast<SslMode?>().FirstOrDefault()
        ?? throw Bad(shown, $"has an unknown sslmode; known are {string.Join(", ", Enum.GetValues<SslMode>().Select(Written))}");

    /// <summary>As libpq writes it: verify-full.</summary>
    static string Written(SslMode mode) => mode switch
    {
        SslMode.VerifyCA => "verify-ca",
        SslMode.VerifyFull => "verify-full",
        _ => mode.ToString().ToLowerInvariant(),
    };

    static Dictionary<string, string> Options(string query, string shown)
    {
        var options = new Dictionary<string, string>();
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = pair.Split('=')[0];
            if (!Known.Contains(name)) throw Bad(shown, $"has the unknown option \"{name}\"; known are {string.Join(", ", Known)}");
            if (pair.Length <= name.Length + 1) throw Bad(shown, $"gives the option {name} no value");
            if (!options.TryAdd(name, Decoded(pair[(name.Length + 1)..], shown))) throw Bad(shown, $"gives the option {name} twice");
        }
        return options;
    }

    static string Decoded(string text, string shown) => !StrayPercent().IsMatch(text) && Uri.UnescapeDataString(text) is var plain
        && !plain.Contains('\0', StringComparison.Ordinal)
            ? plain : throw Bad(shown, "has a % that two hexadecimal digits do not follow (a % itself is written %25)");

    static FormatException Bad(string shown, string what) => new($"{shown} {what}. Expected: {Form}");

    // A password may hold anything but the signs that end it; these are written as %XX.
    [GeneratedRegex("""
        ^postgres(ql)?://(?<user>[^:@/?\#\s]+)(:(?<password>[^@/?\#\s]*))?
        @(?<host>[^:@/?\#\s\[\]]*|\[[0-9A-Fa-f:.]+\])(:(?<port>[^:@/?\#\s]*))?
        /(?<database>[^:@/?\#\s]+)(\?(?<options>[^?\#\s]*))?$
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    // Up to the last @ of the line: an unescaped @, / or blank in a password is a mistake, and no reason to show it.
    [GeneratedRegex(@"(postgres(?:ql)?:/*[^:@\s]*):[^\n]*(?=@)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Password();

    [GeneratedRegex("%(?![0-9A-Fa-f]{2})")]
    private static partial Regex StrayPercent();
}
