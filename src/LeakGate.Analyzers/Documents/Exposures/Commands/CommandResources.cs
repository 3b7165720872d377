using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Documents.Exposures.Resources;
using LeakGate.Analyzers.Documents.Exposures.Rows;
using LeakGate.Analyzers.Documents.Exposures.Values;
using LeakGate.Analyzers.Documents.Tree;

namespace LeakGate.Analyzers.Documents.Exposures.Commands;

/// <summary>Commands of cloud tools in scripts, and in the texts of workflows, pipelines and compose files: each that the catalogue knows is a resource.</summary>
internal static class CommandResources
{
    public const string Platform = "command";

    private const int MaxCommands = 5000;
    private const int MaxWords = 6;

    private static readonly Lazy<string[]> s_programs = new(FindPrograms);

    /// <summary>Whether a file's text names one of the programs: cheap enough to ask of every file.</summary>
    public static bool MayHaveAny(string text)
    {
        foreach (var program in s_programs.Value)
        {
            if (text.IndexOf(program, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the commands of the texts of a YAML file.</summary>
    public static void AddTexts(List<DeclaredResource> resources, string content, DocumentNode root)
    {
        foreach (var entry in TreeWalk.Entries(root))
        {
            if (entry.Value.Kind == NodeKind.Text && entry.Value.Span.Length > 8 && entry.Value.Span.End <= content.Length)
            {
                AddTo(resources, content, entry.Value.Span.Start, entry.Value.Span.End);
            }
        }
    }

    /// <summary>Adds the commands between two places of a file.</summary>
    public static void AddTo(List<DeclaredResource> resources, string text, int start, int end)
    {
        foreach (var program in s_programs.Value)
        {
            for (var i = text.IndexOf(program, start, end - start, StringComparison.OrdinalIgnoreCase); i >= 0 && resources.Count < MaxCommands;)
            {
                if (IsWord(text, i, program.Length, start, end) && !IsSaid(text, i, start))
                {
                    Add(resources, CommandLine.Read(text, i, end));
                }

                var next = i + program.Length;
                i = next >= end ? -1 : text.IndexOf(program, next, end - next, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    private static void Add(List<DeclaredResource> resources, CommandLine command)
    {
        for (var count = Math.Min(MaxWords, command.Words.Length); count > 0; count--)
        {
            var type = string.Join(" ", System.Linq.Enumerable.Take(command.Words, count));
            if (!DocumentExposureCatalogue.BuiltIn.RowsOf(Platform, type).IsEmpty)
            {
                resources.Add(new DeclaredResource(Platform, type, string.Empty, command.Options, command.Span, ValueResolver.Plain));
                return;
            }
        }
    }

    private static bool IsWord(string text, int i, int length, int start, int end)
        => (i == start || text[i - 1] is ' ' or '\t' or '\n' or '"' or '\'' or ';' or '&' or '|' or '(' or '`' or '/' or '\\')
            && i + length < end && text[i + length] is ' ' or '\t';

    // A comment, or a line that only says the command.
    private static bool IsSaid(string text, int i, int start)
    {
        var line = i;
        while (line > start && text[line - 1] != '\n')
        {
            line--;
        }

        while (line < i && text[line] is ' ' or '\t' or '-')
        {
            line++;
        }

        return text[line] == '#' || Starts(text, line, "echo ") || Starts(text, line, "Write-Host ") || Starts(text, line, "Write-Output ") || Starts(text, line, "//")
            || Starts(text, line, "printf ");
    }

    private static bool Starts(string text, int i, string word) => string.Compare(text, i, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static string[] FindPrograms()
    {
        var programs = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in DocumentExposureCatalogue.BuiltIn.Rows)
        {
            foreach (var type in row.Platform == Platform ? row.Types : System.Collections.Immutable.ImmutableArray<string>.Empty)
            {
                programs.Add(type.Split(' ')[0]);
            }
        }

        var result = new string[programs.Count];
        programs.CopyTo(result);
        return result;
    }
}
