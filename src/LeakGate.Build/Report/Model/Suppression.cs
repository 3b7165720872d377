namespace LeakGate.Build.Report.Model;

/// <summary>Why a finding does not count: a pragma or attribute in the source, or an exemption of the policy file.</summary>
internal sealed class Suppression
{
    /// <summary><c>inSource</c> or <c>external</c>, as SARIF names them.</summary>
    public string Kind { get; set; } = "inSource";

    public string Justification { get; set; } = "";

    /// <summary>Who answers for an exemption; empty for what stands in the source.</summary>
    public string Owner { get; set; } = "";

    /// <summary>The last day, <c>yyyy-MM-dd</c>; empty when it has none.</summary>
    public string Expires { get; set; } = "";
}
