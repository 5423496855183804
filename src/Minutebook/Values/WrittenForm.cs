namespace Minutebook.Values;

/// <summary>In what form a waiver or the like was given.</summary>
public enum WrittenForm
{
    Writing,
    Transmission,
    Oral,
}
