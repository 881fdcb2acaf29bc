using ExitBot.Bot.Hosting;

var command = HostCommand.From(args);
if (command is HostCommand.ValidateTemplates templates)
{
    return await TemplateCommand.RunAsync(templates.Files);
}

if (command is HostCommand.Usage usage)
{
    return await UsageCommand.RunAsync(usage.Unknown);
}

var builder = ExitBotRun.CreateBuilder(command.Settings);
builder.Services.AddExitBot(builder.Configuration, logToStandardError: command.Prints);

var app = builder.Build();

return await app.RunExitBotAsync(command);
