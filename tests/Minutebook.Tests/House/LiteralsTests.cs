namespace Minutebook.Tests.House;

using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

/// <summary>Figures stand in the term sheet, never in a rule.</summary>
public class LiteralsTests
{
    static readonly string[] Rooms =
        ["Stock", "Board", "Officers", "Stockholders", "Authority", "Indemnification", "Particulars"];

    /// <summary>Files of rules that are no section of their own.</summary>
    static readonly string[] Besides =
        ["Adjournment", "Certification", "MeetingInOrder", "Sessions", "Tally", "Electorate", "Attendance", "Deputies", "OfficerActs",
            "OfficerHistory", "SigningOfInstruments", "ConsentCount", "JointOwners", "Pledges", "InspectorsOfElection", "UntimedEntries",
            "Grants", "SignaturesNeeded", "AuthorityRegister", "StockAgents", "TransferAuthorized", "ChangesOfStock", "PutativeStock",
            "Dividends", "DividendPayments", "DividendRegister", "ReceiptKeys"];

    [Fact]
    public void A_rule_has_no_number_but_0_and_1()
    {
        var files = Rules().ToList();
        Assert.NotEmpty(files);
        Failures.None(
            from file in files
            from token in file.Tree.DescendantTokens()
            where token.IsKind(SyntaxKind.NumericLiteralToken) && token.ValueText is not ("0" or "1")
            select $"{file.At(token)}: {token.Text}");
    }

    static IEnumerable<Source> Rules()
    {
        var names = TermSheet.Provisions.Concat(Besides).ToHashSet();
        return Source.Pure.Where(file => Rooms.Contains(file.Room) && names.Contains(file.Name.Split('.')[0]));
    }
}
