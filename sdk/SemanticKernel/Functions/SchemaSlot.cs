namespace Microsoft.SemanticKernel;

/// <summary>
/// A schema that was given or inferred; null where it is still to be inferred. One object, so that threads which infer at the same time see all of it or nothing.
/// </summary>
internal sealed record SchemaSlot(KernelJsonSchema? Value, bool IsInferred)
{
    /// <summary>Null asks to infer.</summary>
    public static SchemaSlot? Given(KernelJsonSchema? schema) => schema is null ? null : new(schema, IsInferred: false);

    public static SchemaSlot Inferred(Type? type, string description) => new(KernelJsonSchemaBuilder.TryBuild(type, description), IsInferred: true);

    /// <summary>What it was inferred from has changed.</summary>
    public static SchemaSlot? Forget(SchemaSlot? slot) => slot is { IsInferred: true } ? null : slot;
}
