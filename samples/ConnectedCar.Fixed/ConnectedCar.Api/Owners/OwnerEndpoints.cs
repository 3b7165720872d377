using System.Net.Mail;
using ConnectedCar.Api.Vehicles;

namespace ConnectedCar.Api.Owners;

internal static class OwnerEndpoints
{
    private const int MinimumPasswordLength = 12;

    public static void MapOwners(this IEndpointRouteBuilder routes)
    {
        var owners = routes.MapGroup("/owners").AddEndpointFilter<DeviceKeyFilter>();

        owners.MapPut("/{vin}", async (
                Vin vin, OwnerRegistration registration, OwnerRepository repository, CancellationToken cancellation) =>
            {
                var problems = Validate(registration);
                if (problems.Count > 0)
                {
                    return Results.ValidationProblem(problems);
                }

                await repository.RegisterAsync(vin, registration, cancellation);
                return Results.NoContent();
            })
            .WithSummary("Registers the owner of a vehicle");

        owners.MapGet("/{vin}", async (Vin vin, OwnerRepository repository, CancellationToken cancellation)
                => await repository.FindAsync(vin, cancellation) is { } owner ? Results.Ok(owner) : Results.NotFound())
            .WithSummary("Tells who owns a vehicle");

        owners.MapGet("/by-country", (OwnerReports reports, CancellationToken cancellation)
                => reports.CountByCountryAsync(cancellation))
            .WithSummary("Counts the owners by country");
    }

    private static Dictionary<string, string[]> Validate(OwnerRegistration registration)
    {
        var problems = new Dictionary<string, string[]>();
        if (registration.Password.Length < MinimumPasswordLength)
        {
            problems[OwnerTexts.PasswordLabel] = [OwnerTexts.PasswordTooShort];
        }

        if (!MailAddress.TryCreate(registration.Email, out _))
        {
            problems[nameof(registration.Email)] = [OwnerTexts.EmailInvalid];
        }

        return problems;
    }
}
