using System.Security.Cryptography;

namespace ConnectedCar.Api.Owners;

/// <summary>PBKDF2 with a salt of its own for each owner, kept as "iterations.salt.hash".</summary>
internal static class PasswordHash
{
    private const int Iterations = 600_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    public static string Create(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var hash = Rfc2898DeriveBytes.Pbkdf2(password, salt, Iterations, HashAlgorithmName.SHA256, HashBytes);
        return $"{Iterations}.{Convert.ToBase64String(salt)}.{Convert.ToBase64String(hash)}";
    }
}
