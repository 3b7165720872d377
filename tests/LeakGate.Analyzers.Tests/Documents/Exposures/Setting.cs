using System.Collections.Generic;

namespace LeakGate.Analyzers.Tests.Documents.Exposures;

/// <summary>A value to be written in any of the languages: an object of members, a list, or a scalar (<c>bool</c>, <c>int</c>, <c>string</c>).</summary>
internal sealed class Setting
{
    public List<(string Name, object Value)> Members { get; } = [];

    /// <summary>Sets the value at a path, making what is missing on the way.</summary>
    public Setting With(IReadOnlyList<string> path, object value)
    {
        var node = this;
        for (var i = 0; i < path.Count - 1; i++)
        {
            node = node.Child(path[i]);
        }

        node.Members.RemoveAll(member => member.Name == path[^1]);
        node.Members.Add((path[^1], value));
        return this;
    }

    /// <summary>The object at a path.</summary>
    public Setting At(IReadOnlyList<string> path)
    {
        var node = this;
        foreach (var name in path)
        {
            node = node.Child(name);
        }

        return node;
    }

    private Setting Child(string name)
    {
        foreach (var member in Members)
        {
            if (member.Name == name && member.Value is Setting known)
            {
                return known;
            }
        }

        var child = new Setting();
        Members.Add((name, child));
        return child;
    }
}
