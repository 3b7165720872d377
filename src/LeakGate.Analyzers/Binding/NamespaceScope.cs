using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Binding;

/// <summary>
/// The namespaces that a file sees by its <c>using</c> directives, the project's global ones and the namespaces it declares. Backs a name that
/// does not bind: <c>PublicAccessType</c> counts as Azure's only where a namespace of that SDK is imported or written out.
/// </summary>
internal sealed class NamespaceScope
{
    private readonly HashSet<string> _namespaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);

    // The same few namespaces are asked for at every name that is watched.
    private readonly Dictionary<string, bool> _imports = new(StringComparer.Ordinal);

    public NamespaceScope(CompilationUnitSyntax root, IEnumerable<string> globalUsings)
    {
        foreach (var name in globalUsings)
        {
            _namespaces.Add(name);
        }

        AddUsings(root.Usings);
        AddAliases(root.Usings);
        AddMembers(root.Members, string.Empty);
    }

    // using Redis = StackExchange.Redis.ConnectionMultiplexer: the type's namespace is written out.
    private void AddAliases(SyntaxList<UsingDirectiveSyntax> usings)
    {
        foreach (var directive in usings)
        {
            if (directive is { Alias: not null, Name: QualifiedNameSyntax { Left: var ns } })
            {
                _namespaces.Add(Normalise(ns));
            }
        }
    }

    /// <summary>The namespaces that the file's <c>global using</c> directives give to the whole project.</summary>
    public static IEnumerable<string> GlobalUsingsOf(CompilationUnitSyntax root)
    {
        foreach (var directive in root.Usings)
        {
            if (directive.GlobalKeyword.RawKind != 0 && directive.Name is { } name)
            {
                yield return Normalise(name);
            }
        }
    }

    /// <summary>
    /// Whether the file imports <paramref name="ns"/> or a namespace of the same SDK: a parent or child of it, or one that shares its root
    /// (<c>Azure.Storage.Sas</c> backs <c>Azure.Storage.Blobs</c>), because global usings of other files may not be at hand.
    /// </summary>
    public bool Imports(string ns)
    {
        if (!_imports.TryGetValue(ns, out var imports))
        {
            imports = ns.Length == 0 || _namespaces.Contains(ns) || ImportsRelative(ns);
            _imports.Add(ns, imports);
        }

        return imports;
    }

    private bool ImportsRelative(string ns)
    {
        foreach (var imported in _namespaces)
        {
            if (SameSdk(imported, ns))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A qualification with its first name replaced by what the file's <c>using X = …</c> says it stands for.</summary>
    public string Unalias(string qualifier)
    {
        var dot = qualifier.IndexOf('.');
        var first = dot < 0 ? qualifier : qualifier.Substring(0, dot);
        return _aliases.TryGetValue(first, out var target) ? target + qualifier.Substring(first.Length) : qualifier;
    }

    /// <summary>Whether the file imports exactly <paramref name="ns"/>.</summary>
    public bool ImportsExactly(string ns) => _namespaces.Contains(ns);

    /// <summary>Whether the file imports <paramref name="parent"/> or a namespace in it.</summary>
    public bool ImportsUnder(string parent)
    {
        foreach (var imported in _namespaces)
        {
            if (imported.StartsWith(parent, StringComparison.Ordinal) && (imported.Length == parent.Length || imported[parent.Length] == '.'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SameSdk(string left, string right)
    {
        var common = 0;
        var position = 0;
        while (true)
        {
            var leftEnd = EndOfSegment(left, position);
            var rightEnd = EndOfSegment(right, position);
            if (leftEnd != rightEnd || string.CompareOrdinal(left, position, right, position, leftEnd - position) != 0)
            {
                break;
            }

            common++;
            position = leftEnd + 1;
            if (position > left.Length || position > right.Length)
            {
                break;
            }
        }

        // "Microsoft" and "System" are roots of everything: one segment more is needed there.
        var broad = left.StartsWith("Microsoft", StringComparison.Ordinal) || left.StartsWith("System", StringComparison.Ordinal);
        return common >= (broad ? 3 : 2);
    }

    private static int EndOfSegment(string name, int start)
    {
        if (start >= name.Length)
        {
            return name.Length;
        }

        var dot = name.IndexOf('.', start);
        return dot < 0 ? name.Length : dot;
    }

    private static string Normalise(NameSyntax name)
    {
        var text = name.ToString();
        return text.StartsWith("global::", StringComparison.Ordinal) ? text.Substring("global::".Length) : text;
    }

    private void AddUsings(SyntaxList<UsingDirectiveSyntax> usings)
    {
        foreach (var directive in usings)
        {
            if (directive.Name is { } name)
            {
                var normalised = Normalise(name);
                _namespaces.Add(normalised);
                if (directive.Alias is { } alias)
                {
                    _aliases[alias.Name.Identifier.ValueText] = normalised;
                }
            }
        }
    }

    private void AddMembers(SyntaxList<MemberDeclarationSyntax> members, string outer)
    {
        foreach (var member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax declaration)
            {
                AddUsings(declaration.Usings);
                var name = Normalise(declaration.Name);
                var full = outer.Length == 0 ? name : outer + "." + name;
                for (var part = full; part.Length > 0; part = TypeNames.NamespaceOf(part))
                {
                    _namespaces.Add(part);
                }

                AddMembers(declaration.Members, full);
            }
        }
    }
}
