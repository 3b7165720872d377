using Amazon.CDK;
using ConnectedCar.Infrastructure;

var app = new App();
var props = new StackProps { Env = new Amazon.CDK.Environment { Region = "ap-northeast-1" } };

_ = new StorageStack(app, "ConnectedCarStorage", props);
_ = new DatabaseStack(app, "ConnectedCarDatabase", props);

app.Synth();
