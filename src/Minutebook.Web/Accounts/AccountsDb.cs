namespace Minutebook.Web.Accounts;

using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

/// <summary>The accounts: a file of its own beside the books, since who signs in is no fact of the corporation.</summary>
public sealed class AccountsDb(DbContextOptions<AccountsDb> options) : IdentityUserContext<Account>(options)
{
    public DbSet<Grant> Grants => Set<Grant>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<SignInLink> SignInLinks => Set<SignInLink>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        builder.Entity<Grant>().Property(grant => grant.Capacity).HasConversion<string>();
        builder.Entity<Invitation>().Property(invitation => invitation.Capacity).HasConversion<string>();
        builder.Entity<Grant>().HasIndex(grant => grant.AccountId);
        builder.Entity<Invitation>().HasIndex(invitation => invitation.KeyHash).IsUnique();
        builder.Entity<SignInLink>().HasIndex(link => link.KeyHash).IsUnique();
        builder.Entity<Session>().HasIndex(session => session.KeyHash).IsUnique();
        builder.Entity<ApiKey>().HasIndex(key => key.KeyHash).IsUnique();
    }

    const string Folder = "Accounts/Schema/";

    /// <summary>Brings the file to the form that this version has: every numbered script that it has not seen, each in one
    /// transaction.</summary>
    /// <exception cref="InvalidOperationException">A newer version made the file.</exception>
    public async Task MigrateAsync()
    {
        var here = typeof(AccountsDb).Assembly;
        var scripts = here.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToList();
        await Database.OpenConnectionAsync().ConfigureAwait(false);
        await Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL").ConfigureAwait(false);
        var seen = await VersionAsync().ConfigureAwait(false);
        if (seen > scripts.Count)
            throw new InvalidOperationException(
                $"The accounts were made by a newer Minutebook (form {seen}; this one knows {scripts.Count}).");
        for (var number = seen; number < scripts.Count; number++)
        {
            await using var transaction = await Database.BeginTransactionAsync().ConfigureAwait(false);
            await Database.ExecuteSqlRawAsync(Read(here, scripts[number])).ConfigureAwait(false);
            await MarkAsync(number + 1).ConfigureAwait(false);
            await transaction.CommitAsync().ConfigureAwait(false);
        }
    }

    async Task MarkAsync(int version)
    {
        await using var command = Database.GetDbConnection().CreateCommand();
        command.Transaction = Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = $"PRAGMA user_version = {version.ToString(CultureInfo.InvariantCulture)}";
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    async Task<int> VersionAsync()
    {
        await using var command = Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return Convert.ToInt32(await command.ExecuteScalarAsync().ConfigureAwait(false), CultureInfo.InvariantCulture);
    }

    static string Read(Assembly here, string name)
    {
        using var text = new StreamReader(here.GetManifestResourceStream(name)!);
        return text.ReadToEnd();
    }
}
