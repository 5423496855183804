namespace Minutebook.Bench;

using System;
using Minutebook.Documents;

/// <summary>A document of one page, laid out as PDF by the process that is already running.</summary>
static class OneDocument
{
    const int Rounds = 21;
    static readonly TimeSpan Goal = TimeSpan.FromMilliseconds(20);

    public static Bench Bench { get; } = new("A document of one page", _ => Prepare());

    static Prepared Prepare()
    {
        Typesetter typesetter;
        try
        {
            typesetter = Typesetter.Start();
        }
        catch (TypesetterMissingException missing)
        {
            return new("nothing", 1, []) { Missing = [missing.Message] };
        }
        Pdf? pdf = null;
        return new(
            "the typesetter's process, with its fonts and templates read; each round sets another letter",
            Rounds,
            [
                new(
                    "a notice to one holder, PDF/UA-1",
                    round => pdf = typesetter.SetAsync(Letter(round)).GetAwaiter().GetResult(),
                    _ =>
                    {
                        if (pdf is not { Pages: 1 } || !pdf.Bytes.AsSpan().StartsWith("%PDF-"u8))
                            throw new WrongResultException($"{pdf?.Pages} pages, not one page of PDF");
                    },
                    Goal),
            ],
            () => typesetter.DisposeAsync().AsTask().GetAwaiter().GetResult());
    }

    static Notice Letter(int round) => new(
        new("Bench, Inc.", "Delaware", "1 Harbor Way, Kent"), new(2027, 4, 20),
        new("the annual meeting of 2027", "Thursday, May 20, 2027", "10:00 a.m. (America/Los_Angeles)", "1 Harbor Way, Kent"),
        "April 20, 2027", "April 1, 2027", ["to elect five directors", "to transact other business"], "1 Harbor Way, Kent", null,
        "the Secretary", "Ada Bench", "Secretary", [new($"Holder {round}", [$"{round} Street", "Kent"])]);
}
