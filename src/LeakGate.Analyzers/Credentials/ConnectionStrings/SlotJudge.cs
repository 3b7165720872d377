using System;

namespace LeakGate.Analyzers.Credentials.ConnectionStrings;

/// <summary>Turns the facts of one connection string into a verdict on its most telling secret.</summary>
internal static class SlotJudge
{
    /// <summary>The worst slot's verdict; null when the facts have no slot.</summary>
    public static ConnectionStringVerdict? Judge(ConnectionFacts facts)
    {
        ConnectionStringVerdict? worst = null;
        foreach (var slot in facts.Slots)
        {
            var verdict = Judge(facts, slot);
            if (worst is null || Rank(verdict) > Rank(worst))
            {
                worst = verdict;
            }
        }

        return worst;
    }

    /// <summary>A secret of one's own before a default one before a place for a secret.</summary>
    public static int Rank(ConnectionStringVerdict verdict) => verdict.RuleId switch
    {
        RuleIds.ConnectionString => 4,
        RuleIds.CredentialInUrl => 3,
        RuleIds.DefaultPassword => 2,
        _ => verdict.IsBareFragment ? 1 : 0,
    };

    private static ConnectionStringVerdict Judge(ConnectionFacts facts, SecretSlot slot)
    {
        var secret = slot.Value.Trim();
        if (facts.Emulator)
        {
            return Build(facts, slot, null, "emulator", placeholder: true);
        }

        var isUrl = facts.Form == "URL";
        var kind = SecretPart.Classify(secret, slot.Shape);
        if (slot.Shape == SecretShape.Password && (kind != SecretPartKind.Empty || !MayBeFilledIn(facts, slot))
            && DefaultPasswords.ProductOf(facts.User?.Trim(), secret, facts.Provider) is { } product
            && (facts.HasServer || facts.OtherKeys > 0) && !(secret.Length == 0 && (facts.Integrated || IsUnsecuredAccess(facts))))
        {
            return Build(facts, slot, RuleIds.DefaultPassword, $"a well-known default ({product})", isDefault: true);
        }

        switch (kind)
        {
            case SecretPartKind.Hole:
                return Build(facts, slot, null, "the secret is filled in at run time", placeholder: true);
            case SecretPartKind.Placeholder:
                return Build(facts, slot, null, "placeholder", placeholder: true);
            case SecretPartKind.Empty:
                return JudgeEmpty(facts, slot);
            case SecretPartKind.OwnName when SecretPart.IsSampleUser(facts.User) || !facts.HasServer:
                return Build(facts, slot, null, "repeats its own name beside a sample's user", placeholder: true);
        }

        if (isUrl)
        {
            return SecretPart.IsSampleUser(facts.User) && IsSameWord(facts.User, secret)
                ? Build(facts, slot, null, "sample", placeholder: true)
                : Build(facts, slot, facts.Provider.RuleId, "literal secret in the URL");
        }

        return JudgeReal(facts, slot, secret);
    }

    private static ConnectionStringVerdict JudgeReal(ConnectionFacts facts, SecretSlot slot, string secret)
    {
        if (slot.IsPrefixed && facts.OtherKeys < 2)
        {
            return Build(facts, slot, null, "a key inside a sentence or statement");
        }

        // "login=1;password=0;remember=1", "Error=Invalid;Password=Required"
        if (facts.UnknownKeys > 0 && facts.OtherKeys < 2 && !facts.HasServer && slot.Shape == SecretShape.Password)
        {
            return Build(facts, slot, null, "a list of other keys", fragment: slot.StandsAlone);
        }

        var alone = facts.OtherKeys == 0;
        if (alone && slot.Shape == SecretShape.Generated && slot.StandsAlone && secret.Length >= 40)
        {
            return Build(facts, slot, facts.Provider.RuleId, "generated key under a key of its own");
        }

        if (alone && !(slot.StandsAlone && slot.IsDelimited && secret.IndexOf(' ') < 0))
        {
            return Build(facts, slot, null, "a lone pair without a connection string's structure", fragment: slot.StandsAlone);
        }

        // "token=…; Version=1" is a cookie, "Endpoint=…;Secret=…;Id=…" is not.
        if (!slot.StandsAlone && !(facts.HasServer || facts.OtherKeys >= 2))
        {
            return Build(facts, slot, null, "an ambiguous key without a server");
        }

        return Build(facts, slot, facts.Provider.RuleId, alone ? "secret in a fragment of a connection string" : "literal secret");
    }

    private static ConnectionStringVerdict JudgeEmpty(ConnectionFacts facts, SecretSlot slot)
    {
        if (facts.Integrated)
        {
            return Build(facts, slot, null, "integrated security needs no password", empty: true);
        }

        // No user or an empty one makes a template; a file or cache without a password is usual; an API key goes where a user would.
        var open = slot.Shape == SecretShape.Password
            && facts.HasUser
            && !SecretPart.IsSampleUser(facts.User)
            && facts.HasServer
            && !MayBeFilledIn(facts, slot)
            && !slot.IsPrefixed
            && slot.Key is "Password" or "Pwd" or "password"
            && facts.Provider.Id is not ("redis" or "sqlite" or "sqlce" or "http" or "url" or "git" or "s3" or "oledb")
            && facts.Provider.RuleId == RuleIds.ConnectionString;
        return open
            ? Build(facts, slot, RuleIds.DefaultPassword, "empty password for a named user", empty: true)
            : Build(facts, slot, null, "no password", empty: true);
    }

    // "…;Password=" at the very end may be half of a concatenation, unless user and server are there: then it is the whole.
    private static bool MayBeFilledIn(ConnectionFacts facts, SecretSlot slot) => slot.EndsText && !(facts.HasUser && facts.HasServer);

    // Admin with an empty password is how an Access file without security is opened; designers write it.
    private static bool IsUnsecuredAccess(ConnectionFacts facts) => facts.Provider.Id is "oledb" or "odbc" && IsSameWord(facts.User, "Admin");

    private static bool IsSameWord(string? user, string secret) => string.Equals(user?.Trim(), secret, StringComparison.OrdinalIgnoreCase);

    private static ConnectionStringVerdict Build(
        ConnectionFacts facts, SecretSlot slot, string? ruleId, string evidence, bool placeholder = false, bool isDefault = false,
            bool empty = false, bool fragment = false) => new()
        {
            Kind = facts.Provider.Name + " " + facts.Form,
            Provider = facts.Provider.Id,
            RuleId = ruleId,
            SecretKey = slot.Key,
            SecretStart = slot.Start,
            SecretLength = slot.Length,
            Host = facts.Host,
            User = facts.User,
            Database = facts.Database,
            IsLocalHost = ConnectionHost.IsLocal(facts.Host),
            IsDefaultPassword = isDefault,
            IsEmptyPassword = empty || slot.Value.Trim().Length == 0,
            ProvidesIntegratedSecurity = facts.Integrated,
            IsPlaceholder = placeholder,
            IsBareFragment = fragment,
            Evidence = evidence,
        };
}
