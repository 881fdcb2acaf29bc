using System.Collections.ObjectModel;

namespace Microsoft.SemanticKernel.ChatCompletion;

/// <summary>The parts of a message.</summary>
public class ChatMessageContentItemCollection : Collection<KernelContent>
{
    protected override void InsertItem(int index, KernelContent item)
    {
        ArgumentNullException.ThrowIfNull(item);
        base.InsertItem(index, item);
    }

    protected override void SetItem(int index, KernelContent item)
    {
        ArgumentNullException.ThrowIfNull(item);
        base.SetItem(index, item);
    }
}
