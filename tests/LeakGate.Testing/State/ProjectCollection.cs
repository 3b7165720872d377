using System.Collections.Generic;
using System.Linq;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The projects beside the one under test. Asking for a name makes the project.</summary>
public sealed class ProjectCollection : Dictionary<string, ProjectState>
{
    private readonly string _defaultExtension;

    internal ProjectCollection(string defaultExtension) => _defaultExtension = defaultExtension;

    public new ProjectState this[string projectName]
    {
        get
        {
            if (!TryGetValue(projectName, out var project))
            {
                project = new ProjectState(projectName, $"/{projectName}/Test", _defaultExtension);
                Add(projectName, project);
            }

            return project;
        }
    }

    internal IEnumerable<ProjectState> InOrder => this.OrderBy(p => p.Key, System.StringComparer.Ordinal).Select(p => p.Value);
}
