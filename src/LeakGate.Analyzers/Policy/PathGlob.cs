using System;

namespace LeakGate.Analyzers.Policy;

/// <summary>
/// A pattern for paths or names: <c>*</c> stands for any characters but <c>/</c>, <c>**</c> for any, <c>?</c> for one. A path pattern also means all that is
/// in the folder that it names. Letters' case does not count, on no system, so that a policy means the same on all.
/// </summary>
internal sealed class PathGlob
{
    private readonly string _pattern;
    private readonly bool _isPath;

    private PathGlob(string pattern, bool isPath)
    {
        _pattern = pattern;
        _isPath = isPath;
        var wildcard = pattern.IndexOfAny(new[] { '*', '?' });
        IsLiteral = wildcard < 0;
        Prefix = IsLiteral ? pattern : pattern.Substring(0, wildcard);
        Suffix = IsLiteral ? pattern : pattern.Substring(pattern.LastIndexOfAny(new[] { '*', '?' }) + 1);

        // "**/x" is also x itself.
        Suffix = !IsLiteral && Suffix.StartsWith("/", StringComparison.Ordinal) ? Suffix.Substring(1) : Suffix;
    }

    /// <summary>Without wildcards.</summary>
    public bool IsLiteral { get; }

    /// <summary>What every match begins with.</summary>
    public string Prefix { get; }

    /// <summary>What every match, or a folder in its path, ends with.</summary>
    public string Suffix { get; }

    /// <summary>A pattern for paths from a folder: <c>src/Legacy</c>, <c>**/*.Designer.cs</c>.</summary>
    public static PathGlob ForPath(string pattern) => new(Normalize(pattern).TrimEnd('/'), isPath: true);

    /// <summary>A pattern for names of resources: <c>cc-manuals-*</c>.</summary>
    public static PathGlob ForName(string pattern) => new(pattern, isPath: false);

    /// <summary>The path with slashes and without <c>./</c> in front.</summary>
    public static string Normalize(string path)
    {
        var result = path.Replace('\\', '/');
        return result.StartsWith("./", StringComparison.Ordinal) ? result.Substring(2) : result;
    }

    /// <summary>Goes back only to the last star of each sort, so the time is at most pattern times text.</summary>
    public bool Matches(string text)
    {
        int p = 0, t = 0, star = -1, resume = 0, stars = -1, resumeAll = 0;
        while (t < text.Length)
        {
            if (_isPath && p == _pattern.Length && text[t] == '/')
            {
                return true;
            }

            if (p < _pattern.Length && _pattern[p] == '*')
            {
                if (!_isPath || (p + 1 < _pattern.Length && _pattern[p + 1] == '*'))
                {
                    p += _isPath ? 2 : 1;
                    // "**/" also stands for no folder at all.
                    if (_isPath && p < _pattern.Length && _pattern[p] == '/' && (t == 0 || text[t - 1] == '/'))
                    {
                        p++;
                    }

                    stars = p;
                    resumeAll = t;
                    star = -1;
                }
                else
                {
                    star = ++p;
                    resume = t;
                }
            }
            else if (p < _pattern.Length && (Same(_pattern[p], text[t]) || (_pattern[p] == '?' && (text[t] != '/' || !_isPath))))
            {
                p++;
                t++;
            }
            else if (star >= 0 && text[resume] != '/')
            {
                t = ++resume;
                p = star;
            }
            else if (stars >= 0)
            {
                // After "**/" the next try begins at a folder's name.
                t = ++resumeAll;
                while (stars > 0 && _pattern[stars - 1] == '/' && t < text.Length && t > 0 && text[t - 1] != '/')
                {
                    t = ++resumeAll;
                }

                p = stars;
                star = -1;
            }
            else
            {
                return false;
            }
        }

        while (p < _pattern.Length && _pattern[p] == '*')
        {
            p++;
        }

        return p == _pattern.Length;
    }

    private static bool Same(char left, char right) => left == right || char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
