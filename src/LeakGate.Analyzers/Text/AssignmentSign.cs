using System.Runtime.CompilerServices;

namespace LeakGate.Analyzers.Text;

/// <summary>Tells by the next signs of a text whether what stands before them may be assigned to: <c>=</c>, <c>??=</c>, <c>+=</c> and the like.</summary>
internal static class AssignmentSign
{
    /// <summary>Whether it may. A comment or a directive may hide the sign, so either counts; white space is passed over.</summary>
    /// <param name="buffer">The text.</param>
    /// <param name="position">Behind the name.</param>
    /// <param name="end">Where the text ends.</param>
    /// <param name="orCall">Whether a parenthesis or type arguments count, too.</param>
    [MethodImpl(HotLoop.Options)]
    public static bool MayStandAt(char[] buffer, int position, int end, bool orCall)
    {
        while (position < end && char.IsWhiteSpace(buffer[position]))
        {
            position++;
        }

        if (position >= end)
        {
            return false;
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
