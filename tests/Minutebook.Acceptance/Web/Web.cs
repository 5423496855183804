namespace Minutebook.Acceptance.Web;

using System.Diagnostics.CodeAnalysis;
using Xunit;

/// <summary>The tests of the web share one server.</summary>
[CollectionDefinition(nameof(Web))]
[SuppressMessage("Naming", "CA1724", Justification = "Nothing else of the tests is called so.")]
public sealed class Web : ICollectionFixture<Served>;
