namespace ConnectedCar.Api;

/// <summary>Settings that have no default in the program: they come from user secrets, the environment or a key vault.</summary>
internal static class RequiredSetting
{
    /// <exception cref="InvalidOperationException">The setting is missing or empty; the message names it.</exception>
    public static string Required(this IConfiguration configuration, string name)
        => configuration[name] is { Length: > 0 } value ? value : throw new InvalidOperationException($"The setting '{name}' is missing.");

    /// <inheritdoc cref="Required"/>
    public static string RequiredConnectionString(this IConfiguration configuration, string name)
        => configuration.Required($"ConnectionStrings:{name}");
}
