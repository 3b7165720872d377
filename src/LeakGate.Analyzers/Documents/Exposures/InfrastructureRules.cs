using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Documents.Exposures.Commands;
using LeakGate.Analyzers.Documents.Exposures.Firebase;
using LeakGate.Analyzers.Documents.Exposures.Judging;
using LeakGate.Analyzers.Documents.Exposures.Resources;
using LeakGate.Analyzers.Documents.Exposures.Rows;
using LeakGate.Analyzers.Documents.Exposures.Values;
using LeakGate.Analyzers.Documents.Tree;

namespace LeakGate.Analyzers.Documents.Exposures;

/// <summary>Storage exposure in configuration and infrastructure files: the rules LEAK2001 to LEAK2010 by the catalogue <c>document-exposures.tsv</c>.</summary>
internal static class InfrastructureRules
{
    private static readonly IReadOnlyDictionary<string, DocumentNode> s_noPolicies = new Dictionary<string, DocumentNode>();

    /// <summary>Adds what <paramref name="file"/> opens.</summary>
    public static void Report(DocumentFile file, DocumentSet documents, List<Finding> findings, CancellationToken cancellationToken)
    {
        if (Look(file, documents, cancellationToken) is { Openings.Count: > 0 } survey)
        {
            DocumentOpenings.Report(file, survey.Openings, new DocumentGuards(survey.All), findings);
        }
    }

    /// <summary>What <paramref name="file"/> declares and what of it is open; null when it declares nothing.</summary>
    public static InfrastructureSurvey? Look(DocumentFile file, DocumentSet documents, CancellationToken cancellationToken)
    {
        if (file.IsTooLarge || file.Options.TestCode == TestCode.Skip)
        {
            return null;
        }

        var own = new List<DeclaredResource>();
        List<DeclaredResource>? all = null;
        var policies = s_noPolicies;
        int? azurermVersion = null;
        if (file.Kind == DocumentKind.Terraform)
        {
            var module = ModuleOf(file, documents);
            TerraformResources.AddTo(own, file.Trees.Roots[0], module.Values);
            (all, policies, azurermVersion) = (module.Resources, module.Policies, module.AzurermVersion);
        }
        else
        {
            AddResources(file, own);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return own.Count > 0 ? new InfrastructureSurvey(own, all ?? own, Judge(file, own, all ?? own, policies, azurermVersion)) : null;
    }

    private static TerraformModule ModuleOf(DocumentFile file, DocumentSet documents)
    {
        var roots = new List<DocumentNode> { file.Trees.Roots[0] };
        foreach (var other in documents.InFolder(file.Folder, DocumentKind.Terraform))
        {
            if (other != file)
            {
                roots.AddRange(other.Trees.Roots);
            }
        }

        return TerraformModule.Of(file.Trees.Roots[0], roots);
    }

    private static void AddResources(DocumentFile file, List<DeclaredResource> resources)
    {
        switch (file.Kind)
        {
            case DocumentKind.Bicep:
                BicepResources.AddTo(resources, file.Trees.Roots[0], new BicepValues(file.Trees.Roots[0]));
                break;
            case DocumentKind.FirebaseRules:
                FirebaseRules.AddTo(resources, file.Content);
                break;
            case DocumentKind.Script:
                CommandResources.AddTo(resources, file.Content, 0, file.Content.Length);
                break;
            case DocumentKind.Json when SettingsResources.TypeOf(file.Name) is not null || MayBeTemplate(file):
            case DocumentKind.Xml when SettingsResources.TypeOf(file.Name) is not null:
            case DocumentKind.Yaml:
                AddDocuments(file, resources);
                break;
        }
    }

    // Other JSON has nothing to say here, however large it is; a deployment takes templates of 4 MB at most.
    private static bool MayBeTemplate(DocumentFile file)
    {
        const int LargestTemplate = 4_000_000;
        return file.Text.Length <= LargestTemplate && (Has(file, "eploymentTemplate") || Has(file, "\"AWS::") || (Has(file, "contentVersion") && Has(file, "resources")));
    }

    private static bool Has(DocumentFile file, string text) => file.Content.IndexOf(text, StringComparison.Ordinal) >= 0;

    private static void AddDocuments(DocumentFile file, List<DeclaredResource> resources)
    {
        var hasCommands = file.Kind == DocumentKind.Yaml && CommandResources.MayHaveAny(file.Content);
        foreach (var root in file.Trees.Roots)
        {
            if (SettingsResources.TypeOf(file.Name) is { } type)
            {
                SettingsResources.AddFile(resources, root, type);
            }
            else if (ArmResources.IsTemplate(root))
            {
                ArmResources.AddTo(resources, root);
            }

            foreach (var template in CloudFormationResources.TemplatesOf(root))
            {
                CloudFormationResources.AddTo(resources, template);
            }

            if (file.Kind == DocumentKind.Yaml)
            {
                YamlResources.AddManifest(resources, root);
                YamlResources.AddProgram(resources, root);
            }

            // The services of a workflow's jobs live for minutes on a machine of their own; those of a compose file run where it is started.
            if (file.Kind == DocumentKind.Yaml && root.Find("jobs") is null && root.Find("steps") is null && root.Find("stages") is null)
            {
                SettingsResources.AddServices(resources, root);
            }

            if (hasCommands)
            {
                CommandResources.AddTexts(resources, file.Content, root);
            }
        }
    }

    private static List<DocumentOpening> Judge(
        DocumentFile file, List<DeclaredResource> own, List<DeclaredResource> all, IReadOnlyDictionary<string, DocumentNode> policies, int? azurermVersion)
    {
        var openings = new List<DocumentOpening>();
        var judge = new ResourceJudge(new PolicyNodes(file.Content, policies), new Requirements(azurermVersion, OwnedBy(all)), openings);
        foreach (var resource in own)
        {
            foreach (var row in DocumentExposureCatalogue.BuiltIn.RowsOf(resource.Platform, resource.Type))
            {
                if (row.IsOnByDefault || file.Options.IsStrict)
                {
                    judge.Judge(resource, row);
                }
            }
        }

        return openings;
    }

    // "aws_s3_bucket_public_access_block aws_s3_bucket.data": the bucket has a block of its own.
    private static HashSet<string> OwnedBy(List<DeclaredResource> resources)
    {
        var owned = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            if (resource.Owner is not null)
            {
                owned.Add(resource.Type + " " + resource.Owner);
            }
        }

        return owned;
    }
}
