namespace Minutebook.Particulars;

using Minutebook.Values;
using NodaTime;

/// <summary>
/// The books of a corporation were opened. What happened before is recorded, never ruled on: no approvals are demanded of an imported
/// history.
/// </summary>
/// <param name="Corporation">Its name, as in its certificate of incorporation.</param>
/// <param name="State">The state of incorporation.</param>
/// <param name="Zone">The IANA zone of the principal office: where Board resolutions are adopted and ledger entries are made.</param>
/// <param name="On">The day from which corporate acts must be in order to be entered.</param>
/// <param name="Incorporated">The day of incorporation; omitted where not known.</param>
[FactName("books-opened")]
public sealed record BooksOpened(string Corporation, string State, string Zone, Moment On, LocalDate? Incorporated = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The Board designated the principal office, or the principal place of business came to be there.</summary>
/// <param name="Place">The street address.</param>
/// <param name="City">The city, with its state or country.</param>
/// <param name="On">From when on.</param>
[FactName("principal-office-designated")]
public sealed record PrincipalOfficeDesignated(string Place, string City, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A natural person was made known to these books.</summary>
/// <param name="Person">The short name by which the books call the person.</param>
/// <param name="Name">The full name.</param>
/// <param name="Address">The post office address; omitted where not known.</param>
/// <param name="Email">The e-mail address; omitted where not known.</param>
[FactName("person-entered")]
public sealed record PersonEntered(Person Person, Particular Name, Particular? Address = null, Particular? Email = null) : Fact;

/// <summary>Two short names turned out to be one person.</summary>
/// <param name="Person">The short name that goes on being used.</param>
/// <param name="Same">The other short name of the same person.</param>
[FactName("persons-are-one")]
public sealed record PersonsAreOne(Person Person, Person Same) : Fact;
