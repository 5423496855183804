namespace Minutebook.Cli;

using Minutebook.Values;

/// <summary>What the command tells the shell: 0 yes, 1 no, 2 open; 64 and up for misuse.</summary>
public static class ExitCodes
{
    public const int Yes = 0;
    public const int No = 1;
    public const int Open = 2;

    /// <summary>The command was written wrongly.</summary>
    public const int Usage = 64;

    /// <summary>A file holds what cannot be understood.</summary>
    public const int BadData = 65;

    /// <summary>A file cannot be opened.</summary>
    public const int NoInput = 66;

    /// <summary>A program that is needed is not there.</summary>
    public const int Unavailable = 69;

    /// <summary>A defect of Minutebook itself.</summary>
    public const int Defect = 70;

    /// <summary>A file cannot be written.</summary>
    public const int CannotCreate = 73;

    public static int Of(Answer answer) => answer switch { Answer.Yes => Yes, Answer.No => No, _ => Open };
}
