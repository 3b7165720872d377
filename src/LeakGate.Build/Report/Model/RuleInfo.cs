namespace LeakGate.Build.Report.Model;

/// <summary>A rule as the compiler's log describes it.</summary>
internal sealed class RuleInfo
{
    public string Id { get; set; } = "";

    public string Title { get; set; } = "";

    public string Description { get; set; } = "";

    public string HelpUri { get; set; } = "";

    public string Category { get; set; } = "";

    /// <summary><c>error</c>, <c>warning</c> or <c>note</c>, when nothing configures it.</summary>
    public string Level { get; set; } = "warning";

    public bool IsEnabled { get; set; } = true;
}
