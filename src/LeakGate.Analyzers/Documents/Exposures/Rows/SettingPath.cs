using System.Collections.Immutable;
using System.Text;

namespace LeakGate.Analyzers.Documents.Exposures.Rows;

/// <summary>
/// The keys from a resource to a setting, joined by dots: <c>properties.networkAcls.defaultAction</c>. <c>\.</c> is a dot in a key, <c>*</c> any key, <c>**</c> any
/// keys or none. Lists and repeated blocks are gone through item by item.
/// </summary>
internal sealed class SettingPath
{
    public const string Any = "*";

    public const string AnyDepth = "**";

    private SettingPath(string text, ImmutableArray<string> segments)
    {
        Text = text;
        Segments = segments;
    }

    /// <summary>As written in the catalogue.</summary>
    public string Text { get; }

    public ImmutableArray<string> Segments { get; }

    /// <summary>The key of the setting itself; empty for the resource as a whole.</summary>
    public string Name => Segments.Length == 0 ? "" : Segments[Segments.Length - 1];

    public static SettingPath Parse(string text)
    {
        var segments = ImmutableArray.CreateBuilder<string>();
        var segment = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                segment.Append(text[++i]);
            }
            else if (text[i] == '.')
            {
                segments.Add(segment.ToString());
                segment.Clear();
            }
            else
            {
                segment.Append(text[i]);
            }
        }

        if (segment.Length > 0)
        {
            segments.Add(segment.ToString());
        }

        return new SettingPath(text, segments.ToImmutable());
    }
}
