namespace ConnectedCar.Api.Owners;

/// <summary>What an owner gets to read.</summary>
internal static class OwnerTexts
{
    public const string PasswordLabel = "Password";
    public const string PasswordTooShort = "The password must have at least 12 characters.";
    public const string EmailInvalid = "Enter an email address.";
}
