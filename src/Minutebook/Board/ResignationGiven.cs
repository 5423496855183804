namespace Minutebook.Board;

using System;
using System.Collections.Immutable;
using Minutebook.Values;

/// <summary>A resignation as it was given, whoever resigns from whatever: a Director, a member of a committee, an officer.</summary>
/// <param name="Name">The full name of the one who resigns.</param>
/// <param name="Delivered">When it was delivered.</param>
/// <param name="To">To whom.</param>
/// <param name="TakesEffect">The later time that it specifies; null where it specifies none.</param>
/// <param name="Upon">The event upon which it says that it takes effect; null where it says none.</param>
/// <param name="Step">What happened to it afterwards: when the first step of a kind after its delivery was taken; null where none was.
/// </param>
/// <seealso cref="Resignation"/>
public sealed record ResignationGiven(
    string Name, Placed Delivered, ResignationTo To, WrittenForm Form, Moment? TakesEffect, string? Upon, bool AsksAcceptance,
    bool Irrevocable, Func<ResignationStep, Placed?> Step)
{
    /// <summary>When it takes effect, if it does: at the later of delivery, the time that it specifies, its event, and an acceptance that
    /// it asks for.</summary>
    public Placed Effect
    {
        get
        {
            var effect = Delivered;
            if (TakesEffect is { } specified && specified.SortKey > effect.At.SortKey) effect = new(specified, Delivered.Entry);
            if (Upon is not null && Step(ResignationStep.EventHappened) is { } happened && effect.IsBefore(happened)) effect = happened;
            return AsksAcceptance && Step(ResignationStep.Accepted) is { } accepted && effect.IsBefore(accepted) ? accepted : effect;
        }
    }
}

/// <summary>The terms on a resignation: those on Directors, on members of a committee, or on officers.</summary>
public sealed record ResignationTerms(
    Term<ImmutableArray<string>>? To, Term<bool>? InWriting, Term<bool>? Electronic, Term<ImmutableArray<string>>? Effective,
    Term<bool>? AcceptanceNeeded);
