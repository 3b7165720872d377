using System.Net;
using System.Net.Mail;
using ConnectedCar.Api.Vehicles;

namespace ConnectedCar.Api.Alerts;

/// <summary>Mails a vehicle's alert to the engineer on call.</summary>
internal sealed class AlertMailer(IConfiguration configuration)
{
    private const string SmtpHostSetting = "Alerts:SmtpHost";
    private const string RecipientSetting = "Alerts:Recipient";
    private const string Sender = "telemetry@connected-car.example";
    private const int SubmissionPort = 587;

    public async Task SendAsync(Vin vin, VehicleAlert alert, CancellationToken cancellation)
    {
        using var smtp = new SmtpClient(configuration[SmtpHostSetting], SubmissionPort)
        {
            EnableSsl = true,
            Credentials = new NetworkCredential(Sender, "x0N4H!CBgFVd2Doy"), // LEAK1005
        };
        using var message = new MailMessage(Sender, configuration[RecipientSetting] ?? Sender)
        {
            Subject = $"{vin}: {alert.Code}",
            Body = alert.Text,
        };
        await smtp.SendMailAsync(message, cancellation);
    }
}
