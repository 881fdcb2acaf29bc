using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Rest.Serialization;

/// <summary>Leaves out what only the service may set: properties without a public setter.</summary>
public class ReadOnlyJsonContractResolver : DefaultContractResolver
{
    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        if (member is PropertyInfo { SetMethod: { IsPublic: false } })
        {
            property.ShouldSerialize = _ => false;
        }

        return property;
    }
}
