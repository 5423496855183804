namespace Minutebook.Columns;

using System.Collections.Generic;
using System.Threading;

/// <summary>Words that come again and again in rows, such as the names of classes and zones: a row holds the number of the word. Words are
/// only added, so a number means the same for ever, on any thread.</summary>
public sealed class Words
{
    readonly Lock adding = new();
    readonly Dictionary<string, int> numbers = [];
    volatile string[] words = [];

    public Words()
    {
    }

    /// <summary>These words, in this order.</summary>
    public Words(IEnumerable<string> words)
    {
        this.words = [.. words];
        for (var number = 0; number < this.words.Length; number++) numbers.Add(this.words[number], number);
    }

    /// <summary>All words in the order of their numbers.</summary>
    public IReadOnlyList<string> All => words;

    public string this[int number] => words[number];

    /// <summary>The number of a word; a new one where the word is new.</summary>
    public int NumberOf(string word)
    {
        lock (adding)
        {
            if (numbers.TryGetValue(word, out var number)) return number;
            number = words.Length;
            words = [.. words, word];
            numbers.Add(word, number);
            return number;
        }
    }
}
