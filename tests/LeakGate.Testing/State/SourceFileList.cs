using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Files of a test: path and text. A text added without a path is named after its place, as in <c>/0/Test0.cs</c>.</summary>
public sealed class SourceFileList : List<(string filename, SourceText content)>
{
    private readonly string _defaultPrefix;
    private readonly string _defaultExtension;

    public SourceFileList(string defaultPrefix, string defaultExtension)
    {
        _defaultPrefix = defaultPrefix;
        _defaultExtension = defaultExtension;
    }

    public void Add(string content)
        => Add((string.Create(CultureInfo.InvariantCulture, $"{_defaultPrefix}{Count}.{_defaultExtension}"), content));

    public void Add((string filename, string content) file) => Add((file.filename, ToSourceText(file.content)));

    internal static SourceText ToSourceText(string text) => SourceText.From(text, Encoding.UTF8);
}
