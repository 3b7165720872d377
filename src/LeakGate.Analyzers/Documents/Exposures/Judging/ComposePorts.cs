using System;
using System.Collections.Generic;
using System.Globalization;
using LeakGate.Analyzers.Documents.Exposures.Resources;
using LeakGate.Analyzers.Documents.Exposures.Rows;
using LeakGate.Analyzers.Documents.Tree;
using LeakGate.Analyzers.Storage.Networks;

namespace LeakGate.Analyzers.Documents.Exposures.Judging;

/// <summary>
/// The published ports of a compose service. Docker binds a published port to every interface of the host and goes round its firewall, unless the port names
/// an address of its own.
/// </summary>
internal static class ComposePorts
{
    // Ports that other programs use as well: they count where the image or the service says that it is the product.
    private static readonly int[] s_ambiguous = { 1434, 2379, 3050, 7000, 8086, 8123, 8182, 8529, 9300, 28015, 50000 };

    private static readonly (int Port, string Image, string Product)[] s_storage =
    {
        (9000, "minio", "MinIO"), (9001, "minio", "the MinIO console"), (10000, "azurite", "Azurite"), (10001, "azurite", "Azurite"), (10002, "azurite", "Azurite"),
        (8081, "cosmos", "the Cosmos DB emulator"), (4566, "localstack", "LocalStack"), (8000, "dynamodb", "DynamoDB"),
    };

    public static void Judge(DeclaredResource resource, DocumentExposureRow row, FoundSetting setting, List<DocumentOpening> openings)
    {
        foreach (var item in setting.Value.AsList())
        {
            var published = item.Kind == NodeKind.Object ? ReadLong(item) : item.ScalarText is { } text ? ReadShort(text) : null;
            if (published is { } port && !IsLocal(port.Host) && ProductOf(port.From, port.To, resource) is { } product)
            {
                openings.Add(new DocumentOpening(row, resource, row.Exposure, item.Kind == NodeKind.Object ? PlaceOf(item) : item.Span, "The published port " + Said(port))
                {
                    Words = product,
                });
            }
        }
    }

    // [[host:]published:]target[/protocol], where an address in brackets may hold colons.
    private static (string Host, int From, int To)? ReadShort(string text)
    {
        var value = WithoutVariables(text.Trim());
        var slash = value.LastIndexOf('/');
        if (slash >= 0)
        {
            if (value.EndsWith("/udp", StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            value = value.Substring(0, slash);
        }

        var last = value.LastIndexOf(':');
        if (last < 0)
        {
            return null;
        }

        var rest = value.Substring(0, last);
        var middle = rest.LastIndexOf(':');
        var host = middle < 0 ? string.Empty : rest.Substring(0, middle);
        return ReadRange(value.Substring(last + 1)) is { } target ? (host, target.From, target.To) : null;
    }

    private static (string Host, int From, int To)? ReadLong(DocumentNode item)
    {
        if (item.Find("published") is null || item.Find("protocol")?.ScalarText is "udp" || item.Find("target")?.ScalarText is not { } target
            || ReadRange(WithoutVariables(target)) is not { } range)
        {
            return null;
        }

        return (WithoutVariables(item.Find("host_ip")?.ScalarText ?? string.Empty), range.From, range.To);
    }

    private static (int From, int To)? ReadRange(string text)
    {
        var ends = text.Trim().Split('-');
        return int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            && int.TryParse(ends[ends.Length - 1], NumberStyles.None, CultureInfo.InvariantCulture, out var to) ? (from, to) : null;
    }

    // ${PORT:-5432} and ${PORT-5432} have a default; another variable is a word of its own.
    private static string WithoutVariables(string text)
    {
        var start = text.IndexOf("${", StringComparison.Ordinal);
        while (start >= 0)
        {
            var end = text.IndexOf('}', start);
            if (end < 0)
            {
                return text;
            }

            var inside = text.Substring(start + 2, end - start - 2);
            var dash = inside.IndexOf('-');
            var value = dash >= 0 ? inside.Substring(dash + 1) : "variable";
            text = text.Substring(0, start) + value + text.Substring(end + 1);
            start = text.IndexOf("${", start + value.Length, StringComparison.Ordinal);
        }

        return text;
    }

    private static bool IsLocal(string host)
    {
        var name = host.Trim('[', ']', ' ');
        if (name.Length == 0)
        {
            return false;
        }

        // A variable's address is whoever sets it; an address that the Internet does not route is one of this network.
        return name is "localhost" or "variable" || AddressRange.Judge(name) is AddressVerdict.Private or AddressVerdict.Narrow;
    }

    private static string? ProductOf(int from, int to, DeclaredResource resource)
    {
        var image = (resource.Body.Find("image")?.ScalarText ?? string.Empty) + " " + resource.Name;
        foreach (var (port, word, product) in s_storage)
        {
            if (port >= from && port <= to && Has(image, word))
            {
                return product;
            }
        }

        foreach (var port in DatabasePorts.All)
        {
            if (port.Number >= from && port.Number <= to && (Array.IndexOf(s_ambiguous, port.Number) < 0 || Has(image, port.Product)))
            {
                return port.Product;
            }
        }

        return null;
    }

    private static bool Has(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    private static Microsoft.CodeAnalysis.Text.TextSpan PlaceOf(DocumentNode item) => item.Find("target")!.Span;

    private static string Said((string Host, int From, int To) port)
        => port.From == port.To ? port.From.ToString(CultureInfo.InvariantCulture) : $"{port.From}-{port.To}";
}
