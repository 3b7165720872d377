using System;
using System.IO;
using System.Linq;
using System.Text;

namespace LeakGate.Documentation;

/// <summary>
/// <c>dotnet run --project tools/LeakGate.Documentation [--check]</c>, anywhere in the repository: brings the generated parts of the documentation up to
/// date. With <c>--check</c> nothing is written, and the exit code is 1 if a file would change; 2 stands for a wrong call or a broken page.
/// </summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        if (args.Any(argument => argument != "--check"))
        {
            Console.Error.WriteLine("usage: LeakGate.Documentation [--check]");
            return 2;
        }

        if (FindRoot() is not { } root)
        {
            Console.Error.WriteLine("There is no Analyzers.sln in this folder or above it.");
            return 2;
        }

        try
        {
            return Run(root, check: args.Length > 0);
        }
        catch (BrokenPageException broken)
        {
            Console.Error.WriteLine(broken.Message);
            return 2;
        }
    }

    private static int Run(string root, bool check)
    {
        var changes = DocumentationFiles.FindChanges(root).ToArray();
        foreach (var change in changes)
        {
            Console.WriteLine($"{(check ? "out of date" : "written")}: {change.Path}");
            if (!check)
            {
                File.WriteAllText(Path.Combine(root, change.Path), change.Content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }
        }

        return check && changes.Length > 0 ? 1 : 0;
    }

    private static string? FindRoot()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Analyzers.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
