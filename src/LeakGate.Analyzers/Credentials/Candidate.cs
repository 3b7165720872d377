using System.Collections.Generic;
using LeakGate.Analyzers.Credentials.Calls;
using LeakGate.Analyzers.Credentials.Sinks;
using LeakGate.Analyzers.Credentials.Sites;
using LeakGate.Analyzers.Flow;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials;

/// <summary>A value typed in the source and all that speaks for its being a credential: what it is called and where it goes.</summary>
internal sealed class Candidate
{
    public Candidate(FlowValue value) => Value = value;

    public FlowValue Value { get; }

    public ExpressionSyntax Origin => Value.Origin;

    /// <summary>Every name that the value is given, with the way in which it is.</summary>
    public List<NamedSite> Names { get; } = new(2);

    /// <summary>The sinks of the catalogue that it reaches.</summary>
    public List<Sink> Sinks { get; } = new(1);

    /// <summary>The parameter of an API outside the project that it is passed for, when that is named as a credential.</summary>
    public NamedSite? ExternalParameter { get; set; }

    /// <summary>The call that takes it by its name alone.</summary>
    public NamedCall? Call { get; set; }

    public void AddName(in NamedSite name)
    {
        if (!Names.Contains(name))
        {
            Names.Add(name);
        }
    }

    public void AddSink(Sink sink)
    {
        if (!Sinks.Contains(sink))
        {
            Sinks.Add(sink);
        }
    }
}

/// <summary>A name and the way in which a value is given it.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Kind">How they meet.</param>
/// <param name="Encrypts">Whether it is a parameter of code that is named for encryption: its key is one that encrypts, wherever the caller stands.</param>
internal readonly record struct NamedSite(string Name, SiteKind Kind, bool Encrypts = false);
