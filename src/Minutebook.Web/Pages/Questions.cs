namespace Minutebook.Web.Pages;

using System.Collections.Generic;
using Minutebook.Books.Questions;
using Minutebook.Values;
using Minutebook.Web.Access;
using Minutebook.Web.Hosting;

/// <summary>Questions that pages put by name.</summary>
static class Questions
{
    /// <summary>The finding; null where it cannot be asked here: an argument names nothing in the books, or it is not for this
    /// capacity.</summary>
    public static Finding? Try(Seen seen, string question, Dictionary<string, string> arguments)
    {
        if (QuestionList.Find(question) is null || !Sight.MayAsk(seen.Acting.Capacity, question)) return null;
        try
        {
            return QuestionList.Ask(seen.Corporation, question, arguments, seen.Now);
        }
        catch (QuestionException)
        {
            return null;
        }
    }
}
