namespace LeakGate.Analyzers.Binding;

/// <summary>A type that a catalogue row names: its full metadata name and the parts that code writes.</summary>
internal sealed class ApiType
{
    public ApiType(string fullName, string simpleName, string ns)
    {
        FullName = fullName;
        SimpleName = simpleName;
        Namespace = ns;
    }

    public static ApiType Of(string fullName) => new(fullName, TypeNames.SimpleNameOf(fullName), TypeNames.NamespaceOf(fullName));

    public string FullName { get; }

    /// <summary>The name as code writes it, without namespace, outer type and arity.</summary>
    public string SimpleName { get; }

    public string Namespace { get; }

    /// <summary>Whether the name holds a star that stands for many types.</summary>
    public bool IsPattern => FullName.IndexOf('*') >= 0;
}
