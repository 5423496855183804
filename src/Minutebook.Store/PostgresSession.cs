namespace Minutebook.Store;

using System;
using System.Collections.Generic;
using System.Data;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Npgsql;

/// <summary>
/// One connection to a server, made again when it is lost. What reads is then asked again by itself; a transaction is not, for only who
/// began it knows what to look for. Every trouble is a <see cref="BooksFileException"/>.
/// </summary>
sealed class PostgresSession : IDisposable
{
    /// <summary>A connection on which nothing comes may be dead without a word: then it is asked for a sign of life.</summary>
    static readonly TimeSpan BetweenSigns = TimeSpan.FromSeconds(30);

    static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(200);

    /// <summary>A program that died in a transaction, on a machine that is gone, holds its lock no longer than this.</summary>
    const string LongestIdle = "60s";

    /// <summary>The server's code for it, which Npgsql does not name.</summary>
    const string IdleTooLong = "25P03";

    readonly PostgresAddress address;
    readonly bool readOnly;
    readonly TimeSpan patience;
    NpgsqlConnection connection;
    bool inTransaction;
    bool listens;
    volatile bool heard;

    PostgresSession(PostgresAddress address, bool readOnly, TimeSpan patience)
    {
        (this.address, this.readOnly, this.patience) = (address, readOnly, patience);
        connection = new(address.ConnectionString);
    }

    /// <summary>Connects; a server that is not there now is told at once.</summary>
    /// <exception cref="BooksFileException">The server cannot be reached, or refuses.</exception>
    public static PostgresSession Open(PostgresAddress address, bool readOnly, TimeSpan patience)
    {
        var session = new PostgresSession(address, readOnly, patience);
        try
        {
            session.Connect();
            return session;
        }
        catch (Exception failure)
        {
            session.Dispose();
            throw failure switch
            {
                PostgresException said => PostgresTrouble.OfServer(said, address),
                NpgsqlException or TimeoutException => PostgresTrouble.NotReached(address, failure),
                _ => failure,
            };
        }
    }

    /// <summary>Runs a statement with these values as $1, $2 and so on; gives the number of rows changed.</summary>
    public int Run(string sql, params object[] values) => Told(() =>
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    });

    /// <summary>All rows at once: where the connection is lost between them, they are all asked for again.</summary>
    public List<T> All<T>(string sql, Func<NpgsqlDataReader, T> read, params object[] values) => Told(() =>
    {
        var rows = new List<T>();
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    });

    /// <summary>
    /// One transaction for writing. Each statement sees what others committed before it: so what is read after a lock was waited for is
    /// what its last holder left.
    /// </summary>
    /// <exception cref="ConnectionLostException">The connection was lost; the exception says whether in the commit.</exception>
    public T Transact<T>(Func<T> work) => InTransaction(IsolationLevel.ReadCommitted, work);

    /// <summary>One transaction that reads a single moment of the database.</summary>
    public T AtOneMoment<T>(Func<T> work)
    {
        if (inTransaction) return work();
        // Nothing is read yet: a connection that was lost long ago can still be made again.
        Run("SELECT 1");
        try
        {
            return InTransaction(IsolationLevel.RepeatableRead, work);
        }
        catch (ConnectionLostException lost)
        {
            throw PostgresTrouble.Lost(address, lost.InnerException!);
        }
    }

    /// <summary>Connects again, and goes on trying while patience lasts: a server takes a while to start.</summary>
    /// <exception cref="BooksFileException">The server refuses, or did not come back.</exception>
    public void Reconnect(Stopwatch since)
    {
        while (true)
        {
            try
            {
                Connect();
                return;
            }
            catch (Exception failure) when (IsLoss(failure))
            {
                if (since.Elapsed > patience) throw PostgresTrouble.NotReached(address, failure);
                Thread.Sleep(BetweenTries);
            }
            catch (PostgresException refused)
            {
                throw PostgresTrouble.OfServer(refused, address);
            }
        }
    }

    /// <summary>False again when the connection on which it listened is lost.</summary>
    public bool IsListening => listens && connection.State == ConnectionState.Open;

    /// <summary>Begins to listen on a channel for this message, and forgets what was heard until now.</summary>
    public void Listen(string channel, string message)
    {
        heard = false;
        if (IsListening) return;
        Run($"LISTEN {channel}");
        connection.Notification += (_, told) => heard |= told.Payload == message;
        listens = true;
    }

    /// <summary>Waits until the message was heard since <see cref="Listen"/>, or the connection is lost.</summary>
    public async Task WaitAsync(CancellationToken ending)
    {
        try
        {
            while (!heard && IsListening)
                if (!await connection.WaitAsync(BetweenSigns, ending).ConfigureAwait(false)) Run("SELECT 1");
        }
        catch (Exception failure) when (IsLoss(failure))
        {
            connection.Close();
        }
    }

    public bool IsPatienceOver(Stopwatch since) => since.Elapsed > patience;

    public void Dispose() => connection.Dispose();

    void Connect()
    {
        connection.Dispose();
        connection = new(address.ConnectionString);
        (inTransaction, listens) = (false, false);
        connection.Open();
        // A weaker setting of the role or of the server would acknowledge what is not on the disk; a stronger one stays.
        using var command = Command(
            """
            SELECT CASE WHEN current_setting('synchronous_commit') = 'remote_apply' THEN ''
                        ELSE set_config('synchronous_commit', 'on', false) END,
                   set_config('search_path', 'pg_catalog, pg_temp', false),
                   set_config('lock_timeout', $1, false),
                   set_config('statement_timeout', '0', false),
                   set_config('idle_in_transaction_session_timeout', $2, false),
                   set_config('default_transaction_read_only', $3, false)
            """,
            [$"{Math.Max(1, (long)patience.TotalMilliseconds)}ms", readOnly ? "0" : LongestIdle, readOnly ? "on" : "off"]);
        command.ExecuteNonQuery();
    }

    T InTransaction<T>(IsolationLevel level, Func<T> work)
    {
        // Npgsql sends the BEGIN with the first statement.
        var transaction = Told(() => connection.BeginTransaction(level));
        inTransaction = true;
        try
        {
            var result = work();
            Commit(transaction);
            return result;
        }
        catch
        {
            RollBack(transaction);
            throw;
        }
        finally
        {
            inTransaction = false;
        }
    }

    void Commit(NpgsqlTransaction transaction)
    {
        try
        {
            Told(() =>
            {
                transaction.Commit();
                return true;
            });
        }
        catch (ConnectionLostException lost)
        {
            throw new ConnectionLostException(lost.InnerException!, inCommit: true);
        }
    }

    void RollBack(NpgsqlTransaction transaction)
    {
        try
        {
            // Where the connection is lost, the server rolls back by itself; the next statement connects again.
            if (connection.State == ConnectionState.Open) transaction.Rollback();
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException or InvalidOperationException)
        {
            connection.Close();
        }
    }

    T Told<T>(Func<T> work)
    {
        Stopwatch? lost = null;
        while (true)
        {
            try
            {
                if (connection.State != ConnectionState.Open && !inTransaction) Connect();
                return work();
            }
            catch (Exception failure) when (IsLoss(failure))
            {
                connection.Close();
                if (inTransaction) throw new ConnectionLostException(failure);
                lost ??= Stopwatch.StartNew();
                if (IsPatienceOver(lost)) throw PostgresTrouble.Lost(address, failure);
                Reconnect(lost);
            }
            catch (PostgresException refused)
            {
                throw PostgresTrouble.OfServer(refused, address);
            }
        }
    }

    /// <summary>Everything but the answer of a server that goes on working.</summary>
    static bool IsLoss(Exception failure) => failure switch
    {
        PostgresException said => said.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections or IdleTooLong
            || said.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException or TimeoutException => true,
        _ => false,
    };

    NpgsqlCommand Command(string sql, object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(values.Select(value => new NpgsqlParameter { Value = value }).ToArray());
        return command;
    }
}

/// <summary>The connection was lost in a transaction.</summary>
sealed class ConnectionLostException(Exception cause, bool inCommit = false) : Exception(cause.Message, cause)
{
    /// <summary>The COMMIT was sent: what came of it only the server knows.</summary>
    public bool InCommit => inCommit;
}
