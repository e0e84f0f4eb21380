package nl.zorgvuldig.platform.vault;

import java.util.List;

/// What a rotation did.
///
/// @param opened the epoch that is open now
/// @param destroyed the epochs whose key-encryption keys are destroyed now
/// @param rewrapped how many keys were wrapped anew
public record RotationResult(int opened, List<Integer> destroyed, long rewrapped) {}
