using System;
using System.Collections.Generic;
using System.Globalization;
using LeakGate.Analyzers.Documents.Exposures.Resources;
using LeakGate.Analyzers.Documents.Exposures.Values;
using LeakGate.Analyzers.Documents.Tree;

namespace LeakGate.Analyzers.Documents.Exposures;

/// <summary>A Terraform module: the files of one folder, whose variables, policies and guards count for each other.</summary>
internal sealed class TerraformModule
{
    private TerraformModule()
    {
    }

    public TerraformValues Values { get; } = new();

    /// <summary>The resources of all files.</summary>
    public List<DeclaredResource> Resources { get; } = new();

    /// <summary>Bodies of <c>data "aws_iam_policy_document"</c> blocks by name.</summary>
    public Dictionary<string, DocumentNode> Policies { get; } = new(StringComparer.Ordinal);

    /// <summary>The major version of the azurerm provider; null when the module does not pin it.</summary>
    public int? AzurermVersion { get; private set; }

    /// <param name="own">The file that is analysed: its policies are found where they are typed, those of other files in those.</param>
    /// <param name="roots">All files of the module, <paramref name="own"/> among them.</param>
    public static TerraformModule Of(DocumentNode own, IEnumerable<DocumentNode> roots)
    {
        var module = new TerraformModule();
        foreach (var root in roots)
        {
            module.Values.AddFile(root);
            module.ReadVersion(root);
            TerraformResources.AddTo(module.Resources, root, module.Values);
        }

        foreach (var member in own.Members)
        {
            if (member is { Name: "data", Labels.Length: 2 } && member.Labels[0] == "aws_iam_policy_document")
            {
                module.Policies[member.Labels[1]] = member.Value;
            }
        }

        return module;
    }

    private void ReadVersion(DocumentNode root)
    {
        foreach (var member in root.Members)
        {
            var constraint = member.Name switch
            {
                "terraform" => member.Value.Find("required_providers")?.Find("azurerm") is { } provider ? (provider.Find("version") ?? provider).ScalarText : null,
                "provider" when member.Labels.Length == 1 && member.Labels[0] == "azurerm" => member.Value.Find("version")?.ScalarText,

                // The lock file's version is the one in use.
                "provider" when member.Labels.Length == 1 && member.Labels[0].EndsWith("/hashicorp/azurerm", StringComparison.Ordinal) => member.Value.Find("version")?.ScalarText,
                _ => null,
            };
            if (constraint is not null && MajorOf(constraint) is { } version)
            {
                AzurermVersion = version;
            }
        }
    }

    // ~> 3.0, =4.1.0, 3.95.0, >= 2.0, < 4.0: the highest major version allowed, where one is.
    private static int? MajorOf(string constraint)
    {
        int? highest = null;
        foreach (var part in constraint.Split(','))
        {
            var text = part.Trim();
            var number = text.TrimStart('~', '>', '<', '=', '!', ' ');
            if (!int.TryParse(number.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) || text.StartsWith("!", StringComparison.Ordinal))
            {
                continue;
            }

            if (text.StartsWith(">", StringComparison.Ordinal))
            {
                // No upper end: 5 and later are allowed.
                continue;
            }

            if (text.StartsWith("<", StringComparison.Ordinal))
            {
                var isWhole = number.Split('.').Length == 1 || number.TrimEnd('0', '.').IndexOf('.') < 0;
                major = isWhole && !text.StartsWith("<=", StringComparison.Ordinal) ? major - 1 : major;
            }

            highest = highest is null ? major : Math.Min(highest.Value, major);
        }

        return highest;
    }
}
