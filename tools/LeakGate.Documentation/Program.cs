using System;
using System.IO;

namespace LeakGate.Documentation;

/// <summary><c>dotnet run --project tools/LeakGate.Documentation [-- --check]</c>, anywhere in the repository. See <see cref="CommandLine"/>.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Analyzers.sln")))
            {
                return CommandLine.Run(folder.FullName, args, Console.Out);
            }
        }

        Console.Error.WriteLine("There is no Analyzers.sln in this folder or above it.");
        return CommandLine.Failed;
    }
}
