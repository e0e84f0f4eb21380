package nl.zorgvuldig.demo.population.material;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Random source with a fixed seed. Each use draws from its own source, named after it, so that
/// adding one leaves the others as they were. [Random] serves because its sequence is specified in
/// its documentation.
public final class SeededRandom {
    static final String SEED = "zorgvuldig-wilgenhof-1";

    private final Random random;

    private SeededRandom(long seed) {
        random = new Random(seed);
    }

    public static SeededRandom of(String name) {
        return new SeededRandom(ByteBuffer.wrap(hash("dice/" + name)).getLong());
    }

    /// An identity that depends only on the seed and the name (UUID version 8, RFC 9562).
    public static UUID id(String name) {
        ByteBuffer bytes = ByteBuffer.wrap(hash("id/" + name));
        long high = (bytes.getLong() & 0xffff_ffff_ffff_0fffL) | 0x8000L;
        long low = (bytes.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] hash(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((SEED + "/" + name).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public int between(int lowest, int highest) {
        return lowest + random.nextInt(highest - lowest + 1);
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    public <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    public <T> void shuffle(List<T> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            T swapped = list.get(i);
            list.set(i, list.get(j));
            list.set(j, swapped);
        }
    }

    public LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(between(0, Math.toIntExact(ChronoUnit.DAYS.between(first, last))));
    }
}
