namespace Minutebook.Cli.Commands;

using System;
using System.CommandLine;
using Minutebook.Store;

/// <summary>minutebook migrate: makes the tables of a PostgreSQL database, or brings them up to date.</summary>
static class MigrateCommand
{
    public static Command Make()
    {
        var database = new Argument<string>("database")
            { Description = "the database, as its owner: postgresql://minutebook_owner@HOST/DATABASE", HelpName = "ADDRESS" };
        var json = Shared.Json();
        var command = new Command("migrate", "Makes the tables of a PostgreSQL database, or brings them up to date, in one transaction. " +
            "A file needs no such command. docs/operations.md says how a server is set up.\n" +
            "Example: minutebook migrate postgresql://minutebook_owner@localhost/minutebook") { database, json };
        command.SetAction(parsed => Run(Shared.Place(parsed.GetValue(database)!), parsed.GetValue(json)));
        return command;
    }

    static int Run(string database, bool asJson)
    {
        if (!BooksPlace.IsServer(database))
            throw new UsageException($"{database} is not an address of a server; expected postgresql://minutebook_owner@HOST/DATABASE. "
                + "A books file is brought up to date when it is opened for writing");
        var before = PostgresSchema.Migrate(PostgresAddress.Parse(database));
        if (asJson)
            Shared.WriteJson(json =>
            {
                json.WriteStartObject();
                json.WriteString("database", Shared.Whole(database));
                json.WriteNumber("from", before);
                json.WriteNumber("to", PostgresSchema.Version);
                json.WriteEndObject();
            });
        else
            Console.Out.WriteLine(before == PostgresSchema.Version
                ? $"The tables of {Shared.Whole(database)} have the form {before} already; nothing was done."
                : $"The tables of {Shared.Whole(database)} have the form {PostgresSchema.Version} now; before, {before}.");
        return ExitCodes.Yes;
    }
}
