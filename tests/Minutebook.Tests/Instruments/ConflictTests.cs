namespace Minutebook.Tests.Instruments;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Exchange.Law;
using Minutebook.Exchange.TermSheets;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;
using Xunit;

/// <summary>Where the by-laws of 1992 and the statute meet: what statute.md A3 and A4 decide, as terms.</summary>
public class ConflictTests
{
    static readonly LocalDate Today = new(2025, 6, 1);
    static readonly LocalDate Adopted = new(1992, 7, 14);

    static readonly Lazy<Instruments> Both = new(() =>
    {
        var bylaws = SheetReader.Read(Repository.Read("samples", "advanced-input-devices", "by-laws.yaml"), "by-laws.yaml").Sheet!;
        return Instruments.None.With(DelawareLaw.Sheet).With(bylaws);
    });

    [Fact]
    public void Adjournment_for_more_than_thirty_days_needs_notice_whatever_2_8_says()
    {
        Is("True (By-laws 2.8)", TermNames.AdjournmentWithoutNotice);
        Is("30 (DGCL § 222(c))", TermNames.AdjournmentDaysWithoutNotice);
        Is("True (DGCL § 222(c)) over False (By-laws 2.8)", TermNames.AdjournmentAnnounced);
        Is("True (DGCL § 222(c)) over False (By-laws 2.8)", TermNames.AdjournmentNewRecordDate);
    }

    [Fact]
    public void The_clock_of_consents_is_the_statutes_since_2017()
    {
        Is("first-delivery (DGCL § 228(c)) over earliest-date (By-laws 2.13)", TermNames.ConsentClockFrom);
        Is("False (DGCL § 228(c)) over True (By-laws 2.13)", TermNames.ConsentDated);
        Is("60 (By-laws 2.13)", TermNames.ConsentDays);
        Is("earliest-date (By-laws 2.13)", TermNames.ConsentClockFrom, day: new(2017, 7, 31));
        Is("first-delivery (DGCL § 228(c)) over earliest-date (By-laws 2.13)", TermNames.ConsentClockFrom, day: new(2017, 8, 1));
        Is("True (By-laws 2.13)", TermNames.ConsentDated, day: new(2017, 7, 31));
    }

    [Fact]
    public void The_cumulative_shield_is_for_removal_without_cause() =>
        Is("without-cause (DGCL § 141(k)(2)) over with-or-without-cause (By-laws 3.14)", TermNames.RemovalShield);

    [Fact]
    public void Directors_may_be_removed_by_consent_too()
    {
        Is("False (DGCL § 228(a)) over True (By-laws 3.14)", TermNames.RemovalAtMeetingOnly);
        Is("more than half of all outstanding shares entitled to vote (By-laws 3.14)", TermNames.VoteOnMatter, MatterKind.Removal);
    }

    [Fact]
    public void The_by_laws_cannot_give_the_Board_power_over_themselves()
    {
        Is("False (DGCL § 109(a)) over True (By-laws 12)", TermNames.BylawsByBoard);
        Is("True (By-laws 12)", TermNames.BylawsByStockholders);
    }

    [Fact]
    public void The_list_is_kept_at_the_meeting_by_the_by_laws_alone()
    {
        Is("True (By-laws 2.7)", TermNames.VotingListAtMeeting);
        Assert.NotNull(OnlyStatute(new(2022, 7, 31)).Find(TermNames.VotingListAtMeeting));
        Assert.Null(OnlyStatute(new(2022, 8, 1)).Find(TermNames.VotingListAtMeeting));
    }

    [Theory]
    [InlineData(MatterKind.Ordinary, "10 (By-laws 2.4)")]
    [InlineData(MatterKind.CharterAmendment, "10 (By-laws 2.4)")]
    [InlineData(MatterKind.Merger, "20 (DGCL § 251(c)) over 10 (By-laws 2.4)")]
    [InlineData(MatterKind.AssetSale, "20 (DGCL § 271(a)) over 10 (By-laws 2.4)")]
    [InlineData(MatterKind.Conversion, "20 (DGCL § 266(b)) over 10 (By-laws 2.4)")]
    [InlineData(MatterKind.Transfer, "20 (DGCL § 390) over 10 (By-laws 2.4)")]
    public void Least_notice_by_matter(MatterKind matter, string expected)
    {
        Is(expected, TermNames.NoticeLeastDays, matter);
        Is("60 (By-laws 2.4)", TermNames.NoticeMostDays, matter);
    }

    [Theory]
    [InlineData(MatterKind.Ordinary, "By-laws 2.9", "more than half of the shares present and entitled to vote")]
    [InlineData(MatterKind.BylawAmendment, "By-laws 2.9", "more than half of the shares present and entitled to vote")]
    [InlineData(MatterKind.CharterAmendment, "DGCL § 242(b)", "more than half of all outstanding shares entitled to vote")]
    [InlineData(MatterKind.Merger, "DGCL § 251(c)", "more than half of all outstanding shares entitled to vote")]
    [InlineData(MatterKind.AssetSale, "DGCL § 271(a)", "more than half of all outstanding shares entitled to vote")]
    [InlineData(MatterKind.Dissolution, "DGCL § 275(b)", "more than half of all outstanding shares entitled to vote")]
    [InlineData(MatterKind.Conversion, "DGCL § 266(b)", "more than half of all outstanding shares entitled to vote")]
    public void Vote_by_matter(MatterKind matter, string at, string vote)
    {
        var term = Both.Value.On(Today).Find(TermNames.VoteOnMatter, matter)!;
        Assert.Equal((at, vote), (term.At.ToString(), term.Figure.ToString()));
    }

    [Fact]
    public void Conversion_needed_all_shares_until_2022()
    {
        var until = Both.Value.On(new(2022, 7, 31)).Find(TermNames.VoteOnMatter, MatterKind.Conversion)!;
        Assert.Equal("all of all outstanding shares entitled to vote", until.Figure.ToString());
        var since = Both.Value.On(new(2022, 8, 1)).Find(TermNames.VoteOnMatter, MatterKind.Conversion)!;
        Assert.Equal("more than half of all outstanding shares entitled to vote", since.Figure.ToString());
    }

    [Fact]
    public void Electronic_ways_stand_beside_those_of_the_by_laws()
    {
        Assert.Null(Both.Value.On(new(2000, 6, 30)).Find(TermNames.NoticeByTransmission));
        Is("consent (DGCL § 232)", TermNames.NoticeByTransmission, day: new(2000, 7, 1));
        Is("no-objection (DGCL § 232)", TermNames.NoticeByTransmission);
        Is("True (By-laws 2.4)", TermNames.NoticeByTelegraph);
        Is("True (DGCL § 229)", TermNames.WaiverByTransmission);
        Is("True (DGCL § 141(f))", TermNames.BoardConsentElectronic);
        Is("True (DGCL § 211(a)(2))", TermNames.RemoteMeetingAllowed);
        Assert.Contains("electronic", Both.Value.On(Today).Find(TermNames.ConsentDelivery)!.Figure);
        Assert.DoesNotContain("electronic", Both.Value.On(new(2019, 7, 31)).Find(TermNames.ConsentDelivery)!.Figure);
    }

    [Fact]
    public void An_undertaking_comes_from_current_Directors_and_officers_alone() =>
        Assert.Equal(["current-directors", "current-officers"], Both.Value.On(Today).Find(TermNames.UndertakingFrom)!.Figure);

    [Fact]
    public void Stricter_by_laws_bind()
    {
        var never = Both.Value.On(Today).Find(TermNames.CommitteeNever)!;
        Assert.Equal("By-laws 3.16.1", never.At.ToString());
        Assert.Contains("stock-issue", never.Figure);
        Assert.Equal("By-laws 6.2", Both.Value.On(Today).Find(TermNames.CertificateFirstSigners)!.At.ToString());
        Is("False (By-laws 2.6.1)", TermNames.RecordDateSplit);
        Is("any-officer (By-laws 10.1)", TermNames.IndemnitySuccessOfficers);
    }

    [Fact]
    public void Limits_or_the_maximum_permitted_by_law_are_the_named_ones_today()
    {
        foreach (var day in (LocalDate[])[Adopted, Today])
        {
            Is("60 (By-laws 2.6.1)", TermNames.RecordDateMostDays, day: day);
            Is("10 (By-laws 2.6.2)", TermNames.ConsentRecordDateMostDays, day: day);
            Is("60 (By-laws 2.6.3)", TermNames.DividendRecordDateMostDays, day: day);
            Is("60 (By-laws 2.13)", TermNames.ConsentDays, day: day);
        }
    }

    [Theory]
    [InlineData(80, 60, "60 (By-laws 2.6.1)", "80 (DGCL § 213(c)) over 60 (By-laws 2.6.3)")]
    [InlineData(40, 40, "40 (DGCL § 213(a)) over 60 (By-laws 2.6.1)", "40 (DGCL § 213(c)) over 60 (By-laws 2.6.3)")]
    public void Were_the_law_to_change_2_6_1_takes_the_lesser_and_2_6_3_floats_both_ways(
        int limit, int meeting, string expectedMeeting, string expectedDividend)
    {
        var changed = Both.Value.With(DelawareLaw.Sheet with { Editions = [.. DelawareLaw.Sheet.Editions, Limits(limit)] });
        var day = new LocalDate(2031, 1, 1);
        Assert.Equal(meeting, changed.On(day).Find(TermNames.RecordDateMostDays)!.Figure);
        Assert.Equal(expectedMeeting, Told(changed.On(day), TermNames.RecordDateMostDays, MatterKind.Ordinary));
        Assert.Equal(expectedDividend, Told(changed.On(day), TermNames.DividendRecordDateMostDays, MatterKind.Ordinary));
    }

    static SheetEdition Limits(int limit)
    {
        SheetTerm Ceiling(string key) => new(key, [$"{limit}"], [], RuleKind.Mandatory, Bound.Ceiling);
        return new(new(2030, 1, 1), null,
        [
            new("213(a)", "Record date for meetings", null, null, [Ceiling(TermNames.RecordDateMostDays.Name)]),
            new("213(c)", "Record date for other action", null, null, [Ceiling(TermNames.DividendRecordDateMostDays.Name)]),
        ]);
    }

    [Fact]
    public void A_quorum_in_by_laws_is_never_below_a_third()
    {
        Is("more than half (By-laws 2.8)", TermNames.Quorum);
        Assert.Equal("more than half (DGCL § 216(1))", Told(OnlyStatute(Today), TermNames.Quorum, MatterKind.Ordinary));
        Assert.Equal("more than half (DGCL § 141(b))", Told(OnlyStatute(Today), TermNames.BoardQuorum, MatterKind.Ordinary));
        Is("more than half (By-laws 3.9)", TermNames.BoardQuorum);
        Is("at least 1/3 (By-laws 3.9)", TermNames.BoardQuorumLeast);
    }

    static Terms OnlyStatute(LocalDate day) => Instruments.None.With(DelawareLaw.Sheet).On(day);

    static void Is<T>(string expected, TermKey<T> key, MatterKind matter = MatterKind.Ordinary, LocalDate? day = null) =>
        Assert.Equal(expected, Told(Both.Value.On(day ?? Today), key, matter));

    static string Told<T>(Terms terms, TermKey<T> key, MatterKind matter)
    {
        if (terms.Find(key, matter) is not { } term) return "none";
        IEnumerable<Term<T>> all = term.Displaced.Prepend(term);
        return string.Join(" over ", all.Select(each => each.ToString()));
    }
}
