namespace Microsoft.SemanticKernel;

/// <summary>A parameter that comes from the kernel's services and is unknown to the model.</summary>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false)]
public sealed class FromKernelServicesAttribute : Attribute
{
    public FromKernelServicesAttribute()
    {
    }

    public FromKernelServicesAttribute(object? serviceKey) => ServiceKey = serviceKey;

    public object? ServiceKey { get; }
}
