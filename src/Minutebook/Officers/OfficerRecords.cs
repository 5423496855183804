namespace Minutebook.Officers;

using System;
using System.Linq;
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

    /// <summary>Did this person hold this office, such as "secretary", at a moment?</summary>
    public static Finding Held(Tenure<Office> officers, Person person, string office, Moment at, Func<Person, string> nameOf) =>
        officers.On(at.Date).FirstOrDefault(term => term.Person == person
            && term.Seat.ToString().Equals(office.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
            is { } held ? Finding.Yes($"{nameOf(person)} has been {office} since {held.From.InWords()}").RelyingOn(held.Entry)
            : Finding.No($"the books do not show {nameOf(person)} as {office} on {at.InWords()}");
}
