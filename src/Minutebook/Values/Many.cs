namespace Minutebook.Values;

using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Runtime.CompilerServices;

/// <summary>A list within a fact: it never changes, is empty where nothing was given, and is equal to another with the same members in the
/// same order.</summary>
[CollectionBuilder(typeof(Many), nameof(Many.Of))]
public readonly struct Many<T> : IReadOnlyList<T>, IEquatable<Many<T>>
{
    readonly ImmutableArray<T> members;

    internal Many(ImmutableArray<T> members) => this.members = members;

    ImmutableArray<T> Members => members.IsDefault ? [] : members;

    public int Count => Members.Length;

    public bool IsEmpty => Members.IsEmpty;

    public T this[int index] => Members[index];

    public IEnumerator<T> GetEnumerator() => Members.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(Many<T> other) => Members.SequenceEqual(other.Members);

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Many<T> other && Equals(other);

    public override int GetHashCode() => Members.Aggregate(Members.Length, HashCode.Combine);

    public static bool operator ==(Many<T> left, Many<T> right) => left.Equals(right);

    public static bool operator !=(Many<T> left, Many<T> right) => !left.Equals(right);

    public override string ToString() => string.Join(", ", Members);
}

/// <summary>Makes lists for facts.</summary>
public static class Many
{
    public static Many<T> Of<T>(ReadOnlySpan<T> members) => new([.. members]);

    public static Many<T> From<T>(IEnumerable<T> members) => new([.. members]);
}
