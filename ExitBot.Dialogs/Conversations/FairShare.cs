namespace ExitBot.Dialogs.Conversations;

/// <summary>How long each of several texts may be so that all of them fit: short ones stay whole, and the long ones share what is left.</summary>
public static class FairShare
{
    public static int Of(int space, IEnumerable<int> lengths)
    {
        var ascending = lengths.Order().ToList();
        var left = space;
        for (var i = 0; i < ascending.Count; i++)
        {
            var share = left / (ascending.Count - i);
            if (ascending[i] > share)
            {
                return share;
            }

            left -= ascending[i];
        }

        return space;
    }
}
