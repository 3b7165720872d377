using System.IO;

namespace LeakGate.Build.Report.Writing;

/// <summary>Drops carriage returns on the way to a file: the JSON writer ends lines as the system does, a report must not depend on it. Within JSON texts they are escaped.</summary>
internal sealed class LineFeedStream : Stream
{
    private readonly Stream _inner;

    public LineFeedStream(Stream inner) => _inner = inner;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _inner.Length;

    public override long Position
    {
        get => _inner.Position;
        set => throw new System.NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        var start = offset;
        for (var i = offset; i < offset + count; i++)
        {
            if (buffer[i] == '\r')
            {
                _inner.Write(buffer, start, i - start);
                start = i + 1;
            }
        }

        _inner.Write(buffer, start, offset + count - start);
    }

    public override void Flush() => _inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new System.NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new System.NotSupportedException();

    public override void SetLength(long value) => throw new System.NotSupportedException();
}
