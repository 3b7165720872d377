using System.Collections.Generic;
using LeakGate.Analyzers.Documents.Exposures.Judging;
using LeakGate.Analyzers.Documents.Exposures.Resources;

namespace LeakGate.Analyzers.Documents.Exposures;

/// <summary>What the rules saw of one infrastructure file, whether anything is wrong with it or not.</summary>
internal sealed class InfrastructureSurvey
{
    public InfrastructureSurvey(List<DeclaredResource> own, List<DeclaredResource> all, List<DocumentOpening> openings)
    {
        Own = own;
        All = all;
        Openings = openings;
    }

    /// <summary>The resources that the file declares.</summary>
    public List<DeclaredResource> Own { get; }

    /// <summary>Those of its module, other files included.</summary>
    public List<DeclaredResource> All { get; }

    /// <summary>The settings of the file that open something, before guards are weighed.</summary>
    public List<DocumentOpening> Openings { get; }
}
