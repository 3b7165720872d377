using System.Runtime.CompilerServices;

namespace LeakGate.Analyzers.Text;

/// <summary>Tells by the next signs of a text whether what stands before them may be assigned to: <c>=</c>, <c>??=</c>, <c>+=</c> and the like.</summary>
internal static class AssignmentSign
{
    /// <summary>Whether it may. A comment, a directive or the end of the piece may hide the sign, so each counts; white space is passed over.</summary>
    /// <param name="chunk">The piece of text.</param>
    /// <param name="position">Behind the name.</param>
    /// <param name="orCall">Whether a parenthesis or type arguments count, too.</param>
    [MethodImpl(HotLoop.Options)]
    public static bool MayStandAt(in LineChunks chunk, int position, bool orCall)
    {
        var buffer = chunk.Buffer;
        var end = chunk.Length;
        while (position < end && (buffer[position] == ' ' || char.IsWhiteSpace(buffer[position])))
        {
            position++;
        }

        if (position >= end)
        {
            return !chunk.IsLast;
        }

        var next = position + 1 < end ? buffer[position + 1] : '\0';
        switch (buffer[position])
        {
            case '(':
                return orCall;
            case '<':
                return orCall || next == '<';
            case '=':
                return next is not ('=' or '>');
            case '?':
                return next == '?';
            case '>':
                return next == '>';
            case '/':
                return next is '=' or '/' or '*';
            case '+' or '-' or '*' or '%' or '&' or '|' or '^':
                return next == '=';
            case '#':
                return true;
            default:
                return false;
        }
    }
}
