namespace LeakGate.Analyzers;

/// <summary>How the ids of the rules of one family begin.</summary>
internal static class RuleFamilies
{
    public const string Credentials = "LEAK1";
    public const string Storage = "LEAK2";
    public const string Data = "LEAK3";
    public const string Policy = "LEAK9";
}

/// <summary>The categories of the rules; they can be configured in bulk with <c>dotnet_analyzer_diagnostic.category-…</c>.</summary>
internal static class RuleCategories
{
    public const string Credentials = "LeakGate.Credentials";
    public const string Storage = "LeakGate.Storage";
    public const string Policy = "LeakGate.Policy";
}
