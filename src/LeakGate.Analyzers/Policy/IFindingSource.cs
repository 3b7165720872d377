using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Audit;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Policy;

/// <summary>The file that findings are about, as the policy needs to know it.</summary>
internal interface IFindingSource
{
    /// <summary>The path as the compiler was given it.</summary>
    string Path { get; }

    Location LocationOf(Finding finding);

    /// <summary>Where it stands, in words that no move of lines changes.</summary>
    string PlaceOf(Finding finding);

    /// <summary>What the setting is, as written; for a finding that is about no secret.</summary>
    string SettingOf(Finding finding);

    /// <summary>The marker that hides it without being aimed at LeakGate, or null. Asked only under a policy.</summary>
    Suppression? HiddenBy(Finding finding);

    /// <summary>Whether options or markers leave it out where no policy enforces it.</summary>
    bool IsLeftOut(Finding finding);
}
