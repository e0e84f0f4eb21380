package nl.zorgvuldig.media;

import java.nio.channels.SeekableByteChannel;
import java.util.function.Supplier;

/// A video that may be played now, by whoever asked.
///
/// @param tag of this video and no other; says nothing about it
/// @param content opens it, to read any part of
public record Playing(String tag, long bytes, Supplier<SeekableByteChannel> content) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
