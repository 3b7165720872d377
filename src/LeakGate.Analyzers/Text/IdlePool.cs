using System.Threading;

namespace LeakGate.Analyzers.Text;

/// <summary>
/// Working memory that nobody uses just now, for all threads: a compiler has many that look at a file each, and few at a time. Memory of a thread's own would be
/// made as often as there are threads.
/// </summary>
internal sealed class IdlePool<T>
    where T : class
{
    // As many work at once on most machines; what comes back beyond them is let go of.
    private const int Capacity = 8;

    private readonly T?[] _idle = new T?[Capacity];

    /// <summary>One that was given back, or null.</summary>
    public T? Take()
    {
        for (var i = 0; i < Capacity; i++)
        {
            if (Volatile.Read(ref _idle[i]) is not null && Interlocked.Exchange(ref _idle[i], null) is { } item)
            {
                return item;
            }
        }

        return null;
    }

    /// <summary>Gives <paramref name="item"/> to whoever asks next.</summary>
    public void Return(T item)
    {
        for (var i = 0; i < Capacity; i++)
        {
            if (Interlocked.CompareExchange(ref _idle[i], item, null) is null)
            {
                return;
            }
        }
    }
}
