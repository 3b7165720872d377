using System.Collections.Generic;
using System.Collections.Immutable;
using LeakGate.Analyzers.Documents.Exposures.Resources;
using LeakGate.Analyzers.Documents.Exposures.Rows;
using LeakGate.Analyzers.Documents.Tree;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Exposures.Judging;

/// <summary>A setting where a path leads to: its value, its key and the object that it stands in.</summary>
internal sealed class FoundSetting
{
    private const int MaxSettings = 2000;
    private const int MaxSteps = 50_000;

    private FoundSetting(DocumentNode value, TextSpan nameSpan, DocumentNode owner)
    {
        Value = value;
        NameSpan = nameSpan;
        Owner = owner;
    }

    public DocumentNode Value { get; }

    public TextSpan NameSpan { get; }

    /// <summary>The object in which the setting stands: where its siblings are.</summary>
    public DocumentNode Owner { get; }

    /// <summary>False when a condition decides whether the setting is there.</summary>
    public bool IsCertain { get; private set; } = true;

    /// <summary>All settings of a resource that <paramref name="path"/> leads to.</summary>
    public static List<FoundSetting> Find(DeclaredResource resource, SettingPath path)
    {
        var found = new List<FoundSetting>();
        var steps = 0;
        Walk(resource, resource.Body, path.Segments, 0, resource.Header, resource.Body, found, ref steps);
        return found;
    }

    private static void Walk(
        DeclaredResource resource, DocumentNode node, ImmutableArray<string> path, int index, TextSpan name, DocumentNode owner, List<FoundSetting> found, ref int steps)
    {
        if (found.Count >= MaxSettings || ++steps > MaxSteps)
        {
            return;
        }

        if (index == path.Length)
        {
            found.Add(new FoundSetting(node, name, owner));
            return;
        }

        var value = resource.Values.Follow(node, out var isCertain);
        var segment = path[index];
        var first = found.Count;
        WalkInto(resource, value, segment, path, index, name, owner, found, ref steps);
        for (var i = first; i < found.Count && !isCertain; i++)
        {
            found[i].IsCertain = false;
        }
    }

    private static void WalkInto(
        DeclaredResource resource, DocumentNode value, string segment, ImmutableArray<string> path, int index, TextSpan name, DocumentNode owner, List<FoundSetting> found,
        ref int steps)
    {
        if (value.Kind == NodeKind.List)
        {
            foreach (var item in value.Items)
            {
                if (!AddPair(item, segment, path, index, found))
                {
                    Walk(resource, item, path, index, name, owner, found, ref steps);
                }
            }

            return;
        }

        if (value.Kind != NodeKind.Object)
        {
            return;
        }

        if (segment == SettingPath.AnyDepth)
        {
            Walk(resource, value, path, index + 1, name, owner, found, ref steps);
            foreach (var member in value.Members)
            {
                Walk(resource, member.Value, path, index, member.NameSpan, value, found, ref steps);
            }

            return;
        }

        var any = false;
        foreach (var member in value.Members)
        {
            var body = member.Name == "dynamic" && member.Labels.Length == 1 && member.Labels[0] == segment ? member.Value.Find("content") : null;
            if (body is not null || segment == SettingPath.Any || string.Equals(member.Name, segment, System.StringComparison.OrdinalIgnoreCase))
            {
                any = true;
                Walk(resource, body ?? member.Value, path, index + 1, member.NameSpan, value, found, ref steps);
            }
        }

        if (!any && value.FindMember(segment) is { } merged)
        {
            Walk(resource, merged.Value, path, index + 1, merged.NameSpan, value, found, ref steps);
        }
    }

    // KEY=value and { name: KEY, value: … }: how lists of environment variables are written.
    private static bool AddPair(DocumentNode item, string segment, ImmutableArray<string> path, int index, List<FoundSetting> found)
    {
        if (index != path.Length - 1)
        {
            return false;
        }

        if (item.Kind == NodeKind.Text)
        {
            var equals = item.Text.IndexOf('=');
            if (equals == segment.Length && string.CompareOrdinal(item.Text, 0, segment, 0, equals) == 0)
            {
                found.Add(new FoundSetting(DocumentNode.OfScalar(NodeKind.Text, item.Span, item.Text.Substring(equals + 1)), item.Span, item));
            }

            return true;
        }

        if (item.Kind == NodeKind.Object && item.Find("name")?.ScalarText == segment && item.Find("value") is { } value)
        {
            found.Add(new FoundSetting(value, value.Span, item));
            return true;
        }

        return false;
    }
}
