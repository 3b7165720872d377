using System;
using System.Globalization;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Flow;
using LeakGate.Analyzers.Storage.Networks;
using LeakGate.Analyzers.Storage.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage.Rules;

/// <summary>Tells which ports a network rule is for: only those of databases, or all, make an open network a finding.</summary>
internal sealed class Ports
{
    private readonly FileContext _file;

    public Ports(FileContext file) => _file = file;

    /// <summary>Whether the rule around <paramref name="peer"/> lets a database be reached.</summary>
    public bool ReachDatabase(SyntaxNode peer)
    {
        // AddIngressRule(peer, Port.Tcp(5432)): the port is an argument beside it.
        for (var node = peer.Parent; node is not null and not StatementSyntax and not MemberDeclarationSyntax; node = node.Parent)
        {
            switch (node)
            {
                case InvocationExpressionSyntax call when call.ArgumentList.Span.Contains(peer.Span) && IsRule(call):
                    return CallReaches(call);
                case InitializerExpressionSyntax initializer when TryGetRange(initializer, out var reaches):
                    return reaches;
            }
        }

        return peer is InvocationExpressionSyntax self && IsRule(self) ? CallReaches(self) : UsesReach(peer);
    }

    /// <summary>Whether a call is made on a database's construct: its default port is a database's.</summary>
    public bool IsDatabase(SyntaxNode site)
    {
        var receiver = (site as InvocationExpressionSyntax)?.Expression is MemberAccessExpressionSyntax access ? access.Expression : null;
        if (receiver is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Connections" } connections)
        {
            receiver = connections.Expression;
        }

        if (receiver is null)
        {
            return false;
        }

        var type = _file.Model.GetTypeInfo(receiver, _file.CancellationToken).Type?.Name ?? string.Empty;
        return NamesDatabase(type) || NamesDatabase(Creations.LastNameOf(receiver));
    }

    private static bool NamesDatabase(string name)
        => name.IndexOf("database", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("rds", StringComparison.OrdinalIgnoreCase) >= 0
            || name.IndexOf("redshift", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("aurora", StringComparison.OrdinalIgnoreCase) >= 0
            || name.EndsWith("Db", StringComparison.Ordinal) || name.EndsWith("DB", StringComparison.Ordinal) || name is "db" or "_db"
            || name is "ServerlessCluster";

    private static bool IsRule(InvocationExpressionSyntax call)
        => Creations.LastNameOf(call.Expression) is "AddIngressRule" or "AllowFrom" or "AllowFromAnyIpv4" or "AllowDefaultPortFrom" or "AllowFromAnyIPv4";

    private bool CallReaches(InvocationExpressionSyntax call)
    {
        if (Creations.LastNameOf(call.Expression) == "AllowDefaultPortFrom")
        {
            return IsDatabase(call);
        }

        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (PortReaches(argument.Expression) is { } reaches)
            {
                return reaches;
            }
        }

        return false;
    }

    private bool? PortReaches(ExpressionSyntax port)
    {
        switch (port)
        {
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var type } } call when Creations.LastNameOf(type) == "Port":
                var arguments = call.ArgumentList.Arguments;
                switch (Creations.LastNameOf(call.Expression))
                {
                    case "AllTraffic" or "AllTcp":
                        return true;
                    case "Tcp" when arguments.Count == 1:
                        return NumberOf(arguments[0].Expression) is { } number && DatabasePorts.Reaches(number, number);
                    case "TcpRange" when arguments.Count == 2:
                        return NumberOf(arguments[0].Expression) is { } from && NumberOf(arguments[1].Expression) is { } to && DatabasePorts.Reaches(from, to);
                    default:
                        return false;
                }

            case MemberAccessExpressionSyntax { Expression: var type, Name.Identifier.ValueText: var name } when Creations.LastNameOf(type) == "Port":
                return name is "POSTGRES" or "MYSQL_AURORA" or "MSSQL" or "ORACLE" or "REDIS" or "MONGODB" or "ALL_TRAFFIC" or "ALL_TCP" or "REDSHIFT";
            case IdentifierNameSyntax:
                foreach (var value in _file.Flow.Evaluate(port))
                {
                    if (value.Kind == FlowKind.Unknown && value.Origin != port && PortReaches(value.Origin) is { } reaches)
                    {
                        return reaches;
                    }
                }

                return null;
            default:
                return null;
        }
    }

    // { IpProtocol = "tcp", FromPort = 5432, ToPort = 5432, CidrIp = … }, Google's { Allowed = { Ports = "5432" } }
    private bool TryGetRange(InitializerExpressionSyntax initializer, out bool reaches)
    {
        reaches = false;
        if (Creations.Find(initializer, "FromPort") is { } from)
        {
            var to = Creations.Find(initializer, "ToPort");
            var first = NumberOf(from.Right);
            var last = to is null ? first : NumberOf(to.Right);
            reaches = first is not null && last is not null && DatabasePorts.Reaches(first.Value, last.Value);
            return true;
        }

        if (Creations.Find(initializer, "IpProtocol") is { } protocol && _file.Flow.Evaluate(protocol.Right)[0].Text is "-1" or "all")
        {
            reaches = true;
            return true;
        }

        if (Creations.Find(initializer, "TcpOptions") is { } options)
        {
            reaches = AnyPortReaches(options.Right);
            return true;
        }

        var allowed = Creations.Find(initializer, "Allowed") ?? Creations.Find(initializer, "Allows");
        if (allowed is null)
        {
            return false;
        }

        reaches = AnyPortReaches(allowed.Right);
        return true;
    }

    private bool AnyPortReaches(ExpressionSyntax ports)
    {
        var hasPorts = false;
        foreach (var node in ports.DescendantNodes())
        {
            if (node is LiteralExpressionSyntax { Token.Value: string or int } literal)
            {
                var text = Convert.ToString(literal.Token.Value, CultureInfo.InvariantCulture)!;
                var dash = text.IndexOf('-');
                if (int.TryParse(dash > 0 ? text.Substring(0, dash) : text, out var from) && int.TryParse(dash > 0 ? text.Substring(dash + 1) : text, out var to))
                {
                    hasPorts = true;
                    if (DatabasePorts.Reaches(from, to))
                    {
                        return true;
                    }
                }
            }
        }

        // "all", or "tcp" without ports, is every port.
        return !hasPorts;
    }

    // var anyone = Peer.AnyIpv4(); … AddIngressRule(anyone, Port.Tcp(5432))
    private bool UsesReach(SyntaxNode peer)
    {
        if (peer.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable })
        {
            return false;
        }

        SyntaxNode body = variable;
        while (body.Parent is not null && body is not (MemberDeclarationSyntax and not GlobalStatementSyntax and not FieldDeclarationSyntax))
        {
            body = body.Parent;
        }

        foreach (var node in body.DescendantNodes())
        {
            if (node is IdentifierNameSyntax name && name.Identifier.ValueText == variable.Identifier.ValueText
                && name.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } && IsRule(call) && CallReaches(call))
            {
                return true;
            }
        }

        return false;
    }

    private int? NumberOf(ExpressionSyntax expression)
    {
        var constant = _file.Flow.ModelOf(expression).GetConstantValue(expression, _file.CancellationToken);
        if (constant.HasValue && constant.Value is int number)
        {
            return number;
        }

        var values = _file.Flow.Evaluate(expression);
        return values.Count == 1 && values[0].Value is int single ? single
            : values.Count == 1 && values[0].Value is double real ? (int)real
            : values.Count == 1 && values[0].Text is { } text && int.TryParse(text, out var parsed) ? parsed
            : null;
    }
}
