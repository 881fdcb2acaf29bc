using ExitBot.Bot.Hosting;

var builder = ExitBotRun.CreateBuilder(args);
builder.Services.AddExitBot(builder.Configuration);

var app = builder.Build();
app.MapExitBot();

return await app.RunExitBotAsync();
