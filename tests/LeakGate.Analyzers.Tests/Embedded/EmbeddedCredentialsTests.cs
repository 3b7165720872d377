using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Credentials.Embedded;
using Xunit;

namespace LeakGate.Analyzers.Tests.Embedded;

public sealed class EmbeddedCredentialsTests
{
    [Theory]
    [InlineData("CREATE USER 'a'@'%' IDENTIFIED BY 'h4us-Boot'", "h4us-Boot")]
    [InlineData("CREATE LOGIN a WITH PASSWORD = 'h4us-Boot', CHECK_POLICY = OFF", "h4us-Boot")]
    [InlineData("ALTER ROLE a WITH PASSWORD 'h4us-Boot'", "h4us-Boot")]
    [InlineData("PRAGMA rekey = 'h4us-Boot'", "h4us-Boot")]
    [InlineData("INSERT INTO Users(Login, Password) VALUES ('a', 'h4us-Boot')", "h4us-Boot")]
    [InlineData("EXEC sp_addlinkedsrvlogin 'S', 'false', NULL, 'u', 'h4us-Boot'", "h4us-Boot")]
    [InlineData("{\"user\":\"a\",\"password\":\"h4us-Boot\"}", "h4us-Boot")]
    [InlineData("$.ajax({headers:{'X-Api-Key':'h4us-Boot'}})", "h4us-Boot")]
    [InlineData("<login><user>a</user><password>h4us-Boot</password></login>", "h4us-Boot")]
    [InlineData("<AdministratorPassword><Value>h4us-Boot</Value></AdministratorPassword>", "h4us-Boot")]
    [InlineData("<input type='hidden' name='cms_password' value='h4us-Boot'>", "h4us-Boot")]
    [InlineData("login=a&password=h4us-Boot&go=1", "h4us-Boot")]
    [InlineData("\uFFFC?apikey=h4us-Boot&to=\uFFFC", "h4us-Boot")]
    [InlineData("https://sms.example/send?authkey=h4us-Boot&to=\uFFFC", "h4us-Boot")]
    [InlineData("/api/login?user=a&password=h4us-Boot", "h4us-Boot")]
    [InlineData("mysqldump -u a -ph4us-Boot shop", "h4us-Boot")]
    [InlineData("sudo docker login hub.example -u a -p h4us-Boot", "h4us-Boot")]
    [InlineData("curl -u a:h4us-Boot https://a.example", "h4us-Boot")]
    [InlineData("net user a h4us-Boot /add", "h4us-Boot")]
    [InlineData("tool --password h4us-Boot --verbose", "h4us-Boot")]
    [InlineData("tool --api-key=h4us-Boot", "h4us-Boot")]
    [InlineData("CREATE LOGIN a WITH PASSWORD = N'h4us-Boot'", "h4us-Boot")]
    [InlineData("SET PASSWORD FOR 'a'@'%' = PASSWORD('h4us-Boot')", "h4us-Boot")]
    [InlineData("SELECT 1 FROM Users WHERE Password = MD5('h4us-Boot')", "h4us-Boot")]
    [InlineData("CREATE USER a IDENTIFIED BY h4us_Boot QUOTA 10M ON users", "h4us_Boot")]
    [InlineData("SELECT AES_DECRYPT(UNHEX(card), 'h4us-Boot') FROM Payments", "h4us-Boot")]
    [InlineData("SELECT DecryptByPassphrase('h4us-Boot', card) FROM Payments", "h4us-Boot")]
    [InlineData("INSERT INTO Users(Since, Password) VALUES (CONVERT(date, '2020-01-01', 23), 'h4us-Boot')", "h4us-Boot")]
    [InlineData(@"net use Z: \\srv\share h4us-Boot /user:corp\a", "h4us-Boot")]
    [InlineData(@"cmd /c net use \\srv\share /user:a h4us-Boot", "h4us-Boot")]
    [InlineData("openssl pkcs12 -export -passout pass:h4us-Boot -out a.pfx", "h4us-Boot")]
    [InlineData("cmdkey /add:srv /user:a /pass:h4us-Boot", "h4us-Boot")]
    [InlineData("PGPASSWORD=h4us-Boot psql -U a", "h4us-Boot")]
    [InlineData("docker run -e MYSQL_ROOT_PASSWORD=h4us-Boot mysql", "h4us-Boot")]
    [InlineData("curl -H \"X-Api-Key: h4us-Boot\" https://a.example", "h4us-Boot")]
    public void Value_is_found_with_its_name(string text, string value)
        => Assert.Contains(value, Values(text, program: null));

    [Theory]
    [InlineData("docker", "login hub.example -u a -p h4us-Boot", "h4us-Boot")]
    [InlineData(@"C:\tools\signtool.exe", "sign /f a.pfx /p h4us-Boot a.exe", "h4us-Boot")]
    [InlineData("schtasks", "/change /tn a /ru b /rp h4us-Boot", "h4us-Boot")]
    public void Program_of_the_arguments_is_known_from_the_code(string program, string arguments, string value)
        => Assert.Contains(value, Values(arguments, program));

    [Theory]
    [InlineData("docker run -p 8080:80 shop")]
    [InlineData("docker login -u AWS --password-stdin hub.example")]
    [InlineData("if (password.value == '') { alert('Password required'); }")]
    [InlineData("SELECT Id FROM Users WHERE Password = @password")]
    [InlineData("Please enter your password: it's 'safe' with us")]
    [InlineData("a - b")]
    [InlineData("mkdir -p /var/data")]
    [InlineData("net use * /delete /user:a")]
    [InlineData("The user is identified by its number")]
    [InlineData("alert('Password')")]
    [InlineData("set LANG=h4us-Boot")]
    public void Nothing_is_found_where_no_value_is_typed(string text)
        => Assert.Empty(Values(text, program: null));

    [Theory]
    [InlineData("'")]
    [InlineData("password='")]
    [InlineData("<password>")]
    [InlineData("insert into a(password) values ('")]
    [InlineData("curl -u ")]
    [InlineData("=&=&=")]
    public void Broken_text_is_read_to_its_end(string text)
        => Assert.Empty(Values(text, program: "docker"));

    private static IEnumerable<string> Values(string text, string? program)
    {
        var found = new List<EmbeddedCredential>();
        EmbeddedCredentials.Find(text, program, found);
        return found.Select(credential => text.Substring(credential.Start, credential.Length));
    }
}
