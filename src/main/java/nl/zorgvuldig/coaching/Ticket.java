package nl.zorgvuldig.coaching;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What says that somebody opened a recording, and when: it goes along with each part of it that
/// the player asks for, so that one opening is one line in the log. For one person, one recording
/// and some hours.
///
/// @param proof that only this program can make
record Ticket(long second, String proof) {
    /// Longer than watching and talking about it takes.
    static final Duration HOURS = Duration.ofHours(4);

    private static final Pattern FORM = Pattern.compile("(\\d{1,12})-([0-9a-f]{64})");

    static Optional<Ticket> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new Ticket(Long.parseLong(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    static Ticket of(long second, byte[] proof) {
        return new Ticket(second, HexFormat.of().formatHex(proof));
    }

    boolean holds(Instant now) {
        long age = now.getEpochSecond() - second;
        return age >= -60 && age <= HOURS.toSeconds();
    }

    @Override
    public String toString() {
        return second + "-" + proof;
    }
}
