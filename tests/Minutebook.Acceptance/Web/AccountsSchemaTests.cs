namespace Minutebook.Acceptance.Web;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

/// <summary>The accounts' tables are made by scripts of our own: they must be those that the model expects.</summary>
[Collection(nameof(Web))]
public sealed partial class AccountsSchemaTests(Served served)
{
    [Fact]
    public async Task The_scripts_make_the_tables_that_the_model_expects()
    {
        await using var db = await served.DbAsync();
        await using var fresh = new SqliteConnection("Data Source=:memory:");
        await fresh.OpenAsync(TestContext.Current.CancellationToken);
        await using var script = fresh.CreateCommand();
        script.CommandText = db.Database.GenerateCreateScript();
        await script.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Objects(fresh), Objects((SqliteConnection)db.Database.GetDbConnection()));
    }

    [Fact]
    public async Task Bringing_it_up_to_date_again_changes_nothing()
    {
        await using var db = await served.DbAsync();
        await db.MigrateAsync();
        Assert.NotEqual(0, await db.Users.CountAsync(TestContext.Current.CancellationToken));
    }

    static List<string> Objects(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%'";
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read()) found.Add(Blank().Replace(reader.GetString(0), " "));
        return [.. found.Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
