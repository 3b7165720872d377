using System;

namespace LeakGate.Build.Report.Model;

/// <summary>A place in a file: the path relative to the source root with forward slashes (a full path for a file outside it), lines and columns from 1.</summary>
internal readonly struct Place : IEquatable<Place>, IComparable<Place>
{
    public Place(string path, int line, int column, int endLine, int endColumn)
    {
        Path = path;
        Line = line;
        Column = column;
        EndLine = endLine;
        EndColumn = endColumn;
    }

    public string Path { get; }

    public int Line { get; }

    public int Column { get; }

    public int EndLine { get; }

    public int EndColumn { get; }

    public int CompareTo(Place other)
    {
        var order = string.CompareOrdinal(Path, other.Path);
        order = order != 0 ? order : Line.CompareTo(other.Line);
        order = order != 0 ? order : Column.CompareTo(other.Column);
        order = order != 0 ? order : EndLine.CompareTo(other.EndLine);
        return order != 0 ? order : EndColumn.CompareTo(other.EndColumn);
    }

    public bool Equals(Place other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Place other && Equals(other);

    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(Path ?? "") * 397) ^ (Line * 31) ^ Column);
}
