namespace LeakGate.Analyzers;

/// <summary>The categories of the rules; they can be configured in bulk with <c>dotnet_analyzer_diagnostic.category-…</c>.</summary>
internal static class RuleCategories
{
    public const string Credentials = "LeakGate.Credentials";
    public const string Storage = "LeakGate.Storage";
    public const string Policy = "LeakGate.Policy";
}
