using System.Linq;
using System.Text.Json;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Sinks;
using LeakGate.Analyzers.Policy;
using Xunit;

namespace LeakGate.Analyzers.Tests.Policy;

/// <summary>The shipped schema says what the reader knows, no less and no more.</summary>
public sealed class SchemaTests
{
    private static readonly JsonElement s_root = ReadSchema();

    [Fact]
    public void Sections_are_the_same() => Assert.Equal(PolicyKeys.Sections.Order(), KeysOf(s_root));

    [Fact]
    public void Keys_of_exemptions_are_the_same() => Assert.Equal(PolicyKeys.OfExemption, s_root.GetProperty("properties").GetProperty("exemptions").GetProperty("items").GetProperty("properties").EnumerateObject().Select(p => p.Name));

    [Fact]
    public void Keys_of_data_classes_are_the_same() => Assert.Equal(PolicyKeys.OfDataClass.Order(), KeysOf(ItemOf(PolicyKeys.DataClasses)));

    [Theory]
    [InlineData(PolicyKeys.CredentialNames)]
    [InlineData(PolicyKeys.CredentialFormats)]
    [InlineData(PolicyKeys.CredentialSinks)]
    [InlineData(PolicyKeys.StorageExposures)]
    public void Columns_are_the_same(string name)
    {
        var section = CatalogueSection.All.Single(section => section.Name == name);

        Assert.Equal(section.Columns.Order(), KeysOf(ItemOf(name)));
        Assert.Equal(section.Required.Order(), ItemOf(name).GetProperty("required").EnumerateArray().Select(key => key.GetString()!).Order());
    }

    [Fact]
    public void Allowed_words_are_the_same()
    {
        Assert.Equal(CredentialKinds.Words, WordsOf(PolicyKeys.CredentialNames, "kind"));
        Assert.Equal(SinkRow.Kinds, WordsOf(PolicyKeys.CredentialSinks, "kind"));
        Assert.Equal(SinkRow.GivenWords, WordsOf(PolicyKeys.CredentialSinks, "given"));
    }

    private static string[] WordsOf(string section, string column)
        => ItemOf(section).GetProperty("properties").GetProperty(column).GetProperty("enum").EnumerateArray().Select(word => word.GetString()!).ToArray();

    private static JsonElement ItemOf(string section)
    {
        var items = s_root.GetProperty("properties").GetProperty(section).GetProperty("items");
        return items.TryGetProperty("anyOf", out var forms) ? forms.EnumerateArray().Last() : items;
    }

    private static string[] KeysOf(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order().ToArray();

    // Embedded, since a build that maps its paths does not say where the source is.
    private static JsonElement ReadSchema()
    {
        using var stream = typeof(SchemaTests).Assembly.GetManifestResourceStream("leakgate.schema.json")!;
        return JsonDocument.Parse(stream).RootElement;
    }
}
