package nl.zorgvuldig.images.coaching;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Proof that somebody opened a recording, and when. The player sends it with every part it
/// requests, so that one opening is one audit event. Bound to one person and one recording, and
/// valid for some hours.
///
/// @param second time of opening, in seconds since the epoch
/// @param proof that only this program can make
record PlaybackTicket(long second, String proof) {
    /// Longer than it takes to watch a recording and talk about it.
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
