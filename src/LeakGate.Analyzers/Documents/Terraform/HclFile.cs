using LeakGate.Analyzers.Documents.Tree;

namespace LeakGate.Analyzers.Documents.Terraform;

/// <summary>What was read of a Terraform file: an object whose members are its attributes and blocks, a block with its labels.</summary>
internal sealed class HclFile
{
    public HclFile(DocumentNode root, int brokenAt)
    {
        Root = root;
        BrokenAt = brokenAt;
    }

    public DocumentNode Root { get; }

    /// <summary>Offset of the first thing that could not be read; -1 when all could.</summary>
    public int BrokenAt { get; }
}
