using System.Collections.Generic;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>One project of a test.</summary>
public class ProjectState
{
    internal ProjectState(string name, string defaultPrefix, string defaultExtension)
    {
        Name = name;
        DefaultPrefix = defaultPrefix;
        DefaultExtension = defaultExtension;
        Sources = new SourceFileList(defaultPrefix, defaultExtension);
        GeneratedSources = new SourceFileList(defaultPrefix, defaultExtension);
        AdditionalFiles = new SourceFileList(defaultPrefix, "txt");
        AnalyzerConfigFiles = new SourceFileList(defaultPrefix, "editorconfig");
    }

    /// <summary>The project's and its assembly's name.</summary>
    public string Name { get; }

    public string AssemblyName => Name;

    /// <summary>A library unless set; top-level statements need <see cref="OutputKind.ConsoleApplication"/>.</summary>
    public OutputKind? OutputKind { get; set; }

    /// <summary>The test's own unless set.</summary>
    public ReferenceAssemblies? ReferenceAssemblies { get; set; }

    public SourceFileList Sources { get; }

    /// <summary>Files that a source generator would add. Analysed like the others; a path that ends in <c>.g.cs</c> makes them generated.</summary>
    public SourceFileList GeneratedSources { get; }

    /// <summary>Files that are not C#, for example <c>("/0/appsettings.json", …)</c>.</summary>
    public SourceFileList AdditionalFiles { get; }

    /// <summary><c>/.editorconfig</c> and <c>/.globalconfig</c>; a build property is a line <c>build_property.Name = value</c> in the latter.</summary>
    public SourceFileList AnalyzerConfigFiles { get; }

    public MetadataReferenceCollection AdditionalReferences { get; } = new();

    /// <summary>Names of <see cref="SolutionState.AdditionalProjects"/> that this project references.</summary>
    public List<string> AdditionalProjectReferences { get; } = new();

    internal string DefaultPrefix { get; }

    internal string DefaultExtension { get; }

    /// <summary>Whether anything in this state was stated.</summary>
    internal virtual bool IsStated => Sources.Count + GeneratedSources.Count + AdditionalFiles.Count + AnalyzerConfigFiles.Count != 0;
}
