namespace Minutebook.Documents;

using System;
using Minutebook.Stockholders;

/// <summary>The books do not hold what the document is to say. The message says what is missing and what to enter.</summary>
public sealed class NothingToPrintException(string message) : Exception(message)
{
    internal static NothingToPrintException NotCalled(MeetingFile file) =>
        new($"{file.Name} was not called, or has no such session; enter \"meeting-called\" first");
}
