using System.Collections.Generic;
using System.Linq;
using LeakGate.CodeFixes.Fixing;
using LeakGate.CodeFixes.Storage.Removal;
using LeakGate.CodeFixes.Storage.Values;

namespace LeakGate.CodeFixes.Storage.Networks;

/// <summary>
/// Takes any origin out of a CORS rule. Where no other origin is named, one of the reserved domain <c>.invalid</c> (RFC 2606) stands in for the own application's:
/// no page can ever come from it.
/// </summary>
internal static class OriginFix
{
    /// <summary>The origin that stands in until the right one is filled in.</summary>
    public const string Placeholder = "https://your-app.invalid";

    private const string Key = "LeakGate.Storage.NameOrigin";

    public static IEnumerable<Fix> Plan(FixSite site)
    {
        if (GivenValues.Typed(site) is not { } typed)
        {
            yield break;
        }

        var edits = new SolutionEdits();
        var given = GivenValues.Given(site);
        if (given.Count == 0)
        {
            if (Elements.Of(typed) is { } element && Elements.HasOthers(element) && Elements.Remove(site, element, edits))
            {
                yield return new Fix(Key, "Remove any origin", edits);
                yield break;
            }

            given.Add(typed);
        }

        foreach (var value in given)
        {
            edits.Replace(site.Document.Id, value.Span, "\"" + Placeholder + "\"");
        }

        UnusedNames.Drop(site, given, edits);
        yield return new Fix(Key, "Allow one origin, to be filled in", edits);
    }
}
