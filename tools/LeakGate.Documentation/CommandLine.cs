using System;
using System.IO;
using System.Linq;
using System.Text;

namespace LeakGate.Documentation;

/// <summary>The command: brings the generated parts of the documentation up to date, or says whether they are.</summary>
internal static class CommandLine
{
    /// <summary>Everything is up to date now.</summary>
    public const int Done = 0;

    /// <summary>With <c>--check</c>: a file would change.</summary>
    public const int OutOfDate = 1;

    /// <summary>The call was wrong, or a page lacks its markers.</summary>
    public const int Failed = 2;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Runs it.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="arguments">Nothing to write, <c>--check</c> to write nothing.</param>
    /// <param name="output">Gets a line for each file.</param>
    /// <returns><see cref="Done"/>, <see cref="OutOfDate"/> or <see cref="Failed"/>.</returns>
    public static int Run(string root, string[] arguments, TextWriter output)
    {
        if (arguments.Any(argument => argument != "--check"))
        {
            output.WriteLine("usage: LeakGate.Documentation [--check]");
            return Failed;
        }

        try
        {
            return Run(root, check: arguments.Length > 0, output);
        }
        catch (BrokenPageException broken)
        {
            output.WriteLine(broken.Message);
            return Failed;
        }
    }

    private static int Run(string root, bool check, TextWriter output)
    {
        var changes = DocumentationFiles.FindChanges(root).ToArray();
        foreach (var change in changes)
        {
            output.WriteLine($"{(check ? "out of date" : "written")}: {change.Path}");
            if (!check)
            {
                File.WriteAllText(Path.Combine(root, change.Path), change.Content, s_utf8);
            }
        }

        return check && changes.Length > 0 ? OutOfDate : Done;
    }
}
