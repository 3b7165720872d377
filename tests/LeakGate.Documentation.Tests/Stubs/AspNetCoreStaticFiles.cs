// ASP.NET Core 8.0: what the pages use of it.
namespace Microsoft.AspNetCore.Builder;

public interface IApplicationBuilder
{
}

public class StaticFileOptions
{
    public bool ServeUnknownFileTypes { get; set; }
}

public static class StaticFileExtensions
{
    public static IApplicationBuilder UseStaticFiles(this IApplicationBuilder app) => app;

    public static IApplicationBuilder UseStaticFiles(this IApplicationBuilder app, StaticFileOptions options) => app;
}
