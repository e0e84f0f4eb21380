package nl.zorgvuldig.platform.web;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpRange;

/// Evaluation of the `Range` header: which part of a content a browser asks for (RFC 9110, § 14).
/// Facts in, answer out.
final class ByteRanges {
    private ByteRanges() {}

    sealed interface Part {
        /// All of it.
        record Whole() implements Part {}

        /// @param first first byte, and `last` the last; both included
        record Some(long first, long last) implements Part {
            long length() {
                return last - first + 1;
            }
        }

        /// There is no such part.
        record None() implements Part {}
    }

    /// A request for several parts is answered with the whole, as the standard allows.
    ///
    /// @param range the header; empty when there was none
    /// @param ifRange the header: the range applies only to the content with this tag
    /// @param length of the content in bytes, one or more
    static Part of(Optional<String> range, Optional<String> ifRange, String tag, long length) {
        if (range.isEmpty() || ifRange.filter(wanted -> !wanted.equals(tag)).isPresent()) {
            return new Part.Whole();
        }
        String asked = range.get().strip();
        if (!asked.regionMatches(true, 0, "bytes=", 0, 6)) {
            return new Part.Whole();
        }
        List<HttpRange> parts;
        try {
            parts = HttpRange.parseRanges(asked);
        } catch (IllegalArgumentException notARange) {
            return new Part.None();
        }
        if (parts.size() != 1) {
            return parts.isEmpty() ? new Part.None() : new Part.Whole();
        }
        long first;
        long last;
        try {
            first = parts.getFirst().getRangeStart(length);
            last = parts.getFirst().getRangeEnd(length);
        } catch (IllegalArgumentException outside) {
            return new Part.None();
        }
        return first < 0 || first >= length || last < first
                ? new Part.None()
                : new Part.Some(first, Math.min(last, length - 1));
    }
}
