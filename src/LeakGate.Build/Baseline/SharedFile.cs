using System;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;

namespace LeakGate.Build.Baseline;

/// <summary>
/// Changes a text file that other processes change, too: one after another, and never half. Whoever reads it meanwhile sees the old text or the new one.
/// </summary>
internal static class SharedFile
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Replaces the file's text by what <paramref name="change"/> makes of it; null means to leave it alone.</summary>
    /// <param name="path">A full path; the file need not exist.</param>
    /// <param name="change">Gets the text, or null where there is no file.</param>
    /// <exception cref="IOException">The file stayed locked for two minutes, or cannot be written.</exception>
    public static void Change(string path, Func<string?, string?> change)
    {
        // Beside the file and not in it: renaming a new file over an open one fails on Windows.
        using var held = Hold(path + ".lock");
        var (old, encoding) = File.Exists(path) ? Read(path) : (null, s_utf8);
        var text = change(old);
        if (text is null || text == old)
        {
            return;
        }

        var written = path + "." + Guid.NewGuid().ToString("N") + ".tmp";
        File.WriteAllText(written, text, encoding);
        if (old is null)
        {
            File.Move(written, path);
        }
        else
        {
            File.Replace(written, path, null);
        }
    }

    private static (string Text, Encoding Encoding) Read(string path)
    {
        using var reader = new StreamReader(path, s_utf8, detectEncodingFromByteOrderMarks: true);
        var text = reader.ReadToEnd();
        // A mark that stands at the head of the file stays.
        var hasMark = reader.CurrentEncoding is not UTF8Encoding || StartsWithMark(path);
        return (text, reader.CurrentEncoding is UTF8Encoding ? new UTF8Encoding(hasMark) : reader.CurrentEncoding);
    }

    private static bool StartsWithMark(string path)
    {
        using var file = File.OpenRead(path);
        return file.ReadByte() == 0xEF && file.ReadByte() == 0xBB && file.ReadByte() == 0xBF;
    }

    private static FileStream Hold(string path)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && waited.Elapsed < s_patience)
            {
                Thread.Sleep(20);
            }
        }
    }
}
