namespace Minutebook.Values;

/// <summary>
/// Personal data: a name, an address, words that a person wrote. The chain holds only a salted digest; the text lies in a row beside it and
/// can be erased where no law needs it, and the books still verify.
/// </summary>
/// <param name="Text">The text; null where it was erased.</param>
/// <param name="Digest">SHA-256 of the salt followed by the text in UTF-8; null before it is entered in books.</param>
public sealed record Particular(string? Text, Digest? Digest = null)
{
    public override string ToString() => Text ?? "(erased)";
}
