package nl.zorgvuldig.platform.files;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Name of a sealed file in the [BlobStore]: random, so that it reveals nothing, not even when it
/// was made.
public record BlobId(UUID value) implements Id {
    public static BlobId fresh() {
        return new BlobId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
