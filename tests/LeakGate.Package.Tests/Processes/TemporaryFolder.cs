using System;
using System.IO;

namespace LeakGate.Package.Tests;

/// <summary>A folder outside the repository, gone after use.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("leakgate-").FullName;

    /// <summary>A subfolder, made if missing.</summary>
    public string Folder(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
