using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace LeakGate.Package.Tests;

/// <summary>The findings that a sample's trailing comments announce: <c>// LEAK1001</c>, or several ids with blanks between them.</summary>
internal static partial class SampleMarkers
{
    /// <summary>The announced findings of every C# file below a folder, paths in full.</summary>
    public static Finding[] InFolder(string folder)
        => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(f => !IsBuildOutput(Path.GetRelativePath(folder, f)))
            .SelectMany(f => InText(f, File.ReadAllText(f)))
            .Order(Finding.ByPlace)
            .ToArray();

    /// <summary>
    /// The announced findings of one file. A comment that opens with an id and goes on as anything but ids throws: a marker with a slip in it
    /// must not announce less than it seems to.
    /// </summary>
    public static IEnumerable<Finding> InText(string file, string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var opening = Opening().Match(lines[i]);
            if (!opening.Success)
            {
                continue;
            }

            var ids = lines[i][(opening.Index + 2)..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            foreach (var id in ids)
            {
                yield return Id().IsMatch(id)
                    ? new Finding(file, i + 1, id)
                    : throw new FormatException($"{file}({i + 1}): '{id}' in a marker is not a rule id.");
            }
        }
    }

    private static bool IsBuildOutput(string relativePath)
        => relativePath.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "cdk.out");

    // Two slashes, not the three of a doc comment, which may speak of a rule.
    [GeneratedRegex(@"(?<!/)//(?!/)\s*LEAK")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^LEAK\d{4}$")]
    private static partial Regex Id();
}
