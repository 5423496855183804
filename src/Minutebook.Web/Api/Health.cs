namespace Minutebook.Web.Api;

using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Minutebook.Store;
using Minutebook.Web.Hosting;

/// <summary>Whether the server answers, and reads the books: for whoever starts it again when it does not.</summary>
static class Health
{
    public static async Task<IResult> Of(Places places)
    {
        var unreadable = 0;
        foreach (var place in places.All)
            try
            {
                await place.ReadOnAsync().ConfigureAwait(false);
            }
            catch (BooksFileException)
            {
                // Anybody may ask: which books, and why, stands in the log alone.
                unreadable++;
            }
        return Answers.Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("status", unreadable == 0 ? "ok" : "unreadable");
            json.WriteNumber("corporations", places.All.Count());
            if (unreadable > 0) json.WriteNumber("unreadable", unreadable);
            json.WriteEndObject();
        }, unreadable == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
