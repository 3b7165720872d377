using System.Diagnostics.CodeAnalysis;

namespace ConnectedCar.Api.Vehicles;

/// <summary>A vehicle identification number (ISO 3779): 17 capital letters and digits, without I, O and Q.</summary>
internal readonly record struct Vin
{
    private const string Alphabet = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";
    private const int Length = 17;

    private readonly string? _value;

    private Vin(string value) => _value = value;

    /// <summary>Called by ASP.NET Core for a route parameter of this type.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Vin vin)
    {
        var candidate = text?.ToUpperInvariant();
        var valid = candidate is { Length: Length } && candidate.All(Alphabet.Contains);
        vin = valid ? new Vin(candidate!) : default;
        return valid;
    }

    public override string ToString() => _value ?? "";
}
