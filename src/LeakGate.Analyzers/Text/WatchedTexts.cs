using System;
using System.Collections.Generic;

namespace LeakGate.Analyzers.Text;

/// <summary>Texts to watch for, each with all that it is watched for, in the order they came.</summary>
internal sealed class WatchedTexts
{
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly List<string> _texts = new();
    private Interests[] _interests = new Interests[256];

    public IReadOnlyList<string> Texts => _texts;

    public void Add(IEnumerable<string> texts, Interests interests)
    {
        foreach (var text in texts)
        {
            if (!_indices.TryGetValue(text, out var index))
            {
                index = _texts.Count;
                _indices.Add(text, index);
                _texts.Add(text);
                if (index == _interests.Length)
                {
                    Array.Resize(ref _interests, index * 2);
                }
            }

            _interests[index] |= interests;
        }
    }

    /// <summary>What the text at <paramref name="index"/> of <see cref="Texts"/> is watched for.</summary>
    public Interests InterestsAt(int index) => _interests[index];
}
