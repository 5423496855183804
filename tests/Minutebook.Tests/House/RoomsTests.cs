namespace Minutebook.Tests.House;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

/// <summary>A room calls only downwards.</summary>
public class RoomsTests
{
    /// <summary>From the cellar to the highest floor; rooms of one floor do not use each other.</summary>
    static readonly string[][] Floors =
    [
        ["Columns"],
        ["Values"],
        ["Tenure", "Instruments"],
        ["Stock"],
        ["Board"],
        ["Officers"],
        ["Stockholders", "Authority", "Indemnification", "Particulars"],
        ["Books"],
    ];

    static int FloorOf(string room) => Array.FindIndex(Floors, floor => floor.Contains(room));

    [Fact]
    public void Every_folder_of_the_pure_project_is_a_room() =>
        Assert.DoesNotContain(Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src", "Minutebook")).Select(Path.GetFileName),
            folder => folder is not ("obj" or "bin") && FloorOf(folder!) < 0);

    [Fact]
    public void A_room_uses_only_rooms_below_it()
    {
        var failures = from file in Source.Pure
                       from used in Used(file)
                       where used.Room != file.Room && FloorOf(used.Room) >= FloorOf(file.Room)
                       select $"{used.At}: {file.Room} uses {used.Room}, which is not below it.";
        Failures.None(failures);
    }

    static IEnumerable<(string Room, string At)> Used(Source file)
    {
        foreach (var node in file.Nodes.Where(node => node is NameSyntax or MemberAccessExpressionSyntax))
        {
            var words = node.ToString().Split('.');
            if (words.Length > 1 && words[0] == nameof(Minutebook) && FloorOf(words[1]) >= 0) yield return (words[1], file.At(node));
            // "Stockholders.Meeting", from within the namespace Minutebook: a room, unless something of that name is nearer.
            else if (words.Length > 1 && node is QualifiedNameSyntax && FloorOf(words[0]) >= 0) yield return (words[0], file.At(node));
            else if (words.Length > 1 && node is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { } first }
                && FloorOf(first.Identifier.Text) > FloorOf(file.Room)) yield return (words[0], file.At(node));
        }
        foreach (var space in file.Nodes.OfType<BaseNamespaceDeclarationSyntax>())
            if (!$"{space.Name}.".StartsWith($"Minutebook.{file.Room}.", StringComparison.Ordinal)) yield return ("Books", file.At(space));
    }
}
