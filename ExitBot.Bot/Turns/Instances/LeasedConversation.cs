using System.Diagnostics.CodeAnalysis;

namespace ExitBot.Bot.Turns.Instances;

/// <summary>A lease that this instance has, who uses it, and until when it is safe to.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The semaphore has no handle as long as nobody asks for its WaitHandle.")]
internal sealed class LeasedConversation(Lease lease, TimeProvider clock, long takenAt, TimeSpan duration)
{
    private readonly SemaphoreSlim _committing = new(1);
    private int _users;
    private long _renewedAt = takenAt;
    private long _idleSince = takenAt;
    private bool _isLost;

    /// <summary>Changes with every commit, which counts its version up.</summary>
    public Lease Lease { get; set; } = lease;

    /// <summary>Commits under one lease follow each other, each knowing the version that the one before has left.</summary>
    public SemaphoreSlim Committing => _committing;

    public bool IsUsed => _users > 0;

    /// <summary>Another instance has it, or may have it.</summary>
    public bool IsLost => _isLost || clock.GetElapsedTime(_renewedAt) >= duration;

    /// <summary>Time to renew it, while it is used.</summary>
    public bool IsDue => IsUsed && !_isLost && clock.GetElapsedTime(_renewedAt) >= duration / 3;

    public bool IsIdleFor(TimeSpan time) => !IsUsed && clock.GetElapsedTime(_idleSince) >= time;

    public bool TryUse(long now)
    {
        if (IsLost)
        {
            return false;
        }

        _users++;
        _idleSince = now;
        return true;
    }

    public void Return(long now)
    {
        _users--;
        _idleSince = now;
    }

    public void Renewed(long askedAt, bool isOurs)
    {
        _isLost |= !isOurs;
        _renewedAt = askedAt;
    }

    public void Lost() => _isLost = true;
}
