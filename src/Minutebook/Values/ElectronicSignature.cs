namespace Minutebook.Values;

/// <summary>How somebody was signed in when a document was signed on the web.</summary>
public enum SignedInBy
{
    Passkey,

    /// <summary>A password and a code of an authenticator.</summary>
    TwoFactors,

    /// <summary>A link that was given out for this once.</summary>
    Link,

    /// <summary>A key with which a program acts for its owner.</summary>
    Key,
}

/// <summary>
/// A signature made on the web: which text was shown when it was made, and how the one
/// who made it was signed in. Who it was, and when, the entry and the fact say.
/// </summary>
/// <param name="Shown">SHA-256 of the text that was shown, in UTF-8.</param>
/// <param name="SignedIn">How he or she was signed in.</param>
public sealed record ElectronicSignature(Digest Shown, SignedInBy SignedIn);
