namespace Microsoft.SemanticKernel;

/// <summary>A schema that was given, was inferred, or is still to be inferred.</summary>
internal readonly record struct SchemaSlot(KernelJsonSchema? Value, bool IsKnown, bool IsInferred)
{
    /// <summary>Null asks to infer.</summary>
    public static SchemaSlot Given(KernelJsonSchema? schema) => schema is null ? default : new(schema, IsKnown: true, IsInferred: false);

    /// <summary>What it was inferred from has changed.</summary>
    public SchemaSlot Forgotten() => IsInferred ? default : this;

    public SchemaSlot Inferred(Func<KernelJsonSchema?> infer) => IsKnown ? this : new(infer(), IsKnown: true, IsInferred: true);
}
