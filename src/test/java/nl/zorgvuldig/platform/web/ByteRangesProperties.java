package nl.zorgvuldig.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.zorgvuldig.platform.web.ByteRanges.Part;

/// Parts of a content, as RFC 9110 asks.
class ByteRangesProperties {
    private static final String TAG = "\"a1\"";

    @Property(tries = 400)
    void a_part_lies_inside_the_content_and_begins_where_it_was_asked(
            @ForAll @LongRange(min = 1, max = 5000) long length,
            @ForAll @LongRange(min = 0, max = 6000) long first,
            @ForAll @LongRange(min = 0, max = 6000) long last) {
        Part part = of("bytes=" + first + "-" + last, length);
        if (first <= last && first < length) {
            assertThat(part).isEqualTo(new Part.Some(first, Math.min(last, length - 1)));
        } else {
            assertThat(part).isEqualTo(new Part.None());
        }
        assertThat(of("bytes=" + first + "-", length))
                .isEqualTo(first < length ? new Part.Some(first, length - 1) : new Part.None());
        assertThat(of("bytes=-" + (last + 1), length))
                .isEqualTo(new Part.Some(Math.max(0, length - last - 1), length - 1));
    }

    @Property(tries = 300)
    void whatever_is_sent_the_answer_fits_the_content(
            @ForAll String range, @ForAll @LongRange(min = 1, max = 100) long length) {
        for (String sent : List.of(range, "bytes=" + range, "bytes=0-" + range)) {
            if (of(sent, length) instanceof Part.Some(long first, long last)) {
                assertThat(first).isBetween(0L, last);
                assertThat(last).isLessThan(length);
            }
        }
    }

    @Example
    void another_tag_another_unit_and_many_parts_get_the_whole() {
        assertThat(ByteRanges.of(Optional.of("bytes=0-1"), Optional.of("\"b2\""), TAG, 9))
                .isEqualTo(new Part.Whole());
        assertThat(ByteRanges.of(Optional.of("bytes=0-1"), Optional.of(TAG), TAG, 9))
                .isEqualTo(new Part.Some(0, 1));
        assertThat(ByteRanges.of(Optional.of("bytes=0-1"), Optional.of("W/" + TAG), TAG, 9))
                .isEqualTo(new Part.Whole());
        assertThat(of("lines=0-1", 9)).isEqualTo(new Part.Whole());
        assertThat(of("bytes=0-1,3-4", 9)).isEqualTo(new Part.Whole());
        assertThat(of("bytes=-0", 9)).isEqualTo(new Part.None());
        assertThat(of("bytes=", 9)).isEqualTo(new Part.None());
        assertThat(of("bytes=a-b", 9)).isEqualTo(new Part.None());
        assertThat(ByteRanges.of(Optional.empty(), Optional.empty(), TAG, 9)).isEqualTo(new Part.Whole());
    }

    private static Part of(String range, long length) {
        return ByteRanges.of(Optional.of(range), Optional.empty(), TAG, length);
    }
}
