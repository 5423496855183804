namespace Minutebook.Officers;

using Minutebook.Tenure;
using Minutebook.Values;

/// <summary>How the facts of the room fold: who held which office when.</summary>
public static class OfficerRecords
{
    /// <summary>The tenure with one more fact; itself where the fact is another room's.</summary>
    public static Tenure<Office> With(Tenure<Office> officers, long entry, Fact fact) => fact switch
    {
        OfficerElected elected => officers.Began(elected.Person, elected.Office, elected.On, entry),
        OfficerLeft left => officers.Ended(left.Person, left.Office, left.On),
        _ => officers,
    };
}
