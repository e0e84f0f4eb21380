package nl.zorgvuldig.platform.audit;

import java.util.Base64;
import java.util.List;
import nl.zorgvuldig.platform.audit.events.CanonicalEvent;
import nl.zorgvuldig.platform.audit.tree.MerkleHasher;
import nl.zorgvuldig.platform.audit.tree.MerkleProofs;

/// Proof that an event is in the log that a checkpoint signs (RFC 9162 § 2.1.3).
///
/// @param index place in the log, from 0
/// @param path base64 of the hashes beside the path from leaf to root
public record InclusionProof(AuditEvent event, long index, List<String> path, Checkpoint checkpoint) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /// Whether the proof is valid. Does not verify the checkpoint's signature.
    public boolean holds() {
        byte[] leaf = new MerkleHasher().leaf(CanonicalEvent.of(event));
        List<byte[]> hashes =
                path.stream().map(hash -> Base64.getDecoder().decode(hash)).toList();
        return MerkleProofs.included(leaf, index, hashes, checkpoint.size(), checkpoint.rootHash());
    }
}
