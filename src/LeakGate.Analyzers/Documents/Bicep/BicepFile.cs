using LeakGate.Analyzers.Documents.Tree;

namespace LeakGate.Analyzers.Documents.Bicep;

/// <summary>
/// What was read of a Bicep file: an object whose members are its declarations, as blocks. <c>param</c> and <c>var</c> have their name as label, <c>resource</c>
/// its name and its type with version, <c>module</c> its name and its path.
/// </summary>
internal sealed class BicepFile
{
    public BicepFile(DocumentNode root, int brokenAt)
    {
        Root = root;
        BrokenAt = brokenAt;
    }

    public DocumentNode Root { get; }

    /// <summary>Offset of the first thing that could not be read; -1 when all could.</summary>
    public int BrokenAt { get; }
}
