namespace Minutebook.Stock;

using Minutebook.Values;

/// <summary>An issue of shares that was defective was ratified under the statute. It relates back to the issue.</summary>
/// <param name="Security">The holding that the issue made.</param>
/// <param name="On">When the ratification took effect: the validation effective time.</param>
/// <param name="Resolution">The resolution of the Board that ratified it; omitted where the books do not show it.</param>
/// <param name="StockholdersApproved">Whether the stockholders approved it, where they must; omitted where they need not.</param>
/// <param name="CertificateFiled">Whether a certificate of validation was filed, where one must be; omitted where none need be.</param>
[FactName("issue-ratified")]
public sealed record IssueRatified(
    Security Security, Moment On, ResolutionId? Resolution = null, bool? StockholdersApproved = null, bool? CertificateFiled = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A court validated an issue of shares that was defective.</summary>
/// <param name="Security">The holding that the issue made.</param>
/// <param name="On">When.</param>
/// <param name="Court">Which court, and in which case.</param>
[FactName("issue-validated")]
public sealed record IssueValidated(Security Security, Moment On, string Court) : Fact
{
    public override Moment? Effective => On;
}
