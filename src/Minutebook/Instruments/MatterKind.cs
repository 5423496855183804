namespace Minutebook.Instruments;

/// <summary>
/// What is put to the stockholders, as far as the kind decides which notice and which vote it needs. The figures stand in the term sheets.
/// </summary>
public enum MatterKind
{
    /// <summary>Any matter that no instrument singles out.</summary>
    Ordinary,

    /// <summary>The election of Directors.</summary>
    Election,

    /// <summary>The removal of Directors.</summary>
    Removal,

    /// <summary>The adoption, amendment or repeal of by-laws by the stockholders.</summary>
    BylawAmendment,

    /// <summary>An amendment of the certificate of incorporation.</summary>
    CharterAmendment,

    /// <summary>The adoption of an agreement of merger or consolidation.</summary>
    Merger,

    /// <summary>A sale, lease or exchange of all or substantially all assets.</summary>
    AssetSale,

    Dissolution,

    /// <summary>A conversion to another kind of entity.</summary>
    Conversion,

    /// <summary>A transfer, domestication or continuance outside the United States.</summary>
    Transfer,

    /// <summary>The adjournment of the meeting itself.</summary>
    Adjournment,
}
