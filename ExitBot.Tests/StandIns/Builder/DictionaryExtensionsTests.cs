using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.StandIns.Builder;

public sealed class DictionaryExtensionsTests
{
    [Fact]
    public void A_converted_value_takes_the_place_of_the_json()
    {
        var values = new Dictionary<string, object> { ["progress"] = JObject.Parse("{ 'Step': 3 }") };

        values.MapValueTo<BotStateTests.Progress>("progress").Step++;

        Assert.Equal(4, Assert.IsType<BotStateTests.Progress>(values["progress"]).Step);
    }

    [Fact]
    public void Numbers_and_lists_change_their_width_and_type()
    {
        var values = new Dictionary<string, object> { ["count"] = 7L, ["names"] = new JArray("a", "b"), ["nothing"] = null! };

        Assert.Equal(7, values.MapValueTo<int>("count"));
        Assert.Equal(["a", "b"], values.MapValueTo<string[]>("names"));
        Assert.False(values.TryMapValueTo("nothing", out string _));
        Assert.Equal(0, values.MapValueTo<int>("unknown"));
    }

    [Fact]
    public async Task Storage_and_states_are_found_in_the_turn_by_their_type()
    {
        var adapter = new RecordingAdapter();
        var storage = new MemoryStorage();
        var state = new UserState(storage);
        adapter.UseStorage(storage).UseBotState(state);
        using var context = adapter.Turn();

        await adapter.RunAsync(context, (_, _) => Task.CompletedTask);

        Assert.Same(storage, context.TurnState.Get<IStorage>());
        Assert.Same(state, context.TurnState.Get<UserState>());
    }
}
