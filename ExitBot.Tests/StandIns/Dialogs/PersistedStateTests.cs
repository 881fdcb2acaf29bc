using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.StandIns.Dialogs;

/// <summary>Stored conversations outlive a release, so the names and types within them are a promise.</summary>
public sealed class PersistedStateTests
{
    private static readonly JsonSerializerSettings Auto = new() { TypeNameHandling = TypeNameHandling.Auto };

    [Fact]
    public async Task The_state_of_a_waiting_component_has_the_names_of_the_original()
    {
        var stack = JObject.Parse(await CaptureAsync())["dialogStack"]!;

        Assert.Equal("component", stack[0]!["id"]);
        var inner = stack[0]!["state"]!["dialogs"]!["dialogStack"]!;
        Assert.Equal(["ask", "steps"], inner.Select(instance => (string?)instance["id"]));
        Assert.Equal(["options", "state"], NamesIn(inner[0]!["state"]!));
        Assert.Equal(["options", "values", "instanceId", "stepIndex"], NamesIn(inner[1]!["state"]!));
        Assert.Equal(0, (int)inner[0]!["state"]!["state"]!["AttemptCount"]!);
    }

    [Fact]
    public async Task Only_the_known_types_are_named_in_it()
    {
        var types = JObject.Parse(await CaptureAsync()).Descendants().OfType<JProperty>()
            .Where(property => property.Name == "$type")
            .Select(property => property.Value.ToString().Split(',')[0].Split('`')[0])
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            [typeof(DialogState).FullName!, typeof(PromptOptions).FullName!, "System.Collections.Generic.Dictionary"],
            types);
    }

    [Fact]
    public async Task It_comes_back_as_it_went()
    {
        var json = await CaptureAsync();

        var state = JsonConvert.DeserializeObject<DialogState>(json, Auto);

        Assert.Equal(json, JsonConvert.SerializeObject(state, Auto));
    }

    private static async Task<string> CaptureAsync()
    {
        var json = string.Empty;
        var component = new ComponentDialog("component")
            .AddDialog(new WaterfallDialog("steps", [(step, token) =>
            {
                step.Values["score"] = 4;
                var options = DialogFlow.Ask("Color?");
                options.Choices = ChoiceFactory.ToChoices(["red", "green"]);
                return step.PromptAsync("ask", options, token);
            }]))
            .AddDialog(new ChoicePrompt("ask"));

        await DialogFlow.For([component], interrupt: dc =>
        {
            json = JsonConvert.SerializeObject(new DialogState(dc.Stack), Auto);
            return Task.FromResult(dc.Stack.Count > 0);
        }).Send("hi").Send("look").StartTestAsync();
        return json;
    }

    private static IEnumerable<string> NamesIn(JToken token)
    {
        return ((JObject)token).Properties().Select(property => property.Name).Where(name => name != "$type");
    }
}
