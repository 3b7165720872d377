using System.Collections.Generic;
using LeakGate.CodeFixes.Fixing;
using LeakGate.CodeFixes.Storage.Values;

namespace LeakGate.CodeFixes.Storage.Removal;

/// <summary>Removes the grant that names everyone: its member of a list, the object it is, the call that makes it.</summary>
internal static class RemoveGrantFix
{
    private const string Key = "LeakGate.Storage.RemoveGrant";

    public static IEnumerable<Fix> Plan(FixSite site)
    {
        var values = GivenValues.Given(site);
        if (values.Count == 0 && GivenValues.Typed(site) is { } typed)
        {
            values.Add(typed);
        }

        var edits = new SolutionEdits();
        var grants = new Grants(site, edits);
        foreach (var value in values)
        {
            if (!grants.Remove(value))
            {
                yield break;
            }
        }

        UnusedNames.Drop(site, values, edits);
        yield return new Fix(Key, "Remove the grant to everyone", edits);
    }
}
