package nl.zorgvuldig.platform.vault;

import java.util.List;

/// Result of a rotation.
///
/// @param opened the epoch that is open now
/// @param destroyed the epochs whose key-encryption keys are destroyed now
/// @param rewrapped how many keys were rewrapped
public record RotationResult(int opened, List<Integer> destroyed, long rewrapped) {}
