namespace ConnectedCar.Api.Owners;

internal sealed record Owner(string Vin, string Name, string Email);

internal sealed record OwnerRegistration(string Name, string Email, string Password);

internal sealed record OwnerCount(string Country, long Owners);
