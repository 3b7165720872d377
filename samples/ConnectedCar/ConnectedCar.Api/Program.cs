using Amazon.S3;
using ConnectedCar.Api;
using ConnectedCar.Api.Alerts;
using ConnectedCar.Api.DataServer;
using ConnectedCar.Api.Legacy;
using ConnectedCar.Api.Locations;
using ConnectedCar.Api.Owners;
using ConnectedCar.Api.Partners;
using ConnectedCar.Api.Videos;

var builder = WebApplication.CreateBuilder(args);

// Every client of a cloud service is made when it is first asked for, so the program starts and answers /health without one.
builder.Services.AddSingleton<IAmazonS3>(services => DataServerClientFactory.Create(services.GetRequiredService<IConfiguration>()));
builder.Services.AddSingleton(services => OwnerDatabase.Open(services.GetRequiredService<IConfiguration>()));
builder.Services.AddSingleton<BucketPreparation>();
builder.Services.AddSingleton<VideoStore>();
builder.Services.AddSingleton<LocationStore>();
builder.Services.AddSingleton<OwnerRepository>();
builder.Services.AddSingleton<OwnerReports>();
builder.Services.AddSingleton<LegacyImageUploader>();
builder.Services.AddSingleton<AlertMailer>();
builder.Services.AddSingleton<TelematicsGateway>();
builder.Services.AddSingleton<MapUpdates>();

var app = builder.Build();

// Run once per environment: dotnet run -- prepare-storage
if (args is ["prepare-storage"])
{
    await app.Services.GetRequiredService<BucketPreparation>().RunAsync();
    await app.Services.GetRequiredService<LegacyImageUploader>().PrepareContainersAsync();
    return;
}

app.MapGet("/", (EndpointDataSource endpoints) => Results.Content(HomePage.Render(endpoints), "text/html; charset=utf-8"))
    .WithSummary("This page");
app.MapGet("/health", () => Results.Ok(new { status = "healthy" }))
    .WithSummary("Answers 200 while the process is up; asks no other service");

app.MapVideos();
app.MapLocations();
app.MapOwners();
app.MapLegacyImages();
app.MapAlerts();
app.MapPartners();

app.Run();
