using System;
using System.IO;
using System.Text;

namespace LeakGate.Build.Report.Html;

/// <summary>
/// Writes <c>report.html</c>: one page with its styles, script and data in it. The data is JSON in a script element that no browser runs; names with markup or
/// quotes stand in it escaped, and the script puts them into the page as text only.
/// </summary>
internal static class HtmlPage
{
    private static readonly string[] s_scripts = { "1-data.js", "2-pictures.js", "3-table.js", "4-page.js" };

    private const string StyleMark = "/*style*/";
    private const string ScriptMark = "/*script*/";
    private const string DataMark = "{/*data*/}";

    public static void Write(Stream stream, MergedReport report)
    {
        var page = Read("report.html");
        var style = page.IndexOf(StyleMark, StringComparison.Ordinal);
        var data = page.IndexOf(DataMark, StringComparison.Ordinal);
        var script = page.IndexOf(ScriptMark, StringComparison.Ordinal);
        WriteText(stream, page.Substring(0, style));
        WriteText(stream, Read("report.css"));
        WriteText(stream, page.Substring(style + StyleMark.Length, data - style - StyleMark.Length));
        PageData.Write(stream, report);
        WriteText(stream, page.Substring(data + DataMark.Length, script - data - DataMark.Length));
        foreach (var part in s_scripts)
        {
            WriteText(stream, Read(part));
        }

        WriteText(stream, page.Substring(script + ScriptMark.Length));
    }

    private static void WriteText(Stream stream, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        stream.Write(bytes, 0, bytes.Length);
    }

    private static string Read(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
