using System.Collections.Generic;
using LeakGate.Analyzers.Documents.Tree;

namespace LeakGate.Analyzers.Documents.Exposures.Values;

/// <summary>Variables and locals of a Terraform module, which is all files of a folder.</summary>
internal sealed class TerraformValues : ValueResolver
{
    private readonly Dictionary<string, DocumentNode> _variables = new();
    private readonly Dictionary<string, DocumentNode> _locals = new();

    /// <summary>Takes in the declarations of one file of the module.</summary>
    public void AddFile(DocumentNode root)
    {
        foreach (var member in root.Members)
        {
            if (member is { Name: "variable", Labels.Length: 1, Value: { Kind: NodeKind.Object } body } && body.Find("default") is { } value)
            {
                _variables[member.Labels[0]] = value;
            }
            else if (member is { Name: "locals", Value.Kind: NodeKind.Object })
            {
                foreach (var local in member.Value.Members)
                {
                    _locals[local.Name] = local.Value;
                }
            }
        }
    }

    protected override (DocumentNode? Value, string Description) LookUp(string name)
    {
        var names = name.Split('.');
        if (names.Length < 2 || names[0] is not ("var" or "local"))
        {
            return base.LookUp(name);
        }

        var isVariable = names[0] == "var";
        (isVariable ? _variables : _locals).TryGetValue(names[1], out var value);
        return (Navigate(value, names, 2), isVariable ? $"variable '{names[1]}'" : $"local '{names[1]}'");
    }
}
