using ExitBot.Bot.Hosting;

var command = HostCommand.From(args);
var builder = ExitBotRun.CreateBuilder(command.Settings);
builder.Services.AddExitBot(builder.Configuration);

var app = builder.Build();
app.MapExitBot();

return await app.RunExitBotAsync(command);
