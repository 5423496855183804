namespace Minutebook.Tests.House;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Minutebook.Books.Written;
using Minutebook.Exchange.Facts;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;

/// <summary>An example of a fact with every field set, to begin from.</summary>
static class Skeleton
{
    static readonly Dictionary<string, string> Identifiers = new()
    {
        ["Person"] = "tomas", ["Holder"] = "adams", ["StockClass"] = "common", ["Security"] = "C-1", ["MeetingId"] = "annual-2027",
        ["MatterId"] = "election", ["ProxyId"] = "proxy-adams", ["NoticeId"] = "notice-1", ["ResolutionId"] = "R-2027-04",
        ["BoardMeetingId"] = "board-2027-04", ["CommitteeId"] = "audit", ["DemandId"] = "spring-2027", ["ActionId"] = "plan-2027",
        ["GrantId"] = "bank-signers", ["SignedInstrumentId"] = "lease-2027", ["AccountId"] = "operating",
        ["DepositoryId"] = "first-bank", ["DepositId"] = "deposit-17", ["EntityId"] = "lumen", ["AgencyId"] = "agency-lumen",
        ["ProceedingId"] = "rowe-v-harbor", ["PartId"] = "count-2", ["ClaimId"] = "claim-1", ["SuitId"] = "suit-1",
        ["AmendmentId"] = "amendment-2027",
        ["StockAgent"] = "first-trust", ["Presentation"] = "T-31",
    };

    static readonly Dictionary<string, string> Texts = new()
    {
        ["Name"] = "Ruth Adams", ["Address"] = "12 Elm Row, Bellingham, WA 98225", ["Email"] = "adams@example.org",
        ["Zone"] = "America/Los_Angeles", ["State"] = "Delaware", ["Corporation"] = "Harbor Optics, Inc.", ["Place"] = "400 Quay Street",
        ["City"] = "Bellingham, Washington", ["Reason"] = "the number was read wrongly", ["Certificate"] = "17",
        ["Number"] = "2.4", ["Heading"] = "Notice of Meeting", ["Title"] = "By-laws of Harbor Optics, Inc.",
        ["Purpose"] = "to write to the other stockholders about the election",
        ["Purposes"] = "to vote on the merger with Lumen Glass, Inc.",
        ["Request"] = "inspection-1", ["Field"] = "address", ["Finding"] = "No: the issue was not authorized by the Board",
        ["Document"] = "minutes annual-2027", ["Format"] = "ocf", ["Kind"] = "TX_EQUITY_COMPENSATION_ISSUANCE",
        ["Source"] = "ocf:tx-0017", ["Content"] = "{\"object_type\":\"TX_EQUITY_COMPENSATION_ISSUANCE\"}", ["Of"] = "ines",
        ["Key"] = "notice.least-days", ["Figure"] = "10", ["Adopted"] = "by the Board of Directors", ["Certainty"] = "V",
        ["Text"] = "RESOLVED, that the annual meeting be held on May 20, 2027.", ["Note"] = "counted by calendar days",
        ["With"] = "Blaine Properties, LLC", ["Subject"] = "the lease of the plant at Blaine", ["Lender"] = "First Bank of Kent",
        ["Payee"] = "Blaine Properties, LLC", ["Matter"] = "election of directors", ["Funding"] = "policy-2027",
        ["Upon"] = "the sale of the plant at Blaine", ["Group"] = "II",
        ["Sureties"] = "Cascade Surety Company",
        ["Powers"] = "to engage the auditors and to approve their fees", ["Conditions"] = "reports to the Board each quarter",
        ["Provision"] = "NoticeOfMeeting", ["Rights"] = "rights-2027", ["Challenge"] = "challenge-1",
            ["Ground"] = "the proxy bears no signature", ["Record"] = "the e-mail of Ruth Adams of April 15, 2027",
        ["NothingToDecide"] = "its subsections decide",
        ["Restriction"] = "first-refusal", ["By"] = "Lumen Glass, Inc.",
        ["Claim"] = "a pledge of April 1, 2026", ["Court"] = "Court of Chancery, C.A. 2027-0113", ["Terms"] = "an affidavit and a bond",
        ["Evidence"] = "letters testamentary of March 3, 2027", ["Custodian"] = "Tomas Reyes, Treasurer", ["Demand"] = "D-2027-1",
        ["Records"] = "the minutes of the Board of 2026", ["Office"] = "seattle", ["Required"] = "the sales force in the south",
        ["Agent"] = "Harbor Registered Agents, Inc.", ["Describes"] = "tax returns", ["What"] = "the minutes of March 3, 2026",
        ["Means"] = "checks 1001 to 1312", ["How"] = "the safe was stolen", ["PublicKey"] = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE",
        ["Dividend"] = "D-2027", ["Formula"] = "the mean closing price of the ten days before the issue",
    };

    static readonly Dictionary<string, string> Moments = new()
    {
        ["At"] = "2027-05-20T10:00", ["To"] = "2027-06-10T10:00", ["On"] = "2027-04-15T09:30", ["Adopted"] = "2027-03-30T14:00",
        ["Until"] = "2028-04-15", ["TakesEffect"] = "2027-05-01T09:00", ["Confirmed"] = "2027-04-15T09:40",
        ["Expires"] = "2028-04-15", ["Took"] = "2027-04-15T09:30", ["From"] = "2027-04-15T09:30",
    };

    public static JsonObject Of(FactType fact)
    {
        var written = Members(fact.Type);
        written.Insert(0, FactJson.TypeMember, fact.Name);
        return written;
    }

    static JsonObject Members(Type type) =>
        new(Documentation.FieldsOf(type).Select(field => KeyValuePair.Create(field.Name, (JsonNode?)Value(field.Type, field.Member))));

    static JsonNode Value(Type type, string name)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(Fact)) return Of(FactCatalogue.Find("meeting-closed")!);
        if (plain == typeof(string) || plain == typeof(Particular)) return Texts.GetValueOrDefault(name, "as the document says");
        if (plain == typeof(bool)) return true;
        if (plain == typeof(int)) return name == "Session" ? 1 : 3;
        if (plain == typeof(long)) return 12;
        if (plain == typeof(Moment)) return Moments.GetValueOrDefault(name, "2027-05-20T10:30") + "[America/Los_Angeles]";
        if (plain == typeof(LocalDate)) return name == "RecordDate" || name == "Date" ? "2027-04-12" : "2027-05-20";
        if (plain == typeof(LocalTime)) return "10:00";
        if (plain == typeof(Shares) || plain == typeof(Votes)) return 1000;
        if (plain == typeof(Fraction)) return 2;
        if (plain == typeof(Money)) return "12.50 USD";
        if (plain == typeof(Digest)) return Digest.Of("a document"u8).ToString();
        if (plain == typeof(BallotRows)) return "adams F";
        if (plain.IsEnum) return Chosen(plain);
        if (typeof(IIdentifier).IsAssignableFrom(plain)) return Identifiers.GetValueOrDefault(plain.Name, "one");
        if (plain.IsGenericType && plain.Name.StartsWith("ImmutableSortedDictionary", StringComparison.Ordinal)) return new JsonObject();
        if (plain.IsGenericType) return new JsonArray(Value(plain.GetGenericArguments()[0], name));
        return Members(plain);
    }

    static JsonNode Chosen(Type choice) => ValueForms.Names(choice).First();
}
