using System.Collections.Generic;
using System.Reflection;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>References beyond the framework's own.</summary>
public sealed class MetadataReferenceCollection : List<MetadataReference>
{
    /// <summary>Adds an assembly that the test process has loaded, from its file.</summary>
    public void Add(Assembly assembly) => Add(assembly.Location);

    /// <summary>Adds the assembly in a file.</summary>
    public void Add(string path) => Add(MetadataReference.CreateFromFile(path));
}
