package nl.zorgvuldig.images.coaching;

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
record PlaybackTicket(long second, String proof) {
    /// Longer than watching and talking about it takes.
    static final Duration HOURS = Duration.ofHours(4);

    private static final Pattern FORM = Pattern.compile("(\\d{1,12})-([0-9a-f]{64})");

    static Optional<PlaybackTicket> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new PlaybackTicket(Long.parseLong(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    static PlaybackTicket of(long second, byte[] proof) {
        return new PlaybackTicket(second, HexFormat.of().formatHex(proof));
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
