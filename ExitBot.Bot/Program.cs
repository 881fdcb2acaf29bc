using ExitBot.Bot.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddExitBot(builder.Configuration);

var app = builder.Build();
app.MapExitBot();

return await app.RunExitBotAsync();
