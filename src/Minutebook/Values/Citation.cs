namespace Minutebook.Values;

/// <summary>The governing instruments in their order of rank: a higher one prevails, as far as the kind of its rule lets it.</summary>
public enum Instrument
{
    /// <summary>The General Corporation Law of Delaware.</summary>
    Statute,

    /// <summary>The certificate of incorporation.</summary>
    Certificate,

    Bylaws,

    /// <summary>Resolutions of the Board.</summary>
    Resolutions,
}

/// <summary>A place in a governing instrument: "By-laws 2.4", "DGCL § 222(b)". Rules get it from the term they use and never write
/// it.</summary>
public readonly record struct Citation(Instrument Instrument, string Section)
{
    public override string ToString() => Instrument switch
    {
        Instrument.Statute => $"DGCL § {Section}",
        Instrument.Certificate => $"Certificate {Section}",
        Instrument.Bylaws => $"By-laws {Section}",
        _ => $"Resolution {Section}",
    };
}
