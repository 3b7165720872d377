using System.Collections.Generic;
using LeakGate.Analyzers.Documents.Tree;

namespace LeakGate.Analyzers.Documents.Exposures.Values;

/// <summary>Parameters and variables of a Bicep file.</summary>
internal sealed class BicepValues : ValueResolver
{
    private readonly Dictionary<string, (DocumentNode Value, string Kind)> _names = new();

    public BicepValues(DocumentNode root)
    {
        foreach (var member in root.Members)
        {
            if (member.Name is "param" or "var" && member.Labels.Length == 1)
            {
                _names[member.Labels[0]] = (member.Value, member.Name == "param" ? "parameter" : "variable");
            }
        }
    }

    protected override (DocumentNode? Value, string Description) LookUp(string name)
    {
        var names = name.Split('.');
        return _names.TryGetValue(names[0], out var known) ? (Navigate(known.Value, names, 1), $"{known.Kind} '{names[0]}'") : base.LookUp(name);
    }
}
