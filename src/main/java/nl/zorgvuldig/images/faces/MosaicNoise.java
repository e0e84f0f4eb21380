package nl.zorgvuldig.images.faces;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Noise over the cells of a mosaic: unpredictable without the sharp picture, and always the same
/// for one picture. However often a blurred picture is made, the noise cannot be averaged away.
@FunctionalInterface
interface MosaicNoise {
    RandomGenerator over(int x, int y, int cell);

    /// Noise derived from the whole content of the picture, faces included.
    static MosaicNoise of(Path picture) throws IOException {
        byte[] content = sha256(Files.readAllBytes(picture));
        return (x, y, cell) -> {
            ByteBuffer place = ByteBuffer.allocate(content.length + 12);
            place.put(content).putInt(x).putInt(y).putInt(cell);
            return RandomGeneratorFactory.of("L128X256MixRandom").create(sha256(place.array()));
        };
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
