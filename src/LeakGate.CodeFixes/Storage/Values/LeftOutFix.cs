using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Analysis;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.CodeFixes.Storage.Values;

/// <summary>Adds the settings that are left out to what creates the object: those of a partial block, and the one that closes what is open by default.</summary>
internal static class LeftOutFix
{
    private const string Key = "LeakGate.Storage.AddSetting";

    public static IEnumerable<Fix> Plan(FixSite site)
    {
        if (site.Property(FindingProperties.Safe) is not { } forms || site.Property(FindingProperties.Missing) is not { } names
            || site.Node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is not { } creation)
        {
            yield break;
        }

        var type = site.Model.GetTypeInfo(creation, site.CancellationToken).Type;
        var safe = new SafeText(site, forms);
        var settings = new List<(string Name, string Value)>();
        foreach (var name in names.Split('|'))
        {
            if (IsSet(creation, name))
            {
                continue;
            }

            if (safe.OfType(PropertyOf(type, name)?.Type, creation.SpanStart) is not { } value)
            {
                yield break;
            }

            settings.Add((name, value));
        }

        if (settings.Count == 0)
        {
            yield break;
        }

        var edits = new SolutionEdits();
        Initializers.Add(site, creation, settings, edits);
        var values = settings.Select(setting => setting.Value).Distinct().ToList();
        var title = values.Count == 1 ? $"Set {string.Join(", ", settings.Select(setting => setting.Name))} to {values[0]}" : "Set what is left out";
        yield return new Fix(Key, title, edits);
    }

    private static bool IsSet(BaseObjectCreationExpressionSyntax creation, string name)
        => creation.Initializer?.Expressions.Any(expression => expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } && left.Identifier.ValueText == name) == true;

    private static IPropertySymbol? PropertyOf(ITypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
            {
                return property;
            }
        }

        return null;
    }
}
