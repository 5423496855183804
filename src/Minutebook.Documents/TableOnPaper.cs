namespace Minutebook.Documents;

using System.Collections.Generic;

/// <summary>A table on paper.</summary>
/// <param name="Columns">Its headings; one that begins with ">" stands at the right, as figures do.</param>
/// <param name="Widths">The share of the page that each column takes.</param>
public sealed record TableOnPaper(
    string? Heading, IReadOnlyList<string> Columns, IReadOnlyList<int> Widths, IReadOnlyList<IReadOnlyList<string>> Rows,
    string? Under = null);
