using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Anything with a name, as schema.org describes one.</summary>
public class Thing : Entity
{
    public Thing()
    {
    }

    public Thing(string type = default, string name = default)
        : base(type)
    {
        Name = name;
    }

    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }
}
