using System.Threading.Tasks;
using Xunit;

namespace LeakGate.Analyzers.Tests.Inventory;

/// <summary>What infrastructure files declare, and what connection strings beside the code open.</summary>
public sealed class DocumentInventoryTests
{
    [Fact]
    public async Task Terraform_declares()
        => Assert.Equal(
            ["1: aws, bucket 'logs', closed, default", "6: aws, bucket 'videos', public-list, explicit, LEAK2001"],
            await InventoryRun.OfFileAsync("/infra/main.tf", """
                resource "aws_s3_bucket" "logs" {
                  bucket = "logs"
                }
                resource "aws_s3_bucket" "videos" {
                  bucket = "videos"
                  acl    = "public-read"
                }
                """));

    [Fact]
    public async Task Terraform_settings_are_about_the_resource_that_they_belong_to()
        => Assert.Contains(
            "6: aws, bucket 'videos', public-list, explicit, LEAK2001",
            await InventoryRun.OfFileAsync("/infra/main.tf", """
                resource "aws_s3_bucket" "v" {
                  bucket = "videos"
                }
                resource "aws_s3_bucket_acl" "v" {
                  bucket = aws_s3_bucket.v.id
                  acl    = "public-read"
                }
                """));

    [Fact]
    public async Task CloudFormation_declares()
        => Assert.Equal(
            ["2: aws, database server 'Owners', closed, default", "4: aws, bucket 'Logs', closed, default"],
            await InventoryRun.OfFileAsync("/infra/template.yaml", """
                Resources:
                  Owners:
                    Type: AWS::RDS::DBInstance
                  Logs:
                    Type: AWS::S3::Bucket
                """));

    [Fact]
    public async Task Bicep_declares()
        => Assert.Equal(
            ["1: azure, storage account 'carstore', closed, default"],
            await InventoryRun.OfFileAsync("/infra/main.bicep", """
                resource store 'Microsoft.Storage/storageAccounts@2023-01-01' = {
                  name: 'carstore'
                  location: 'westeurope'
                }
                """));

    [Fact]
    public async Task Compose_services_are_what_their_image_is()
        => Assert.Equal(
            ["2: any, database server 'owners', closed, default"],
            await InventoryRun.OfFileAsync("/docker-compose.yml", """
                services:
                  owners:
                    image: postgres:16
                  web:
                    image: nginx
                """));

    [Fact]
    public async Task Connection_strings_open_databases()
        => Assert.Equal(
            ["3: any, database 'owners', unknown, elsewhere", "4: any, database 'tracks', unknown, elsewhere"],
            await InventoryRun.OfFileAsync("/App/appsettings.json", """
                {
                  "ConnectionStrings": {
                    "Owners": "Server=db7;Database=owners;Integrated Security=true",
                    "Tracks": "postgres://api@db8.cars.internal/tracks?sslmode=require",
                    "Search": "https://search.cars.internal/?database=x"
                  }
                }
                """));
}
