namespace Minutebook.Web.Accounts;

using System;
using Minutebook.Books;

/// <summary>A capacity that an account has in a corporation; an administrator's is in none, for all accounts.</summary>
public sealed class Grant
{
    public int Id { get; set; }

    public string AccountId { get; set; } = "";

    /// <summary>The corporation as addresses call it; empty for an administrator.</summary>
    public string Corporation { get; set; } = "";

    public Capacity Capacity { get; set; }

    /// <summary>The short name that the books have for the person; what is entered shows it.</summary>
    public string Person { get; set; } = "";

    /// <summary>For a stockholder: the short name of the holder of record.</summary>
    public string? Holder { get; set; }

    public DateTime Given { get; set; }

    /// <summary>Who gave it: the id of an account; empty for the first one.</summary>
    public string GivenBy { get; set; } = "";

    /// <summary>When it was taken back; it is kept, so that it can be seen who might do what when.</summary>
    public DateTime? Ended { get; set; }
}

/// <summary>An invitation: whoever has its link makes an account with the capacity that it gives.</summary>
public sealed class Invitation
{
    public int Id { get; set; }

    /// <summary>SHA-256 of the key in the link; the key itself is nowhere.</summary>
    public string KeyHash { get; set; } = "";

    public string Email { get; set; } = "";

    public string Corporation { get; set; } = "";

    public Capacity Capacity { get; set; }

    public string Person { get; set; } = "";

    public string? Holder { get; set; }

    public DateTime Made { get; set; }

    public DateTime Expires { get; set; }

    public DateTime? Used { get; set; }

    public string MadeBy { get; set; } = "";
}

/// <summary>A link that signs somebody in once.</summary>
public sealed class SignInLink
{
    public int Id { get; set; }

    public string KeyHash { get; set; } = "";

    public string AccountId { get; set; } = "";

    public DateTime Expires { get; set; }

    public DateTime? Used { get; set; }
}

/// <summary>A session: the cookie holds its key alone, and the session ends when the row is gone.</summary>
public sealed class Session
{
    public int Id { get; set; }

    public string KeyHash { get; set; } = "";

    public string AccountId { get; set; } = "";

    public byte[] Ticket { get; set; } = [];

    public DateTime Started { get; set; }

    public DateTime LastSeen { get; set; }

    public DateTime Expires { get; set; }

    /// <summary>The browser, in its own words, so that a person knows the session again.</summary>
    public string Browser { get; set; } = "";
}

/// <summary>A key with which a program speaks to the API, in one capacity of its owner.</summary>
public sealed class ApiKey
{
    public int Id { get; set; }

    public string KeyHash { get; set; } = "";

    public string AccountId { get; set; } = "";

    public int GrantId { get; set; }

    /// <summary>What the owner calls it.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it may be used for, with blanks between: "read enter calendar".</summary>
    public string Scopes { get; set; } = "";

    public DateTime Made { get; set; }

    public DateTime Expires { get; set; }

    public DateTime? LastUsed { get; set; }

    public DateTime? Ended { get; set; }
}
