namespace Minutebook.Stock;

using Minutebook.Values;

/// <summary>What became of a certificate.</summary>
public enum CertificateLoss
{
    Lost,
    Stolen,
    Destroyed,
    Mutilated,
}

/// <summary>The holder told the corporation that a certificate was lost, stolen, destroyed or mutilated.</summary>
/// <param name="Security">The holding that it stands for.</param>
/// <param name="Cause">Lost, stolen, destroyed or mutilated.</param>
/// <param name="On">When the corporation was told.</param>
/// <param name="Affidavit">Whether it was sworn; omitted where the books do not show it.</param>
/// <param name="Noticed">When the holder had notice of it; omitted where the books do not show it.</param>
[FactName("certificate-loss-reported")]
public sealed record CertificateLossReported(
    Security Security, CertificateLoss Cause, Moment On, bool? Affidavit = null, Moment? Noticed = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A certificate was stopped: nothing is registered on it.</summary>
/// <param name="Security">The holding that it stands for.</param>
/// <param name="On">From when on.</param>
/// <param name="Reason">Why.</param>
[FactName("certificate-stopped")]
public sealed record CertificateStopped(Security Security, Moment On, string? Reason = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The stop on a certificate was lifted.</summary>
/// <param name="Security">The holding that it stands for.</param>
/// <param name="On">From when on.</param>
[FactName("certificate-stop-lifted")]
public sealed record CertificateStopLifted(Security Security, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The Board prescribed the terms, and the indemnity, on which a new certificate is issued for one that is lost.</summary>
/// <param name="On">When.</param>
/// <param name="Terms">The terms, in words.</param>
/// <param name="Resolution">The resolution of the Board; omitted where the books do not show it.</param>
/// <param name="Security">For which certificate; omitted for a standing regulation, for all.</param>
/// <param name="Indemnity">The amount of the bond; omitted where none is asked for.</param>
/// <param name="Affidavit">Whether the loss must be sworn.</param>
[FactName("lost-certificate-terms-set")]
public sealed record LostCertificateTermsSet(
    Moment On, string Terms, ResolutionId? Resolution = null, Security? Security = null, Money? Indemnity = null, bool Affidavit = false)
        : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The owner of a lost certificate gave the corporation an indemnity.</summary>
/// <param name="Security">For which certificate.</param>
/// <param name="On">When.</param>
/// <param name="Amount">Its amount.</param>
/// <param name="Sureties">Who answers for it.</param>
[FactName("certificate-indemnity-given")]
public sealed record CertificateIndemnityGiven(Security Security, Moment On, Money Amount, string? Sureties = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The other terms that the Board prescribed were met.</summary>
/// <param name="Security">For which certificate.</param>
/// <param name="On">When.</param>
[FactName("lost-certificate-terms-met")]
public sealed record LostCertificateTermsMet(Security Security, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A new certificate was issued in the place of one that was lost, stolen, destroyed or mutilated. After the opening of the books
/// it is refused unless the Board's terms are met.</summary>
/// <param name="Security">The holding of the old certificate.</param>
/// <param name="New">The short name of the holding with the new certificate.</param>
/// <param name="Certificate">The number on the new certificate; omitted where the shares become uncertificated.</param>
/// <param name="On">When.</param>
[FactName("certificate-replaced", FactKind.Act)]
public sealed record CertificateReplaced(Security Security, Security New, Moment On, string? Certificate = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A certificate that was lost, or replaced, turned up: someone presented it.</summary>
/// <param name="Security">The holding that it stood for.</param>
/// <param name="By">Who presented it, in words.</param>
/// <param name="On">When.</param>
/// <param name="ProtectedPurchaser">Whether it is held by one who gave value, in good faith and without notice of any claim; omitted where
/// the books do not show it.</param>
[FactName("old-certificate-presented")]
public sealed record OldCertificatePresented(Security Security, string By, Moment On, bool? ProtectedPurchaser = null) : Fact
{
    public override Moment? Effective => On;
}
