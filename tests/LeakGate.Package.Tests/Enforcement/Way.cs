using System;
using System.Collections.Generic;

namespace LeakGate.Package.Tests;

/// <summary>What a build showed of a rule, or has to show.</summary>
/// <param name="Ordinary">The finding of the rule that no policy enforces: <c>warning</c>, <c>error</c> or <c>-</c> where it is silent.</param>
/// <param name="Enforced">
/// The finding of the enforced rule: <c>error</c>; else the policy's own errors that stop the build, such as <c>LEAK9006</c>; or <c>-</c> where all is silent.
/// </param>
/// <param name="Audit">LEAK9005 about the two rules: <c>warning</c>, <c>error</c>, both joined by a comma, or <c>-</c>.</param>
internal readonly record struct Outcome(string Ordinary, string Enforced, string Audit);

/// <summary>A way to silence an analyzer, and what a build must show that tries it.</summary>
/// <param name="Group">The heading in the matrix.</param>
/// <param name="Title">The way, as a row of the matrix names it.</param>
/// <param name="Expected">What was found to hold, and must go on holding.</param>
internal sealed record Way(string Group, string Title, Outcome Expected)
{
    /// <summary>Builds both leaks with the way in them. Null: the way needs a project of its own.</summary>
    public Func<string, string>? InFile { get; init; }

    /// <summary>For ways in a file: the file's name, without path.</summary>
    public string? FileName { get; init; }

    /// <summary>For ways in a file: a section of the project's .editorconfig, with <c>{0}</c> for the file's name.</summary>
    public string? FileConfig { get; init; }

    /// <summary>Properties of the project file.</summary>
    public string Properties { get; init; } = "";

    /// <summary>Items and targets of the project file.</summary>
    public string Body { get; init; } = "";

    /// <summary>Attributes of the package's reference; null for no reference.</summary>
    public string? Reference { get; init; } = "PrivateAssets=\"all\"";

    /// <summary>Other files of the project by name, <c>Directory.Build.props</c> among them.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    /// <summary>Global properties of the build, as <c>Name=value;Name=value</c>.</summary>
    public string Global { get; init; } = "";

    /// <summary>A switch of the command line, which takes a build of its own.</summary>
    public string Switch { get; init; } = "";

    /// <summary>Goes in front of the source.</summary>
    public string Head { get; init; } = "";

    /// <summary>Goes in front of the class.</summary>
    public string OnType { get; init; } = "";
}
