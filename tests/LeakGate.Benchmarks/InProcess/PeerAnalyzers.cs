using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using LeakGate.Benchmarks.Peers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Benchmarks.InProcess;

/// <summary>Loads the analyzers of a set into this process, and makes the options under which only the set's rules run.</summary>
internal static class PeerAnalyzers
{
    static PeerAnalyzers() => AppDomain.CurrentDomain.AssemblyResolve += static (_, args) =>
        args.RequestingAssembly is { Location.Length: > 0 } asking && Path.Combine(Path.GetDirectoryName(asking.Location)!, new AssemblyName(args.Name).Name + ".dll") is var beside && File.Exists(beside)
            ? Assembly.LoadFrom(beside)
            : null;

    public static ImmutableArray<DiagnosticAnalyzer> Load(AnalyzerSet set) => set.Files.SelectMany(AnalyzersIn)
        .Where(analyzer => set.Rules.Count == 0 || analyzer.SupportedDiagnostics.Any(rule => set.Rules.Contains(rule.Id))).ToImmutableArray();

    public static CompilationOptions Only(CompilationOptions options, AnalyzerSet set, IEnumerable<DiagnosticAnalyzer> analyzers)
        => set.Rules.Count == 0 ? options : options.WithSpecificDiagnosticOptions(analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static rule => rule.Id).Distinct()
            .ToDictionary(static id => id, id => set.Rules.Contains(id) ? ReportDiagnostic.Warn : ReportDiagnostic.Suppress));

    private static IEnumerable<DiagnosticAnalyzer> AnalyzersIn(string file)
        => TypesOf(Assembly.LoadFrom(file)).Where(static type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is { } attribute
                && attribute.Languages.Contains(LanguageNames.CSharp) && type.GetConstructor(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, []) is not null)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!);

    private static Type[] TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partly)
        {
            return partly.Types.OfType<Type>().ToArray();
        }
    }
}
