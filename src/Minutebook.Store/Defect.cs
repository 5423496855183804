namespace Minutebook.Store;

/// <summary>Something that is wrong with the books file, in words for the person who has to answer for it.</summary>
/// <param name="Number">The entry that is wrong; null where the defect is not in an entry.</param>
/// <param name="What">What is wrong, naming the entry: "entry 18 is missing".</param>
public sealed record Defect(long? Number, string What);
