using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace LeakGate.Package.Tests;

/// <summary>
/// A folder as a stranger's checkout: it knows the packed package from a feed folder, everything else from the machine's own sources, and
/// keeps its packages to itself.
/// </summary>
internal sealed class Consumer : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PackedLeakGate _package;

    public Consumer(PackedLeakGate package)
    {
        _package = package;
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{package.FeedFolder}" />
              </packageSources>
            </configuration>
            """);
        // Nothing above this folder may reach in, wherever the machine keeps its temporary files.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write(".editorconfig", "root = true");
    }

    public string Folder => _folder.Path;

    /// <summary>The reference that <c>dotnet add package</c> would write, or one with the attributes given instead.</summary>
    public string Reference(string attributes = "PrivateAssets=\"all\"")
        => $"""<PackageReference Include="LeakGate" Version="{_package.Version}" {attributes} />""";

    /// <summary>Writes a project for net10.0 or what <paramref name="properties"/> says instead.</summary>
    /// <param name="name">Project and folder name.</param>
    /// <param name="items">Items as XML.</param>
    /// <param name="properties">Properties as XML, which win over the defaults.</param>
    public Consumer WithProject(string name, string items, string properties = "")
    {
        var framework = properties.Contains("<TargetFrameworks>", StringComparison.Ordinal) ? "" : "<TargetFramework>net10.0</TargetFramework>";
        return Write($"{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {framework}
                <OutputType>Exe</OutputType>
                <UseAppHost>false</UseAppHost>
                <LangVersion>10</LangVersion>
                {properties}
              </PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
            </Project>
            """);
    }

    /// <summary>Writes the source with its leaks into a project.</summary>
    public Consumer WithLeaks(string project) => Write($"{project}/{LeakySource.FileName}", LeakySource.Text);

    public Consumer Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    public Task<CommandResult> BuildAsync(string project, params string[] arguments)
        => DotnetCommand.RunAsync(Folder, _package.CacheFolder, ["build", project, "-v:m", .. arguments]);

    /// <summary>Runs any other command in the folder.</summary>
    public Task<CommandResult> RunAsync(params string[] arguments) => DotnetCommand.RunAsync(Folder, _package.CacheFolder, arguments);

    public void Dispose() => _folder.Dispose();
}
