namespace Minutebook.Instruments;

using System.Collections.Immutable;

/// <summary>Terms on written consents of stockholders, on demands for meetings, and on shares that several own or that are
/// pledged.</summary>
public static partial class TermNames
{
    public static readonly TermKey<ImmutableArray<string>> ConsentRegisteredOfficeMeans = Names(
        "consent.registered-office-means", "By what means a consent is delivered to the registered office; certified and registered mail " +
            "with return receipt requested.", "hand", "certified-mail", "registered-mail");

    public static readonly TermKey<bool> ConsentElectronic =
        Stands("consent.electronic", "A consent by electronic transmission is a written, signed and dated one.");

    public static readonly TermKey<bool> ConsentOfAllNeedsNoBoard =
        Stands("consent.of-all-needs-no-board", "Where all stockholders consent, no action of the Board is needed first.");

    public static readonly TermKey<bool> DemandElectronic =
        Stands("demanded-meeting.electronic", "A demand by electronic transmission is a written one.");

    public static readonly TermKey<bool> JointOneBindsAll =
        Stands("joint.one-binds-all", "Of several owners or fiduciaries, one who alone votes binds all.");

    public static readonly TermKey<bool> JointMajorityBindsAll =
        Stands("joint.majority-binds-all", "Of several owners or fiduciaries, the majority of those who vote binds all.");

    public static readonly TermKey<bool> JointSplitProportional =
        Stands("joint.split-proportional", "Where several owners or fiduciaries are evenly split, each faction votes its proportion.");

    public static readonly TermKey<bool> PledgorVotes = Stands(
        "pledge.pledgor-votes", "The pledgor votes pledged shares, unless in the transfer on the books the pledgee was empowered to.");
}
