using System;
using System.IO;
using System.Threading;

namespace LeakGate.Build.Report.Writing;

/// <summary>Writes files that are either as they were or complete: what is written goes beside the target under a name of its own, then takes its place.</summary>
internal static class AtomicFile
{
    private const int Attempts = 5;

    /// <summary>Replaces <paramref name="path"/> by what <paramref name="write"/> writes; leaves it alone when that is what it holds already. Throws what the file system throws.</summary>
    /// <returns>Whether the file changed.</returns>
    public static bool Write(string path, Action<Stream> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + "." + Guid.NewGuid().ToString("N").Substring(0, 12) + ".tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
            {
                write(new LineFeedStream(stream));
            }

            if (HaveSameContent(temporary, path))
            {
                return false;
            }

            Move(temporary, path);
            return true;
        }
        finally
        {
            Delete(temporary);
        }
    }

    /// <summary>Deletes what may not be there or be in use; what stays does no harm.</summary>
    public static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    // Replacing is atomic on every system; on Windows it is refused for as long as another process reads the target.
    private static void Move(string temporary, string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (File.Exists(path))
                {
                    File.Replace(temporary, path, null);
                }
                else
                {
                    File.Move(temporary, path);
                }

                return;
            }
            catch (Exception exception) when (attempt < Attempts && exception is IOException or UnauthorizedAccessException && File.Exists(temporary))
            {
                Thread.Sleep(20 * attempt);
            }
        }
    }

    private static bool HaveSameContent(string left, string right)
    {
        var other = new FileInfo(right);
        if (!other.Exists || other.Length != new FileInfo(left).Length)
        {
            return false;
        }

        using var a = new FileStream(left, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16);
        using var b = new FileStream(right, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        var first = new byte[1 << 16];
        var second = new byte[1 << 16];
        while (true)
        {
            var count = Fill(a, first);
            if (count != Fill(b, second) || !first.AsSpan(0, count).SequenceEqual(second.AsSpan(0, count)))
            {
                return false;
            }

            if (count == 0)
            {
                return true;
            }
        }
    }

    private static int Fill(Stream stream, byte[] buffer)
    {
        var total = 0;
        int read;
        while (total < buffer.Length && (read = stream.Read(buffer, total, buffer.Length - total)) > 0)
        {
            total += read;
        }

        return total;
    }
}
