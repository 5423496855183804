namespace Minutebook.Values;

/// <summary>
/// The answer to a question of law. In this order "and" is the least of the answers and "or" the greatest; "not" swaps No and Yes.
/// Yes means yes as known, not yes for ever.
/// </summary>
public enum Answer
{
    No,
    Open,
    Yes,
}

/// <summary>The three answers as a logic.</summary>
public static class Answers
{
    public static Answer And(Answer left, Answer right) => left < right ? left : right;

    public static Answer Or(Answer left, Answer right) => left > right ? left : right;

    public static Answer Not(Answer answer) => answer switch { Answer.No => Answer.Yes, Answer.Yes => Answer.No, _ => Answer.Open };

    public static Answer Of(bool truth) => truth ? Answer.Yes : Answer.No;
}
