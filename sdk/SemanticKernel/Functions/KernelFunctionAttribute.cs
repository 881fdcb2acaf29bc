namespace Microsoft.SemanticKernel;

/// <summary>Makes a method of an object a function of its plugin. Its description comes from [Description].</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false)]
public sealed class KernelFunctionAttribute : Attribute
{
    /// <summary>Named as the method, without Async.</summary>
    public KernelFunctionAttribute()
    {
    }

    public KernelFunctionAttribute(string? name) => Name = name;

    public string? Name { get; }
}
