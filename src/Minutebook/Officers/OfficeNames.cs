namespace Minutebook.Officers;

using System;

/// <summary>The offices in words, and how many may hold each.</summary>
/// <seealso cref="NumberOfOfficers"/>
public static class OfficeNames
{
    /// <summary>"Vice President".</summary>
    public static string InWords(Office office) => office switch
    {
        Office.Chairman => "Chairman of the Board",
        Office.ViceChairman => "Vice Chairman of the Board",
        Office.VicePresident => "Vice President",
        Office.AssistantSecretary => "Assistant Secretary",
        Office.AssistantTreasurer => "Assistant Treasurer",
        Office.Other => "officer",
        _ => office.ToString(),
    };

    /// <summary>The title of its own, or the office in words.</summary>
    public static string InWords(Office office, string? title) => title ?? InWords(office);

    /// <summary>The word by which an instrument lists it: "president", "assistant", "other".</summary>
    internal static string Word(Office office) => office switch
    {
        Office.VicePresident => "vice-president",
        Office.AssistantSecretary or Office.AssistantTreasurer => "assistant",
        Office.ViceChairman or Office.Other => "other",
        _ => office.ToString().ToLowerInvariant(),
    };

    /// <summary>One person holds it at a time: who is elected to it takes the place of the one before. The by-laws speak of "a" President,
    /// and of one or more Vice Presidents.</summary>
    internal static bool HeldByOne(Office office) =>
        office is Office.Chairman or Office.President or Office.Secretary or Office.Treasurer;

    /// <summary>The office of a name such as "assistant-secretary"; null where there is none.</summary>
    internal static Office? Named(string name) =>
        Enum.TryParse<Office>(name.Replace("-", "", StringComparison.Ordinal), true, out var office) ? office : null;
}
